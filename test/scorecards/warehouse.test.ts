// The datasets of a warehouse: what is taken, what is refused, and what keeps it from being read.
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Engine } from '../../src/scorecards/engine.ts'
import { baseFromWarehouse } from '../../src/scorecards/warehouse.ts'
import { as_of, programWith } from './base.ts'
import { openPglite } from './pglite.ts'

const program = programWith('acme', 'bolt')

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
        (12, ' ACME ', 'won', 1000.00005, '2026-02-01 00:30:00+00', '2026-02-27 23:59:59', 'x'),
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
    const health = {
      files: [],
      exported_on: as_of,
      age_days: 0,
      superseded: 0,
      left_out: 0,
      refused_for: {},
      refused: 0,
      not_data: 0,
      max_rejected: 0,
      defects: {},
    }
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
        ('b', 'Bolz''); drop table opportunities; --', null, null, 'open', 1, 'EUR', '2026-01-01', null),
        ('c', null, 'mail.acme.example', 'helped', 'open', 1, 'EUR', '2026-01-01', null),
        ('d', null, null, null, null, 1, 'EUR', '2026-01-01', null),
        ('e', null, null, null, 'Won', -1, 'euro', 'infinity', '0200-01-01'),
        ('f', 'acme', null, null, 'open', 11, 'EUR', '2026-01-02', null),
        ('f', 'ACME', null, null, 'open', 12, 'EUR', '2026-01-02', null),
        ('g', 'bolt', null, 'sourced', 'open', 1, 'EUR', '2026-01-01', null),
        ('g', 'acme', null, 'sourced', 'open', 1, 'EUR', '2026-01-01', null),
        ('h', null, null, null, 'won', null, 'USD', '2026-01-01', '2026-01-01'),
        ('i', null, null, null, 'open', 5, 'USD', '2026-01-01', null),
        ('j', null, null, null, 'open', 5, null, '2026-01-01', null),
        (null, null, null, null, 'open', 'NaN', 'EUR', '2026-01-01', null),
        (null, null, null, null, 'open', 7, 'EUR', '2026-01-01', null),
        (null, null, null, null, 'open', 7, 'EUR', '2026-01-01', null);
      create table csat (partner text, score text, scale text, answered_on date);
      insert into csat values ('acme', '5', '1-5', '2026-01-01'), ('acme', '6', '1-5', '2026-01-01'), ('acme', 'Good', null, '2026-01-01'),
        ('acme', '4', null, '2026-01-01');
      create table events (event_id text, partner text, kind text, happened_on date);
      insert into events values ('1', ' ', 'referral', '2026-01-01'), ('2', 'acme', 'referral', '2026-01-01');
    `)
    const { problems, sources, defects } = await read()
    expect(problems).toEqual([])
    expect(sources.map(({ source, rows, taken, refused, defects: kinds }) => [source, rows, taken, refused, kinds])).toMatchInlineSnapshot(`
      [
        [
          "public.opportunities",
          15,
          8,
          7,
          {
            "amount_missing": 1,
            "amount_negative": 1,
            "amount_text": 1,
            "credit_twice": 1,
            "currency_unknown": 2,
            "date_future": 1,
            "date_impossible": 2,
            "duplicate_id": 1,
            "partner_unknown": 1,
            "rate_missing": 1,
            "value_missing": 1,
            "value_unknown": 2,
          },
        ],
        [
          "public.csat",
          4,
          2,
          2,
          {
            "value_unknown": 2,
          },
        ],
        [
          "public.events",
          2,
          1,
          1,
          {
            "value_missing": 1,
          },
        ],
      ]
    `)
    expect(
      defects.map(
        ({ file, line, kind, field, what, fix, refused }) => `${file}:${line} ${kind} ${field} ${refused ? 'out' : 'in'}: ${what} ${fix}`,
      ),
    ).toMatchInlineSnapshot(`
      [
        "public.opportunities:1 date_future close_on out: "close_on" is "2026-04-01" and the deal is won, though the export was made on 2026-03-31; the row is left out. Correct the day or the stage in the system that it comes from.",
        "public.opportunities:2 partner_unknown partner out: "Bolz'); drop table opportunities; --" is no partner; the nearest are bolt (bolt) and acme (acme); the row is left out. Add the name to aliases of its partner, or write the id of the partner in the view.",
        "public.opportunities:3 value_unknown credit in: "credit" is "helped", which means none of sourced, influenced and co_sell; the row counts without it. Translate it in the view.",
        "public.opportunities:4 value_missing stage out: "stage" is empty; the row is left out. Fill it in in the system that it comes from.",
        "public.opportunities:5 amount_negative amount out: "amount" is "-1", less than nothing; the row is left out. Record a refund where it belongs, or correct the amount.",
        "public.opportunities:5 date_impossible close_on out: "close_on" is "0200-01-01", which is no day; the row is left out. Correct it in the system that it comes from.",
        "public.opportunities:5 date_impossible created_on out: "created_on" is "infinity", which is no day; the row is left out. Correct it in the system that it comes from.",
        "public.opportunities:5 currency_unknown currency out: "currency" is "euro", which is no currency of ISO 4217; the row is left out. Write its three letters, such as BRL.",
        "public.opportunities:5 value_unknown stage out: "stage" is "Won", which means none of open, won and lost; the row is left out. Translate it in the view.",
        "public.opportunities:7 duplicate_id opportunity_id out: "f" is also the id of row 6, which counts; the row is left out. Give the view one row for each.",
        "public.opportunities:9 credit_twice partner in: the deal of "bolt" was sourced by two partners; the one of row 8 keeps the credit, and this one influenced it. Decide in the CRM who brought it.",
        "public.opportunities:10 amount_missing amount in: "amount" is empty; the row counts without it. Write the amount into the system that it comes from.",
        "public.opportunities:11 rate_missing amount in: there is no rate from USD to EUR on its day; the row counts without it. Add an earlier rate to the exchange rates.",
        "public.opportunities:12 currency_unknown currency out: the amount has no currency; the row is left out. Write its three letters, such as BRL.",
        "public.opportunities:15 amount_text amount out: "amount" is "NaN", which is no number; the row is left out. Correct it in the system that it comes from.",
        "public.csat:1 value_unknown score out: "score" is "4", which is no answer on its scale; the row is left out. Translate it in the view.",
        "public.csat:3 value_unknown score out: "score" is "6", which is no answer on its scale; the row is left out. Translate it in the view.",
        "public.events:1 value_missing partner out: no partner is named; the row is left out. Fill it in in the system that it comes from; where cells of a spreadsheet were merged, write the name into each of their rows.",
      ]
    `)
    expect(await engine.rows('select opportunity_id, partner, credit, amount from opportunities order by row_id')).toMatchInlineSnapshot(`
      [
        {
          "amount": "1.0000",
          "credit": null,
          "opportunity_id": "c",
          "partner": "acme",
        },
        {
          "amount": "12.0000",
          "credit": null,
          "opportunity_id": "f",
          "partner": "acme",
        },
        {
          "amount": "1.0000",
          "credit": "sourced",
          "opportunity_id": "g",
          "partner": "acme",
        },
        {
          "amount": "1.0000",
          "credit": "influenced",
          "opportunity_id": "g",
          "partner": "bolt",
        },
        {
          "amount": null,
          "credit": null,
          "opportunity_id": "h",
          "partner": null,
        },
        {
          "amount": "5.0000",
          "credit": null,
          "opportunity_id": "i",
          "partner": null,
        },
        {
          "amount": "7.0000",
          "credit": null,
          "opportunity_id": null,
          "partner": null,
        },
        {
          "amount": "7.0000",
          "credit": null,
          "opportunity_id": null,
          "partner": null,
        },
      ]
    `)
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
