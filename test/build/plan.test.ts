// What is rendered again, and when nothing is.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type BuildState, codeDigest, isUnchanged, planOf, readState } from '../../src/build/plan.ts'
import type { Page } from '../../src/site/page.ts'

const en = { tag: 'en', prefix: '', dir: 'ltr', label: 'English' } as const
const page = (path: string, title = path): Page => ({
  template: 'x',
  locale: en,
  path,
  params: {},
  title,
  description: '',
  section: '',
  headings: [],
  props: {},
})
const pages = [page(''), page('a/'), page('b/')]
const built = (of = pages, assets = {}): BuildState => ({ ...planOf(of, 'code', assets, undefined).state, bundles: ['a.js'] })

describe('planning', () => {
  test('renders everything without a last build, and after a change of what all pages share', () => {
    expect(planOf(pages, 'code', {}, undefined).render).toBeUndefined()
    expect(planOf(pages, 'other code', {}, built()).render).toBeUndefined()
  })

  test('renders pages that changed and pages that are new', () => {
    expect(planOf([page(''), page('a/', 'other'), page('b/'), page('c/')], 'code', {}, built()).render).toEqual(['/a/', '/c/'])
  })

  test.each<[string, Page[], Record<string, string>, boolean]>([
    ['nothing', pages, { 'a.png': '1', 'b.png': '2' }, true],
    ['the order of files', pages, { 'b.png': '2', 'a.png': '1' }, true],
    ['a page that is gone', pages.slice(1), { 'a.png': '1', 'b.png': '2' }, false],
    ['another page in its place', [page(''), page('a/'), page('c/')], { 'a.png': '1', 'b.png': '2' }, false],
    ['the bytes of a file', pages, { 'a.png': '1', 'b.png': '3' }, false],
    ['a file that is gone', pages, { 'a.png': '1' }, false],
  ])('tells whether the output is still right: %s', (_, now, assets, unchanged) => {
    const last = built(pages, { 'a.png': '1', 'b.png': '2' })
    expect(isUnchanged(planOf(now, 'code', assets, last), last)).toBe(unchanged)
  })

  test('forgets what it cannot read', () => {
    const dir = mkdtempSync(join(tmpdir(), 'partnerbook-plan-'))
    writeFileSync(join(dir, 'state.json'), '{"shared":')
    expect([readState(join(dir, 'state.json')), readState(join(dir, 'none.json'))]).toEqual([undefined, undefined])
    rmSync(dir, { recursive: true })
  })

  test('sees every file of the code', () => {
    const dir = mkdtempSync(join(tmpdir(), 'partnerbook-plan-'))
    mkdirSync(join(dir, 'src/deep'), { recursive: true })
    const digestOf = (file: string, text: string): string => {
      writeFileSync(join(dir, file), text)
      return codeDigest(dir, ['src', 'public', 'package-lock.json'])
    }
    const all = [digestOf('src/a.ts', '1'), digestOf('src/a.ts', '2'), digestOf('src/deep/b.css', '1'), digestOf('package-lock.json', '{}')]
    expect(new Set(all).size).toBe(all.length)
    rmSync(dir, { recursive: true })
  })
})
