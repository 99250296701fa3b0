// Every way in which content can be wrong, each with its whole report. `vitest -u` writes the reports anew: read them as their readers will.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { errorsOf, exitCode, textReport } from '../../src/problems/report.ts'
import { type Loaded, load } from '../../src/program/load.ts'
import { damage } from './damage.ts'
import { misplaced } from './places.ts'
import { fixtures, type Tree, treeOf } from './tree.ts'

const cases = readdirSync(join(fixtures, 'reader'))

const reportOf = (loaded: Loaded, tree: Tree): string =>
  `${textReport({ ...loaded, as_of: '2026-03-13' }).replaceAll(tree.dir, 'CONTENT')}exit ${exitCode(loaded.problems)}\n`

describe('the reader', () => {
  test.each(cases)('%s', async (name) => {
    using tree = treeOf(name)
    damage[name]?.(tree)
    const loaded = load(tree.dir)
    await expect(reportOf(loaded, tree)).toMatchFileSnapshot(join(fixtures, 'reader', name, 'report.txt'))
    expect(loaded.program === undefined).toBe(errorsOf(loaded.problems).length > 0)
    expect(misplaced(loaded, tree)).toEqual([])
  })

  test('has a case for every kind of damage', () => {
    expect(Object.keys(damage).filter((name) => !cases.includes(name))).toEqual([])
  })

  test('never runs front matter', () => {
    expect('partnerbookRan' in globalThis).toBe(false)
  })
})
