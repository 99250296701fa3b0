-- metric: arr
-- label: Annual recurring revenue
-- definition: What customers pay a year on the last day of the period for what they pay again and again. The whole program's figure holds customers
--   without a partner too.
-- unit: money
-- value: sum
-- numerator: Price of a subscription that runs on the last day, times twelve for a month, times four for a quarter, in the reporting currency.
-- variant: One-off payments are left out. A customer counts for the partner of the running subscription. Foreign prices keep the rate of the day on
--   which they began.
-- period: Last day of the period, or the as-of day while it runs.
-- grain: period
-- standing: 1d
-- scope: both
-- audience: partner
-- better: higher
-- datasets: recurring_revenue
-- also: fx_rates
-- needs: not exists (select 1 from recurring_revenue where "interval" is null)
-- lacks: A subscription does not say whether its price is for a month, a quarter or a year.
-- source: wysdome.com, glossary of annual recurring revenue (annualised, recurring only).

select a.partner, p.period, p.last_day as day, a.arr as numerator, a.row_id
from arr_rows a
join periods p on a.started_on <= p.last_day and (a.ended_on is null or a.ended_on >= p.last_day)
where a.arr is not null
