-- Exchange rates by day: for each currency and day that an amount has to be converted on, the last rate on or before it.
create temp table rate_spans as
select r.from_currency, r.valid_from, lead(r.valid_from) over (partition by r.from_currency order by r.valid_from) as next_from, r.rate
from fx_rates r
join settings s on s.currency = r.to_currency
where r.from_currency <> r.to_currency;

create temp view wanted_rates as
select o.currency, coalesce(case when o.stage <> 'open' then o.close_on end, o.created_on) as day from opportunities o
union
select o.amount_converted_currency, coalesce(case when o.stage <> 'open' then o.close_on end, o.created_on) from opportunities o
where o.arr is not null
union
select currency, started_on from recurring_revenue
union
select currency, paid_on from mdf_payments
union
select currency, posted_on from costs
union
select currency, paid_on from mdf_claims;

create temp table day_rates as
select w.currency, w.day, r.rate
from wanted_rates w
join rate_spans r on r.from_currency = w.currency and r.valid_from <= w.day and (r.next_from is null or w.day < r.next_from)
cross join settings s
where w.currency <> s.currency;
