-- Ratings of tickets and answers to surveys, each with its scale. A number is a score; good and bad are not.
create temp table answers as
select
  a.dataset, a.kind, a.partner, a.day, a.row_id,
  case when a.said in ('good', 'bad') then 'good_bad' when a.scale ~ '^[0-9]+-[0-9]+$' then a.scale else 'unknown' end as scale,
  case when a.said ~ '^[0-9]+([.][0-9]+)?$' then cast(a.said as numeric(18,4)) end as score,
  case when a.said = 'good' then 1 when a.said = 'bad' then 0 end as good
from (
  select 'tickets' as dataset, 'ticket' as kind, partner, created_on as day, row_id, csat_scale as scale, lower(csat) as said from tickets
  where csat is not null
  union all
  select 'csat', coalesce(survey, 'customer'), partner, answered_on, row_id, scale, lower(score) from csat
) a;

-- What customers think of support: ratings of tickets, and where no ticket has one, the survey of customers.
create temp view support_answers as
select * from answers where kind = 'ticket'
union all
select * from answers where kind = 'customer' and not exists (select 1 from answers where kind = 'ticket');
