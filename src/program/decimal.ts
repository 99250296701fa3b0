// Exact sums of decimal amounts as the content holds them, at most four digits after the point. Floating-point numbers would lose cents.

const scale = 10_000n

/** The amount in ten-thousandths. */
export function unitsOf(amount: string): bigint {
  const [whole = '0', part = ''] = amount.replace('-', '').split('.')
  const units = BigInt(whole) * scale + BigInt(part.padEnd(4, '0'))
  return amount.startsWith('-') ? -units : units
}

/** The shortest decimal of an amount in ten-thousandths. */
export function decimalOf(units: bigint): string {
  const size = units < 0n ? -units : units
  const part = (size % scale).toString().padStart(4, '0').replace(/0+$/, '')
  return `${units < 0n ? '-' : ''}${size / scale}${part === '' ? '' : `.${part}`}`
}

export const sumOf = (amounts: readonly string[]): string => decimalOf(amounts.reduce((sum, each) => sum + unitsOf(each), 0n))

export const difference = (from: string, amount: string): string => decimalOf(unitsOf(from) - unitsOf(amount))

/** A share of a whole for drawing, 0 to 1 and more; 0 of nothing. */
export function shareOf(amount: string, whole: string): number {
  const units = unitsOf(whole)
  return units <= 0n ? 0 : Number((unitsOf(amount) * 10_000n) / units) / 10_000
}

/** A positive amount at a rate of any number of digits after the point, rounded to four digits as one does with money. */
export function converted(amount: string, rate: string): string {
  const { digits, scale: divisor } = digitsOf(rate)
  return decimalOf((unitsOf(amount) * digits * 2n + divisor) / (divisor * 2n))
}

/** The sign of a value less `limit` times `factor`: -1, 0 or 1. Exact for any number of digits. */
export function compareTimes(value: string, limit: string | number, factor: number): number {
  const [left, right, times] = [digitsOf(value), digitsOf(limit), digitsOf(factor)]
  const difference = left.digits * right.scale * times.scale - right.digits * times.digits * left.scale
  return difference > 0n ? 1 : difference < 0n ? -1 : 0
}

interface Digits {
  /** The number without its point. */
  digits: bigint
  /** What it has to be divided by. */
  scale: bigint
}

const withoutExponent = new Intl.NumberFormat('en', { useGrouping: false, maximumFractionDigits: 20 })

function digitsOf(value: string | number): Digits {
  const short = String(value)
  const text = short.includes('e') ? withoutExponent.format(Number(value)) : short
  const [whole = '0', part = ''] = text.split('.')
  return { digits: BigInt(whole + part), scale: 10n ** BigInt(part.length) }
}
