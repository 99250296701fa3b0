// A content folder as the repository around it remembers it: at another commit, and what changed since one.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const run = (root: string, args: readonly string[], input?: Buffer): Buffer | undefined => {
  const { status, stdout } = spawnSync('git', ['-C', root, '-c', 'core.quotePath=off', ...args], {
    maxBuffer: 2 ** 30,
    ...(input ? { input } : {}),
  })
  return status === 0 ? stdout : undefined
}
const text = (root: string, ...args: string[]): string | undefined => run(root, args)?.toString('utf8').trim()

/** Path of a folder from the top of its repository, with `/` at its end; empty at the top and outside of a repository. */
export const folderIn = (root: string): string => text(root, 'rev-parse', '--show-prefix') ?? ''

/** Full name of a commit; undefined when the folder is in no repository or the repository does not know it. */
export const commitOf = (root: string, ref: string): string | undefined =>
  text(root, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`)

/** Whether a file below the folder is other than in the last commit. */
export const isDirty = (root: string): boolean => (text(root, 'status', '--porcelain', '--', '.') ?? '') !== ''

/** Moment of a commit as seconds since 1970. */
export const momentOf = (root: string, commit: string): number => Number(text(root, 'show', '-s', '--format=%ct', commit) ?? 0)

/** A folder as it was at a commit, in a place of its own that goes away with `using`; undefined when it was not there. */
export function checkedOut(root: string, commit: string): (Disposable & { dir: string }) | undefined {
  const archive = run(root, ['archive', '--format=tar', commit, '.'])
  if (archive === undefined) return undefined
  const dir = mkdtempSync(join(tmpdir(), 'partnerbook-base-'))
  const unpacked = spawnSync('tar', ['-xf', '-', '-C', dir], { input: archive })
  if (unpacked.status !== 0) {
    rmSync(dir, { recursive: true, force: true })
    return undefined
  }
  return { dir, [Symbol.dispose]: () => rmSync(dir, { recursive: true, force: true }) }
}

/** Files below the folder that differ from a commit: changed, added, deleted, or not known to the repository. */
export function changedSince(root: string, commit: string): Set<string> {
  const changed = run(root, ['diff', '--name-only', '--no-renames', '--relative', '-z', commit, '--', '.'])?.toString('utf8') ?? ''
  const untracked = run(root, ['ls-files', '--others', '--exclude-standard', '-z', '--', '.'])?.toString('utf8') ?? ''
  return new Set([...changed.split('\0'), ...untracked.split('\0')].filter((each) => each !== ''))
}
