-- metric: win_rate_value
-- label: Win rate by value
-- definition: Value of the opportunities with a partner that were won in the period, over the value of those won or lost.
-- unit: percent
-- value: ratio
-- numerator: Value of a won opportunity in the reporting currency, times the partner's share in it.
-- denominator: Value of an opportunity that was won or lost, times the partner's share in it.
-- weight: The partner's share in the opportunity.
-- variant: By value. Many CRMs set the value of a lost opportunity to 0, which makes this rate look perfect; with a single such
--   opportunity in the period it is not worked out. The variant by number is win_rate.
-- period: Day the opportunity was closed.
-- grain: day
-- standing: 12m
-- scope: both
-- audience: partner
-- better: higher
-- datasets: opportunities
-- none: No opportunity with a partner was won or lost.
-- unknown: Opportunities without a value were won or lost, so a rate by value would be wrong.
-- source: Common usage of CRM reports; no primary source states it.

select
  partner, close_on as day,
  case when won then coalesce(amount, 0) else 0 end as numerator,
  case when amount > 0 then amount end as denominator,
  weight, row_id
from credits
where partner is not null and weight > 0 and closed
