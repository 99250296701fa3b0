-- metric: win_rate
-- label: Win rate
-- definition: Opportunities with a partner that were won in the period, over those won or lost in it, counted by number.
-- unit: percent
-- value: ratio
-- numerator: The partner's share in a won opportunity; 1 when it is the only partner.
-- denominator: The partner's share in an opportunity that was won or lost.
-- weight: The partner's share in the opportunity.
-- variant: By number, so that lost opportunities without a value count too. Open ones are left out, and so are direct deals.
-- period: Day the opportunity was closed.
-- grain: day
-- standing: 12m
-- scope: both
-- audience: partner
-- better: higher
-- datasets: opportunities
-- none: No opportunity with a partner was won or lost.
-- source: Common usage of CRM reports; no primary source states it. The variant by value is win_rate_value.

select partner, close_on as day, case when won then 1 else 0 end as numerator, 1 as denominator, weight, row_id
from credits
where partner is not null and weight > 0 and closed
