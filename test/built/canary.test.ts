// The boundary on real builds: canaries in every value that the public may not see are in no file of the public site and on the pages of the internal one;
// and a component that prints such a value makes the build fail.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { kinds } from '../../schemas/index.ts'
import { load } from '../../src/program/load.ts'
import { Aviary } from '../build/canaries.ts'
import { type Planted, plant } from './plant.ts'
import { textOf, treeDigest } from './published.ts'
import { run } from './run.ts'

const project = join(import.meta.dirname, '../..')
const temporary = mkdtempSync(join(tmpdir(), 'partnerbook-canary-'))
afterAll(() => rmSync(temporary, { recursive: true }))

describe('canaries', () => {
  const content = join(temporary, 'content')
  const out = join(temporary, 'dist')
  let planted: Planted[]
  beforeAll(async () => {
    planted = plant(join(project, 'content'), content)
    const { code, output } = await run('scripts/build.ts', ['--content', content, '--out', out])
    // Canaries are too long for some fields of marketplaces and stand where contracts need a value, so documents may be refused; the sites may not.
    expect(code).toBeLessThanOrEqual(1)
    const refused = Array.from(output.matchAll(/ {2}error {2}.*\[([a-z-]+)\]$/gm), ([, id]) => id)
    expect(refused.filter((id) => !/^(?:document|legal|listing)-/.test(id ?? ''))).toEqual([])
    for (const audience of ['public', 'internal']) expect(output).toContain(`${audience}: published`)
  })

  test('are planted in every field of every kind that can hold one', () => {
    const fieldOf = (path: string): string => path.replace(/\[\d+\]/g, '[]').replace(/\.(?:en|pt-BR|ar)\b/g, '')
    const { program } = load(content)
    const kindOf = new Map(
      Object.values(program?.entries ?? {}).flatMap((entries) => entries.map((entry) => [entry.file, entry.kind] as const)),
    )
    const held = new Set(
      planted.map(({ place }) => `${kindOf.get(place.slice(0, place.indexOf(' ')))} ${fieldOf(place.slice(place.indexOf(' ') + 1))}`),
    )
    const all = kinds.flatMap((kind) =>
      Array.from({ length: 40 }, (_, seed) => {
        const aviary = new Aviary(3 * seed + 1)
        aviary.value(kind.schema)
        return aviary.canaries
          .filter(({ audience, path }) => audience !== 'public' && !/cnry/.test(path))
          .map(({ path }) => `${kind.name} ${fieldOf(path)}`)
      }).flat(),
    )
    // Amounts of money are numbers here, ids and names of files have to fit others, and keys of records are ids.
    expect([...new Set(all)].filter((field) => !held.has(field)).sort()).toMatchInlineSnapshot(`
      [
        "campaign budget.amount",
        "campaign posts[].image",
        "deal_registration amount",
        "deal_registration dealreg_id",
        "export_sources sources[].files[]",
        "integration security_review.evidence[].document.path",
        "listing compliance.evidence[].document.path",
        "listing pricing.sku_map[].dimension",
        "mdf_request budget",
        "mdf_request claims[].amount.amount",
        "mdf_request claims[].evidence[].document.path",
        "mdf_request mdf_id",
        "mdf_request partner_share",
        "mdf_request requested",
        "partner agreements[].document.path",
        "partner security_review.evidence[].document.path",
        "plan goals[].baseline.amount",
        "plan goals[].target.amount",
        "program approvers",
        "program goals[].region",
      ]
    `)
    expect(planted.length).toBeGreaterThan(4000)
  })

  test('are in no file of the public site and in no name of one', () => {
    const text = textOf(join(out, 'public'))
    expect(text).not.toMatch(/cnry\d{5}/)
    expect(planted.filter((canary) => text.includes(canary.text.toLowerCase()) || text.includes(formatted(canary.text)))).toEqual([])
  })

  test('are all on pages of the internal site', () => {
    const pages = textOf(join(out, 'internal'), (file) => file.endsWith('.html'))
    const missing = planted.filter(({ text }) => !pages.includes(text.toLowerCase()) && !pages.includes(formatted(text)))
    // A record shows the fields of the source and not those of its translations. Ids that are planted apart from each other leave the drawing of
    // a translation without its boxes; that of the source stands in its record as well.
    const unseen = /^\S+\.(?:ar|pt-BR)\.mdx (?:owner|notes|source_hash|architecture\.(?:nodes|boundaries)\[\d+\]\.(?:id|label|boundary))$/
    expect(missing.filter(({ place }) => !unseen.test(place))).toEqual([])
  })
})

const formatted = (text: string): string =>
  /^\d+\.\d+$/.test(text) ? new Intl.NumberFormat('en').format(Number(text)) : text.toLowerCase()

describe('a component that prints an internal value', () => {
  // A project of its own, so that nobody’s sources change.
  const copy = join(project, '.partnerbook', `leaky-${process.pid}`)
  const out = join(temporary, 'leaky')
  const layout = join(copy, 'src/layouts/Page.astro')
  let clean: string
  const build = () => run(join(copy, 'scripts/build.ts'), ['--audience', 'public', '--content', join(project, 'content'), '--out', out])
  const print = (script: string, markup: string): void => {
    const [, front = '', template = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(clean) ?? []
    writeFileSync(layout, `---\n${front}\n${script}\n---\n${template}\n${markup}\n`)
  }

  beforeAll(async () => {
    mkdirSync(copy, { recursive: true })
    for (const name of ['src', 'schemas', 'public', 'scripts', 'package.json', 'package-lock.json', 'tsconfig.json', 'astro.config.mjs'])
      cpSync(join(project, name), join(copy, name), { recursive: true })
    symlinkSync(join(project, 'node_modules'), join(copy, 'node_modules'))
    clean = readFileSync(layout, 'utf8')
    const { code, output } = await build()
    expect([code, output]).toEqual([0, expect.stringContaining('published')])
  })
  afterAll(() => rmSync(copy, { recursive: true }))

  test.each([
    ['written into it', '', (name: string) => `<p hidden>${name}</p>`],
    [
      'read past the view',
      "import { load as leakyLoad } from '../program/load.ts'\nimport { root as leakyRoot } from 'virtual:partnerbook/site'\nconst leaky = leakyLoad(leakyRoot).program?.entries.partner.find((each) => each.fields.contacts.length > 0)?.fields.contacts[0]",
      () => '<span data-contact={JSON.stringify({ name: leaky?.name.toUpperCase() })}></span>',
    ],
  ])('fails the build: %s', async (_, script, markup) => {
    const contact = load(join(project, 'content')).program?.entries.partner.find(({ fields }) => fields.contacts.length > 0)
    const name = contact?.fields.contacts[0]?.name ?? ''
    const before = treeDigest(out)
    print(script, markup(name))
    const { code, output } = await build()
    expect(code).toBe(1)
    expect(output).toMatch(
      new RegExp(
        `^${contact?.file}:\\d+:\\d+  error  contacts\\[0\\]\\.name is internal, but the public site of .+ shows it in 404\\.html and \\d+ more files  \\[visibility-leak\\]$`,
        'm',
      ),
    )
    expect(output.toLowerCase()).not.toContain(name.toLowerCase())
    expect(treeDigest(out)).toBe(before)
    expect(readdirSync(temporary).filter((each) => each.startsWith('leaky'))).toEqual(['leaky'])
  })
})
