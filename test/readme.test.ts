// What README shows is what happens.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { kinds } from '../schemas/index.ts'
import { errorsOf, textReport } from '../src/problems/report.ts'
import { load } from '../src/program/load.ts'

const readme = readFileSync('README.md', 'utf8')
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'partnerbook-readme-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const shown = [...readme.matchAll(/^( *)```text\n([\s\S]*?)^ *```$/gm)].map(([, indent = '', text = '']) =>
  text.replace(new RegExp(`^${indent}`, 'gm'), ''),
)

describe('edit your first partner', () => {
  const report = (dir: string): string => {
    const { files, problems } = load(dir)
    return textReport({ files, problems, as_of: '2026-11-20' }).replace(/\n\d+ files read[\s\S]*/, '')
  }

  test('each report is the one that the check gives', () => {
    const content = join(folder, 'content')
    cpSync('content', content, { recursive: true })
    cpSync(join(content, 'partners/mirante-displays'), join(content, 'partners/north-light'), { recursive: true })
    expect(report(content)).toBe(shown[0])

    const file = join(content, 'partners/north-light/partner.yaml')
    const named = readFileSync(file, 'utf8')
      .replace(/^partner_id: .*/m, 'partner_id: north-light')
      .replace(/^name: .*/m, 'name: North Light')
    writeFileSync(
      file,
      named
        .replace(/^country: .*/m, 'country: GER')
        .replace(/^segment: growth/m, 'segment: growht')
        .replace(/^website: .*\n/m, ''),
    )
    expect(report(content)).toBe(shown[1])

    writeFileSync(file, named)
    expect(load(content).problems).toEqual([])
  })
})

test('the smallest program is one', () => {
  const files = [...readme.matchAll(/^`([\w/.-]+\.yaml)`\n\n```yaml\n([\s\S]*?)^```$/gm)]
  for (const [, name = '', text = ''] of files) {
    const file = join(folder, 'smallest', name)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  const { problems, program } = load(join(folder, 'smallest'))
  expect(files.length).toBe(4)
  expect(errorsOf(problems)).toEqual([])
  expect([...new Set(problems.map((each) => each.ruleId))]).toEqual(['folder-missing'])
  expect(program?.entries.partner.map((each) => each.id)).toEqual(['north-light'])
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

test('the sample has as many partners as it says', () => {
  expect(readme).toContain(`with ${load('content').program?.entries.partner.length} partners`)
})

test('a translation of an older text is named as shown', () => {
  const report = readFileSync('test/fixtures/reader/translation-stale/report.txt', 'utf8')
  expect(report.slice(0, shown[2]?.length)).toBe(shown[2])
})
