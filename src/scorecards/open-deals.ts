// Open deals, added up by partner and probability: what forecasts are made of.
import type { Engine } from './engine.ts'

/** Open deals of one partner and one probability. Numbers are exact decimals; a deal of several partners counts for each by its share. */
export interface OpenDeals {
  /** Id of the running period that they should close in, or `overdue` when the day has passed. */
  period: string
  /** Absent: direct business. */
  partner?: string
  /** In percent; absent when the export does not say. */
  probability?: string
  deals: string
  /** Shares in those that are sold together. */
  co_sell: string
  /** Value in the reporting currency. */
  amount: string
  /** Value and annual recurring revenue of those that the partner brought. */
  sourced_amount: string
  sourced_arr: string
}

// Deals are added up by their day first, all that is overdue at once: only what is left of them is multiplied, and stands in the quarter and in the year.
const sql = `
with open_deals as (
  select
    c.partner, o.probability, c.weight, c.co_sell, case when c.close_on >= s.as_of then c.close_on end as due_on,
    count(*) as deals, sum(coalesce(c.amount, 0)) as amount,
    sum(case when c.sourced then coalesce(c.amount, 0) else 0 end) as sourced_amount,
    sum(case when c.sourced then coalesce(c.arr, 0) else 0 end) as sourced_arr
  from credits c
  cross join settings s
  left join (select row_id, probability from opportunities where probability is not null) o on o.row_id = c.row_id
  where not c.closed and c.close_on is not null
  group by c.partner, o.probability, c.weight, c.co_sell, case when c.close_on >= s.as_of then c.close_on end
),
placed as (
  select d.*, p.period
  from open_deals d
  cross join settings s
  join periods p on p.kind in ('quarter', 'year') and s.as_of between p.from_day and p.until_day and d.due_on <= p.until_day
  union all
  select d.*, 'overdue' as period
  from open_deals d
  where d.due_on is null
)
select
  period, partner, probability, sum(deals * weight) as deals, sum(deals * co_sell) as co_sell, sum(amount * weight) as amount,
  sum(sourced_amount) as sourced_amount, sum(sourced_arr) as sourced_arr
from placed
group by period, partner, probability`

/** What is open on the as-of day, from the prepared tables. */
export async function openDeals(engine: Engine): Promise<OpenDeals[]> {
  const rows = await engine.rows(sql)
  return rows.map(({ period, partner, probability, deals, co_sell, amount, sourced_amount, sourced_arr }) => ({
    period: period ?? '',
    ...(partner === null || partner === undefined ? {} : { partner }),
    ...(probability === null || probability === undefined ? {} : { probability }),
    deals: deals ?? '0',
    co_sell: co_sell ?? '0',
    amount: amount ?? '0',
    sourced_amount: sourced_amount ?? '0',
    sourced_arr: sourced_arr ?? '0',
  }))
}
