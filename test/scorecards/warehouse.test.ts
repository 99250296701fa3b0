// The datasets of a warehouse: what is taken, what is refused, and what keeps it from being read.
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { load } from '../../src/program/load.ts'
import type { Program } from '../../src/program/program.ts'
import type { Engine } from '../../src/scorecards/engine.ts'
import { baseFromWarehouse } from '../../src/scorecards/warehouse.ts'
import { fixtures } from '../program/tree.ts'
import { openPglite } from './pglite.ts'

const { program: loaded } = load(join(fixtures, 'minimal'))
if (loaded === undefined) throw new Error('the minimal program is sound')
const program: Program = loaded
const as_of = '2026-03-31'

let engine: Engine
beforeAll(async () => {
  engine = await openPglite()
})
afterEach(async () => {
  await engine.run('discard temp; drop schema if exists w cascade; drop schema public cascade; create schema public; reset search_path;')
})
afterAll(async () => {
  await engine.close()
})

const read = async (schema?: string) => await baseFromWarehouse(engine, program, { as_of, schema })

describe('rows', () => {
  test('come in the form of the base tables, whatever the order they lie in', async () => {
    await engine.run(`
      create schema w;
      create type w.stage as enum ('open', 'won', 'lost');
      create table w.crm (id bigint, company text, step w.stage, worth numeric, born timestamptz, shut timestamp, note text);
      insert into w.crm values
        (12, ' Acme Studio ', 'won', 1000.00005, '2026-02-01 00:30:00+00', '2026-02-27 23:59:59', 'x'),
        (2, null, 'lost', null, '2026-07-01 23:30:00+00', null, 'y'),
        (12, 'https://acme.example', 'open', 20, '2026-01-01 12:00:00+00', null, 'z');
      create view w.opportunities as
      select id as opportunity_id, company as partner, step as stage, worth as amount, cast('EUR' as char(3)) as currency, born as created_on,
        shut as close_on, note as more
      from w.crm where note <> 'z';
      create materialized view w.fx_rates as
      select date '2026-01-01' as valid_from, 'USD' as from_currency, 'EUR' as to_currency, 0.92345678901 as rate;
    `)
    const { problems, sources, defects } = await read('w')
    expect({ problems, defects }).toEqual({ problems: [], defects: [] })
    const health = { files: [], exported_on: as_of, age_days: 0, refused: 0, not_data: 0, max_rejected: 0, defects: {} }
    expect(sources).toEqual([
      { source: 'w.opportunities', dataset: 'opportunities', rows: 2, taken: 2, ...health },
      { source: 'w.fx_rates', dataset: 'fx_rates', rows: 1, taken: 1, ...health },
    ])
    const empty = { name: null, account: null, partner_domain: null, credit: null, weight: null, probability: null, arr: null }
    const absent = { amount_converted: null, amount_converted_currency: null, kind: null, source: null, owner: null }
    // A moment belongs to the day in Lisbon, which is an hour ahead of UTC in July and with it in February.
    expect(await engine.rows('select * from opportunities order by row_id')).toEqual([
      {
        ...empty,
        ...absent,
        row_id: '1',
        opportunity_id: '12',
        partner: 'acme',
        stage: 'won',
        amount: '1000.0001',
        currency: 'EUR',
        created_on: '2026-02-01',
        close_on: '2026-02-27',
      },
      {
        ...empty,
        ...absent,
        row_id: '2',
        opportunity_id: '2',
        partner: null,
        stage: 'lost',
        amount: null,
        currency: 'EUR',
        created_on: '2026-07-02',
        close_on: null,
      },
    ])
    expect(await engine.rows('select * from fx_rates')).toEqual([
      { valid_from: '2026-01-01', from_currency: 'USD', to_currency: 'EUR', rate: '0.9234567890', row_id: '1' },
    ])
    expect(await engine.rows('select count(*) as count from tickets')).toEqual([{ count: '0' }])
  })

  test('that make no sense are refused or mended, and counted', async () => {
    await engine.run(`
      create table opportunities (opportunity_id text, partner text, partner_domain text, credit text, stage text, amount numeric, currency text,
        created_on date, close_on date);
      insert into opportunities values
        ('a', 'acme', null, 'sourced', 'won', 10, 'EUR', '2026-01-01', '2026-04-01'),
        ('a', 'ACME STUDIO', null, 'sourced', 'won', 11, 'EUR', '2026-01-02', '2026-02-01'),
        ('b', 'Acne Studios''); drop table opportunities; --', null, null, 'open', 1, 'EUR', '2026-01-01', null),
        ('c', null, 'mail.acme.example', 'helped', 'open', 1, 'EUR', '2026-01-01', null),
        ('d', null, null, null, null, 1, 'EUR', '2026-01-01', null),
        ('e', null, null, null, 'Won', -1, 'euro', 'infinity', '0200-01-01'),
        (null, null, null, null, 'open', 'NaN', 'EUR', '2026-01-01', null),
        (null, null, null, null, 'open', 'NaN', 'EUR', '2026-01-01', null);
      create table events (event_id text, partner text, kind text, happened_on date);
      insert into events values ('1', ' ', 'referral', '2026-01-01'), ('2', 'acme', 'referral', '2026-01-01');
    `)
    const { problems, sources, defects } = await read()
    expect(problems).toEqual([])
    const health = { files: [], exported_on: as_of, age_days: 0, not_data: 0, max_rejected: 0 }
    expect(sources).toEqual([
      {
        source: 'public.opportunities',
        dataset: 'opportunities',
        rows: 8,
        taken: 4,
        refused: 4,
        ...health,
        defects: {
          amount_negative: 1,
          amount_text: 2,
          currency_unknown: 1,
          date_future: 1,
          date_impossible: 2,
          duplicate_id: 1,
          partner_unknown: 1,
          value_missing: 1,
          value_unknown: 2,
        },
      },
      { source: 'public.events', dataset: 'events', rows: 2, taken: 1, refused: 1, ...health, defects: { value_missing: 1 } },
    ])
    expect(
      defects.map(({ file, line, kind, field, what, fix, refused }) => `${file}:${line} ${kind} ${field} ${refused} ${what} ${fix}`),
    ).toMatchInlineSnapshot(`
      [
        "public.opportunities:2 date_future close_on false The row a is won and closes on 2026-04-01, which is still to come. Correct it in the system that it comes from, or in the view.",
        "public.opportunities:2 duplicate_id opportunity_id true The row a stands there more than once; the first one counts. Give the view one row of it.",
        "public.opportunities:3 partner_unknown partner true The row b names "Acne Studios'); drop table opportunities; --", which is no partner. Nearest: acme. Add the name to \`aliases\` of the partner that it means, or write the partner’s id in the view.",
        "public.opportunities:4 value_unknown credit false The row c has "helped" as credit, which is none of sourced, influenced, co_sell. Translate it in the view.",
        "public.opportunities:5 value_missing stage true The row d has no stage. Correct it in the system that it comes from, or in the view.",
        "public.opportunities:6 amount_negative amount true The row e has -1 as amount, which is less than nothing. Correct it in the system that it comes from, or in the view.",
        "public.opportunities:6 date_impossible close_on false The row e has 0200-01-01 as close_on, which is no day of business. Correct it in the system that it comes from, or in the view.",
        "public.opportunities:6 date_impossible created_on true The row e has infinity as created_on, which is no day of business. Correct it in the system that it comes from, or in the view.",
        "public.opportunities:6 currency_unknown currency true The row e has "euro" as currency, which is no currency. Write its three capital letters, such as BRL.",
        "public.opportunities:6 value_unknown stage true The row e has "Won" as stage, which is none of open, won, lost. Translate it in the view.",
        "public.opportunities:7 amount_text amount false Row 7 has NaN as amount, which is no amount. Correct it in the system that it comes from, or in the view.",
        "public.opportunities:8 amount_text amount false Row 8 has NaN as amount, which is no amount. Correct it in the system that it comes from, or in the view.",
        "public.events:1 value_missing partner true The row 1 has no partner. Correct it in the system that it comes from, or in the view.",
      ]
    `)
    expect(await engine.rows('select opportunity_id, partner, credit, amount, row_id from opportunities order by row_id')).toEqual([
      { opportunity_id: 'a', partner: 'acme', credit: 'sourced', amount: '11.0000', row_id: '1' },
      { opportunity_id: 'c', partner: 'acme', credit: null, amount: '1.0000', row_id: '4' },
      { opportunity_id: null, partner: null, credit: null, amount: null, row_id: '7' },
      { opportunity_id: null, partner: null, credit: null, amount: null, row_id: '8' },
    ])
  })

  test('of a view that would write are not read', async () => {
    await engine.run(`
      create schema w;
      create table w.log (said text);
      create function w.written() returns date language plpgsql as $$ begin insert into w.log values ('x'); return date '2026-01-01'; end $$;
      create view w.tickets as select '1' as ticket_id, 'open' as status, w.written() as created_on;
    `)
    await expect(read('w')).rejects.toThrow('cannot execute INSERT in a read-only transaction')
  })
})

describe('a warehouse that is not as it should be', () => {
  test('says everything at once', async () => {
    await engine.run(`
      create schema w;
      create domain w.cents as double precision;
      create table w.opportunities (stage boolean, amount w.cents, created_on text, close_on timestamptz);
      create table w.fx_rates (valid_from date, from_currency text, rate real);
      create table w.costs (posted_on date, amount money);
      create table w.tickets (ticket_id text, status text, created_on date);
      create role stranger;
      grant usage on schema w to stranger;
      grant select on w.opportunities, w.fx_rates, w.costs to stranger;
      set role stranger;
    `)
    try {
      expect(await read('w')).toMatchInlineSnapshot(`
        {
          "defects": [],
          "problems": [
            "w.opportunities has stage as boolean; it has to be text.",
            "w.opportunities has amount as w.cents; it has to be numeric, because other types lose cents.",
            "w.opportunities has created_on as text; it has to be date or timestamp.",
            "w.tickets may not be read by the user of the address. Run: grant usage on schema "w", and grant select on "w"."tickets".",
            "w.costs has amount as money; it has to be numeric, because other types lose cents.",
            "w.fx_rates lacks the column to_currency (text): Currency that it is converted to, ISO 4217.",
            "w.fx_rates has rate as real; it has to be numeric, because other types lose digits.",
          ],
          "sources": [],
        }
      `)
    } finally {
      await engine.run('reset role; drop owned by stranger; drop role stranger;')
    }
  })

  test('says that there is nothing, or no such schema', async () => {
    expect((await read()).problems).toMatchInlineSnapshot(`
      [
        "The warehouse has no table and no view that is named like a dataset in public; datasets are opportunities, deal_registrations, recurring_revenue, tickets, csat, certifications, mdf_payments, costs, fx_rates, events.",
      ]
    `)
    expect((await read("o'hara")).problems).toEqual(["The warehouse has no schema o'hara."])
  })

  test('takes what stands first on the search path', async () => {
    await engine.run(`
      create schema w;
      create table w.tickets (ticket_id text, status text, created_on date);
      create table public.tickets (ticket_id text, status text, created_on date);
      insert into public.tickets values ('1', 'open', '2026-01-01');
      set search_path = w, public;
    `)
    expect((await read()).sources.map(({ source, rows }) => [source, rows])).toEqual([['w.tickets', 0]])
  })
})
