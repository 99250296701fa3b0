// Round numbers along an axis, with zero among them.

/** From the first at or below the least value to the first at or above the greatest, about `count` steps apart; of things that are counted no step is a part of one. */
export function ticksFor(values: readonly number[], isCounted = false, count = 4): number[] {
  const low = Math.min(0, ...values)
  const most = Math.max(0, ...values)
  const high = low === most ? 1 : most
  const rounded = roundStep((high - low) / count)
  const step = isCounted ? Math.ceil(rounded) : rounded
  const first = Math.floor(low / step)
  const last = Math.max(first + 1, Math.ceil(high / step))
  // Counted in whole steps: sums of decimals drift.
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)))
}

/** 1, 2, 2.5, 5 or 10 times a power of ten: the first that is not smaller. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least))
  const factor = [1, 2, 2.5, 5, 10].find((each) => each * power >= least * (1 - 1e-9)) ?? 10
  return factor * power
}
