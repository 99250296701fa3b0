// A small program with one of everything that an edit may change, for tests that build it many times.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { generate } from '../bench/generate.ts'

export interface SmallProgram {
  dir: string
  partners: readonly string[]
  guides: readonly string[]
  read: (file: string) => string
  write: (file: string, text: string) => void
  /** Replaces a text; fails when the file does not hold it. */
  replace: (file: string, from: string | RegExp, to: string) => void
  remove: (file: string) => void
  copyTo: (to: string) => void
}

/** Writes the program into `dir`: partners of which the first has a logo, a blueprint, guide pages of which the first is translated, a page of the playbook. */
export function smallProgram(dir: string): SmallProgram {
  const { partners, guides } = generate(dir, { partners: 6, guides: 4 })
  const path = (file: string): string => join(dir, file)
  const program: SmallProgram = {
    dir,
    partners,
    guides,
    read: (file) => readFileSync(path(file), 'utf8'),
    write: (file, text) => {
      mkdirSync(dirname(path(file)), { recursive: true })
      writeFileSync(path(file), text)
    },
    replace: (file, from, to) => {
      const before = program.read(file)
      const after = before.replace(from, to)
      if (after === before) throw new Error(`${file} does not hold ${from}`)
      program.write(file, after)
    },
    remove: (file) => rmSync(path(file), { recursive: true }),
    copyTo: (to) => cpSync(dir, to, { recursive: true }),
  }
  program.replace('program.yaml', /^locales: .*$/m, 'locales: [en, pt-BR]')
  program.write(`partners/${partners[0]}/logo.svg`, drawing('red'))
  program.replace(`partners/${partners[0]}/partner.yaml`, /^tier:/m, 'logo: logo.svg\ntier:')
  program.write(
    `guide/${guides[0]}.pt-BR.mdx`,
    '---\ntitle: Como funciona\ndescription: O que cada lado faz.\n---\n\nCada lado faz a sua parte.\n',
  )
  program.write('playbook/deal-desk.mdx', '---\ntitle: Deal desk\ndescription: Who decides.\n---\n\nThe council of elders decides.\n')
  return program
}

export const drawing = (colour: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><rect width="2" height="2" fill="${colour}"/></svg>\n`
