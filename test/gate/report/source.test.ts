// What outputs show of a line: names of fields and what everybody may see, and no letter or digit of anything else.
import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { z } from 'zod'
import { kinds } from '../../../schemas/index.ts'
import type { Kind } from '../../../schemas/kind.ts'
import { type Finding, pathOf } from '../../../src/gate/finding.ts'
import { sourceLines } from '../../../src/gate/report/source.ts'
import { load } from '../../../src/program/load.ts'
import type { Program } from '../../../src/program/program.ts'
import { isPublic } from '../../../src/program/schema.ts'
import { view } from '../../../src/program/view.ts'
import { filesOf } from '../../../src/read/contents.ts'
import { Aviary, type Canary } from '../../build/canaries.ts'
import { Tree } from '../../program/tree.ts'
import { exampleTree } from '../example.ts'
import { finding } from './sample.ts'

interface Nest {
  kind: Kind
  entry: {
    kind: string
    id: string
    file: string
    line: number
    params: Record<string, string>
    fields: Record<string, unknown>
    body?: string
  }
  text: string
  canaries: readonly Canary[]
}

const slugOf = (name: string): string => `${name.replaceAll('_', '-')}-1`

/** An entry whose every text holds a canary, and its file. */
function nest(kind: Kind, seed: number): Nest {
  const aviary = new Aviary(seed)
  const written = aviary.value(kind.schema) as Record<string, unknown>
  const params = Object.fromEntries(
    [...kind.path.matchAll(/\{(?:\.\.\.)?(\w+)\}/g)].map(([, part = '']) => [
      part,
      part === 'language' ? 'en' : slugOf(kind.parents?.[part] ?? kind.name),
    ]),
  )
  const file = kind.path.replace(/\{(?:\.\.\.)?(\w+)\}/g, (_, part: string) => params[part] ?? '')
  const parsed = z.safeParse(kind.schema, written)
  if (!parsed.success) throw new Error(`${kind.name}: ${z.prettifyError(parsed.error)}`)
  const isProse = /\.mdx?$/.test(file)
  const body = 'The text has a Canary cnry77777 in it.\n'
  return {
    kind,
    entry: {
      kind: kind.name,
      id: slugOf(kind.name),
      file,
      line: 1,
      params,
      fields: parsed.data as Record<string, unknown>,
      ...(isProse ? { body } : {}),
    },
    text: textOf(file, written, body),
    canaries: isProse ? [...aviary.canaries, { text: 'Canary cnry77777', path: '', audience: 'public' }] : aviary.canaries,
  }
}

function textOf(file: string, written: Record<string, unknown>, body: string): string {
  if (file.endsWith('.csv')) return `${Object.keys(written).join(',')}\n${Object.values(written).join(',')}\n`
  const yaml = stringify(written, { lineWidth: 0, aliasDuplicateObjects: false })
  return file.endsWith('.yaml') ? yaml : `---\n${yaml}---\n\n${body}`
}

const programOf = (nests: readonly Nest[]): Program =>
  ({
    root: '/',
    entries: Object.fromEntries(kinds.map(({ name }) => [name, nests.filter(({ kind }) => kind.name === name).map(({ entry }) => entry)])),
    assets: [],
  }) as unknown as Program

const pointersOf = ({ canaries }: Nest): string[] => [
  ...new Set([
    '',
    ...canaries.map(({ path }) =>
      path === ''
        ? ''
        : `/${path
            .replaceAll(/\[(\d+)\]/g, '.$1')
            .split('.')
            .join('/')}`,
    ),
  ]),
]

/** The canaries that are shown of a file by a finding on whichever line. */
function seenIn(own: Nest, program: Program, pointer: string): Canary[] {
  const { file } = own.entry
  const source = sourceLines(program, { text: (name) => (name === file ? own.text : undefined) }, [])
  const shown = own.text.split('\n').map((_, index) => source(finding({ file, line: index + 1, pointer })) ?? '')
  return own.canaries.filter(({ text }) => shown.some((line) => line.includes(text)))
}

const seeds = [1, 8, 15, 22]

describe.each((kinds as readonly Kind[]).map((kind) => [kind.name, kind] as const))('lines of %s', (_, kind) => {
  test('show no canary that is not public', () => {
    const others = kinds.filter(({ name }) => name !== kind.name).map((other) => nest(other, 1))
    for (const own of seeds.map((seed) => nest(kind, seed))) {
      const program = programOf([own, ...others])
      const isVisible = view(program, 'public').entries[kind.name as 'partner'].length > 0
      const allowed = isVisible ? own.canaries.filter(({ audience }) => audience === 'public') : []
      const pointers = pointersOf(own)
      const isOpen = (pointer: string): boolean => isPublic(kind.schema, pathOf(pointer))
      // Which of the fields a finding stands in does not matter, only whether everybody may see it.
      const seen = seenIn(own, program, pointers.find(isOpen) ?? '')
      expect(seen.filter((each) => !allowed.includes(each))).toEqual([])
      // What everybody may see is shown, or the test would pass on a blank.
      if (isVisible) expect(seen.length).toBeGreaterThan(0)
      const hidden = pointers.find((pointer) => !isOpen(pointer))
      if (hidden !== undefined) expect(seenIn(own, program, hidden)).toEqual([])
    }
  })
})

/** The lines of a file of a tree, each as a finding at `pointer` would show it. */
function linesOf(tree: Tree, file: string, pointer = '', findings: readonly Finding[] = []): string[] {
  const source = sourceLines(load(tree.dir).readable, filesOf(tree.dir), findings)
  return tree
    .text(file)
    .split('\n')
    .map((_, index) => source(finding({ file, line: index + 1, pointer })) ?? '')
}

describe('in files', () => {
  test('of a public partner, public fields are shown; comments, anchors and internal fields are not', () => {
    using tree = exampleTree({ files: {} })
    tree.write(
      'partners/acme/partner.yaml',
      tree
        .text('partners/acme/partner.yaml')
        .replace(/^name: .*$/m, 'name: &canary Acme Studio # canary\nrisk_note: x')
        .replace(/^risk_note: x\n/m, ''),
    )
    const lines = linesOf(tree, 'partners/acme/partner.yaml', '/name')
    expect(lines).toContain('name: &•••••• Acme Studio # ••••••')
    expect(lines.find((line) => line.startsWith('risk_tier:'))).toBe('risk_tier: ••••••')
  })

  test('a finding in an internal field shows names of fields and no values', () => {
    using tree = exampleTree({ files: {} })
    const lines = linesOf(tree, 'partners/acme/partner.yaml', '/risk_tier')
    expect(lines.find((line) => line.startsWith('name:'))).toMatch(/^name: [• ]+$/)
  })

  test('keys in braces keep their names, keys that are values do not', () => {
    using tree = exampleTree({ files: {} })
    tree.write('partners/acme/plan.yaml', 'milestones:\n  - { id: release, what: "Plug: in", owner: Ana, canary: 2 }\n')
    expect(linesOf(tree, 'partners/acme/plan.yaml')).toEqual([
      'milestones:',
      '  - { id: •••••••, what: "••••: ••", owner: •••, ••••••: • }',
      '',
    ])
  })

  test('a block of text does not open the comment behind its mark', () => {
    using tree = exampleTree({ files: { 'glossary/lux.yaml': 'term: Lux' } })
    tree.write('glossary/lux.yaml', 'term: Lux\ndefinition: | # canary\n  Light on a square metre.\n')
    expect(linesOf(tree, 'glossary/lux.yaml', '/definition')).toEqual([
      'term: Lux',
      'definition: | # ••••••',
      '  Light on a square metre.',
      '',
    ])
  })

  test('a line with a private value in a public place is shown by no finding on it', () => {
    using tree = exampleTree({ files: {} })
    tree.write('glossary/lux.yaml', 'term: Lux\ndefinition: Ask Marta.\n')
    const leak = finding({ rule: 'PB1006', file: 'glossary/lux.yaml', line: 2 })
    expect(linesOf(tree, 'glossary/lux.yaml', '/definition', [leak])).toEqual(['term: Lux', 'definition: ••• •••••.', ''])
  })

  test('texts by language are shown with their languages', () => {
    using tree = exampleTree({ files: {} })
    tree.write('glossary/lux.yaml', 'term: Lux\ndefinition: { en: Light on a square metre. }\n')
    expect(linesOf(tree, 'glossary/lux.yaml', '/definition/en')[1]).toBe('definition: { en: Light on a square metre. }')
  })

  test('prose of a public page is shown without its comments and code', () => {
    using tree = exampleTree({ files: {} })
    const body = [
      'Public words. {/* canary */} More words.',
      '{/* canary',
      '',
      'canary } canary */}',
      'export const canary = {',
      '  canary: 1,',
      '}',
      '',
      '[//]: # (canary)',
      '{ ["canary"].map((each) => { return each }) } and/or words',
    ]
    tree.write('guide/join.mdx', `---\ntitle: Join\ndescription: How.\nowner: canary\n---\n${body.join('\n')}\n`)
    expect(linesOf(tree, 'guide/join.mdx')).toMatchInlineSnapshot(`
      [
        "---",
        "title: Join",
        "description: How.",
        "owner: ••••••",
        "---",
        "Public words. {/* •••••• */} More words.",
        "{/* ••••••",
        "",
        "•••••• } •••••• */}",
        "•••••• ••••• •••••• = {",
        "  ••••••: •,",
        "}",
        "",
        "[//]: # (••••••)",
        "{ ["••••••"].•••((••••) => { •••••• •••• }) } and/or words",
        "",
      ]
    `)
  })

  test('prose of an internal page, a file that does not fit and one that no kind knows show nothing', () => {
    using tree = exampleTree({ files: {} })
    tree.write('guide/join.mdx', '---\ntitle: Join\ndescription: How.\naudience: internal\n---\nWords 12.\n')
    tree.write('glossary/lux.yaml', 'term: [Lux]\ndefinition: Light.\n')
    tree.write('exports/canary.csv', 'id,canary\n1,2\n')
    tree.write('glossary/lumen.yaml', 'term: "Lumen\ndefinition: Light.\n')
    expect(linesOf(tree, 'guide/join.mdx')).toEqual([
      '---',
      'title: ••••',
      'description: •••.',
      'audience: ••••••••',
      '---',
      '••••• ••.',
      '',
    ])
    expect(linesOf(tree, 'glossary/lux.yaml')).toEqual(['term: [•••]', 'definition: •••••.', ''])
    expect(linesOf(tree, 'exports/canary.csv')).toEqual(['••,••••••', '•,•', ''])
    expect(linesOf(tree, 'glossary/lumen.yaml')).toEqual(['term: "•••••', 'definition: •••••.', ''])
  })

  test('a table shows the names of its columns and none of its cells', () => {
    using tree = new Tree(undefined)
    tree.write('deals/2026.csv', 'dealreg_id,partner_id,canary,"stage"\nstage,acme,stage,approved\n')
    expect(linesOf(tree, 'deals/2026.csv', '/stage')).toEqual(['dealreg_id,partner_id,••••••,"stage"', '•••••,••••,•••••,••••••••', ''])
  })

  test('a byte order mark moves nothing, and a file that is gone has no lines', () => {
    const program = undefined
    const source = sourceLines(program, { text: (file) => (file === 'glossary/lux.yaml' ? '\ufeffterm: Lux\n' : undefined) }, [])
    expect(source(finding({ file: 'glossary/lux.yaml', line: 1 }))).toBe('term: •••')
    expect(source(finding({ file: 'glossary/lux.yaml', line: 9 }))).toBeUndefined()
    expect(source(finding({ file: 'glossary/gone.yaml', line: 1 }))).toBeUndefined()
  })
})
