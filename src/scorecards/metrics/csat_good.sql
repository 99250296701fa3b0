-- metric: csat_good
-- label: Good ratings
-- definition: Good ratings over all ratings that customers gave after support cases with good or bad.
-- unit: percent
-- value: ratio
-- numerator: 1 for a good rating.
-- denominator: 1 for a good or a bad rating.
-- variant: Only ratings that are good or bad; numbers are never turned into them.
-- period: Day the ticket was opened, or the day of the answer.
-- grain: day
-- standing: 12m
-- scope: both
-- audience: partner
-- better: higher
-- datasets: none
-- also: tickets, csat
-- none: Nobody gave a good or bad rating.
-- source: Zendesk, satisfaction score (good over rated).

select a.partner, a.day, a.good as numerator, 1 as denominator, a.dataset, a.row_id
from support_answers a
where a.good is not null
