// When the files of a program last changed. The team sees it; other audiences do not.
import { lastChanges } from '../read/history.ts'
import type { Program } from './program.ts'

/** The program with the day of the last change of each file, where a repository remembers it. */
export const withHistory = (program: Program): Program => ({ ...program, history: Object.fromEntries(lastChanges(program.root)) })
