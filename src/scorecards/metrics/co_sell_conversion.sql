-- metric: co_sell_conversion
-- label: Co-sell conversion
-- definition: Opportunities sold together with a partner that were won in the period, over those won or lost in it, by number.
-- unit: percent
-- value: ratio
-- numerator: The partner's share in a won opportunity among the partners that sold it with us.
-- denominator: The same of an opportunity that was won or lost.
-- weight: The partner's share in selling the opportunity together.
-- variant: By number, of opportunities that the CRM credits as co-sell. Open ones are left out.
-- period: Day the opportunity was closed.
-- grain: day
-- standing: 12m
-- scope: both
-- audience: partner
-- better: higher
-- datasets: opportunities
-- none: No opportunity sold together was won or lost.
-- source: Default target of programs (more than 25 %); no primary source states the formula.

select partner, close_on as day, case when won then 1 else 0 end as numerator, 1 as denominator, co_sell as weight, row_id
from credits
where co_sell > 0 and closed
