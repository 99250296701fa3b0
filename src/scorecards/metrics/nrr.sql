-- metric: nrr
-- label: Net revenue retention
-- definition: Of the customers who paid on the day before the period, what they pay a year at its end over what they paid then: expansion counts, contraction
--   and churn count against it, and new customers are left out.
-- unit: percent
-- value: ratio
-- numerator: What the customer pays a year on the last day of the period; 0 when the customer has left.
-- denominator: What the same customer paid a year on the day before the period.
-- variant: By cohort of customers. A higher price counts as expansion, whether it was agreed before or not. A customer belongs to the partner of the day
--   before the period, also when another one looks after it now.
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
-- source: scottmassey.org (start, expansion, contraction and churn over start, same cohort); pitchkit.net (100 + 15 - 3 - 5 of 100 is 107 %).

select c.partner, c.period, c.arr_after as numerator, c.arr_before as denominator, c.row_id, c.customer as note
from cohorts c
