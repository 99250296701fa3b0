// A folder is published whole or not at all, at whatever step a run is killed.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { discard, prepare, publish, recover } from '../../src/build/swap.ts'

let root: string
let dir: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'partnerbook-swap-'))
  dir = join(root, 'dist/public')
})
afterEach(() => rmSync(root, { recursive: true }))

const put = (folder: string, text: string): void => {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'index.html'), text)
}
const build = (text: string): void => {
  put(prepare(dir), text)
  publish(dir)
}
/** What stands in the folder of the output and beside it. */
const state = () => ({
  shown: existsSync(dir) ? readFileSync(join(dir, 'index.html'), 'utf8') : undefined,
  beside: readdirSync(join(root, 'dist')),
})

describe('publishing', () => {
  test('makes the folder, replaces it, and leaves nothing beside it', () => {
    build('one')
    expect(state()).toEqual({ shown: 'one', beside: ['public'] })
    build('two')
    expect(state()).toEqual({ shown: 'two', beside: ['public'] })
  })

  test('does not keep files of the last output', () => {
    build('one')
    writeFileSync(join(dir, 'gone.html'), '')
    build('two')
    expect(readdirSync(dir)).toEqual(['index.html'])
  })

  test('of what is not there fails and leaves the last output', () => {
    build('one')
    expect(() => publish(dir)).toThrow('ENOENT')
    expect(state()).toEqual({ shown: 'one', beside: ['public'] })
  })

  test('is not done when the work is thrown away', () => {
    build('one')
    put(prepare(dir), 'two')
    discard(dir)
    expect(state()).toEqual({ shown: 'one', beside: ['public'] })
  })
})

describe('a run that was killed', () => {
  beforeEach(() => build('old'))
  const fresh = () => `${dir}.new`
  const previous = () => `${dir}.old`

  test.each<[string, () => void, string]>([
    ['while it wrote', () => put(fresh(), 'half'), 'old'],
    [
      'between the two renames',
      () => {
        put(fresh(), 'new')
        renameSync(dir, previous())
      },
      'old',
    ],
    [
      'after the second rename',
      () => {
        renameSync(dir, previous())
        put(dir, 'new')
      },
      'new',
    ],
    [
      'while it deleted the last output',
      () => {
        renameSync(dir, `${dir}.trash`)
        rmSync(join(`${dir}.trash`, 'index.html'))
        put(dir, 'new')
      },
      'new',
    ],
  ])('%s', (_, kill, shown) => {
    kill()
    recover(dir)
    expect(state()).toEqual({ shown, beside: ['public'] })
    build('next')
    expect(state()).toEqual({ shown: 'next', beside: ['public'] })
  })

  test('while it deleted, after which somebody deleted the output, brings nothing half back', () => {
    renameSync(dir, `${dir}.trash`)
    recover(dir)
    expect(state()).toEqual({ shown: undefined, beside: [] })
  })

  test('can be recovered twice, and when there is nothing to recover', () => {
    recover(dir)
    recover(dir)
    recover(join(root, 'nothing/here'))
    expect(state()).toEqual({ shown: 'old', beside: ['public'] })
    expect(existsSync(join(root, 'nothing'))).toBe(false)
  })

  test('never shows half an output, whatever step it ends at', () => {
    cpSync(dir, join(root, 'copy'), { recursive: true })
    put(prepare(dir), 'new')
    expect(state().shown).toBe('old')
    publish(dir)
    expect(state().shown).toBe('new')
  })
})
