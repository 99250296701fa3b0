-- metric: mdf_return
-- label: Return on market development funds
-- definition: Pipeline that partners with funds brought in the period over the funds paid to them in it. 5 means five of pipeline for one of funds.
-- unit: factor
-- value: ratio
-- numerator: Value of an opportunity that the partner brought.
-- denominator: A payment of market development funds to the partner.
-- variant: The cost base is what was paid, not what was approved or claimed. The return is all pipeline that the partner brought in the period, because
--   exports do not say which activity an opportunity came from. Pipeline of partners without a payment in the period is left out.
-- period: Day the opportunity was created, or the funds were paid.
-- grain: period
-- standing: 12m
-- scope: both
-- audience: partner
-- better: higher
-- datasets: opportunities
-- also: mdf_payments, deal_registrations, events, fx_rates
-- none: No funds were paid.
-- source: GitLab handbook, market development funds (estimated pipeline is asked for with each request); the formula is common usage.

select m.partner, p.period, m.paid_on as day, 0 as numerator, m.amount as denominator, 'mdf_payments' as dataset, m.row_id, m.note
from mdf_paid m
join periods p on m.paid_on between p.from_day and p.last_day
where m.amount is not null
union all
select f.partner, f.period, c.created_on, c.amount, 0, 'opportunities', c.row_id, null
from (
  select distinct m.partner, p.period, p.from_day, p.last_day
  from mdf_paid m
  join periods p on m.paid_on between p.from_day and p.last_day
  where m.amount is not null
) f
join credits c on c.partner = f.partner and c.created_on between f.from_day and f.last_day
where c.sourced and c.amount is not null
