-- metric: closed_deals
-- label: Closed deals
-- definition: Opportunities with a partner that were won in the period.
-- unit: count
-- value: sum
-- numerator: The partner's share in a won opportunity; 1 when it is the only partner.
-- weight: The partner's share in the opportunity.
-- variant: Won opportunities only; lost ones are closed too but count in the win rate. Several partners share an opportunity by
--   attribution.multi_partner of program.yaml, so the program counts it once.
-- period: Day the opportunity was closed.
-- grain: day
-- standing: 12m
-- scope: both
-- audience: partner
-- better: higher
-- datasets: opportunities
-- source: Launched opportunities of the AWS services path (3, 20 and 50 by tier), which count won deals.

select partner, close_on as day, 1 as numerator, weight, row_id
from credits
where partner is not null and weight > 0 and won
