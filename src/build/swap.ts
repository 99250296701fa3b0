// Publishing a folder whole: it is written beside its place and takes it by renaming, so that nobody ever sees half of it.
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'

const fresh = (dir: string): string => `${dir}.new`
const previous = (dir: string): string => `${dir}.old`

/** An empty folder to write the next output of `dir` into. Brings back the last good output if a run was killed between the two renames of `publish`. */
export function prepare(dir: string): string {
  recover(dir)
  rmSync(fresh(dir), { recursive: true, force: true })
  mkdirSync(dirname(dir), { recursive: true })
  return fresh(dir)
}

/** Puts what was written in place of the last output. */
export function publish(dir: string): void {
  rmSync(previous(dir), { recursive: true, force: true })
  if (existsSync(dir)) renameSync(dir, previous(dir))
  renameSync(fresh(dir), dir)
  rmSync(previous(dir), { recursive: true, force: true })
}

/** Throws away what was written. The last output stays. */
export const discard = (dir: string): void => rmSync(fresh(dir), { recursive: true, force: true })

/** The last good output is in place afterwards, whatever a killed run left behind. */
export function recover(dir: string): void {
  if (!existsSync(dir) && existsSync(previous(dir))) renameSync(previous(dir), dir)
}
