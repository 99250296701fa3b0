// Seeded choices, so that a generated program is the same on every machine and in every run.

export interface Random {
  /** A whole number from 0 to `below` - 1. */
  int: (below: number) => number
  /** One of `items`. */
  pick: <T>(items: readonly T[]) => T
  /** `count` different ones of `items`, in their order. */
  some: <T>(items: readonly T[], count: number) => T[]
  /** `chance` percent of the time true. */
  chance: (percent: number) => boolean
}

/** mulberry32: 32 bits of state, good enough to spread words over pages. */
export function random(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
  const int = (below: number): number => Math.floor(next() * below)
  const pick = <T>(items: readonly T[]): T => {
    const item = items[int(items.length)]
    if (item === undefined) throw new Error('there is nothing to pick from')
    return item
  }
  return {
    int,
    pick,
    some: (items, count) => {
      const chosen = new Set<number>()
      while (chosen.size < Math.min(count, items.length)) chosen.add(int(items.length))
      return items.filter((_, index) => chosen.has(index))
    },
    chance: (percent) => int(100) < percent,
  }
}
