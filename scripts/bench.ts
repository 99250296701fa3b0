// `npm run bench`: every figure is a ratio of two sides that do the same work on the same generated program in the same run.
//
// load   ours: load(), which also compiles MDX, checks links, references and places. Other: readFileSync, js-yaml and zod with the same
//        schemas over the same files, front matter of MDX included, its body not. Each in a fresh process.
// gate   ours: scripts/check.ts as npm starts it, all rules, one partner in fifty broken, JSON written. Other: js-yaml and zod with the same schemas over
//        the same files; at 1,000 partners also the Spectral command with ten simple rules over the same files; `--changed` after one edit
//        against the whole run. Its sizes are 1,000, 5,000 and 10,000 partners, three files each, unless --sizes says others.
// scores ours: the program's import, all metrics and the rows behind one figure, of one million opportunities of 500 partners; its time is taken inside
//        the process, as is that of the other side: DuckDB grouping the same file once. Then the whole command against csv-parse counting one
//        metric in a Map, and the memory that ten million rows take.
// documents  ours: one NDA of four pages after the other, each for a partner of its own, by the makers of a build; the first few are made before the time
//        is taken. Others: a Chromium that prints the same words as HTML, page kept open; satori and resvg on one thread drawing the same elements.
//        Then the legal packets of 500 partners by the command, and once more when nothing changed.
// site   ours: scripts/build.ts, public audience: load, view, pages, search index, leak scan, swap. Other: test/bench/plain, an Astro site with
//        a minimal layout, Astro's glob() loaders and zod schemas of the public fields alone, the same facts on a page for every partner,
//        blueprint and guide page, lists of 50, then the Pagefind command over its HTML. It checks nothing across entries and has no navigation, no
//        languages, no sitemap. Its cold build is what our warm and edited builds are compared with too.
// pages  our pages against the budgets: HTML, style sheets, scripts and fonts that cover Latin, gzip level 9.
// growth the smallest against the largest size, cold.
// small  ours: scripts/build.ts, all audiences, over content/. Other: `astro build` of a Starlight site with one page.
//
// Memory is the sum of the proportional set sizes of all processes of a build, looked at every 150 ms. All folders are on the project's disk.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, loadavg } from 'node:os'
import { join } from 'node:path'
import { documentFigures } from '../test/bench/document-figures.ts'
import type { Figure } from '../test/bench/figure.ts'
import { gateFigures } from '../test/bench/gate-figures.ts'
import { generate } from '../test/bench/generate.ts'
import { loadFigures } from '../test/bench/load-figures.ts'
import { readOptions, usage } from '../test/bench/options.ts'
import { pageFigures } from '../test/bench/page-figures.ts'
import { scoreFigures } from '../test/bench/score-figures.ts'
import { forget, project } from '../test/bench/sides.ts'
import { oursFolder, type SiteResult, siteFigures } from '../test/bench/site-figures.ts'
import { smallFigures, wholeFolder } from '../test/bench/small-figures.ts'
import { jsonTable, textTable } from '../test/bench/table.ts'

const options = readOptions(process.argv.slice(2))
if (typeof options === 'string') {
  process.stderr.write(`${options}\n${usage}\n`)
  process.exit(2)
}
const { sizes, runs, only, format } = options
const say = (text: string): void => {
  process.stderr.write(`${text}\n`)
}

const [busy = 0] = loadavg()
if (busy > availableParallelism() / 2)
  say(
    `Other programs keep this machine busy (load ${busy.toFixed(1)} on ${availableParallelism()} cores): trust processor time more than wall time, or use --runs 3.`,
  )

const folder = join(project, '.partnerbook/bench')
mkdirSync(folder, { recursive: true })
const work = mkdtempSync(join(folder, 'run-'))
const siteFolder = (size: number): string => join(work, `site-${size}`)
const smallFolder = join(work, 'small')
process.on('exit', () => {
  for (const out of [...sizes.map((size) => oursFolder(siteFolder(size))), wholeFolder(smallFolder)]) forget(out)
  rmSync(work, { recursive: true, force: true })
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130))

const figures: Figure[] = []
const failures: string[] = []
const attempt = async (what: string, measure: () => Promise<Figure[]>): Promise<void> => {
  try {
    figures.push(...(await measure()))
  } catch (error) {
    failures.push(`${what}: ${error instanceof Error ? error.message : String(error)}`)
    say(`${what} failed`)
  }
}

const gate_sizes = options.given ? sizes : [1000, 5000, 10_000]
const whole = new Map<number, number>()
if (only.has('gate'))
  for (const size of gate_sizes) {
    const content = join(work, `gate-${size}`)
    await attempt(`gate, ${size} partners`, async () => {
      const result = await gateFigures(content, size, runs, say)
      whole.set(size, result.full)
      return result.figures
    })
    rmSync(content, { recursive: true, force: true })
  }
const [least, greatest] = [[...whole][0], [...whole].at(-1)]
if (least && greatest && least[0] !== greatest[0]) {
  const [times, grown] = [greatest[0] / least[0], greatest[1] / least[1]]
  figures.push({
    section: 'gate',
    what: `growth from ${least[0]} partners`,
    partners: greatest[0],
    unit: 'times',
    ours: grown,
    other: times,
    ratio: grown / times,
    goal: 1.1,
  })
}

if (only.has('scores')) await attempt('scores', () => scoreFigures(join(work, 'scores'), runs, say))
if (only.has('documents')) await attempt('documents', () => documentFigures(join(work, 'documents'), runs, say))

const cold = new Map<number, SiteResult['cold']>()
const largest = sizes.at(-1)
for (const size of sizes) {
  const content = join(work, `content-${size}`)
  const made = generate(content, { partners: size })
  if (only.has('load')) await attempt(`load, ${size} partners`, () => loadFigures(content, size, Math.max(5, runs), say))
  if (only.has('site') || only.has('growth') || (only.has('pages') && size === largest)) {
    await attempt(`site, ${size} partners`, async () => {
      const result = await siteFigures({ content, made, work: siteFolder(size), times: runs, say })
      cold.set(size, result.cold)
      return [...(only.has('site') ? result.figures : []), ...(only.has('pages') && size === largest ? pageFigures(result.out, made) : [])]
    })
  }
  rmSync(content, { recursive: true })
  rmSync(siteFolder(size), { recursive: true, force: true })
}
const [first, last] = [[...cold][0], [...cold].at(-1)]
if (only.has('growth') && first && last && first[0] !== last[0]) {
  const times = last[0] / first[0]
  const growth = (what: string, pick: (side: SiteResult['cold']) => number, goal?: number): Figure => {
    const grown = pick(last[1]) / pick(first[1])
    return {
      section: 'growth',
      what,
      partners: last[0],
      unit: 'times',
      ours: grown,
      other: times,
      ratio: grown / times,
      ...(goal === undefined ? {} : { goal }),
    }
  }
  figures.push(
    growth(`ours, from ${first[0]} partners`, (side) => side.ours, 1.1),
    growth(`plain Astro, from ${first[0]} partners`, (side) => side.other),
  )
}
if (only.has('small')) await attempt('small program', () => smallFigures(smallFolder, Math.max(3, runs), say))

process.stdout.write(format === 'json' ? jsonTable(figures, failures) : textTable(figures, failures))
