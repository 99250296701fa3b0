// The day of each file's last commit, in a repository of a few commits.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { lastChanges } from '../../src/read/history.ts'

const folder = mkdtempSync(join(tmpdir(), 'partnerbook-history-'))
afterAll(() => rmSync(folder, { recursive: true }))

const repository = join(folder, 'repository')
const content = join(repository, 'content')

function git(at: string, ...args: string[]): void {
  execFileSync('git', ['-C', at, '-c', 'user.name=A', '-c', 'user.email=a@b.example', ...args], { stdio: 'pipe' })
}

function commit(day: string, files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(content, name, '..'), { recursive: true })
    writeFileSync(join(content, name), text)
  }
  git(repository, 'add', '.')
  const date = `${day}T12:00:00Z`
  execFileSync('git', ['-C', repository, '-c', 'user.name=A', '-c', 'user.email=a@b.example', 'commit', '-qm', day], {
    env: { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date, TZ: 'UTC' },
  })
}

test('each file has the day of its last commit; others have none', () => {
  mkdirSync(content, { recursive: true })
  git(repository, 'init', '-q')
  commit('2026-01-05', { 'program.yaml': 'a', 'partners/são-joão/partner.yaml': 'a', '../README.md': 'a' })
  commit('2026-02-07', { 'program.yaml': 'b' })
  writeFileSync(join(content, 'new.yaml'), 'a')
  expect(Object.fromEntries(lastChanges(content))).toEqual({ 'program.yaml': '2026-02-07', 'partners/são-joão/partner.yaml': '2026-01-05' })
})

test('a shallow clone dates all files alike, so it says nothing', () => {
  const clone = join(folder, 'shallow')
  execFileSync('git', ['clone', '-q', '--depth', '1', `file://${repository}`, clone], { stdio: 'pipe' })
  expect(lastChanges(join(clone, 'content'))).toEqual(new Map())
})

test('a folder without a repository has no history', () => {
  const bare = mkdtempSync(join(tmpdir(), 'partnerbook-bare-'))
  expect(lastChanges(bare)).toEqual(new Map())
  rmSync(bare, { recursive: true })
})
