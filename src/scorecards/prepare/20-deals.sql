-- Shares of partners in deals: one row of `credits` for each deal and partner of it; direct deals have one row without a partner.
-- Most deals have one row and nothing else; they are told apart early, so that only the others are looked at closely.

-- Registrations of exports, and those of the program's own files that no export knows.
create temp table registrations as
select d.dealreg_id, d.partner, d.opportunity_id, d.status, d.registered_on, d.row_id, cast(null as text) as note,
  d.status in ('approved', 'won', 'lost') as approved
from deal_registrations d
where d.partner is not null
union all
select p.dealreg_id, p.partner, p.opportunity_id, p.status, p.registered_on, cast(null as bigint), p.note, p.status in ('approved', 'won', 'lost')
from program_registrations p
where not exists (select 1 from deal_registrations d where d.dealreg_id = p.dealreg_id);

-- Opportunities, and whether their amounts are in the reporting currency as they stand.
create temp view known_opportunities as
select
  o.*,
  case when o.amount_converted_currency = s.currency and o.amount_converted is not null then o.amount_converted else o.amount end as home_amount,
  coalesce(
    (o.amount_converted_currency = s.currency and o.amount_converted is not null)
      or (o.currency = s.currency and coalesce(o.amount_converted_currency, s.currency) = s.currency),
    false
  ) as home,
  coalesce(case when o.stage <> 'open' then o.close_on end, o.created_on) as rate_day
from opportunities o
cross join settings s;

-- The others at the rate of their day; without one they have no amount.
create temp table converted_opportunities as
select
  o.row_id,
  case when o.currency = s.currency then o.amount else cast(round(o.amount * a.rate, 4) as numeric(18,4)) end as amount,
  case
    when coalesce(o.amount_converted_currency, o.currency) = s.currency then o.arr
    else cast(round(o.arr * r.rate, 4) as numeric(18,4))
  end as arr
from known_opportunities o
cross join settings s
left join day_rates a on a.currency = o.currency and a.day = o.rate_day
left join day_rates r on r.currency = coalesce(o.amount_converted_currency, o.currency) and r.day = o.rate_day
where not o.home;

-- Events that name no opportunity belong to those of the same customer that began soon after.
create temp table early_events as
select e.row_id as event, o.row_id, o.opportunity_id
from events e
join opportunities o on lower(o.account) = lower(e.account)
cross join settings s
where e.opportunity_id is null and e.partner is not null and o.created_on between e.happened_on and e.happened_on + s.sourcing_days;

-- Deals with several rows; an import of exports has found them already.
create temp table if not exists repeated_opportunities as
select opportunity_id from opportunities where opportunity_id is not null group by opportunity_id having count(*) > 1;

create temp table joint_ids as
select opportunity_id from repeated_opportunities
union
select opportunity_id from events where opportunity_id is not null and partner is not null
union
select opportunity_id from early_events where opportunity_id is not null
union
select opportunity_id from registrations where opportunity_id is not null and approved;

-- Rows of deals with several rows, a registration or an event. A deal goes by the number of its first row.
create temp table joint_rows as
select
  min(o.row_id) over (partition by coalesce(o.opportunity_id, 'row ' || cast(o.row_id as text))) as deal,
  o.row_id, o.opportunity_id, o.partner, o.credit, o.weight, o.stage, o.created_on, o.close_on, o.home_amount, o.arr, o.home
from known_opportunities o
where o.row_id in (
  select j.row_id from opportunities j join joint_ids i on i.opportunity_id = j.opportunity_id
  union all
  select row_id from early_events where opportunity_id is null
);

-- What a deal is, its rows should say alike. Where they do not, the row of whoever brought it counts, whatever the order of the rows.
create temp table joint_deals as
select *
from (
  select
    r.*,
    row_number() over (
      partition by deal
      order by case when credit = 'sourced' then 0 else 1 end, coalesce(weight, 0) desc, case when partner is null then 1 else 0 end, partner collate "C", row_id
    ) as place
  from joint_rows r
) placed
where place = 1;

-- What partners did for these deals.
create temp table touches as
select d.deal, e.partner, e.kind, e.happened_on from events e join joint_deals d on d.opportunity_id = e.opportunity_id where e.partner is not null
union
select r.deal, e.partner, e.kind, e.happened_on
from early_events y
join joint_rows r on r.row_id = y.row_id
join events e on e.row_id = y.event;

-- Who says that a partner brought the deal, and since when; the oldest claim wins.
create temp table sourcing as
select deal, partner
from (
  select deal, partner, row_number() over (partition by deal order by day, strength, partner collate "C") as place
  from (
    select deal, partner, created_on as day, 1 as strength from joint_rows where partner is not null and credit = 'sourced'
    union all
    select d.deal, g.partner, g.registered_on, 2
    from joint_deals d join registrations g on g.opportunity_id = d.opportunity_id
    where g.approved
    union all
    select d.deal, t.partner, t.happened_on, 3
    from joint_deals d join touches t on t.deal = d.deal cross join settings s
    where t.kind in ('referral', 'introduction') and t.happened_on between d.created_on - s.sourcing_days and d.created_on
  ) claims
) placed
where place = 1;

-- What each partner of a deal has to do with it. An event after the deal was closed did nothing for it.
create temp table parts as
select
  p.deal, p.partner, o.partner as sourced_by,
  min(p.row_id) as row_id, max(p.weight) as weight, min(p.day) as day, max(p.influenced) as influenced, max(p.co_sell) as co_sell
from (
  select
    deal, partner, row_id, weight, created_on as day,
    case when credit = 'influenced' then 1 else 0 end as influenced,
    case when credit = 'co_sell' then 1 else 0 end as co_sell
  from joint_rows
  where partner is not null
  union all
  select t.deal, t.partner, null, null, t.happened_on, 1, 0
  from touches t join joint_deals d on d.deal = t.deal
  where d.stage = 'open' or d.close_on is null or t.happened_on <= d.close_on
  union all
  select deal, partner, null, null, null, 0, 0 from sourcing
) p
left join sourcing o on o.deal = p.deal
group by p.deal, p.partner, o.partner;

-- The three things that a deal is shared for: the deal as such, influence on it, and selling it together.
create temp table candidates as
select
  p.deal, p.partner, role.role,
  row_number() over (
    partition by p.deal, role.role
    order by
      case when role.role = 'deal' and p.sourced_by = p.partner then 0 else 1 end,
      coalesce(p.weight, 0) desc,
      case when p.row_id is null then 1 else 0 end,
      p.day, p.partner collate "C"
  ) as place,
  cast(round(coalesce(p.weight, 0) * 10000) as bigint) as given
from parts p
cross join settings s
cross join (select 'deal' as role union all select 'influence' union all select 'co_sell') role
where role.role = 'deal'
  or (role.role = 'co_sell' and p.co_sell = 1)
  or (role.role = 'influence' and s.influenced_excludes_sourced and p.influenced = 1 and p.sourced_by is null)
  or (role.role = 'influence' and not s.influenced_excludes_sourced and (p.influenced = 1 or p.sourced_by = p.partner));

create temp table points as
select deal, partner, role, place, points, cast(sum(points) over (partition by deal, role) as bigint) as total
from (
  select
    c.deal, c.partner, c.role, c.place,
    case
      when s.multi_partner = 'primary' then case when c.place = 1 then 1 else 0 end
      when s.multi_partner = 'weighted' and sum(c.given) over (partition by c.deal, c.role) > 0 then c.given
      else 1
    end as points
  from candidates c
  cross join settings s
) given;

-- Shares with fifteen digits, divided in whole numbers so that every engine finds the same; what is left over goes to the first partner.
create temp table shares as
select
  deal, partner, role,
  units + case when place = 1 then 1000000000000000 - cast(sum(units) over (partition by deal, role) as bigint) else 0 end as units
from (
  select
    deal, partner, role, place,
    cast((points * 1000000000 - rest) / total as bigint) * 1000000 + cast((rest * 1000000 - (rest * 1000000) % total) / total as bigint) as units
  from (
    select deal, partner, role, place, cast(points as bigint) as points, total, (cast(points as bigint) * 1000000000) % total as rest from points
  ) divided
) whole;

create temp table credits as
select
  o.row_id, cast(o.partner as partner_key) as partner,
  cast(1 as numeric(16,15)) as weight,
  o.partner is not null and coalesce(o.credit = 'sourced', false) as sourced,
  cast(case
    when o.partner is null then 0
    when o.credit = 'influenced' or (o.credit = 'sourced' and not s.influenced_excludes_sourced) then 1
    else 0
  end as numeric(16,15)) as influence,
  cast(case when o.partner is not null and o.credit = 'co_sell' then 1 else 0 end as numeric(16,15)) as co_sell,
  o.stage = 'won' as won, o.stage <> 'open' as closed, o.created_on, o.close_on,
  case when o.home then o.home_amount else c.amount end as amount, case when o.home then o.arr else c.arr end as arr
from known_opportunities o
cross join settings s
left join converted_opportunities c on c.row_id = o.row_id
left join joint_rows j on j.row_id = o.row_id
where j.row_id is null
union all
select
  coalesce(p.row_id, d.row_id), cast(p.partner as partner_key),
  cast(coalesce(w.weight, 1) as numeric(16,15)),
  coalesce(p.sourced_by = p.partner, false),
  cast(coalesce(w.influence, 0) as numeric(16,15)),
  cast(coalesce(w.co_sell, 0) as numeric(16,15)),
  d.stage = 'won', d.stage <> 'open', d.created_on, d.close_on,
  case when d.home then d.home_amount else c.amount end,
  case when d.home then d.arr else c.arr end
from joint_deals d
left join converted_opportunities c on c.row_id = d.row_id
left join parts p on p.deal = d.deal
left join (
  select
    deal, partner,
    sum(case when role = 'deal' then units else 0 end) * 0.000000000000001 as weight,
    sum(case when role = 'influence' then units else 0 end) * 0.000000000000001 as influence,
    sum(case when role = 'co_sell' then units else 0 end) * 0.000000000000001 as co_sell
  from shares
  group by deal, partner
) w on w.deal = p.deal and w.partner = p.partner;
