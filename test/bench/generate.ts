// A valid program of any size, written into a folder: the same one on every machine. Both sides of every measurement read it.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { kinds } from '../../schemas/index.ts'
import { blueprint, type GeneratedEntry, guidePage, partner } from './entries.ts'
import { fixed_files } from './program-yaml.ts'
import { random } from './random.ts'

export interface ProgramSize {
  /** Partners, all active and listed; there is a blueprint for every ten. */
  partners: number
  /** Pages of the guide; 100 unless told. */
  guides?: number
}

export interface Generated {
  partners: string[]
  blueprints: string[]
  guides: string[]
  /** Bytes of all files. */
  bytes: number
}

/** Writes the program and returns the ids of its entries. `dir` is made; files in it are overwritten. */
export function generate(dir: string, { partners, guides = 100 }: ProgramSize): Generated {
  const choose = random(partners)
  const partnerEntries = range(partners).map((number) => partner(choose, number))
  const ids = partnerEntries.map((entry) => entry.id)
  const blueprintEntries = range(Math.ceil(partners / 10)).map((number) =>
    blueprint(choose, number, ids.slice(10 * (number - 1), 10 * number)),
  )
  const guideEntries = range(guides).map((number) => guidePage(choose, number, guides))
  const files = {
    ...fixed_files,
    ...filesOf(partnerEntries, (id) => `partners/${id}/partner.yaml`),
    ...filesOf(blueprintEntries, (id) => `blueprints/${id}/index.mdx`),
    ...filesOf(guideEntries, (id) => `guide/${id}.mdx`),
    ...emptyFolders(),
  }
  for (const [path, text] of Object.entries(files)) {
    const file = join(dir, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  return {
    partners: ids,
    blueprints: blueprintEntries.map((entry) => entry.id),
    guides: guideEntries.map((entry) => entry.id),
    bytes: Object.values(files).reduce((sum, text) => sum + Buffer.byteLength(text), 0),
  }
}

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1)

const filesOf = (entries: readonly GeneratedEntry[], path: (id: string) => string): Record<string, string> =>
  Object.fromEntries(entries.map(({ id, text }) => [path(id), text]))

/** A `.gitkeep` in the folder of every kind, because a missing folder is a problem; where there are entries it is a dot file that nobody reads. */
const emptyFolders = (): Record<string, string> =>
  Object.fromEntries(kinds.flatMap(({ path }) => (path.includes('/') ? [[`${path.slice(0, path.indexOf('/'))}/.gitkeep`, '']] : [])))
