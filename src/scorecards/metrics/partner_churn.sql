-- metric: partner_churn
-- label: Partner churn
-- definition: Of the partners that were active on the day before the period, the share that was lost in it: ended, or without any activity in the year before
--   its end.
-- unit: percent
-- value: ratio
-- numerator: 1 for a partner that ended in the period, or has done nothing in the 365 days up to its last day.
-- denominator: 1 for each partner that was in the program on the day before the period.
-- variant: Activity is a deal, a registration, an event, a certificate, a ticket, an answer to the partner survey or a review. A suspended partner is not lost,
--   and not active on the day before a period that begins later.
-- period: From the day before the period to its last day, or the as-of day while it runs.
-- grain: period
-- standing: 12m
-- scope: program
-- audience: internal
-- better: lower
-- datasets: none
-- also: opportunities, deal_registrations, events, certifications, tickets, csat
-- none: No partner was active on the day before the period.
-- source: gaspwiki.pages.dev (partners lost or inactive over partners at the start; active is any activity in twelve months).

select
  n.partner, p.period, p.last_day as day,
  case when n.ended_on between p.from_day and p.last_day or a.partner is null then 1 else 0 end as numerator,
  1 as denominator, cast(null as bigint) as row_id,
  n.partner || case
    when n.ended_on between p.from_day and p.last_day then ', ended on ' || cast(n.ended_on as text)
    when a.partner is null then ', nothing in a year'
    else ', active'
  end as note
from partner_spans n
join periods p on n.from_day < p.from_day
  and (n.ended_on is null or n.ended_on >= p.from_day)
  and (n.suspended_on is null or n.suspended_on >= p.from_day)
left join (
  select d.partner, q.period
  from active_days d
  join periods q on d.day between q.last_day - 364 and q.last_day and (d.next_day is null or d.next_day > q.last_day)
) a on a.partner = n.partner and a.period = p.period
