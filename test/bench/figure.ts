// One line of the bench's table: what we take, what the other side takes, and the goal for the ratio of the two.

export type Unit = 'ms' | 'bytes' | 'times'

export interface Figure {
  section: 'load' | 'gate' | 'scores' | 'documents' | 'site' | 'pages' | 'growth' | 'small'
  what: string
  /** Partners of the program. */
  partners: number
  unit: Unit
  ours: number
  /** The other side; absent when there is nothing to compare with but the goal. */
  other?: number
  /** Of every run, ours by other, the median of them; of a budget, ours by the budget. */
  ratio: number
  /** Most that the ratio may be. */
  goal?: number
}

/** Whether the goal is met; undefined without one. */
export const met = ({ ratio, goal }: Figure): boolean | undefined => (goal === undefined ? undefined : ratio <= goal)

/** The middle of some numbers; the mean of the two middle ones where their count is even. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length / 2
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]]
  if (low === undefined || high === undefined) throw new Error('there is no median of nothing')
  return (low + high) / 2
}

/** A figure from runs in which both sides were measured one after the other. */
export function compared(
  head: Pick<Figure, 'section' | 'what' | 'partners' | 'unit' | 'goal'>,
  pairs: readonly { ours: number; other: number }[],
): Figure {
  return {
    ...head,
    ours: median(pairs.map(({ ours }) => ours)),
    other: median(pairs.map(({ other }) => other)),
    ratio: median(pairs.map(({ ours, other }) => ours / other)),
  }
}
