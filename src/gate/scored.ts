// Figures for the rules that compare them. The gate does not compute them: whoever runs it says where they come from.
import type { Problem } from '../problems/problem.ts'
import type { Loaded } from '../program/load.ts'
import type { Score } from './rule.ts'
import type { Day } from './spans.ts'

/** Figures of a program as they stand on a day, and what is wrong with its exports. */
export type Scored = (loaded: Loaded, as_of: Day) => Promise<{ scores: readonly Score[]; problems: readonly Problem[] }>

/** For programs without figures: rules that need some are not evaluated. */
export const unscored: Scored = () => Promise.resolve({ scores: [], problems: [] })
