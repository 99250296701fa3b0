// `npm run check` and `npm run verify` as a user starts them: what they print, write and answer.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { exampleTree } from '../gate/example.ts'
import { Repository } from '../gate/repository.ts'

interface Answer {
  code: number | null
  out: string
  err: string
}

function run(script: string, ...args: string[]): Answer {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}`, ...args], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  })
  return { code: status, out: stdout, err: stderr }
}
const check = (dir: string, ...args: string[]): Answer => run('check.ts', '--content', dir, ...args)

const made: string[] = []
const folder = (): string => {
  const dir = mkdtempSync(join(tmpdir(), 'partnerbook-check-'))
  made.push(dir)
  return dir
}
afterEach(() => {
  for (const dir of made.splice(0)) rmSync(dir, { recursive: true, force: true })
})

const broken = { files: { 'partners/acme/partner.yaml': 'agreements: []' } }

describe('the answer', () => {
  test('is 0 for a program without errors, on any day that it is asked for', () => {
    using tree = exampleTree({ files: {} })
    const { code, out } = check(tree.dir, '--as-of', '2026-06-01')
    expect(code).toBe(0)
    expect(out).toContain('2026-06-01')
  })

  test('is 1 for an error, and for a warning where warnings fail', () => {
    using tree = exampleTree(broken)
    expect(check(tree.dir, '--as-of', '2026-06-01', '--rule', 'PB1101').code).toBe(1)
    using soon = exampleTree({
      files: { 'partners/acme/partner.yaml': 'agreements: [{ kind: dpa, status: signed, signed_on: 2024-06-03, expires_on: 2026-06-10 }]' },
    })
    expect(check(soon.dir, '--as-of', '2026-06-01', '--rule', 'PB1103').code).toBe(0)
    expect(check(soon.dir, '--as-of', '2026-06-01', '--rule', 'PB1103', '--fail-on', 'warning').code).toBe(1)
  })

  test('is 3 for content that cannot be read, with the findings of the rest', () => {
    using tree = exampleTree({ files: {} })
    tree.write('guide/join.mdx', '---\ntitle: [\n---\n')
    const { code, out } = check(tree.dir, '--as-of', '2026-06-01', '--format', 'json')
    expect(code).toBe(3)
    expect(JSON.parse(out)).toMatchObject({ as_of: '2026-06-01' })
  })

  test.each<[string, string[], string]>([
    ['an option that is none', ['--as-if', '2026-06-01'], '--as-if'],
    ['a day that is none', ['--as-of', '2026-02-30'], '--as-of "2026-02-30" is no calendar date: write YYYY-MM-DD, a day that exists.'],
    [
      'a format that is none',
      ['--format', 'xml'],
      '--format "xml" is not known: write text, json, sarif, github, gitlab, junit, markdown.',
    ],
    [
      'another output without its file',
      ['--also', 'sarif'],
      '--also "sarif" does not say where: write FORMAT=FILE, such as sarif=findings.sarif.',
    ],
    ['a rule that is none', ['--rule', 'PB11O1'], '"PB11O1" is no rule of the gate. Did you mean PB1101'],
    [
      'a rule without any like it',
      ['--rule', 'nonsense-of-mine'],
      '"nonsense-of-mine" is no rule of the gate. npm run check -- --explain all lists them.',
    ],
    [
      'a rule that a policy may have tried to add',
      ['--rule', 'ACME1001'],
      '"ACME1001" is no rule of the gate. If a policy adds it, --rule PB1910 says what is wrong there. npm run check -- --explain all lists them.',
    ],
    ['a rule to explain that is none', ['--explain', 'PB0000'], '"PB0000" is no rule of the gate.'],
    ['a severity that is none', ['--fail-on', 'note'], '--fail-on "note" is not known: write error or warning.'],
    ['a state that is none', ['--fail-states', 'new,old'], '--fail-states "old" is not known: write new, existing, time_caused or all.'],
    ['a state that is none beside all', ['--fail-states', 'all,old'], '--fail-states "old" is not known'],
    ['a forecast without days', ['--forecast', 'soon'], '--forecast "soon" is no number of days: write a whole number from 1 to 3660.'],
    ['a forecast of no day', ['--forecast', '0'], '--forecast "0" is no number of days'],
    [
      'a baseline that is not there',
      ['--baseline', 'none.json'],
      'The baseline none.json is of no use: it cannot be read: write it with --update-baseline.',
    ],
    ['a baseline to update nowhere', ['--update-baseline'], '--update-baseline does not say where: add --baseline FILE.'],
    [
      'a baseline of a part',
      ['--baseline', 'baseline.json', '--update-baseline', '--rule', 'PB1101'],
      'A baseline is of the whole program: leave out --changed and --rule.',
    ],
    ['changes where there is no commit', ['--changed'], '--changed compares with the last commit, and the content is in no Git repository'],
    [
      'a base that is no commit',
      ['--base', 'no-such-branch'],
      '--base "no-such-branch" is no commit of the repository that holds the content',
    ],
    ['evidence of a part', ['--evidence', 'pack', '--rule', 'PB1101'], 'Evidence is of the whole program'],
  ])('is 2 and one sentence for %s', (_, args, sentence) => {
    using tree = exampleTree({ files: {} })
    const { code, out, err } = check(tree.dir, ...args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(sentence)
    expect(err.trimEnd().split('\n').length).toBe(1)
  })

  test('is 2 for a folder without a program', () => {
    const { code, out, err } = check(folder())
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('content-missing')
  })

  test.each(['waivers.yaml', 'policies/nda.yaml'])('is 2 when %s cannot be read, because others are judged by it', (file) => {
    using tree = exampleTree({ files: {} })
    tree.write(file, 'title: [\n')
    const { code, out, err } = check(tree.dir)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(`${file}:`)
    expect(err).not.toContain('partners/')
  })

  test('is 2 for a baseline of another version', () => {
    using tree = exampleTree({ files: {} })
    const file = join(folder(), 'baseline.json')
    writeFileSync(file, '{"version": 7}')
    expect(check(tree.dir, '--baseline', file)).toMatchObject({ code: 2, out: '' })
  })
})

describe('outputs', () => {
  test('go to standard output, to a file, and to several files in one run', () => {
    using tree = exampleTree(broken)
    const dir = folder()
    const args = ['--as-of', '2026-06-01', '--rule', 'PB1101']
    const { out } = check(tree.dir, ...args, '--format', 'json')
    const result = check(
      tree.dir,
      ...args,
      '--format',
      'json',
      '--out',
      join(dir, 'new/result.json'),
      '--also',
      `sarif=${join(dir, 'a.sarif')}`,
    )
    expect(result).toMatchObject({ code: 1, out: '' })
    expect(readFileSync(join(dir, 'new/result.json'), 'utf8')).toBe(out)
    expect(JSON.parse(readFileSync(join(dir, 'a.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' })
  })

  test('a rule is explained without looking for findings', () => {
    using tree = exampleTree(broken)
    const { code, out } = check(tree.dir, '--explain', 'dpa-missing')
    expect(code).toBe(0)
    expect(out).toMatch(
      /^PB1101 dpa-missing\nA partner that handles personal data has a data processing agreement\.\nfamily privacy, error/,
    )
    expect(check(tree.dir, '--explain', 'all').out).toContain('PB1101 dpa-missing: A partner')
  })

  test('a forecast names what is due and when', () => {
    using tree = exampleTree({
      files: { 'partners/acme/partner.yaml': 'agreements: [{ kind: dpa, status: signed, signed_on: 2024-06-03, expires_on: 2026-08-30 }]' },
    })
    const { code, out } = check(tree.dir, '--as-of', '2026-06-01', '--rule', 'PB1103', '--forecast', '91', '--format', 'json')
    expect(code).toBe(0)
    const due = (JSON.parse(out) as { due: { on: string; severity: string }[] }).due.map(({ on, severity }) => `${on} ${severity}`)
    expect(due).toEqual(['2026-07-01 warning', '2026-08-31 error'])
  })
})

describe('states', () => {
  test('a baseline is written, accepted, and stale once its findings are gone', () => {
    using tree = exampleTree(broken)
    const file = join(folder(), 'baseline.json')
    expect(check(tree.dir, '--as-of', '2026-06-01', '--baseline', file, '--update-baseline').code).toBe(1)
    expect(check(tree.dir, '--as-of', '2026-06-01', '--baseline', file).code).toBe(0)
    expect(check(tree.dir, '--as-of', '2026-06-01', '--baseline', file, '--fail-states', 'all').code).toBe(1)
    using clean = exampleTree({ files: {} })
    const { code, out } = check(clean.dir, '--as-of', '2026-06-01', '--baseline', file)
    expect(code).toBe(1)
    expect(out).toContain('PB1907')
  })

  test('of a base commit: only what is new fails, on schedule also what the calendar made', () => {
    using tree = exampleTree({
      files: { 'partners/acme/partner.yaml': 'agreements: [{ kind: dpa, status: signed, signed_on: 2024-06-03, expires_on: 2026-05-31 }]' },
    })
    using repository = new Repository(tree).commit('2026-05-20')
    const args = ['--as-of', '2026-06-01', '--rule', 'PB1103', '--base', 'HEAD']
    expect(check(repository.content, ...args).code).toBe(0)
    expect(check(repository.content, ...args, '--fail-states', 'new,time_caused').code).toBe(1)
  })

  test('of a change: only what it concerns is shown', () => {
    using tree = exampleTree(broken)
    using repository = new Repository(tree).commit('2026-05-20')
    expect(check(repository.content, '--as-of', '2026-06-01', '--changed').code).toBe(0)
    writeFileSync(
      join(repository.content, 'partners/acme/partner.yaml'),
      `${readFileSync(join(repository.content, 'partners/acme/partner.yaml'), 'utf8')}\n`,
    )
    expect(check(repository.content, '--as-of', '2026-06-01', '--changed').code).toBe(1)
  })
})

describe('evidence', () => {
  const pack = (dir: string): Record<string, string> =>
    Object.fromEntries(readdirSync(dir).map((name) => [name, readFileSync(join(dir, name), 'utf8')]))
  const frozen = { 'program.yaml': 'frozen_on: 2026-06-01' }

  test('is the same bytes for the same input, and holds', () => {
    using tree = exampleTree({ files: frozen })
    const [one, two] = [join(folder(), 'a'), join(folder(), 'b')]
    expect(check(tree.dir, '--evidence', one).code).toBe(0)
    expect(check(tree.dir, '--evidence', two).code).toBe(0)
    expect(pack(two)).toEqual(pack(one))
    expect(Object.keys(pack(one)).sort()).toEqual([
      'VERIFY.md',
      'findings.sarif',
      'inputs.sha256',
      'manifest.json',
      'result.json',
      'statement.intoto.json',
      'waivers.json',
    ])
    expect(JSON.parse(pack(one)['manifest.json'] ?? '')).toMatchObject({ verdict: 'passed', as_of: '2026-06-01', frozen_on: '2026-06-01' })
    expect(JSON.parse(pack(one)['statement.intoto.json'] ?? '')).toMatchObject({
      _type: 'https://in-toto.io/Statement/v1',
      predicate: { failedTests: [] },
    })
    expect(spawnSync('sha256sum', ['-c', '--quiet', join(one, 'inputs.sha256')], { cwd: tree.dir }).status).toBe(0)
    const verified = run('verify.ts', one, '--content', tree.dir)
    expect(verified.code).toBe(0)
    expect(verified.out).toContain('The evidence holds')
    expect(verified.out).toContain('does not prove who ran the check')
  })

  test('of a failed run says so, and of a simulation states nothing', () => {
    using tree = exampleTree({ files: { ...broken.files, ...frozen } })
    const [failed, simulated] = [join(folder(), 'a'), join(folder(), 'b')]
    expect(check(tree.dir, '--evidence', failed).code).toBe(1)
    expect(JSON.parse(pack(failed)['manifest.json'] ?? '')).toMatchObject({ verdict: 'failed' })
    expect(JSON.parse(pack(failed)['statement.intoto.json'] ?? '').predicate).toMatchObject({
      result: 'FAILED',
      failedTests: expect.arrayContaining(['PB1101']),
    })
    using clean = exampleTree({ files: frozen })
    expect(check(clean.dir, '--as-of', '2026-06-02', '--evidence', simulated).code).toBe(0)
    expect(JSON.parse(pack(simulated)['manifest.json'] ?? '')).toMatchObject({ verdict: 'simulation' })
    expect(Object.keys(pack(simulated))).not.toContain('statement.intoto.json')
    expect(run('verify.ts', simulated, '--content', clean.dir).out).toContain('proves nothing')
  })

  test('does not hold when content, pack or result is other than it was', () => {
    using tree = exampleTree({ files: frozen })
    const dir = join(folder(), 'a')
    check(tree.dir, '--evidence', dir)
    tree
      .write('guide/join.mdx', `${tree.text('guide/join.mdx')}\n`)
      .write('guide/.note', '')
      .write('deals/new.csv', 'x')
    const changed = run('verify.ts', dir, '--content', tree.dir)
    expect(changed.code).toBe(1)
    expect(changed.out).toContain('guide/join.mdx has changed')
    expect(changed.out).toContain('deals/new.csv is new in the content')
    writeFileSync(join(dir, 'result.json'), '{}')
    expect(run('verify.ts', dir, '--content', tree.dir).out).toContain('result.json was changed after the pack was written')
    rmSync(join(dir, 'result.json'))
    expect(run('verify.ts', dir, '--content', tree.dir).out).toContain('result.json is missing from the pack')
  })

  test('replaces an older pack whole and no other folder', () => {
    using tree = exampleTree({ files: frozen })
    const dir = folder()
    writeFileSync(join(dir, 'mine.txt'), 'kept')
    const refused = check(tree.dir, '--evidence', dir)
    expect(refused).toMatchObject({ code: 2 })
    expect(existsSync(join(dir, 'mine.txt'))).toBe(true)
    const own = join(folder(), 'a')
    check(tree.dir, '--evidence', own)
    check(tree.dir, '--as-of', '2026-06-02', '--evidence', own)
    expect(existsSync(join(own, 'statement.intoto.json'))).toBe(false)
    expect(run('verify.ts', folder()).code).toBe(2)
  })
})
