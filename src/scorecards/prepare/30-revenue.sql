-- What customers pay a year, in the reporting currency. Foreign prices keep the rate of the day on which they began, so that rates move nobody's revenue.
-- One-off payments are no recurring revenue, nor is what is not billed. Customers are numbered: their names are long, and take a server that
-- sorts texts as a language does several times as long.
create temp table arr_rows as
select
  r.row_id, r.customer, dense_rank() over (order by r.customer collate "C") as customer_number, r.partner, r.started_on, r.ended_on,
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
with held as (
  select
    a.customer_number, p.period, a.partner, min(a.customer) as customer,
    sum(a.arr) filter (where a.started_on < p.from_day) as arr_before,
    sum(a.arr) filter (where a.ended_on is null or a.ended_on >= p.last_day) as arr_after,
    min(a.row_id) filter (where a.started_on < p.from_day) as row_id
  from periods p
  join arr_rows a on a.started_on <= p.last_day and (a.ended_on is null or a.ended_on >= p.from_day - 1)
  group by a.customer_number, p.period, a.partner
),
placed as (
  select
    h.*,
    case when h.arr_before > 0 then row_number() over (
      partition by h.customer_number, h.period
      order by
        case when h.arr_before > 0 then 0 else 1 end, h.arr_before desc, case when h.partner is null then 1 else 0 end, h.partner collate "C"
    ) end as place
  from held h
),
given as (
  select l.*, sum(case when l.place is null then l.arr_after end) over (partition by l.customer_number, l.period) as arr_of_others
  from placed l
)
select
  g.period, g.partner, g.customer, g.arr_before,
  coalesce(g.arr_after, 0) + case when g.place = 1 then coalesce(g.arr_of_others, 0) else 0 end as arr_after,
  g.row_id
from given g
where g.place is not null;
