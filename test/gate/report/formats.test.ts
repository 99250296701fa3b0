// Every output says the same, holds its format's rules, and survives whatever texts a program holds.
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../../../src/gate/finding.ts'
import { reporters } from '../../../src/gate/report/index.ts'
import { type Format, formats, type Report } from '../../../src/gate/report/report.ts'
import { result, result_schema_path } from '../../../src/gate/report/result.ts'
import { casesOf, readers } from './parsed.ts'
import { everyExample, finding, hostile, reportOf, reportWith } from './sample.ts'

const without_waived: readonly Format[] = ['sarif', 'github', 'gitlab']

const expected = (report: Report, format: Format, hasPrints: boolean): string[] =>
  report.compliance.findings
    .filter(({ state }) => state !== 'waived' || !without_waived.includes(format))
    .map(({ rule, file, line, fingerprint }) => `${rule} ${file}:${line}${hasPrints ? ` ${fingerprint}` : ''}`)
    .sort()

function held(report: Report, format: Format): [told: string[], expected: string[]] {
  const told = readers[format](reporters[format](report))
  const hasPrints = told.some(({ fingerprint }) => fingerprint !== undefined)
  return [
    told.map(({ at, fingerprint }) => (fingerprint === undefined ? at : `${at} ${fingerprint}`)).sort(),
    expected(report, format, hasPrints),
  ]
}

const all = everyExample()
const states = (['new', 'existing', 'time_caused', 'waived', 'not_evaluated'] as const).map((state, index) =>
  finding({ state, line: index + 1, fingerprint: String(index).repeat(64), pointer: `/agreements/${index}` }),
)

describe.each(formats)('%s', (format) => {
  test('holds the findings of the sample program', () => {
    const [told, wanted] = held(reportOf('content', '2026-11-20'), format)
    expect(told).toEqual(wanted)
  })

  test('holds what the failing examples of all rules show', () => {
    // A page of Markdown takes so many; what it does beyond is tested below.
    const findings = format === 'markdown' ? all.compliance.findings.slice(0, 90) : all.compliance.findings
    expect(findings.length).toBeGreaterThan(30)
    const [told, wanted] = held({ ...all, compliance: { ...all.compliance, findings } }, format)
    expect(told).toEqual(wanted)
  })

  test('holds findings of every state', () => {
    const [told, wanted] = held(reportWith(states), format)
    expect(told).toEqual(wanted)
  })

  test('says its day, and whether it is a simulation', () => {
    const text = reporters[format](reportWith(states))
    const simulated = reporters[format](reportWith(states, { simulated: true }))
    expect(text).toContain('2026-06-01')
    expect(simulated).not.toBe(text)
    expect(simulated).toMatch(/simulat(?:ion|ed)/)
  })

  test('is the same for the same report', () => {
    expect(reporters[format](all)).toBe(reporters[format](all))
  })

  test('survives hostile texts and shows no character that rewrites a terminal', () => {
    const text = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }))
    const any = fc.record({
      what: text,
      why: text,
      fix: text,
      file: text,
      entry: text,
      pointer: text,
      slug: text,
      line: fc.integer({ min: 1, max: 9 }),
    })
    fc.assert(
      fc.property(fc.array(any, { maxLength: 5 }), (findings) => {
        const report = reportWith(
          findings.map((each) => finding({ ...each, related: [{ ...finding(each), kind: 'x', entry: each.entry, what: each.what }] })),
        )
        const output = reporters[format](report)
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that may not be there
        expect(output).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/)
        expect(output.isWellFormed()).toBe(true)
        if (format === 'json' || format === 'sarif' || format === 'gitlab') JSON.parse(output)
        if (format === 'junit') expect(casesOf(output).length).toBe(Math.max(findings.length, 0))
      }),
      { numRuns: 150, seed: 3 },
    )
  })
})

describe('json', () => {
  const validate = new Ajv2020({ allowUnionTypes: true, formats: { date: true } }).compile(
    JSON.parse(readFileSync(result_schema_path, 'utf8')) as object,
  )
  const waivers: Report['compliance']['waivers'] = [
    {
      index: 0,
      waiver: {
        rule: 'PB1101',
        entry: 'partner/acme',
        reason: 'Canary reason',
        owner: 'Canary Owner',
        approver: 'Canary Approver',
        expires_on: '2026-07-01',
      },
      state: 'live',
      days_left: 30,
    },
    { index: 1, waiver: {}, state: 'void', void_because: 'a field of it is missing' },
  ]

  test.each([
    ['the sample program', () => reportOf('content', '2026-11-20', { forecast: 90 })],
    ['every example', () => all],
    ['every state', () => reportWith(states)],
    ['waivers', () => ({ ...all, compliance: { ...all.compliance, waivers } })],
  ])('fits its schema: %s', (_, make) => {
    const output: unknown = JSON.parse(reporters.json(make()))
    validate(output)
    expect(validate.errors ?? []).toEqual([])
    expect(result.safeParse(output).error).toBeUndefined()
  })

  test('names nobody of a waiver', () => {
    const output = reporters.json({ ...all, compliance: { ...all.compliance, waivers } })
    expect(output).toContain('"expires_on": "2026-07-01"')
    expect(output).not.toContain('Canary')
  })

  test('counts what is neither waived nor not evaluated', () => {
    const { errors, warnings, passed, counts } = JSON.parse(reporters.json(reportWith([...states, finding({ severity: 'warning' })]))) as {
      errors: number
      warnings: number
      passed: boolean
      counts: Record<string, Record<string, number>>
    }
    expect([errors, warnings, passed, counts['new'], counts['waived']]).toEqual([
      3,
      1,
      false,
      { error: 1, warning: 1, note: 0 },
      { error: 1, warning: 0, note: 0 },
    ])
  })

  test('passes when only states and severities are found that fail nothing', () => {
    const passed = (findings: readonly Finding[], options: Partial<Report>): boolean =>
      (JSON.parse(reporters.json(reportWith(findings, options))) as { passed: boolean }).passed
    const warning = finding({ severity: 'warning' })
    expect(passed([warning], {})).toBe(true)
    expect(passed([warning], { fail_on: 'warning' })).toBe(false)
    expect(passed([finding({ severity: 'note' })], { fail_on: 'warning' })).toBe(true)
    expect(passed([finding({ state: 'existing' })], { fail_states: ['new'] })).toBe(true)
    expect(passed([finding()], { fail_states: ['new'] })).toBe(false)
  })
})

describe('text', () => {
  const file = 'partners/acme/partner.yaml'
  const report = reportWith(
    [
      finding({ since: '2026-01-01', related: [{ ...finding({ line: 9 }), kind: 'partner', entry: 'acme', what: 'the other side' }] }),
      finding({ line: 2, column: 7, endColumn: 11, pointer: '/name', severity: 'warning', error_on: '2026-07-01', what: 'a second one' }),
      finding({
        kind: 'glossary_term',
        entry: 'lux',
        file: 'glossary/lux.yaml',
        state: 'waived',
        waiver: { expires_on: '2026-06-02', days_left: 1 },
      }),
    ],
    { forecast: 30 },
    { [file]: 'partner_id: acme\nname: Acme\nagreements: []\n' },
  )

  test('is like a compiler’s, grouped by entry, with a count and a verdict', () => {
    const due = [{ on: '2026-06-20', severity: 'error' as const, finding: finding({ what: 'what ends then' }) }]
    expect(reporters.text({ ...report, compliance: { ...report.compliance, due } })).toMatchInlineSnapshot(`
      "partner/acme
      partners/acme/partner.yaml:3:1  error  personal data flows to partner acme, and no data processing agreement is signed  [PB1101 dpa-missing]
          3 | agreements: []
            | ^^^^^^^^^^
          when   since 2026-01-01
          why    Nobody may process personal data for another without a contract.
          fix    Sign one and add it to agreements
          see    partners/acme/partner.yaml:9:1  the other side
      partners/acme/partner.yaml:2:7  warning  a second one  [PB1101 dpa-missing]
          2 | name: ••••
            |       ^^^^
          when   an error from 2026-07-01
          why    Nobody may process personal data for another without a contract.
          fix    Sign one and add it to agreements

      glossary_term/lux
      glossary/lux.yaml:3:1  error  personal data flows to partner acme, and no data processing agreement is signed  [PB1101 dpa-missing]
          state  waived until 2026-06-02, 1 day left

      Due in 30 days after 2026-06-01:
      2026-06-20  partners/acme/partner.yaml:3:1  error  what ends then  [PB1101 dpa-missing]

      As of 2026-06-01, 1 file read, 0 rules
        new             1 error, 1 warning, 0 notes
        waived          1 error, 0 warnings, 0 notes
      Failed: 1 error to mend; errors that are new, existing or caused by time fail a run
      "
    `)
  })

  test('has colours only when asked', () => {
    expect(reporters.text(report)).not.toContain('\u001b')
    const coloured = reporters.text({ ...report, colour: true })
    expect(coloured).toContain('\u001b[31merror\u001b[39m')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the colours
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(reporters.text(report))
  })

  test('carets stand below the token of a long line with wide and narrow characters', () => {
    const shown = reporters.text(
      reportWith([finding({ line: 1, column: 301, endColumn: 304 })], {}, { [file]: `${' '.repeat(300)}abc${'d'.repeat(500)}\n` }),
    )
    const [line = '', carets = ''] = shown.split('\n').slice(2, 4)
    expect(carets.indexOf('^')).toBe(line.indexOf('•'))
    expect(carets.match(/\^+$/)?.[0]).toBe('^^^')
    expect(line.length).toBeLessThan(150)
  })

  test('says what a crash is without the words of the error, which may hold values', () => {
    const crash = (error: string) =>
      ({ rule: { id: 'PB1101', slug: 'dpa-missing' }, entry: { kind: 'partner', id: 'acme', file, line: 1 }, error }) as never
    const said = (error: string): string =>
      reporters.text({ ...report, compliance: { ...report.compliance, findings: [], crashes: [crash(error)] } })
    expect(said('Cannot convert canary to a BigInt')).not.toContain('canary')
    expect(said("Cannot read properties of undefined (reading 'sha256')")).toContain(
      'PB1101 dpa-missing crashed on partner/acme: Cannot read',
    )
    expect(said('x')).toContain('Failed: 1 time a rule crashed')
  })
})

describe('github', () => {
  const commandsIn = (text: string): string[] => text.split('\n').filter((line) => /^\s*::/.test(line))
  const annotations = (text: string): string[] => commandsIn(text).filter((line) => /^::(?:error|warning|notice) /.test(line))

  test('shows nine of a type and says how many there are besides', () => {
    const findings = [
      ...Array.from({ length: 40 }, (_, index) => finding({ line: index + 1 })),
      ...Array.from({ length: 9 }, (_, index) => finding({ severity: 'warning', line: index + 1 })),
    ]
    const shown = annotations(reporters.github(reportWith(findings)))
    expect(shown.filter((line) => line.startsWith('::error'))).toHaveLength(10)
    expect(shown.filter((line) => line.startsWith('::warning'))).toHaveLength(9)
    expect(shown[9]).toBe('::error title=Partnerbook::31 more errors: see the list in the log of this step')
  })

  test('takes from every file before it takes the second of one, and new ones first', () => {
    const findings = [
      finding({ state: 'existing', file: 'a.yaml' }),
      ...[1, 2].map((line) => finding({ file: 'b.yaml', line })),
      finding({ file: 'c.yaml', line: 1 }),
    ]
    const places = annotations(reporters.github(reportWith(findings))).map((line) =>
      /file=content\/(.*?),line=(\d+)/.exec(line)?.slice(1).join(':'),
    )
    expect(places).toEqual(['b.yaml:1', 'c.yaml:1', 'b.yaml:2', 'a.yaml:3'])
  })

  test('no text of a program can be a command', () => {
    const text = fc.oneof(
      fc.constantFrom(...hostile),
      fc.string({ unit: fc.constantFrom(':', '\n', '\r', '#', '[', ' ', ',', '%', 'error', ']', 'A', '0') }),
    )
    fc.assert(
      fc.property(text, text, (a, b) => {
        const output = reporters.github(reportWith([finding({ what: a, why: b, fix: a, file: b, slug: a })]))
        const commands = output.split(/\r\n|\r|\n/).filter((line) => /^\s*::|##\[/.test(line))
        expect(commands.map((line) => /^::(\w+)/.exec(line)?.[1])).toEqual(['error', 'group', 'endgroup'])
        // Properties end where the message begins: nothing in them may look like it.
        const [, , properties = ''] = /^::(error) ([\s\S]*?)::/.exec(commands[0] ?? '') ?? []
        expect(properties.split(',').map((each) => each.split('=')[0])).toEqual(['file', 'line', 'endLine', 'col', 'endColumn', 'title'])
      }),
      { numRuns: 500, seed: 3 },
    )
  })

  test('a message has at most 4,096 characters', () => {
    const [line = ''] = annotations(reporters.github(reportWith([finding({ what: 'x'.repeat(9000) })])))
    expect(line.replace(/^.*?::.*?::/, '').length).toBe(4096)
  })
})

describe('gitlab', () => {
  test('fingerprints are unique, even of findings that share one', () => {
    const issues = JSON.parse(reporters.gitlab(reportWith([finding(), finding({ line: 4 }), finding({ line: 5 })]))) as {
      fingerprint: string
    }[]
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(3)
  })

  test('issues have the fields and severities that GitLab reads, and no byte order mark', () => {
    const text = reporters.gitlab(
      reportWith([finding(), finding({ waivable: false }), finding({ severity: 'warning' }), finding({ severity: 'note' }), ...states]),
    )
    expect(text.charAt(0)).toBe('[')
    const issues = JSON.parse(text) as Record<string, unknown>[]
    expect(issues.map(({ severity }) => severity)).toEqual(['major', 'critical', 'minor', 'info', 'major', 'major', 'major', 'info'])
    for (const issue of issues) expect(Object.keys(issue)).toEqual(['description', 'check_name', 'fingerprint', 'severity', 'location'])
    expect(issues[0]?.['location']).toEqual({ path: 'content/partners/acme/partner.yaml', lines: { begin: 3 } })
  })
})

describe('junit', () => {
  test('an error fails, a warning passes with a text, waived and not evaluated are skipped, a rule without findings passes', () => {
    const report = reportWith([...states, finding({ severity: 'warning', pointer: '/x' })], { fail_states: ['new'] })
    const quiet = { ...report.compliance, rules: all.compliance.rules.slice(0, 2) }
    const cases = casesOf(reporters.junit({ ...report, compliance: quiet }))
    expect(cases.map(({ attributes, children }) => `${attributes['name']}: ${children[0]?.name ?? 'passed'}`)).toEqual([
      'PB1101 partner/acme /agreements/0: failure',
      'PB1101 partner/acme /agreements/1: system-out',
      'PB1101 partner/acme /agreements/2: system-out',
      'PB1101 partner/acme /agreements/3: skipped',
      'PB1101 partner/acme /agreements/4: skipped',
      'PB1101 partner/acme /x: system-out',
      'PB1001 ref-dangling: passed',
      'PB1002 id-duplicate: passed',
    ])
  })

  test('names are unique, whatever they are', () => {
    const names = ['x', 'x', 'x (1)', 'x', 'x (2)', 'x (1)']
    const cases = casesOf(reporters.junit(reportWith(names.map((entry) => finding({ entry, pointer: '' })))))
    expect(new Set(cases.map(({ attributes }) => attributes['name'])).size).toBe(names.length)
  })

  test('a file stays below 30 MB and says what it leaves out', () => {
    const findings = Array.from({ length: 30_000 }, (_, index) => finding({ entry: `p${index}`, what: '漢'.repeat(900) }))
    const text = reporters.junit(reportWith(findings))
    expect(Buffer.byteLength(text)).toBeLessThan(30_000_000)
    const cases = casesOf(text)
    expect(cases.at(-1)?.attributes['name']).toBe('Left out')
    expect(cases.at(-1)?.children[0]?.attributes['message']).toContain(`${30_000 - cases.length + 1} more test cases`)
  })

  test('a crash is an error', () => {
    const crash = {
      rule: { id: 'PB1101', slug: 'dpa-missing' },
      entry: { kind: 'partner', id: 'acme', file: 'x', line: 1 },
      error: 'x',
    } as never
    const [first] = casesOf(reporters.junit({ ...all, compliance: { ...all.compliance, crashes: [crash] } }))
    expect([first?.attributes['name'], first?.children[0]?.name]).toEqual(['PB1101 partner/acme', 'error'])
  })
})
