// What most programs are: some twenty partners. Our whole build, all audiences, against an empty Starlight site.
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { compared, type Figure } from './figure.ts'
import { generate } from './generate.ts'
import { type Run, runAll } from './run.ts'
import { forget, oursWhole, project, starlight } from './sides.ts'

/** Where our sites are built to. */
export const wholeFolder = (work: string): string => join(work, 'whole')

/** Builds the sample program and a generated one of its size, `times` times, each next to the empty site. */
export async function smallFigures(work: string, times: number, say: (text: string) => void): Promise<Figure[]> {
  mkdirSync(work, { recursive: true })
  const partners = 20
  generate(join(work, 'content'), { partners, guides: 15 })
  const programs = [
    { what: 'sample program, all audiences', content: join(project, 'content') },
    { what: 'generated program, all audiences', content: join(work, 'content') },
  ]
  const figures: Figure[] = []
  for (const { what, content } of programs) {
    const pairs: { ours: Run; other: Run }[] = []
    for (let turn = 1; turn <= times; turn += 1) {
      for (const folder of ['empty', 'empty-source', 'whole']) rmSync(join(work, folder), { recursive: true, force: true })
      forget(wholeFolder(work))
      const other = await runAll(starlight(join(work, 'empty'), join(work, 'empty-source')))
      const ours = await runAll(oursWhole(content, wholeFolder(work)))
      say(`${what}: ours ${(ours.ms / 1000).toFixed(1)} s, empty Starlight ${(other.ms / 1000).toFixed(1)} s`)
      pairs.push({ ours, other })
    }
    const of = (name: string, pick: (run: Run) => number | undefined, goal?: number): Figure[] => {
      const known = pairs.flatMap((pair) => {
        const [ours, other] = [pick(pair.ours), pick(pair.other)]
        return ours === undefined || other === undefined ? [] : [{ ours, other }]
      })
      return known.length === 0
        ? []
        : [compared({ section: 'small', what: name, partners, unit: 'ms', ...(goal === undefined ? {} : { goal }) }, known)]
    }
    figures.push(...of(what, (each) => each.ms, 3), ...of(`${what}, processor time`, (each) => each.cpu))
  }
  return figures
}
