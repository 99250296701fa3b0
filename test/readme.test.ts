// What README shows is what happens.
import { spawnSync } from 'node:child_process'
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import GithubSlugger from 'github-slugger'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { export_sources } from '../schemas/export-source.ts'
import { gate, rule_families } from '../schemas/gate.ts'
import { kinds } from '../schemas/index.ts'
import { policy } from '../schemas/policy.ts'
import { program } from '../schemas/program.ts'
import { complianceOf } from '../src/gate/compliance.ts'
import { states } from '../src/gate/finding.ts'
import { functions, limits, methods, names } from '../src/gate/policy-rules/language.ts'
import { most_steps } from '../src/gate/policy-rules/rules.ts'
import { formats } from '../src/gate/report/report.ts'
import { load } from '../src/program/load.ts'
import { filesOf } from '../src/read/contents.ts'
import { type Column, dataset_columns, valuesOf } from '../src/scorecards/datasets.ts'
import { Repository } from './gate/repository.ts'
import { Tree } from './program/tree.ts'

const readme = readFileSync('README.md', 'utf8')
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'partnerbook-readme-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const without = (text: string, indent: string): string => text.replace(new RegExp(`^${indent}`, 'gm'), '')

/** Commands with the output of the last of them, as README shows them. */
const shown = [...readme.matchAll(/^( *)```sh\n((?:(?! *```).*\n)*) *```\n\n *```text\n((?:(?! *```).*\n)*) *```$/gm)].map(
  ([, indent = '', commands = '', output = '']) => ({
    commands: [...without(commands, indent).matchAll(/^npm run (\w+) -- ([^#\n]*)/gm)].map(([, script = '', args = '']) => [
      `${script}.ts`,
      ...args.trim().split(' '),
    ]),
    output: without(output, indent),
  }),
)

const yaml = [...readme.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text)
const csvWith = (part: string): string =>
  [...readme.matchAll(/^```csv\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text).find((each) => each.includes(part)) ?? ''
const yamlWith = (part: string): string => yaml.find((each) => each.includes(part)) ?? ''

// Numbers and hashes that change with every entry, rule and text.
const steady = (text: string): string =>
  text.replace(/[0-9a-f]{64}/g, 'a hash').replace(/\d+ (files? read|files of the content|rules?)\b/g, 'n $1')

describe('each output is what its command prints', () => {
  let repository: Repository
  beforeAll(() => {
    using tree = new Tree('content')
    repository = new Repository(tree).commit('2026-11-20')
  })
  afterAll(() => repository[Symbol.dispose]())
  beforeEach(() => {
    repository.git('checkout', '-q', '.')
    repository.git('clean', '-fdq')
  })

  const at = (file: string): string => join(repository.content, file)
  const change = (file: string, by: (text: string) => string): void => writeFileSync(at(file), by(readFileSync(at(file), 'utf8')))
  const partner = 'partners/north-light/partner.yaml'
  const copied = () => cpSync(at('partners/mirante-displays'), at('partners/north-light'), { recursive: true })
  const named = () => {
    copied()
    change(partner, (text) => text.replace(/^partner_id: .*/m, 'partner_id: north-light').replace(/^name: .*/m, 'name: North Light'))
  }
  const run = ([script = '', ...args]: readonly string[]): string =>
    spawnSync(process.execPath, [join(process.cwd(), 'scripts', script), ...args, '--content', repository.content], {
      cwd: repository.top,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
    }).stdout

  const own = yamlWith('id: ACME1001')
  const steps: [string, () => void][] = [
    ['a partner that was copied', copied],
    [
      'mistakes in it',
      () => {
        named()
        change(partner, (text) =>
          text
            .replace(/^country: .*/m, 'country: GER')
            .replace(/^segment: growth/m, 'segment: growht')
            .replace(/^website: .*\n/m, ''),
        )
      },
    ],
    ['a text that was translated', () => change('guide/support.mdx', (text) => `${text}\nWe also answer on Saturdays.\n`)],
    ['a finding', () => undefined],
    ['a waiver', () => change('waivers.yaml', (text) => text + yamlWith('rule: PB1204').replace(/^waivers:\n/, ''))],
    ['a forecast', () => undefined],
    ['a rule of a policy', () => writeFileSync(at('policies/certified-person.yaml'), own)],
    ['a mistake in it', () => writeFileSync(at('policies/certified-person.yaml'), own.replace('self.tier', 'self.teir'))],
    ['evidence', () => undefined],
    ['a new export', () => writeFileSync(join(repository.top, 'deals-nordeste.csv'), csvWith('Deal - ID'))],
    ['a receipt', () => undefined],
  ]

  test('every output follows its command', () => {
    expect(shown.length).toBe(readme.match(/^ *```text$/gm)?.length)
    expect(shown.length).toBe(steps.length)
  })

  test.each(steps.map(([name, prepare], index) => [name, index, prepare] as const))('%s', (_, index, prepare) => {
    prepare()
    const { commands = [], output = '' } = shown[index] ?? {}
    const outputs = commands.map(run)
    expect(steady(outputs.at(-1) ?? '')).toBe(steady(output))
  })

  test('without its mistakes the copied partner passes', () => {
    named()
    expect(run(['check.ts', '--changed'])).toContain('Passed: nothing blocks')
  })
})

test('the datasets have the columns and values that are listed', () => {
  const shownColumn = (column: Column): string =>
    `${column.required ? `**\`${column.name}\`**` : `\`${column.name}\``}${column.values ? ` (${valuesOf(column).join(', ')})` : ''}`
  const [, table = ''] = readme.split('| dataset | a row is | columns and their values |\n|---|---|---|\n')
  const listed = table.slice(0, table.indexOf('\n\n')).split('\n')
  expect(listed).toEqual(
    Object.entries(dataset_columns).map(([name, { row, columns }]) => `| \`${name}\` | ${row} | ${columns.map(shownColumn).join(', ')} |`),
  )
})

test('the fields of a source that are listed exist', () => {
  const rows = readme.slice(readme.indexOf('| in a source | says |'), readme.indexOf('The datasets and their columns'))
  const named = [...rows.matchAll(/^\| (`.*?`) \|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`(\w+)/g)].map(([, name = '']) => name),
  )
  const fields = Object.keys(export_sources.schema.shape.sources.element.shape)
  expect(named.length).toBeGreaterThan(10)
  expect(named.filter((name) => !fields.includes(name))).toEqual([])
})

describe('the gate', () => {
  const section = readme.slice(readme.indexOf('\n## The compliance gate'), readme.indexOf('\n## Deploy'))
  const part = (title: string): string => section.split(/^### /m).find((each) => each.startsWith(`${title}\n`)) ?? ''
  const firstCells = (text: string): string[] => [...text.matchAll(/^\| (`.*?) \|/gm)].flatMap(([, cell = '']) => codeIn(cell))
  const codeIn = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code)

  test('has the options that are listed', () => {
    const { stderr } = spawnSync(process.execPath, ['scripts/check.ts', '--no-such-option'], { encoding: 'utf8' })
    const known = /The options are (.*)\./.exec(stderr)?.[1]?.split(', ')
    const listed = firstCells(part('Options')).map((each) => each.split(' ')[0])
    expect(listed.sort()).toEqual(known?.sort())
  })

  test('has the families, states and outputs that are listed', () => {
    const families = [...part('Rules and their sources').matchAll(/^\| [^|]*(?:PB\d\d|letters) \| (\w+) \|/gm)].map(([, name]) => name)
    expect(families).toEqual(['reading', ...rule_families])
    expect(firstCells(part('States').split('\n\n')[1] ?? '')).toEqual([...states])
    expect(firstCells(part('Outputs'))).toEqual([...formats])
  })

  test('asks for the periods that are listed', () => {
    const rules = globSync('src/gate/**/*.ts').map((file) => readFileSync(file, 'utf8'))
    const asked = rules.flatMap((text) => [...text.matchAll(/\bperiod(?:\(|: )['`]([a-z0-9-]+)(\$\{\w+\})?['`]/g)])
    const known = new Set(asked.map(([, kind = '', variable = '']) => kind + (variable === '' ? '' : '*')))
    const listed = firstCells(part('Policies').split('</summary>')[1] ?? '')
    const family = (kind: string): string => kind.replace(/-(critical|high|medium|low)$/, '-*')
    expect([...new Set(listed.map(family))].sort()).toEqual([...known].sort())
  })

  test('lets conditions use what is listed', () => {
    const row = (name: string): string => new RegExp(`^\\| ${name} \\| (.*) \\|$`, 'm').exec(part('Rules of your own'))?.[1] ?? ''
    expect(codeIn(row('names')).filter((each) => !each.includes('.'))).toEqual(
      [...names].sort((a, b) => order.indexOf(a) - order.indexOf(b)),
    )
    expect(codeIn(row('functions')).map((each) => each.replace(/\(.*/, ''))).toEqual(Object.keys(functions))
    expect(codeIn(row('methods'))).toEqual(Object.keys(methods))
    for (const number of [limits.maxAstNodes, limits.maxDepth, limits.maxListElements, most_steps])
      expect(row('bounds')).toContain(number.toLocaleString('en'))
  })
  const order: string[] = ['self', 'id', 'today', 'program']

  test('takes the settings that are shown', () => {
    const parsed = (text: string): unknown => parse(text)
    expect(policy.schema.safeParse(parsed(yamlWith('review_months: 12'))).error).toBeUndefined()
    const settings = parsed(yamlWith('waiver_days:')) as { gate: unknown }
    expect(gate.safeParse(settings.gate).error).toBeUndefined()
    const [period = ''] = /\{ kind: sanctions-screening,[^}]*\}/.exec(readme) ?? []
    expect(program.schema.shape.freshness.element.safeParse(parsed(period)).error).toBeUndefined()
  })

  test('has the rule that is shown as code', () => {
    const [, code = ''] = /^```ts\n([\s\S]*?)^```$/m.exec(part('A rule in code')) ?? []
    expect(code).toContain("id: 'PB1208'")
    expect(readFileSync('src/gate/rules/security/integrations.ts', 'utf8')).toContain(`${code.trimEnd().replace(/^(?=.)/gm, '  ')},\n`)
  })
})

test('the smallest program is one, and passes the gate', () => {
  const files = [...readme.matchAll(/^`([\w/.-]+\.yaml)`\n\n```yaml\n([\s\S]*?)^```$/gm)]
  for (const [, name = '', text = ''] of files) {
    const file = join(folder, 'smallest', name)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  const dir = join(folder, 'smallest')
  const loaded = load(dir)
  const { findings } = complianceOf(loaded, { as_of: '2026-11-20', files: filesOf(dir) })
  expect(files.length).toBe(4)
  expect([...new Set(findings.map(({ severity, slug }) => `${severity} ${slug}`))]).toEqual(['warning folder-missing'])
  expect(loaded.program?.entries.partner.map((each) => each.id)).toEqual(['north-light'])
})

test('every kind is listed with its place and audience', () => {
  const path = (pattern: string) => pattern.replace(/\{\.\.\.(\w+)\}/g, '…/<$1>').replace(/\{(\w+)\}/g, '<$1>')
  const rows = kinds.map((kind) => `| \`${path(kind.path)}\` | ${kind.description} | ${kind.audience} |`)
  expect(readme.match(/^\| `[^`]+` \| .* \| (?:public|partner|internal) \|$/gm)).toEqual(rows)
})

test('every command that is named exists', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
  const named = [...readme.matchAll(/npm run (?:--silent )?([a-z]+)/g)].map(([, name = '']) => name)
  expect([...new Set(named)].filter((name) => !(name in scripts))).toEqual([])
})

test('every link to a heading leads to one', () => {
  const slugs = new GithubSlugger()
  const headings = [...readme.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => `#${slugs.slug(heading)}`)
  const links = [...readme.matchAll(/\]\((#[^)]*)\)/g)].map(([, link]) => link)
  expect(links.length).toBeGreaterThan(20)
  expect(links.filter((link) => !headings.includes(link ?? ''))).toEqual([])
})

test('the sample has as many partners as it says', () => {
  expect(readme).toContain(`with ${load('content').program?.entries.partner.length} partners`)
})
