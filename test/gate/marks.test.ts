// What rules say once for all days, and what it is on one of them.
import { describe, expect, test } from 'vitest'
import { turnsAfter } from '../../src/gate/due.ts'
import { evaluate, isOpen, type Mark, openedOn, severityOn } from '../../src/gate/evaluate.ts'
import { fingerprint, pathOf, pointerOf } from '../../src/gate/finding.ts'
import { fingerprintOf, judge, judged } from '../../src/gate/judge.ts'
import { rule } from '../../src/gate/rule.ts'
import { cleanPartner, cleanProgram, markOf, ruleOf } from './parts.ts'

const { fields: partner } = cleanPartner

describe('a mark', () => {
  const mark = (changes: Partial<Mark>, days: { from?: string; until?: string } = {}): Mark =>
    markOf({ ...changes, rule: { ...ruleOf('PB1101'), ...days } })

  test('opens on its own first day or on that of its rule, whichever is later', () => {
    const [early, late] = ['2026-06-01', '2026-07-01']
    expect(openedOn(mark({}))).toBe(undefined)
    expect(openedOn(mark({ from: early }))).toBe(early)
    expect(openedOn(mark({}, { from: early }))).toBe(early)
    expect(openedOn(mark({ from: early }, { from: late }))).toBe(late)
    expect(openedOn(mark({ from: late }, { from: early }))).toBe(late)
    expect(isOpen(mark({ from: early }, { from: late }), '2026-06-15')).toBe(false)
    expect(isOpen(mark({ from: late }, { from: early }), '2026-06-15')).toBe(false)
    expect(isOpen(mark({ from: early, until: late }), late)).toBe(true)
  })

  test('is a warning until it is an error', () => {
    expect([severityOn(mark({}), '2026-06-01'), severityOn(mark({ severity: 'note' }), '2026-06-01')]).toEqual(['error', 'note'])
    const growing = mark({ error: '2026-06-02', severity: 'note' })
    expect(['2026-06-01', '2026-06-02', '2026-06-03'].map((day) => severityOn(growing, day))).toEqual(['warning', 'error', 'error'])
  })

  test('turns on the days after the day that is judged, up to the last that is asked for', () => {
    const turns = (changes: Partial<Mark>, back?: string, days = 10) =>
      turnsAfter([mark(changes)], '2026-06-01', days, () => back).map(({ on, severity }) => `${on} ${severity}`)
    expect(turns({ from: '2026-06-01' })).toEqual([])
    expect(turns({ from: '2026-06-02' })).toEqual(['2026-06-02 error'])
    expect(turns({ from: '2026-06-11' })).toEqual(['2026-06-11 error'])
    expect(turns({ from: '2026-06-12' })).toEqual([])
    expect(turns({ from: '2026-06-02', error: '2026-06-05' })).toEqual(['2026-06-02 warning', '2026-06-05 error'])
    expect(turns({ from: '2026-06-05', error: '2026-06-05' })).toEqual(['2026-06-05 error'])
    expect(turns({ error: '2026-06-05', until: '2026-06-04' })).toEqual([])
    expect(turns({}, '2026-06-05')).toEqual(['2026-06-05 error'])
    expect(turns({ from: '2026-06-02', error: '2026-06-08' }, '2026-06-05')).toEqual(['2026-06-05 warning', '2026-06-08 error'])
    expect(turns({ from: '2026-06-02' }, '2026-06-20')).toEqual([])
    expect(turns({ from: '2026-06-02' }, undefined, 0)).toEqual([])
  })

  test('that turns sooner comes first, whatever the order they are found in', () => {
    const days = ['2026-06-05', '2026-06-03', '2026-06-04', '2026-06-03']
    const marks = days.map((from, index) => mark({ from, key: String(index) }))
    expect(turnsAfter(marks, '2026-06-01', 10, () => undefined).map((turn) => turn.mark.key)).toEqual(['1', '3', '2', '0'])
  })

  test('is a finding with what is known of it', () => {
    const plain = judged(mark({ at: ['agreements', 0] }), '2026-06-01')
    expect(plain).toMatchObject({
      pointer: '/agreements/0',
      severity: 'error',
      state: 'new',
      partners: ['acme'],
      waivable: true,
      related: [],
    })
    expect(plain.fix).toBe(ruleOf('PB1101').fix)
    expect(plain.where).toEqual({ file: cleanPartner.file, path: ['agreements', 0], line: cleanPartner.line })
    for (const key of ['since', 'error_on', 'locale']) expect(plain).not.toHaveProperty(key)
    const full = judged(
      mark({
        from: '2026-05-01',
        error: '2026-06-02',
        fix: 'Do it',
        waivable: false,
        place: { line: 3, column: 5 },
        entry: { ...cleanPartner, locale: 'ar' },
        related: [{ entry: cleanPartner, at: ['tier'], what: 'its tier' }],
      }),
      '2026-06-01',
    )
    expect(full).toMatchObject({
      since: '2026-05-01',
      error_on: '2026-06-02',
      severity: 'warning',
      fix: 'Do it',
      waivable: false,
      locale: 'ar',
      where: { file: cleanPartner.file, place: { line: 3, column: 5 } },
      related: [{ kind: 'partner', entry: 'acme', pointer: '/tier', what: 'its tier', where: { path: ['tier'] } }],
    })
    expect(judged({ ...mark({}), rule: { ...ruleOf('PB1101'), waivable: false } }, '2026-06-01').waivable).toBe(false)
  })

  test('has the same fingerprint wherever in its list its item stands', () => {
    const at = (list: readonly unknown[], index: number, key?: string): string =>
      fingerprintOf(
        mark({
          entry: { ...cleanPartner, fields: { ...partner, list } } as unknown as Mark['entry'],
          at: ['list', index, 'on'],
          ...(key === undefined ? {} : { key }),
        }),
      )
    const [a, b] = [
      { kind: 'a', on: 1 },
      { kind: 'b', on: 2 },
    ]
    expect(at([a], 0)).toBe(at([b, a], 1))
    expect(at([a], 0)).not.toBe(at([b], 0))
    expect(at([a, a], 1)).not.toBe(at([a], 0))
    expect(at([a, a], 1)).toBe(at([a, b, a], 2))
    expect(at(['x'], 0)).toBe(at(['y', 'x'], 1))
    expect(at(['x'], 0)).not.toBe(at(['y'], 0))
    expect(at([null, 4], 0)).not.toBe(at([null, 4], 1))
    expect(at([{ on: 1 }, { on: 2 }], 0)).not.toBe(at([{ on: 1 }, { on: 2 }], 1))
    expect(at([{ kind: 'a', id: 'one' }], 0)).toBe(at([{ kind: 'b', id: 'one' }], 0))
    expect(at([], 0)).toBe(at([null], 0))
    expect(at([a], 0, 'key')).not.toBe(at([a], 0))
    const { entry: _, ...bare } = mark({ at: [] })
    expect(fingerprintOf({ ...bare, entry: { ...cleanPartner, locale: 'ar' } })).not.toBe(fingerprintOf({ ...bare, entry: cleanPartner }))
  })
})

describe('a fingerprint', () => {
  const list = [{ kind: 'a' }, { kind: 'b' }, { kind: 'a' }, { on: 1 }, 'x']
  const entry = { ...cleanPartner, fields: { ...partner, list, map: { 0: { kind: 'a' } } } } as unknown as Mark['entry']

  test.each<[Mark['at'], string]>([
    [[], ''],
    [['list'], '/list'],
    [['list', 0, 'on'], '/list/kind=a/on'],
    [['list', 1], '/list/kind=b'],
    [['list', 2], '/list/kind=a#1'],
    [['list', 3, 'on'], '/list/3/on'],
    [['list', 4], '/list/x'],
    [['list', 9], '/list/9'],
    [['list', 'length'], '/list/length'],
    [['map', 0, 'kind'], '/map/0/kind'],
    [['none', 0, 'kind'], '/none/0/kind'],
  ])('of %j is made from %s', (at, pointer) => {
    expect(fingerprintOf(markOf({ entry, at }))).toBe(fingerprint('PB1101', 'partner', 'acme', pointer))
    expect(fingerprintOf(markOf({ entry: { ...entry, locale: 'ar' }, at }))).toBe(fingerprint('PB1101', 'partner', 'acme.ar', pointer))
  })

  test('differs with each of its parts', () => {
    const parts = ['PB1101', 'partner', 'acme', '/tier', 'key'] as const
    const others = parts.map((_, index) => parts.map((part, at) => (at === index ? `${part}2` : part)) as unknown as typeof parts)
    expect(new Set([parts, ...others].map((each) => fingerprint(...each))).size).toBe(6)
    expect(fingerprint('PB1101', 'partner', 'acme', '/tier')).toBe(fingerprint('PB1101', 'partner', 'acme', '/tier', ''))
  })

  test.each<[string, Mark['at']]>([
    ['', []],
    ['/agreements/0/kind', ['agreements', 0, 'kind']],
    ['/a~1b/c~0d', ['a/b', 'c~d']],
    ['/v1/1a', ['v1', '1a']],
  ])('the pointer %s is the path %j', (pointer, path) => {
    expect([pathOf(pointer), pointerOf(path)]).toEqual([path, pointer])
  })
})

describe('an evaluation', () => {
  const throwing = rule({
    ...ruleOf('PB1101'),
    of: 'partner',
    check: () => {
      throw new Error('no such field')
    },
  })

  test('goes on where a rule throws, and says which', () => {
    const { crashes, marks } = evaluate(cleanProgram, {
      rules: [throwing, rule({ ...ruleOf('PB1103'), of: ['partner', 'tier'], check: () => [{ at: [], what: 'wrong' }] })],
    })
    expect(crashes.map((crash) => [crash.rule.id, crash.entry.id, crash.error])).toEqual([['PB1101', 'acme', 'no such field']])
    expect([...new Set(marks.map(({ entry }) => entry.kind))].sort()).toEqual(['partner', 'tier'])
  })

  test('says what was thrown that is no error', () => {
    const check = () => {
      AbortSignal.abort('a text').throwIfAborted()
      return undefined
    }
    const { crashes } = evaluate(cleanProgram, { rules: [rule({ ...ruleOf('PB1101'), of: 'partner', check })] })
    expect(crashes.map(({ error }) => error)).toEqual(['a text'])
  })

  test('hands a rule the files, and takes nothing or a place in another entry for an answer', () => {
    const [tier] = cleanProgram.entries.tier
    if (tier === undefined) throw new Error('the clean program has a tier')
    const quiet = rule({ ...ruleOf('PB1101'), of: 'partner', check: () => undefined })
    const other = rule({
      ...ruleOf('PB1103'),
      of: 'partner',
      check: (_, { files }) => [{ at: [], what: files.text('a.md') ?? 'no file', entry: tier }],
    })
    const files = { sha256: () => undefined, text: () => 'the text' }
    const { crashes, marks } = evaluate(cleanProgram, { rules: [quiet, other], files })
    expect(crashes).toEqual([])
    expect(marks.map(({ entry, what }) => [entry.kind, entry.id, what])).toEqual([['tier', tier.id, 'the text']])
  })

  test('counts entries that a rule cannot look at by what it lacks', () => {
    const { unevaluated, marks } = evaluate(cleanProgram, {
      rules: [
        rule({
          ...ruleOf('PB1103'),
          of: ['partner', 'integration', 'tier'],
          check: ({ kind }) => [{ lacks: kind === 'tier' ? 'tiers' : 'scores' }],
        }),
      ],
    })
    expect(marks).toEqual([])
    expect(unevaluated.map(({ lacks, entries }) => [lacks, entries.map(({ id }) => id)]).sort()).toEqual([
      ['scores', ['acme', 'lantern-plugin']],
      ['tiers', cleanProgram.entries.tier.map(({ id }) => id)],
    ])
  })

  test('looks at translations only of prose, and at no entry that is not asked for', () => {
    const translated = <E extends { locale?: string | undefined }>(entries: readonly E[]): E[] =>
      entries.map((each) => ({ ...each, locale: 'ar' }))
    const { entries } = cleanProgram
    const program = { ...cleanProgram, entries: { ...entries, tier: translated(entries.tier), guide_page: translated(entries.guide_page) } }
    const every = rule({ ...ruleOf('PB1103'), of: ['tier', 'guide_page', 'partner'], check: () => [{ at: [], what: 'wrong' }] })
    const kindsOf = (among?: (entry: { kind: string }) => boolean) => [
      ...new Set(evaluate(program, { rules: [every], ...(among ? { among } : {}) }).marks.map(({ entry }) => entry.kind)),
    ]
    expect(kindsOf().sort()).toEqual(['guide_page', 'partner'])
    expect(kindsOf(({ kind }) => kind !== 'partner')).toEqual(['guide_page'])
  })

  test('is judged on a day by the marks that are open on it', () => {
    const dated = rule({
      ...ruleOf('PB1103'),
      of: 'partner',
      check: () => [{ at: [], what: 'wrong', from: '2026-06-01', until: '2026-06-30' }],
    })
    const evaluation = evaluate(cleanProgram, { rules: [dated] })
    expect(['2026-05-31', '2026-06-01', '2026-06-30', '2026-07-01'].map((day) => judge(evaluation, day).length)).toEqual([0, 1, 1, 0])
  })
})
