-- metric: health
-- label: Health
-- definition: How well the partnership is, from 0 to 100: points for new pipeline, customer satisfaction, support, certified people, the joint plan and reviews,
--   over the points that could be had.
-- unit: percent
-- value: ratio
-- numerator: 20 for a deal with the partner created in the last 90 days. 20 for ratings of the last 180 days in the upper quarter of their scale, such as 4 of
--   1 to 5, and 10 from five eighths of it. 15 when no ticket has been open for more than 30 days. 15 for two certified people, 7.5 for one. 15 when every
--   milestone of the joint plan that is due is done, 7.5 when one is not. 15 when the next review is not overdue, or without a date for it, when the last was
--   in the last 100 days.
-- denominator: 20, 20, 15, 15, 15 and 15. What cannot be known is left out: satisfaction without ratings, support without an export of tickets, the plan
--   without milestones, reviews of a partner without a plan or a review.
-- variant: Of partners in the program at the end of the period. The points are ours; they follow what partner managers look at first.
-- period: Last day of the period, or the as-of day while it runs.
-- grain: period
-- standing: 1d
-- scope: both
-- audience: internal
-- better: higher
-- datasets: none
-- also: opportunities, deal_registrations, events, tickets, csat, certifications
-- none: No partner is in the program.
-- source: No common definition exists; the parts are those of partner scorecards.

with present as (
  select n.partner, p.period, p.last_day
  from partner_spans n
  join periods p on n.from_day <= p.last_day
    and (n.ended_on is null or n.ended_on > p.last_day)
    and (n.suspended_on is null or n.suspended_on > p.last_day)
),
pipeline as (
  select h.partner, h.period, count(d.worked_on) as days
  from present h
  left join deal_days d on d.partner = h.partner and d.worked_on between h.last_day - 89 and h.last_day
  group by h.partner, h.period
),
ends as (
  select
    a.partner, a.day, a.score,
    cast(split_part(a.scale, '-', 1) as numeric(18,4)) as least, cast(split_part(a.scale, '-', 2) as numeric(18,4)) as most
  from support_answers a
  where a.partner is not null and a.score is not null and a.scale ~ '^[0-9]+-[0-9]+$'
),
ratings as (
  select h.partner, h.period, count(*) as count, sum(e.score - e.least) as above, sum(e.most - e.least) as possible
  from present h
  join ends e on e.partner = h.partner and e.day between h.last_day - 179 and h.last_day
  group by h.partner, h.period
),
overdue as (
  select h.partner, h.period, count(t.row_id) as count
  from present h
  left join tickets t on t.partner = h.partner and t.created_on < h.last_day - 30 and (t.status <> 'solved' or t.solved_on > h.last_day)
  where exists (select 1 from tickets)
  group by h.partner, h.period
),
people as (
  select h.partner, h.period, coalesce(sum(c.people), 0) as count
  from present h
  left join (
    select distinct c.partner, c.person, c.people, p.period
    from certified c
    join periods p on c.issued_on <= p.last_day and (c.expires_on is null or c.expires_on >= p.last_day)
  ) c on c.partner = h.partner and c.period = h.period
  group by h.partner, h.period
),
plans as (
  select
    h.partner, h.period, count(*) as due,
    sum(case when m.is_done and (m.done_on is null or m.done_on <= h.last_day) then 0 else 1 end) as late
  from present h
  join milestones m on m.partner = h.partner and m.due <= h.last_day
  group by h.partner, h.period
),
last_reviews as (
  select h.partner, h.period, h.last_day, max(r.held_on) as held_on
  from present h
  left join reviews r on r.partner = h.partner and r.held_on <= h.last_day
  where exists (select 1 from milestones m where m.partner = h.partner) or r.partner is not null
  group by h.partner, h.period, h.last_day
),
cadence as (
  select
    l.partner, l.period, l.held_on,
    case when max(r.next_on) >= l.last_day or (max(r.next_on) is null and l.held_on >= l.last_day - 100) then 15 else 0 end as points
  from last_reviews l
  left join reviews r on r.partner = l.partner and r.held_on = l.held_on
  group by l.partner, l.period, l.last_day, l.held_on
)
select
  v.partner, v.period, cast(v.points as numeric(18,4)) as numerator, cast(v.possible as numeric(18,4)) as denominator, cast(null as bigint) as row_id, v.note
from (
  select partner, period, case when days > 0 then 20 else 0 end as points, 20 as possible, 'New deals in the last 90 days' as note from pipeline
  union all
  select
    partner, period, case when 4 * above >= 3 * possible then 20 when 8 * above >= 5 * possible then 10 else 0 end, 20,
    'Ratings in the last 180 days: ' || cast(count as text)
  from ratings
  union all
  select partner, period, case when count = 0 then 15 else 0 end, 15, 'Tickets open for more than 30 days: ' || cast(count as text) from overdue
  union all
  select
    partner, period, case when count >= 2 then 15 when count >= 1 then 7.5 else 0 end, 15, 'Certified people: ' || cast(cast(count as bigint) as text)
  from people
  union all
  select
    partner, period, case when late = 0 then 15 when late = 1 then 7.5 else 0 end, 15,
    'Milestones of the joint plan that are late: ' || cast(late as text) || ' of ' || cast(due as text)
  from plans
  union all
  select partner, period, points, 15, coalesce('Last review on ' || cast(held_on as text), 'No review yet') from cadence
) v
