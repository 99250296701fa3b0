// Text in a drawing, which no browser breaks into lines: how wide it is, roughly, and where it breaks.

export interface TextBlock {
  lines: readonly string[]
  width: number
  height: number
}

/** Lines of at most `width` where words allow it. Widths are those of a usual sans-serif, rather too wide than too narrow. */
export function blockOf(text: string, { size, width }: { size: number; width: number }): TextBlock {
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    if (last === undefined || widthOf(longer, size) > width) lines.push(word)
    else lines[lines.length - 1] = longer
  }
  return {
    lines,
    width: Math.ceil(Math.max(0, ...lines.map((line) => widthOf(line, size)))),
    height: Math.ceil(lines.length * size * line_height),
  }
}

export const line_height = 1.3

const widthOf = (text: string, size: number): number => [...text].reduce((sum, character) => sum + factorOf(character), 0) * size

function factorOf(character: string): number {
  if (/[\s.,:;'’|!ijlI()[\]]/.test(character)) return 0.32
  if (/[mwMW@%—…]/.test(character)) return 0.9
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(character)) return 1.05
  if (/\p{Mn}/u.test(character)) return 0
  return /\p{Lu}/u.test(character) ? 0.72 : 0.58
}
