-- metric: joint_solutions
-- label: Joint solutions
-- definition: Published blueprints and live integrations that carry the partner's name at the end of the period.
-- unit: count
-- value: sum
-- numerator: 1 for each published solution.
-- program: first
-- variant: A solution of several partners counts one for each of them. The program counts blueprints alone, each once: they are
--   what it publishes. Retired solutions do not count, in earlier periods neither.
-- period: Last day of the period, or today while it runs.
-- grain: period
-- standing: 1d
-- scope: both
-- audience: partner
-- better: higher
-- datasets: none
-- source: Blueprints of the program (status and published_on) and its integrations (status and live_on).

select j.partner, p.period, p.last_day as day, 1 as numerator, j.partner = j.first_partner and coalesce(j.kind, 'blueprint') = 'blueprint' as first, cast(null as bigint) as row_id, j.note
from periods p
join (select *, min(partner) over (partition by solution) as first_partner from joint_solutions) j on j.published_on <= p.last_day
