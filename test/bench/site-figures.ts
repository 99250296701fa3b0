// Our public build against the plain Astro site over the same program: time cold, warm and after one edit, memory, size of the pages.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compared, type Figure, median } from './figure.ts'
import type { Generated } from './generate.ts'
import { type Output, outputOf } from './output.ts'
import { type Run, runAll } from './run.ts'
import { forget, ours, plain } from './sides.ts'

/** Everything that one turn over both sides measured. */
interface Turn {
  plain: Run
  cold: Run
  warm: Run
  edit: Run
}

export interface SiteResult {
  figures: Figure[]
  /** Folder of our site, for the weight of its pages. */
  out: string
  /** Median of the cold builds, for the growth. */
  cold: { ours: number; other: number }
}

export interface SiteInput {
  content: string
  made: Generated
  /** Folder for outputs and caches, of its own. */
  work: string
  times: number
  say: (text: string) => void
}

/** Where our site is built to. */
export const oursFolder = (work: string): string => join(work, 'ours')

/** Builds both sides `times` times. The side that begins changes from turn to turn, so that noise hits both. */
export async function siteFigures({ content, made, work, times, say }: SiteInput): Promise<SiteResult> {
  const partners = made.partners.length
  const [out, plainOut] = [oursFolder(work), join(work, 'plain')]
  const turns: Turn[] = []
  const theirs = async (): Promise<Run> => {
    const source = join(work, 'plain-source')
    rmSync(plainOut, { recursive: true, force: true })
    rmSync(source, { recursive: true, force: true })
    const result = await runAll(plain(content, plainOut, source))
    say(`site, ${partners} partners: plain Astro ${seconds(result)}`)
    return result
  }
  const own = async (): Promise<Omit<Turn, 'plain'>> => {
    rmSync(out, { recursive: true, force: true })
    forget(out)
    const build = async (name: string, first = false): Promise<Run> => {
      const result = await runAll(ours(content, out, first))
      say(`site, ${partners} partners: ours ${name} ${seconds(result)}`)
      return result
    }
    const cold = await build('cold', true)
    const whole = outputOf(out).pages
    const warm = await build('warm')
    if (outputOf(out).pages !== whole) throw new Error(`the second build has ${outputOf(out).pages} pages and the first ${whole}`)
    const edit = await edited(content, made, out, () => build('after one edit'))
    return { cold, warm, edit }
  }
  mkdirSync(work, { recursive: true })
  for (let turn = 1; turn <= times; turn += 1) {
    const before = turn % 2 === 1 ? await theirs() : undefined
    const mine = await own()
    turns.push({ plain: before ?? (await theirs()), ...mine })
  }
  const sizes = { ours: outputOf(out), other: outputOf(plainOut) }
  if (sizes.ours.pages < made.partners.length + made.blueprints.length + made.guides.length)
    throw new Error(`our site has only ${sizes.ours.pages} pages`)
  say(`site, ${partners} partners: ${sizes.ours.pages} pages of ours, ${sizes.other.pages} of plain Astro`)
  return {
    figures: figuresOf(partners, turns, sizes),
    out,
    cold: { ours: median(turns.map(({ cold }) => cold.ms)), other: median(turns.map((each) => each.plain.ms)) },
  }
}

function figuresOf(partners: number, turns: readonly Turn[], sizes: { ours: Output; other: Output }): Figure[] {
  // The goals are set for 10,000 partners; smaller programs show the ratio alone.
  const of = (
    what: string,
    unit: Figure['unit'],
    pick: (turn: Turn) => { ours: number | undefined; other: number | undefined },
    goal?: number,
  ): Figure[] => {
    const pairs = turns
      .map(pick)
      .flatMap((pair) => (pair.ours === undefined || pair.other === undefined ? [] : [{ ours: pair.ours, other: pair.other }]))
    return pairs.length === 0
      ? []
      : [compared({ section: 'site', what, partners, unit, ...(goal !== undefined && partners >= 10_000 ? { goal } : {}) }, pairs)]
  }
  const one = (what: string, pick: (output: Output) => number): Figure =>
    compared({ section: 'site', what, partners, unit: 'bytes' }, [{ ours: pick(sizes.ours), other: pick(sizes.other) }])
  return [
    ...of('build, cold', 'ms', (turn) => ({ ours: turn.cold.ms, other: turn.plain.ms }), 1.3),
    ...of('build, nothing changed, against cold plain', 'ms', (turn) => ({ ours: turn.warm.ms, other: turn.plain.ms })),
    ...of('build, one partner edited, against cold plain', 'ms', (turn) => ({ ours: turn.edit.ms, other: turn.plain.ms }), 0.5),
    ...of('processor time of all processes, cold', 'ms', (turn) => ({ ours: turn.cold.cpu, other: turn.plain.cpu })),
    ...of('processor time, one partner edited, against cold plain', 'ms', (turn) => ({ ours: turn.edit.cpu, other: turn.plain.cpu })),
    ...of('peak memory of all processes, cold', 'bytes', (turn) => ({ ours: turn.cold.tree, other: turn.plain.tree }), 1.2),
    ...of('peak memory of the largest process, cold', 'bytes', (turn) => ({ ours: turn.cold.largest, other: turn.plain.largest })),
    one('HTML per page', ({ html, pages }) => html / pages),
    one('whole output', ({ all }) => all),
  ]
}

const seconds = ({ ms }: Run): string => `${(ms / 1000).toFixed(1)} s`

/** Changes one partner's summary, builds, and puts the file back. Throws when the page does not show the change: a build that misses it is not fast but wrong. */
async function edited(content: string, made: Generated, out: string, build: () => Promise<Run>): Promise<Run> {
  const id = made.partners[Math.floor(made.partners.length / 2)] ?? ''
  const file = join(content, 'partners', id, 'partner.yaml')
  const before = readFileSync(file, 'utf8')
  const mark = 'The bench has edited this summary.'
  try {
    writeFileSync(file, before.replace(/^summary: .*$/m, `summary: ${mark}`))
    const result = await build()
    if (!readFileSync(join(out, pageOf(out, 'partners', id)), 'utf8').includes(mark))
      throw new Error(`after an edit of ${id} its page does not show it`)
    return result
  } finally {
    writeFileSync(file, before)
  }
}

/** Path of an entry's page below the site's folder, with or without a language before it. */
export function pageOf(out: string, section: string, id: string): string {
  const rest = join(section, id, 'index.html')
  const found = ['', ...readdirSync(out)].map((locale) => join(locale, rest)).find((path) => existsSync(join(out, path)))
  if (found === undefined) throw new Error(`${out} has no page ${rest}`)
  return found
}
