-- What customers pay a year, in the reporting currency. Foreign prices keep the rate of the day on which they began, so that rates move nobody's revenue.
-- One-off payments are no recurring revenue, nor is what is not billed.
create temp table arr_rows as
select
  r.row_id, r.customer, r.partner, r.started_on, r.ended_on,
  case
    when r.amount_converted_currency = s.currency then cast(round(r.amount_converted * f.times, 4) as numeric(18,4))
    when r.currency = s.currency then cast(round(r.amount * f.times, 4) as numeric(18,4))
    else cast(round(cast(round(r.amount * f.times, 4) as numeric(18,4)) * d.rate, 4) as numeric(18,4))
  end as arr
from recurring_revenue r
join intervals f on f.length = r."interval"
cross join settings s
left join day_rates d on d.currency = r.currency and d.day = r.started_on
where coalesce(r.status, 'billed') = 'billed';

-- Customers of the day before each period, with what they paid then and what they pay at its end. A customer belongs to the partner of that day; with
-- several, each keeps its part, and what somebody new looks after at the end counts for the partner who had most of the customer.
create temp view cohorts as
with started as (
  select p.period, a.customer, a.partner, sum(a.arr) as arr, min(a.row_id) as row_id
  from periods p
  join arr_rows a on a.started_on < p.from_day and (a.ended_on is null or a.ended_on >= p.from_day - 1)
  group by p.period, a.customer, a.partner
  having sum(a.arr) > 0
),
placed as (
  select
    s.period, s.customer, s.partner, s.arr, s.row_id,
    row_number() over (
      partition by s.period, s.customer order by s.arr desc, case when s.partner is null then 1 else 0 end, s.partner collate "C"
    ) as place
  from started s
),
kept as (
  select p.period, a.customer, coalesce(a.partner, '') as partner, sum(a.arr) as arr
  from periods p
  join arr_rows a on a.started_on <= p.last_day and (a.ended_on is null or a.ended_on >= p.last_day)
  group by p.period, a.customer, coalesce(a.partner, '')
),
given as (
  select k.period, k.customer, coalesce(o.place, 1) as place, sum(k.arr) as arr
  from kept k
  left join placed o on o.period = k.period and o.customer = k.customer and coalesce(o.partner, '') = k.partner
  group by k.period, k.customer, coalesce(o.place, 1)
)
select o.period, o.partner, o.customer, o.arr as arr_before, coalesce(g.arr, 0) as arr_after, o.row_id
from placed o
left join given g on g.period = o.period and g.customer = o.customer and g.place = o.place;
