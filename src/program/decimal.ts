// Exact sums of decimal amounts as the content holds them, at most four digits after the point. Floating-point numbers would lose cents.

const scale = 10_000n

/** The amount in ten-thousandths. */
export function unitsOf(amount: string): bigint {
  const [whole = '0', part = ''] = amount.replace('-', '').split('.')
  const units = BigInt(whole) * scale + BigInt(part.padEnd(4, '0'))
  return amount.startsWith('-') ? -units : units
}

/** The shortest decimal of an amount in ten-thousandths. */
export const decimalOf = (units: bigint): string => decimalText(units, 4)

export const sumOf = (amounts: readonly string[]): string => decimalOf(amounts.reduce((sum, each) => sum + unitsOf(each), 0n))

/** Exact for any number of digits. */
export function difference(from: string, amount: string): string {
  const [left, right] = [digitsOf(from), digitsOf(amount)]
  return textOf({ digits: left.digits * right.scale - right.digits * left.scale, scale: left.scale * right.scale })
}

/** Exact for any number of digits. */
export function product(left: string | number, right: string | number): string {
  const [first, second] = [digitsOf(left), digitsOf(right)]
  return textOf({ digits: first.digits * second.digits, scale: first.scale * second.scale })
}

/** The first number over the second, which is not 0, rounded to four digits as one does with money: halves away from zero. */
export function quotient(numerator: string | number, denominator: string | number): string {
  const [above, below] = [digitsOf(numerator), digitsOf(denominator)]
  return wholeQuotient(above.digits * below.scale, below.digits * above.scale)
}

/** The same of whole numbers. */
export function wholeQuotient(numerator: bigint, denominator: bigint): string {
  const size = (numerator < 0n ? -numerator : numerator) * scale * 2n
  const by = denominator < 0n ? -denominator : denominator
  const rounded = (size + by) / (by * 2n)
  return decimalOf(numerator < 0n === denominator < 0n ? rounded : -rounded)
}

/** The next whole number that is not smaller. */
export function roundedUp(value: string): string {
  const { digits, scale: parts } = digitsOf(value)
  return String(digits > 0n ? (digits + parts - 1n) / parts : digits / parts)
}

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

export interface Digits {
  /** The number without its point. */
  digits: bigint
  /** What it has to be divided by. */
  scale: bigint
}

/** The shortest decimal of a whole number over a power of ten. */
const textOf = ({ digits, scale: parts }: Digits): string => decimalText(digits, String(parts).length - 1)

/** The shortest decimal of a whole number whose last digits, so many, stand after the point. */
export function decimalText(digits: bigint, places: number): string {
  if (places === 0) return String(digits)
  const size = String(digits < 0n ? -digits : digits).padStart(places + 1, '0')
  const point = size.length - places
  let end = size.length
  while (end > point && size[end - 1] === '0') end -= 1
  return `${digits < 0n ? '-' : ''}${size.slice(0, point)}${end > point ? `.${size.slice(point, end)}` : ''}`
}

const withoutExponent = new Intl.NumberFormat('en', { useGrouping: false, maximumFractionDigits: 20 })

function digitsOf(value: string | number): Digits {
  const short = String(value)
  const text = short.includes('e') ? withoutExponent.format(Number(value)) : short
  const [whole = '0', part = ''] = text.split('.')
  return { digits: BigInt(whole + part), scale: 10n ** BigInt(part.length) }
}

/** Rounded to four digits, halves away from zero. */
export const rounded = (value: string): string => quotient(value, 1)

/** The exact sum of decimals of any number of digits. */
export function totalOf(values: readonly string[]): string {
  const total: Digits = { digits: 0n, scale: 1n }
  for (const { digits, scale: parts } of values.map(digitsOf)) {
    if (parts > total.scale) {
      total.digits *= parts / total.scale
      total.scale = parts
    }
    total.digits += digits * (total.scale / parts)
  }
  return textOf(total)
}

/** The middle one of decimals, or the mean of the two in the middle; undefined when there are none. */
export function medianOf(values: readonly string[]): string | undefined {
  const sorted = values.toSorted((a, b) => compareTimes(a, b, 1))
  const middle = sorted.length / 2
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]]
  return low === undefined || high === undefined ? undefined : quotient(totalOf([low, high]), 2)
}
