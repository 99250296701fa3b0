-- metric: grr
-- label: Gross revenue retention
-- definition: Of the customers who paid on the day before the period, what was kept of that revenue at its end. Expansion does not count.
-- unit: percent
-- value: ratio
-- numerator: What the customer pays a year on the last day of the period, at most what it paid before; 0 when the customer has left.
-- denominator: What the same customer paid a year on the day before the period.
-- variant: By customer: what a customer adds in one subscription makes up for what it gives up in another.
-- period: From the day before the period to its last day, or the as-of day while it runs.
-- grain: period
-- standing: 12m
-- scope: both
-- audience: partner
-- better: higher
-- datasets: recurring_revenue
-- also: fx_rates
-- needs: not exists (select 1 from recurring_revenue where "interval" is null)
-- lacks: A subscription does not say whether its price is for a month, a quarter or a year.
-- none: No customer paid on the day before the period.
-- source: scottmassey.org (as net revenue retention, without expansion).

select
  c.partner, c.period, case when c.arr_after < c.arr_before then c.arr_after else c.arr_before end as numerator, c.arr_before as denominator, c.row_id,
  c.customer as note
from cohorts c
