// When each file of a folder last changed, as the repository that it lies in remembers it.
import { spawnSync } from 'node:child_process'

/** Day of the last commit of each file below `root`, `YYYY-MM-DD` by its path with `/`. Empty outside of a repository, and in a shallow one, which would date all files alike. */
export function lastChanges(root: string): ReadonlyMap<string, string> {
  const git = (...args: string[]): string | undefined => {
    const { status, stdout } = spawnSync('git', ['-C', root, '-c', 'core.quotePath=off', ...args], { encoding: 'utf8', maxBuffer: 2 ** 29 })
    return status === 0 ? stdout : undefined
  }
  const days = new Map<string, string>()
  if (git('rev-parse', '--is-shallow-repository')?.trim() !== 'false') return days
  const log = git('log', '--format=%x00%cs', '--name-only', '--relative', '--no-renames', '-z', '--', '.') ?? ''
  let day = ''
  for (const part of log.split('\0')) {
    const text = part.trim()
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) day = text
    else if (text !== '' && !days.has(text)) days.set(text, day)
  }
  return days
}
