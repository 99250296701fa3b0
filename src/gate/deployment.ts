// The stages of a gated deployment, in order, and what passes each of them when a plan names nothing else.
export const stages = ['crawl', 'walk', 'run'] as const
export type StageName = (typeof stages)[number]

/** Values in percent that pass a stage: 20 % improvement, 70 % adoption; a run has no default. */
export const passing_percent: Readonly<Partial<Record<StageName, number>>> = { crawl: 20, walk: 70 }
