// What a finding is blamed on: the change, what was there before it, or the calendar.
import { describe, expect, test } from 'vitest'
import { baseAt } from '../../src/gate/base.ts'
import { type Baseline, baseline_days, baselineOf, baselineText, parseBaseline } from '../../src/gate/baseline.ts'
import { concernedFiles } from '../../src/gate/changed.ts'
import { type ComplianceOptions, complianceOf } from '../../src/gate/compliance.ts'
import { load } from '../../src/program/load.ts'
import { filesOf } from '../../src/read/contents.ts'
import { changedSince, commitOf, folderIn } from '../../src/read/revision.ts'
import { exampleTree } from './example.ts'
import { Repository } from './repository.ts'

const partner = 'partners/acme/partner.yaml'
const dpa = (expires: string, others = ''): string =>
  `agreements:\n${others}  - { kind: dpa, status: signed, signed_on: 2024-06-03, effective_on: 2024-06-03, expires_on: ${expires} }`
const tree = (text: string) => exampleTree({ files: { [partner]: text } })

const judge = (dir: string, options: Partial<ComplianceOptions> & { as_of: string }) =>
  complianceOf(load(dir), { files: filesOf(dir), ...options })
/** State and severity of the findings of two rules. */
const states = (dir: string, options: Parameters<typeof judge>[1]): string[] =>
  judge(dir, options)
    .findings.filter(({ rule }) => rule === 'PB1101' || rule === 'PB1103' || rule === 'PB1907')
    .map(({ rule, severity, state }) => `${rule} ${severity} ${state}`)

describe('against a base commit', () => {
  const base = (repository: Repository, as_of: string) => baseAt(repository.content, commitOf(repository.content, 'HEAD') ?? '', as_of)

  test('what the change brought is new', async () => {
    using clean = exampleTree({ files: {} })
    using repository = new Repository(clean).commit('2026-05-20')
    using broken = tree('agreements: []')
    repository.replace(broken)
    expect(states(repository.content, { as_of: '2026-06-01', before: { base: await base(repository, '2026-06-01') } })).toEqual([
      'PB1101 error new',
    ])
  })

  test('what was there is existing, wherever in its list it stands now', async () => {
    using old = tree(dpa('2026-05-10'))
    using repository = new Repository(old).commit('2026-05-20')
    using moved = tree(dpa('2026-05-10', '  - { kind: nda, status: draft }\n'))
    repository.replace(moved)
    expect(states(repository.content, { as_of: '2026-06-01', before: { base: await base(repository, '2026-06-01') } })).toEqual([
      'PB1103 error existing',
    ])
  })

  test('what only the days since made is time-caused, and so is a warning that became an error', async () => {
    using old = tree(dpa('2026-05-31'))
    using repository = new Repository(old).commit('2026-05-20')
    const at = async (as_of: string) => states(repository.content, { as_of, before: { base: await base(repository, as_of) } })
    expect(await at('2026-05-31')).toEqual(['PB1103 warning existing'])
    expect(await at('2026-06-01')).toEqual(['PB1103 error time_caused'])
  })

  test('a waiver that ended in between is of the calendar', async () => {
    using waived = exampleTree({
      files: {
        [partner]: 'agreements: []',
        'waivers.yaml':
          'waivers:\n  - { rule: PB1101, entry: partner/acme, reason: It waits for a signature, owner: Eva Melo, approver: Rui Sá, approved_on: 2026-05-04, expires_on: 2026-05-31 }',
      },
    })
    using repository = new Repository(waived).commit('2026-05-20')
    expect(states(repository.content, { as_of: '2026-06-01', before: { base: await base(repository, '2026-06-01') } })).toEqual([
      'PB1101 error time_caused',
    ])
  })

  test('a commit without the content knows nothing', () => {
    using clean = exampleTree({ files: {} })
    using repository = new Repository(clean).commit('2026-05-20')
    expect(commitOf(repository.content, 'no-such-branch')).toBe(undefined)
    expect(commitOf(repository.content, '--help')).toBe(undefined)
    expect(folderIn(repository.content)).toBe('program/')
  })
})

describe('a baseline', () => {
  const written = (dir: string): Baseline => {
    const baseline = parseBaseline(baselineText(baselineOf(judge(dir, { as_of: '2026-06-01' }).findings, '2026-06-01')))
    if (typeof baseline === 'string') throw new Error(baseline)
    return baseline
  }

  test('makes what it holds existing until its last day', () => {
    using broken = tree('agreements: []')
    const baseline = written(broken.dir)
    expect(baseline.until).toBe('2026-08-30')
    expect(baseline_days).toBe(90)
    expect(states(broken.dir, { as_of: '2026-08-30', before: { baseline } })).toEqual(['PB1101 error existing'])
    expect(states(broken.dir, { as_of: '2026-08-31', before: { baseline } })).toEqual(['PB1907 error new', 'PB1101 error new'])
  })

  test('does not hide that a warning became an error', () => {
    using broken = tree(dpa('2026-06-10'))
    const baseline = written(broken.dir)
    const dpaAt = (as_of: string) => states(broken.dir, { as_of, before: { baseline } }).filter((each) => each.startsWith('PB1103'))
    expect(dpaAt('2026-06-10')).toEqual(['PB1103 warning existing'])
    expect(dpaAt('2026-06-11')).toEqual(['PB1103 error new'])
  })

  test('that holds what is gone says so, at its line', () => {
    using broken = tree('agreements: []')
    const text = baselineText(written(broken.dir))
    using clean = exampleTree({ files: {} })
    clean.write('../baseline.json', text)
    const baseline = parseBaseline(text)
    if (typeof baseline === 'string') throw new Error(baseline)
    const { findings } = judge(clean.dir, { as_of: '2026-06-01', before: { baseline }, baselineFile: '../baseline.json' })
    const stale = findings.find(({ rule, what }) => rule === 'PB1907' && what.includes('PB1101'))
    expect([stale?.file, stale?.what]).toEqual(['../baseline.json', 'the baseline holds a finding of PB1101 in partner/acme that is gone'])
    expect(text.split('\n')[(stale?.line ?? 0) - 1]).toContain(baseline.findings.find(({ rule }) => rule === 'PB1101')?.fingerprint)
  })

  test.each([
    ['{', 'it is no JSON: write it anew with --update-baseline'],
    ['{"version": 2}', 'it is of version 2, and this gate reads version 1: write it anew with --update-baseline'],
    ['[]', 'it is of version unknown, and this gate reads version 1: write it anew with --update-baseline'],
    [
      '{"version": 1, "as_of": "2026-02-30", "until": "2026-03-30", "findings": []}',
      'its field as_of is wrong: write it anew with --update-baseline',
    ],
    ['{"version": 1}', 'its field as_of is wrong: write it anew with --update-baseline'],
  ])('%s is refused', (text, why) => {
    expect(parseBaseline(text)).toBe(why)
  })
})

describe('of a change', () => {
  const changed = (repository: Repository, ...files: string[]): Set<string> | undefined => {
    const { readable } = load(repository.content)
    return readable && concernedFiles(readable, files.length > 0 ? new Set(files) : changedSince(repository.content, 'HEAD'))
  }

  test('what git calls changed, added, deleted and new is concerned', () => {
    using clean = exampleTree({ files: {} })
    using repository = new Repository(clean).commit('2026-05-20')
    expect(changed(repository)).toEqual(new Set())
    using edited = exampleTree({ files: { 'guide/new page.mdx': 'title: New' } })
    edited.replace('guide/join.mdx', 'Write to us', 'Call us').remove('guide/.gitkeep')
    repository.replace(edited)
    expect([...changedSince(repository.content, 'HEAD')].sort()).toEqual(['guide/.gitkeep', 'guide/join.mdx', 'guide/new page.mdx'])
  })

  test('what belongs to a changed partner, or names what changed, is concerned too', () => {
    using clean = exampleTree({ files: {} })
    using repository = new Repository(clean).commit('2026-05-20')
    expect([...(changed(repository, 'partners/acme/plan.yaml') ?? [])].sort()).toEqual([
      'integrations/lantern-plugin.yaml',
      'partners/acme/activation.yaml',
      'partners/acme/partner.yaml',
      'partners/acme/plan.yaml',
      'partners/acme/qbr/2026-q1.mdx',
      'partners/acme/terms/v1.yaml',
    ])
    expect([...(changed(repository, 'legal/nda/document.yaml') ?? [])].sort()).toEqual(
      ['legal/nda/document.yaml', 'legal/nda/en.md', partner].sort(),
    )
    expect([...(changed(repository, 'guide/join.mdx') ?? [])]).toEqual(['guide/join.mdx'])
  })

  test.each([
    ['guide/join.mdx', 'guide/join.pt-BR.mdx'],
    ['legal/nda/en.md', 'legal/nda/pt-BR.md'],
  ])('a translation of %s is concerned by a change of it', (file, translation) => {
    using clean = exampleTree({ files: {} })
    clean.write(translation, clean.text(file))
    using repository = new Repository(clean).commit('2026-05-20')
    expect(changed(repository, file)).toContain(translation)
  })

  test.each(['program.yaml', 'matrix.yaml', 'tiers/member.yaml'])('a change of %s concerns everything', (file) => {
    using clean = exampleTree({ files: {} })
    using repository = new Repository(clean).commit('2026-05-20')
    expect(changed(repository, file)).toBe(undefined)
  })

  test('its findings are those of a whole run that stand in what is concerned', () => {
    using broken = tree('agreements: []')
    const whole = judge(broken.dir, { as_of: '2026-06-01' }).findings
    const { readable } = load(broken.dir)
    const files = readable && concernedFiles(readable, new Set([partner]))
    const part = judge(broken.dir, { as_of: '2026-06-01', keep: ({ where }) => files?.has(where.file) === true }).findings
    expect(part.length).toBeGreaterThan(0)
    expect(part).toEqual(whole.filter(({ file }) => files?.has(file)))
  })
})
