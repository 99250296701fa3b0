// What most programs are: some twenty partners. Our whole build, all audiences, against an empty Starlight site.
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { compared, type Figure } from './figure.ts'
import { generate } from './generate.ts'
import { runAll } from './run.ts'
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
    const pairs: { ours: number; other: number }[] = []
    for (let turn = 1; turn <= times; turn += 1) {
      for (const folder of ['empty', 'empty-source', 'whole']) rmSync(join(work, folder), { recursive: true, force: true })
      forget(wholeFolder(work))
      const other = await runAll(starlight(join(work, 'empty'), join(work, 'empty-source')))
      const ours = await runAll(oursWhole(content, wholeFolder(work)))
      say(`${what}: ours ${(ours.ms / 1000).toFixed(1)} s, empty Starlight ${(other.ms / 1000).toFixed(1)} s`)
      pairs.push({ ours: ours.ms, other: other.ms })
    }
    figures.push(compared({ section: 'small', what, partners, unit: 'ms', goal: 3 }, pairs))
  }
  return figures
}
