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

-- Days on which a partner did something in the program. Joining it is the first.
create temp table active_days as
select partner, created_on as day from credits where partner is not null
union
select partner, close_on from credits where partner is not null and closed
union
select partner, registered_on from registrations where partner is not null
union
select partner, happened_on from events where partner is not null
union
select partner, issued_on from certified
union
select partner, created_on from tickets where partner is not null
union
select partner, answered_on from csat where partner is not null and survey = 'partner'
union
select partner, held_on from reviews
union
select partner, from_day from partner_spans;
