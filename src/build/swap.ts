// Publishing a folder whole: it is written beside its place and takes it by renaming, so that nobody ever sees half of it.
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'

const fresh = (dir: string): string => `${dir}.new`
// Whole whenever it exists: it is made and unmade by renaming.
const previous = (dir: string): string => `${dir}.old`
const rubbish = (dir: string): string => `${dir}.trash`

/** An empty folder to write the next output of `dir` into. */
export function prepare(dir: string): string {
  recover(dir)
  mkdirSync(dirname(dir), { recursive: true })
  mkdirSync(fresh(dir))
  return fresh(dir)
}

/** Puts what was written in place of the last output. */
export function publish(dir: string): void {
  if (existsSync(dir)) renameSync(dir, previous(dir))
  try {
    renameSync(fresh(dir), dir)
  } finally {
    recover(dir)
  }
}

/** Throws away what was written. The last output stays. */
export const discard = (dir: string): void => rmSync(fresh(dir), { recursive: true, force: true })

/** The last good output is in place afterwards and nothing beside it, whatever a killed run left behind. Every command that reads or writes an output begins with this. */
export function recover(dir: string): void {
  if (!existsSync(dir) && existsSync(previous(dir))) renameSync(previous(dir), dir)
  tidy(dir)
  discard(dir)
}

// A folder that is half deleted must never look like the previous output.
function tidy(dir: string): void {
  rmSync(rubbish(dir), { recursive: true, force: true })
  if (!existsSync(previous(dir))) return
  renameSync(previous(dir), rubbish(dir))
  rmSync(rubbish(dir), { recursive: true, force: true })
}
