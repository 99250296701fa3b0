-- metric: open_tickets
-- label: Open support tickets
-- definition: Tickets that are open or pending at the end of the period.
-- unit: count
-- value: sum
-- numerator: 1 for each ticket.
-- variant: A ticket that is not solved today was open since the day it came in, also when it was solved in between. A solved ticket without a day of its
--   solution is never counted.
-- period: Last day of the period, or the as-of day while it runs.
-- grain: period
-- standing: 1d
-- scope: both
-- audience: partner
-- better: lower
-- datasets: tickets
-- source: Common usage of help desks; no primary source states it.

select t.partner, p.period, p.last_day as day, 1 as numerator, t.row_id
from tickets t
join periods p on t.created_on <= p.last_day and (t.status <> 'solved' or t.solved_on > p.last_day)
