-- metric: case_studies
-- label: Case studies
-- definition: Customer stories with the partner to which the customer has agreed by the end of the period.
-- unit: count
-- value: sum
-- numerator: 1 for each story.
-- program: first
-- variant: A story counts from the day the customer agreed to be named. One of several partners counts one for each of them, and
--   one for the program.
-- period: Last day of the period, or today while it runs.
-- grain: period
-- standing: 1d
-- scope: both
-- audience: partner
-- better: higher
-- datasets: none
-- source: Campaigns of the program (case_study and its consent_on).

select c.partner, p.period, p.last_day as day, 1 as numerator, c.partner = c.first_partner as first, cast(null as bigint) as row_id, c.note
from periods p
join (select *, min(partner) over (partition by story) as first_partner from case_studies) c on c.consent_on <= p.last_day
