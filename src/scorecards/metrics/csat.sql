-- metric: csat
-- label: Customer satisfaction
-- definition: Mean of the ratings that customers gave after support cases.
-- unit: score
-- value: ratio
-- numerator: The rating.
-- denominator: 1 for each rating.
-- variant: Mean on the scale of the source, such as 1 to 5. Good and bad are no numbers; csat_good counts them. Where no ticket has a rating, the answers to
--   the survey of customers take their place.
-- period: Day the ticket was opened, or the day of the answer.
-- grain: day
-- mixed: The ratings are on different scales.
-- standing: 12m
-- scope: both
-- audience: partner
-- better: higher
-- datasets: none
-- also: tickets, csat
-- none: Nobody gave a rating.
-- source: Common usage of help desks (mean of 1 to 5); the share of good ratings is the other definition and goes by another scale.

select a.partner, a.day, a.score as numerator, 1 as denominator, a.dataset, a.row_id, a.scale
from support_answers a
where a.score is not null
