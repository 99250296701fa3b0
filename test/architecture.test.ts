// The import direction: which room may use which, and who may touch the disk, the clock and the environment.
import { readFileSync } from 'node:fs'
import { posix } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { sourceFiles, treesOf } from './source.ts'

/** A room (a list of folders) may use itself and the rooms of the floors above its own in this list, but none beside it. */
const floors = [
  [['schemas']],
  [['src/problems']],
  [['src/read']],
  [['src/program']],
  [['src/gate'], ['src/scorecards']],
  [['src/site']],
  [['src/documents']],
  [['src/build'], ['src/components', 'src/layouts', 'src/styles']],
  [['src/pages']],
  [['scripts', 'test/bench', 'astro.config.mjs', 'src/content.config.ts', 'src/env.d.ts']],
]
const disk = ['src/read', 'src/scorecards/import', 'src/build', 'scripts', 'astro.config.mjs']
const surroundings = ['scripts', 'astro.config.mjs']

const within = (file: string, rooms: readonly string[]): boolean => rooms.some((room) => file === room || file.startsWith(`${room}/`))
const floorOf = (file: string): number => floors.findIndex((rooms) => rooms.some((room) => within(file, room)))
const roomOf = (file: string): readonly string[] | undefined => floors.flat().find((room) => within(file, room))

/** What a file does that its room may not, as sentences. */
function violations(file: string, text: string): string[] {
  const floor = floorOf(file)
  if (floor === -1) return [`${file} stands in no known room`]
  const { imports, reads } = scan(file, text)
  const found = imports.flatMap((path) => {
    if (/^(node:)?fs(\/promises)?$/.test(path) && !within(file, disk)) return [`${file} reads the disk`]
    if (!path.startsWith('.')) return []
    const target = posix.join(posix.dirname(file), path)
    if (roomOf(target) === roomOf(file) || target.startsWith('node_modules/')) return []
    if (floorOf(target) === -1) return [`${file} imports ${target}, which stands in no known room`]
    return floorOf(target) < floor ? [] : [`${file} imports ${target}, which stands ${floorOf(target) === floor ? 'beside' : 'above'} it`]
  })
  return [...found, ...reads.flatMap((what) => (within(file, surroundings) ? [] : [`${file} reads ${what}`]))]
}

/** The modules that a file imports, and its uses of clock and environment. */
function scan(file: string, text: string): { imports: string[]; reads: string[] } {
  const imports: string[] = []
  const reads: string[] = []
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier))
      imports.push(node.moduleSpecifier.text)
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal))
      imports.push(node.argument.literal.text)
    if (
      ts.isCallExpression(node) &&
      node.expression.kind === ts.SyntaxKind.ImportKeyword &&
      node.arguments[0] &&
      ts.isStringLiteralLike(node.arguments[0])
    )
      imports.push(node.arguments[0].text)
    if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && (node.arguments?.length ?? 0) === 0) reads.push('the clock')
    if (ts.isPropertyAccessExpression(node) && node.getText() === 'Date.now') reads.push('the clock')
    if (ts.isPropertyAccessExpression(node) && node.getText() === 'process.env') reads.push('the environment')
    ts.forEachChild(node, visit)
  }
  for (const tree of treesOf(file, text)) visit(tree)
  return { imports, reads }
}

describe('the sources', () => {
  const sources = sourceFiles()

  test('keep to their rooms', () => {
    expect(sources.length).toBeGreaterThan(60)
    expect(sources.flatMap((file) => violations(file, readFileSync(file, 'utf8')))).toEqual([])
  })
})

describe('a violation is found', () => {
  test.each([
    [
      'schemas/tier.ts',
      "import { load } from '../src/program/load.ts'",
      'schemas/tier.ts imports src/program/load.ts, which stands above it',
    ],
    [
      'src/read/yaml.ts',
      "import type { Program } from '../program/program.ts'",
      'src/read/yaml.ts imports src/program/program.ts, which stands above it',
    ],
    ['src/gate/run.ts', "export * from '../site/site.ts'", 'src/gate/run.ts imports src/site/site.ts, which stands above it'],
    [
      'src/site/site.ts',
      "const late = await import('../pages/index.ts')",
      'src/site/site.ts imports src/pages/index.ts, which stands above it',
    ],
    [
      'src/program/load.ts',
      "let at: import('../site/site.ts').Site",
      'src/program/load.ts imports src/site/site.ts, which stands above it',
    ],
    [
      'src/components/Card.astro',
      "---\nimport Page from '../pages/index.astro'\n---\n<Page />",
      'src/components/Card.astro imports src/pages/index.astro, which stands above it',
    ],
    ['src/pages/index.astro', "---\nimport { readFileSync } from 'node:fs'\n---\n", 'src/pages/index.astro reads the disk'],
    ['src/program/load.ts', "import { readFile } from 'fs/promises'", 'src/program/load.ts reads the disk'],
    ['src/gate/run.ts', 'const today = Date.now()', 'src/gate/run.ts reads the clock'],
    ['src/site/site.ts', 'const today = new Date()', 'src/site/site.ts reads the clock'],
    [
      'src/pages/index.astro',
      '---\nconst x = 1\n---\n<p>{new Date().getFullYear()} &copy; {x}</p>',
      'src/pages/index.astro reads the clock',
    ],
    [
      'src/pages/index.astro',
      '<ul>{[1].map((each) => <li>{process.env.HOME}{each}</li>)}</ul>',
      'src/pages/index.astro reads the environment',
    ],
    ['src/build/site.ts', 'const { HOME } = process.env', 'src/build/site.ts reads the environment'],
    ['src/helpers/date.ts', '', 'src/helpers/date.ts stands in no known room'],
  ])('%s: %s', (file, text, expected) => {
    expect(violations(file, text)).toEqual([expected])
  })

  test.each([
    ['src/program/load.ts', "import { kinds } from '../../schemas/index.ts'\nimport { listFiles } from '../read/files.ts'"],
    ['src/read/files.ts', "import { readdirSync } from 'node:fs'"],
    ['scripts/check.ts', "import { load } from '../src/program/load.ts'\nconst today = new Date()\nconst { CI } = process.env"],
    ['src/site/format.ts', "const day = new Date('2026-03-01T00:00:00Z') // not new Date()"],
    ['src/pages/index.astro', '---\nimport Page from \'../layouts/Page.astro\'\n---\n<Page title="process.env">new Date()</Page>'],
  ])('and nothing where there is none: %s', (file, text) => {
    expect(violations(file, text)).toEqual([])
  })
})
