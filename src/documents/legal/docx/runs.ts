// Text as runs of Word: each stretch of one direction is a run of its own, and every character is shown.
import { type IRunPropertiesOptions, Tab, TextRun } from 'docx'

const right = String.raw`\p{Script=Arabic}\p{Script=Hebrew}`
const left = String.raw`(?![${right}])\p{L}`
// Words of the other direction may be kept together by marks that nobody sees.
const isolate = String.raw`[\u2066-\u2068][^\u2066-\u2069]*\u2069`
const inBrackets = String.raw`\([^()«»“”${right}]*\)`
/** Stretches against the direction of the paragraph: from the first letter to the last one, a digit or a bracket of their own. */
const against = {
  ltr: new RegExp(String.raw`${isolate}|[${right}](?:[\P{L}${right}]*[${right}])?`, 'gu'),
  rtl: new RegExp(
    String.raw`${isolate}|\d*${left}(?:(?:${inBrackets}|[^()[\]«»“”،؛؟${right}\u2066-\u2069])*(?:${left}|\d|${inBrackets}))?`,
    'gu',
  ),
}
const anyRight = new RegExp(`[${right}]`, 'u')
const letter = /\p{L}/u

/** The text as it is read, in a paragraph of that direction. */
export function runsOf(text: string, rtl: boolean, look: IRunPropertiesOptions = {}): TextRun[] {
  return seen(text)
    .split('\n')
    .flatMap((line, index) => {
      const runs = stretches(line, rtl).map((each) => runOf(each, look))
      return index === 0 ? runs : [new TextRun({ ...look, break: 1 }), ...runs]
    })
}

/** The library takes words in braces for places of its own, so a brace ends a piece. */
const runOf = ({ text, rtl }: Stretch, look: IRunPropertiesOptions): TextRun =>
  new TextRun({
    ...look,
    ...(rtl ? { rightToLeft: true } : {}),
    children: text.split(/(?<=\{)|(?=\t)|(?<=\t)/).map((piece) => (piece === '\t' ? new Tab() : piece)),
  })

interface Stretch {
  text: string
  rtl: boolean
}

export function stretches(text: string, rtl: boolean): Stretch[] {
  const found: Stretch[] = []
  let end = 0
  const add = (to: number, direction: boolean): void => {
    if (to > end) found.push({ text: text.slice(end, to), rtl: direction })
    end = to
  }
  for (const match of text.matchAll(rtl ? against.rtl : against.ltr)) {
    add(match.index, rtl)
    const first = letter.exec(match[0])?.[0]
    add(match.index + match[0].length, first === undefined ? rtl : anyRight.test(first))
  }
  add(text.length, rtl)
  return found
}

/** A text as XML can hold it: what XML forbids is shown by a sign that stands for it. */
export const seen = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, (control) => String.fromCodePoint(0x2400 + control.charCodeAt(0)))
    .replaceAll('\u007f', '\u2421')
    .replaceAll(/[\u0080-\u009f\ufffe\uffff]/g, '\ufffd')
