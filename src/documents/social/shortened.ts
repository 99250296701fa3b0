// Text that a picture has no room for ends after a whole word: the drawing itself would cut it within one.
import { blockOf } from '../../site/text-block.ts'

export interface Room {
  lines: number
  width: number
  /** Of the letters. */
  size: number
}

// Widths of a usual sans-serif are more than those of Figtree and Tajawal.
const narrow = 0.88
const ellipsis = '…'

export function shortened(text: string, { lines, width, size }: Room): string {
  const letters = { size: size * narrow, width }
  const fits = (said: string): boolean => blockOf(said, letters).lines.length <= lines
  if (fits(text)) return text
  // No letter is so narrow that more of them would find room.
  const most = Math.ceil((8 * lines * width) / size)
  const words = text.trim().slice(0, most).split(/\s+/)
  const said = (count: number): string =>
    `${words
      .slice(0, count)
      .join(' ')
      .replace(/[\s,،;؛:.(–—-]+$/u, '')}${ellipsis}`
  let count = words.length - 1
  while (count > 1 && !fits(said(count))) count -= 1
  return said(count)
}
