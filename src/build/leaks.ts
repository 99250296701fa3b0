// The last look at a public site before it is published: does any file of it hold a value that only the team may see?
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Program, settings } from '../program/program.ts'
import { Finder } from './finder.ts'
import { needlesOf, placesOf } from './needles.ts'
import { readable } from './readable.ts'

/** A value that got out: the published file, and where the value stands in the program. Never the value. */
export interface Leak {
  page: string
  file: string
  pointer: string
}

/** Every leak in the site in `dir`. `vocabulary` are texts of the site's own that no program owns, such as its labels. */
export function leaksIn(dir: string, program: Program, visible: Program, vocabulary: readonly string[]): Leak[] {
  const finder = new Finder(needlesOf(program, visible, (needles, texts) => new Finder(needles).in(Buffer.from([...texts, ...vocabulary].join('\n')))))
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = files.map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1))
  const inNames = finder.in(Buffer.from(paths.join('\n')))
  const leaks: Leak[] = []
  for (const page of paths) {
    const found = new Set(readable(page, readFileSync(join(dir, page))).flatMap((bytes) => [...finder.in(bytes)]))
    for (const needle of [...found].sort()) leaks.push(...named(program, needle, page))
  }
  for (const needle of [...inNames].sort()) leaks.push(...named(program, needle, paths.find((path) => path.includes(needle)) ?? 'the name of a file'))
  return leaks
}

const named = (program: Program, needle: string, page: string): Leak[] => placesOf(program, needle).map((place) => ({ page, ...place }))

/** One line for each leak, as people read it. */
export const leakReport = (leaks: readonly Leak[], program: Program): string =>
  [
    ...leaks.map((leak) => `${leak.file}: ${leak.pointer}  error  this value is internal, but the public site of ${nameOf(program)} shows it on ${leak.page}  [visibility-leak]`),
    '    → Remove it from the page or the component that prints it. The public site was not replaced.',
    '',
  ].join('\n')

const nameOf = (program: Program): string => {
  const { name, default_locale } = settings(program)
  return typeof name === 'string' ? name : (name[default_locale] ?? '')
}
