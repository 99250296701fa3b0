-- metric: joint_solutions
-- label: Joint solutions
-- definition: Joint solutions with the partner that are published at the end of the period.
-- unit: count
-- value: sum
-- numerator: 1 for each published solution.
-- program: first
-- variant: A solution of several partners counts one for each of them, and one for the program. Retired solutions do not count,
--   in earlier periods neither.
-- period: Last day of the period, or today while it runs.
-- grain: period
-- standing: 1d
-- scope: both
-- audience: partner
-- better: higher
-- datasets: none
-- source: Blueprints of the program (status and published_on).

select j.partner, p.period, p.last_day as day, 1 as numerator, j.partner = j.first_partner as first, cast(null as bigint) as row_id, j.note
from periods p
join (select *, min(partner) over (partition by solution) as first_partner from joint_solutions) j on j.published_on <= p.last_day
