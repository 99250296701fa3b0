// What a file to download is: its type by its ending, and its size.
import type { Locale } from './locales.ts'

const units = ['byte', 'kilobyte', 'megabyte'] as const

/** A size in the largest unit that gives at least one: `1.4 kB`. */
export function formatBytes(bytes: number, locale: Locale): string {
  const power = bytes < 1000 ? 0 : bytes < 1_000_000 ? 1 : 2
  return new Intl.NumberFormat(`${locale.tag}-u-nu-latn`, {
    style: 'unit',
    unit: units[power] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: power === 0 ? 0 : 1,
  }).format(bytes / 1000 ** power)
}

/** The ending in capitals, as people name file types. */
export const fileType = (file: string): string => (/\.([a-z0-9]+)$/i.exec(file)?.[1] ?? '').toUpperCase()
