-- One row for each deal and partner of it, with the partner's share. Direct deals have one row without a partner.

-- Registrations of the program's own files, and of exports where those do not know them.
create temp table registrations as
select d.dealreg_id, d.partner, d.opportunity_id, d.account, d.status, d.registered_on, d.row_id, cast(null as text) as note
from deal_registrations d
union all
select p.dealreg_id, p.partner, p.opportunity_id, p.account, p.status, p.registered_on, cast(null as bigint), p.note
from program_registrations p
where not exists (select 1 from deal_registrations d where d.dealreg_id = p.dealreg_id);

-- Opportunities without an id are deals of their own.
create temp view keyed as
select coalesce(o.opportunity_id, 'row ' || cast(o.row_id as text)) as deal_key, o.* from opportunities o;

-- What partners did for a deal. Events that name no opportunity belong to those of the same customer that began soon after.
create temp table touches as
select e.opportunity_id as deal_key, e.partner, e.kind, e.happened_on, e.row_id
from events e
where e.opportunity_id is not null and e.partner is not null
union all
select k.deal_key, e.partner, e.kind, e.happened_on, e.row_id
from events e
join keyed k on lower(k.account) = lower(e.account)
cross join settings s
where e.opportunity_id is null and e.partner is not null and k.created_on between e.happened_on and e.happened_on + s.sourcing_days;

-- Deals of more than one row, registration or event; most have none and need no look at them.
create temp table joint_keys as
select opportunity_id as deal_key from opportunities where opportunity_id is not null group by opportunity_id having count(*) > 1
union
select deal_key from touches
union
select opportunity_id from registrations where opportunity_id is not null and partner is not null and status in ('approved', 'won', 'lost');

-- Money in the reporting currency.
create temp view valued as
select
  k.deal_key, k.row_id, k.partner, k.credit, k.weight, k.stage, k.kind, k.created_on, k.close_on,
  case
    when k.amount_converted_currency = s.currency and k.amount_converted is not null then k.amount_converted
    when k.currency = s.currency then k.amount
    else cast(round(k.amount * a.rate, 4) as numeric(18,4))
  end as amount,
  case
    when coalesce(k.amount_converted_currency, k.currency) = s.currency then k.arr
    else cast(round(k.arr * r.rate, 4) as numeric(18,4))
  end as arr
from keyed k
cross join settings s
left join day_rates a on a.currency = k.currency and a.day = coalesce(case when k.stage <> 'open' then k.close_on end, k.created_on)
left join day_rates r on r.currency = coalesce(k.amount_converted_currency, k.currency)
  and r.day = coalesce(case when k.stage <> 'open' then k.close_on end, k.created_on);

create temp table joint_rows as
select v.* from valued v join joint_keys j on j.deal_key = v.deal_key;

-- The deal itself is told by its first row.
create temp table joint_deals as
select r.* from joint_rows r join (select deal_key, min(row_id) as row_id from joint_rows group by deal_key) f on f.row_id = r.row_id;

-- Who says that a partner brought the deal, and since when; the oldest claim wins.
create temp table sourcing as
select deal_key, partner
from (
  select deal_key, partner, row_number() over (partition by deal_key order by day, strength, partner) as place
  from (
    select deal_key, partner, created_on as day, 1 as strength from joint_rows where partner is not null and credit = 'sourced'
    union all
    select d.deal_key, g.partner, g.registered_on, 2
    from joint_deals d join registrations g on g.opportunity_id = d.deal_key
    where g.partner is not null and g.status in ('approved', 'won', 'lost')
    union all
    select d.deal_key, t.partner, t.happened_on, 3
    from joint_deals d join touches t on t.deal_key = d.deal_key cross join settings s
    where t.kind in ('referral', 'introduction') and t.happened_on between d.created_on - s.sourcing_days and d.created_on
  ) claims
) placed
where place = 1;

-- What each partner of a deal has to do with it. An event after the deal was closed did nothing for it.
create temp table parts as
select
  p.deal_key, p.partner, min(p.row_id) as row_id, max(p.weight) as weight, min(p.day) as day, max(p.influenced) as influenced, max(p.co_sell) as co_sell
from (
  select
    r.deal_key, r.partner, r.row_id, r.weight, r.created_on as day,
    case when r.credit = 'influenced' then 1 else 0 end as influenced, case when r.credit = 'co_sell' then 1 else 0 end as co_sell
  from joint_rows r
  where r.partner is not null
  union all
  select t.deal_key, t.partner, null, null, t.happened_on, 1, 0
  from touches t join joint_deals d on d.deal_key = t.deal_key
  where d.stage = 'open' or d.close_on is null or t.happened_on <= d.close_on
  union all
  select deal_key, partner, null, null, null, 0, 0 from sourcing
) p
group by p.deal_key, p.partner;

-- The three things that a deal is shared for: the deal as such, influence on it, and selling it together.
create temp table candidates as
select
  p.deal_key, p.partner, role.role,
  row_number() over (
    partition by p.deal_key, role.role
    order by case when role.role = 'deal' and o.partner = p.partner then 0 else 1 end, coalesce(p.weight, 0) desc, p.day, p.row_id, p.partner
  ) as place,
  cast(round(coalesce(p.weight, 0) * 10000) as bigint) as given
from parts p
cross join settings s
cross join (select 'deal' as role union all select 'influence' union all select 'co_sell') role
left join sourcing o on o.deal_key = p.deal_key
where role.role = 'deal'
  or (role.role = 'co_sell' and p.co_sell = 1)
  or (role.role = 'influence' and s.influenced_excludes_sourced and p.influenced = 1 and o.partner is null)
  or (role.role = 'influence' and not s.influenced_excludes_sourced and (p.influenced = 1 or o.partner = p.partner));

create temp table points as
select
  c.deal_key, c.partner, c.role, c.place,
  case
    when s.multi_partner = 'primary' then case when c.place = 1 then 1 else 0 end
    when s.multi_partner = 'weighted' and sum(c.given) over (partition by c.deal_key, c.role) > 0 then c.given
    else 1
  end as points
from candidates c
cross join settings s;

-- Shares with fifteen digits, divided in whole numbers so that every engine finds the same; what is left over goes to the first partner.
create temp table shares as
select
  deal_key, partner, role,
  cast(units + case when place = 1 then 1000000000000000 - cast(sum(units) over (partition by deal_key, role) as bigint) else 0 end as bigint) as units
from (
  select
    deal_key, partner, role, place,
    high * 1000000 + cast((rest * 1000000 - (rest * 1000000) % total) / total as bigint) as units
  from (
    select
      deal_key, partner, role, place, total,
      cast((points * 1000000000 - (points * 1000000000) % total) / total as bigint) as high,
      (points * 1000000000) % total as rest
    from (
      select deal_key, partner, role, place, cast(points as bigint) as points, cast(sum(points) over (partition by deal_key, role) as bigint) as total
      from points
    ) counted
  ) divided
) exact;

create temp table credits as
select
  v.row_id as deal, v.row_id, v.partner,
  cast(1 as numeric(16,15)) as weight,
  v.partner is not null and coalesce(v.credit, '') = 'sourced' as sourced,
  cast(case
    when v.partner is null then 0
    when v.credit = 'influenced' or (v.credit = 'sourced' and not s.influenced_excludes_sourced) then 1
    else 0
  end as numeric(16,15)) as influence,
  cast(case when v.partner is not null and v.credit = 'co_sell' then 1 else 0 end as numeric(16,15)) as co_sell,
  v.stage, v.kind, v.created_on, v.close_on, v.amount, v.arr
from valued v
cross join settings s
where not exists (select 1 from joint_keys j where j.deal_key = v.deal_key)
union all
select
  d.row_id, coalesce(p.row_id, d.row_id), p.partner,
  cast(coalesce(w.weight, 1) as numeric(16,15)),
  coalesce(o.partner = p.partner, false),
  cast(coalesce(w.influence, 0) as numeric(16,15)),
  cast(coalesce(w.co_sell, 0) as numeric(16,15)),
  d.stage, d.kind, d.created_on, d.close_on, d.amount, d.arr
from joint_deals d
left join parts p on p.deal_key = d.deal_key
left join sourcing o on o.deal_key = d.deal_key
left join (
  select
    deal_key, partner,
    sum(case when role = 'deal' then units else 0 end) * 0.000000000000001 as weight,
    sum(case when role = 'influence' then units else 0 end) * 0.000000000000001 as influence,
    sum(case when role = 'co_sell' then units else 0 end) * 0.000000000000001 as co_sell
  from shares
  group by deal_key, partner
) w on w.deal_key = p.deal_key and w.partner = p.partner;
