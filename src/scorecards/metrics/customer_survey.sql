-- metric: customer_survey
-- label: Customer survey
-- definition: Mean of the answers of customers to the survey about the partner.
-- unit: score
-- value: ratio
-- numerator: The answer.
-- denominator: 1 for each answer.
-- variant: Mean on the scale of the source, such as 1 to 5. Ratings of tickets are not in it.
-- period: Day of the answer.
-- grain: day
-- mixed: The answers are on different scales.
-- standing: 12m
-- scope: both
-- audience: partner
-- better: higher
-- datasets: csat
-- none: No customer answered.
-- source: Common usage of customer surveys; no primary source states it.

select a.partner, a.day, a.score as numerator, 1 as denominator, a.row_id, a.scale
from answers a
where a.kind = 'customer' and a.score is not null
