// The generated program that `npm run bench` measures is a valid one; otherwise its figures would mean nothing.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { textReport } from '../src/problems/report.ts'
import { load } from '../src/program/load.ts'
import { generate } from './bench/generate.ts'

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
