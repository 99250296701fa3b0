-- From when to when each partner was in the program; prospects never were.
create temp table partner_spans as
select
  p.partner, coalesce(p.joined_on, p.agreed_on, p.onboarding_on, f.entered_on) as from_day, p.ended_on,
  case when p.status = 'suspended' then p.suspended_on end as suspended_on
from partners p
left join (
  select partner, min(entered_on) as entered_on from partner_phases where phase in ('onboard', 'manage', 'optimize', 'renew') group by partner
) f on f.partner = p.partner
where p.status <> 'prospect';

-- The last day in each stretch on which a deal of a partner was created, and one that it brought or did something for; periods and windows end where
-- stretches end, so no other day decides. What was before all stretches is one more.
create temp table deal_days as
select d.partner, max(d.created_on) as day, max(d.created_on) filter (where d.sourced or d.influence > 0 or d.co_sell > 0) as worked_on
from credits d
cross join settings s
left join calendar c on c.day = d.created_on
where d.partner is not null and d.created_on <= s.as_of
group by d.partner, c.stretch;

-- The last day in each stretch on which a partner did something in the program, and the next of these days. Joining the program is the first thing.
create temp table active_days as
select a.partner, max(a.day) as day, lead(max(a.day)) over (partition by a.partner order by max(a.day)) as next_day
from (
  select partner, day from deal_days
  union all
  select d.partner, max(d.close_on)
  from credits d
  cross join settings s
  left join calendar c on c.day = d.close_on
  where d.partner is not null and d.closed and d.close_on <= s.as_of
  group by d.partner, c.stretch
  union all
  select partner, registered_on from registrations where partner is not null
  union all
  select partner, happened_on from events where partner is not null
  union all
  select partner, issued_on from certified
  union all
  select partner, created_on from tickets where partner is not null
  union all
  select partner, answered_on from csat where partner is not null and survey = 'partner'
  union all
  select partner, held_on from reviews
  union all
  select partner, from_day from partner_spans
) a
left join calendar c on c.day = a.day
cross join settings s
where a.day <= s.as_of
group by a.partner, c.stretch;
