// The generated program that `npm run bench` measures is a valid one; otherwise its figures would mean nothing.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { complianceOf } from '../src/gate/compliance.ts'
import { textReport } from '../src/problems/report.ts'
import { load } from '../src/program/load.ts'
import { filesOf } from '../src/read/contents.ts'
import { compared, type Figure } from './bench/figure.ts'
import { gate_day, gateProgram } from './bench/gate-program.ts'
import { generate } from './bench/generate.ts'
import { readOptions } from './bench/options.ts'
import { weigh } from './bench/page-weight.ts'
import { textTable } from './bench/table.ts'

const dirs: string[] = []
const folder = (): string => {
  const dir = mkdtempSync(join(tmpdir(), 'partnerbook-bench-'))
  dirs.push(dir)
  return dir
}
afterEach(() => {
  for (const dir of dirs.splice(0)) rmSync(dir, { recursive: true })
})

test('a generated program has no problem and every entry that was asked for', () => {
  const dir = folder()
  const made = generate(dir, { partners: 20 })
  const { program, problems, files } = load(dir)
  expect(textReport({ files, problems, as_of: '2026-11-20' })).toBe('127 files read as of 2026-11-20: 0 errors, 0 warnings\n')
  expect({
    partners: program?.entries.partner.length,
    blueprints: program?.entries.blueprint.length,
    guides: program?.entries.guide_page.length,
  }).toEqual({ partners: 20, blueprints: 2, guides: 100 })
  expect({ partners: made.partners.length, blueprints: made.blueprints.length, guides: made.guides.length }).toEqual({
    partners: 20,
    blueprints: 2,
    guides: 100,
  })
})

test('generating twice gives the same program', () => {
  const [one, two] = [folder(), folder()]
  expect(generate(one, { partners: 12, guides: 3 })).toEqual(generate(two, { partners: 12, guides: 3 }))
  expect(load(one).program?.entries).toEqual(load(two).program?.entries)
})

test('a first view holds what the page fetches by itself, and nothing that waits for a click', () => {
  const dir = folder()
  const noise = (length: number, seed: number): string =>
    Array.from({ length }, (_, index) => String.fromCharCode(97 + ((index * index * seed) % 26))).join('')
  const site = {
    'p/index.html': `<link rel="stylesheet" href="/_astro/a.css"><script type="module" src="/_astro/a.js"></script><script type="application/ld+json">{}</script>`,
    '_astro/a.css': `@font-face{src:url(/f/latin.woff2) format("woff2");unicode-range:U+0000-00FF}@font-face{src:url(../f/arabic.woff2);unicode-range:U+0600-06FF}`,
    '_astro/a.js': `import{b}from"./b.js";document.onclick=()=>import("./later.js");`,
    '_astro/b.js': `export const b="${noise(400, 7)}"`,
    '_astro/later.js': noise(9000, 3),
    'f/latin.woff2': noise(5000, 11),
    'f/arabic.woff2': noise(7000, 5),
  }
  for (const [file, text] of Object.entries(site)) {
    mkdirSync(dirname(join(dir, file)), { recursive: true })
    writeFileSync(join(dir, file), text)
  }
  const { html, first, script } = weigh(dir, 'p/index.html')
  expect(html).toBe(site['p/index.html'].length)
  expect(script).toBeGreaterThan(100)
  expect(script).toBeLessThan(600)
  expect(first - script).toBeGreaterThan(5000)
  expect(first).toBeLessThan(6500)
})

test('the ratio is the median of the ratios of each turn, and the table says which goals are met', () => {
  const head = { section: 'site', what: 'build, cold', partners: 10_000, unit: 'ms', goal: 1.3 } as const
  const cold = compared(head, [
    { ours: 1000, other: 1000 },
    { ours: 9000, other: 3000 },
    { ours: 2400, other: 2000 },
  ])
  const script: Figure = {
    section: 'pages',
    what: 'directory, script',
    partners: 10_000,
    unit: 'bytes',
    ours: 18_000,
    other: 15_000,
    ratio: 1.2,
    goal: 1,
  }
  expect(textTable([cold, script], ['load: it broke'])).toMatchInlineSnapshot(`
    "                     partners     ours    other  ratio   goal

    Public site, search index included, against plain Astro and Pagefind on the same entries
      build, cold          10,000   2.40 s   2.00 s   1.20  ≤ 1.3  met

    Pages: compressed first view against its budget
      directory, script    10,000  18.0 kB  15.0 kB   1.20    ≤ 1  MISSED

    Not measured
      load: it broke
    "
  `)
})

test('a program for the gate has one finding for every fiftieth partner, and no other', () => {
  const dir = folder()
  expect(gateProgram(dir, 100)).toBe(2)
  const { findings } = complianceOf(load(dir), { as_of: gate_day, files: filesOf(dir) })
  expect(findings.map(({ rule, entry }) => `${rule} ${entry}`)).toEqual(['PB1306 acme-00050', 'PB1306 acme-00100'])
})

test('options are read, and wrong ones come back as a sentence', () => {
  const report = [
    ['--sizes', '2000,500', '--only', 'load', '--runs', '3', '--format', 'json'],
    ['--sizes', 'many'],
    ['--only', 'lode'],
    ['--runs', '0'],
    ['--format', 'xml'],
    ['--size', '5'],
  ].map(readOptions)
  expect(report).toMatchInlineSnapshot(`
    [
      {
        "format": "json",
        "given": true,
        "only": Set {
          "load",
        },
        "runs": 3,
        "sizes": [
          500,
          2000,
        ],
      },
      "--sizes is "many": write whole numbers of partners, such as 500,2000.",
      "--only is "lode": write some of load, gate, scores, documents, site, pages, growth, small.",
      "--runs is "0": write a whole number, 1 or more.",
      "--format is "xml": write text or json.",
      "Unknown option '--size'",
    ]
  `)
})
