-- What the program costs, in the reporting currency.
create temp table cost_rows as
select
  cast(c.partner as partner_key) as partner, c.posted_on, c.row_id,
  case
    when c.amount_converted_currency = s.currency then c.amount_converted
    when c.currency = s.currency then c.amount
    else cast(round(c.amount * d.rate, 4) as numeric(18,4))
  end as amount
from costs c
cross join settings s
left join day_rates d on d.currency = c.currency and d.day = c.posted_on;

-- Funds paid to partners: the payments of the export, and claims of the program's own files that the export does not know.
create temp table mdf_paid as
select
  cast(m.partner as partner_key) as partner, m.paid_on, m.row_id, cast(null as text) as note,
  case
    when m.amount_converted_currency = s.currency then m.amount_converted
    when m.currency = s.currency then m.amount
    else cast(round(m.amount * d.rate, 4) as numeric(18,4))
  end as amount
from mdf_payments m
cross join settings s
left join day_rates d on d.currency = m.currency and d.day = m.paid_on
union all
select
  cast(c.partner as partner_key), c.paid_on, cast(null as bigint), c.note,
  case when c.currency = s.currency then c.amount else cast(round(c.amount * d.rate, 4) as numeric(18,4)) end
from mdf_claims c
cross join settings s
left join day_rates d on d.currency = c.currency and d.day = c.paid_on
where c.paid_on is not null
  and not exists (select 1 from mdf_payments m where m.mdf_id = c.mdf_id and m.paid_on = c.paid_on and m.amount = c.amount);

-- What partners brought and what they cost. Costs without a partner are shared by all and count for the program alone.
create temp view returns as
select partner, close_on as day, 'opportunities' as dataset, row_id, cast(null as text) as note, amount as revenue, cast(0 as numeric(18,4)) as cost
from credits
where sourced and won and amount is not null
union all
select partner, posted_on, 'costs', row_id, null, 0, amount from cost_rows where amount is not null
union all
select partner, paid_on, 'mdf_payments', row_id, note, 0, amount from mdf_paid where amount is not null;
