// What may not be found in a public site: every telling value of the program that the public view does not hold itself.
import { kinds } from '../../schemas/index.ts'
import type { AnyEntry, Program } from '../program/program.ts'
import { enumValues } from '../program/enums.ts'

/** A text that is searched for. Where it stands in the program is looked up only when it is found. */
export type Needle = string

/** Values of `program` that are long enough to be telling and stand nowhere in `visible`. */
export function needlesOf(program: Program, visible: Program, isKnown: (needles: readonly Needle[], texts: readonly string[]) => ReadonlySet<Needle>): Needle[] {
  // Most values are visible as they stand, so they are taken out before the rest is looked for inside longer texts.
  const plain = new Set([...kinds.flatMap((kind) => enumValues(kind.schema)), ...entriesOf(visible).flatMap(tellingOf)])
  const candidates = new Set<Needle>()
  for (const entry of entriesOf(program)) for (const part of tellingOf(entry)) if (!plain.has(part)) candidates.add(part)
  const shown = entriesOf(visible).flatMap((entry) => [entry.id, entry.file, ...textsOf(entry)])
  const known = isKnown([...candidates], shown)
  return [...candidates].filter((each) => !known.has(each)).sort()
}

/** Places of a needle in the program, as file and pointer; never the value. */
export function placesOf(program: Program, needle: Needle): { file: string; pointer: string }[] {
  return entriesOf(program).flatMap((entry) => {
    const found: { file: string; pointer: string }[] = []
    visitStrings(entry.fields, (text, pointer) => {
      if (tellingValues(text).includes(needle)) found.push({ file: entry.file, pointer })
    })
    if (entry.body !== undefined && tellingRuns(entry.body).includes(needle)) found.push({ file: entry.file, pointer: `text, line ${lineOf(entry.body, needle)}` })
    return found
  })
}

const lineOf = (body: string, needle: string): number => body.slice(0, Math.max(0, body.indexOf(needle))).split('\n').length

const entriesOf = (program: Program): AnyEntry[] => Object.values(program.entries).flat()

function textsOf(entry: AnyEntry): string[] {
  const texts: string[] = []
  visitStrings(entry.fields, (text) => texts.push(text))
  if (entry.body !== undefined) texts.push(entry.body)
  return texts
}

function visitStrings(value: unknown, visit: (text: string, pointer: string) => void, pointer = ''): void {
  if (typeof value === 'string') visit(value, pointer)
  else if (typeof value === 'number' && Number.isFinite(value)) visit(String(value), pointer)
  else if (Array.isArray(value)) value.forEach((item, index) => visitStrings(item, visit, `${pointer}[${index}]`))
  else if (typeof value === 'object' && value !== null) for (const [name, child] of Object.entries(value)) visitStrings(child, visit, pointer === '' ? name : `${pointer}.${name}`)
}

function tellingOf(entry: AnyEntry): Needle[] {
  const values: Needle[] = []
  visitStrings(entry.fields, (text) => values.push(...tellingValues(text)))
  return entry.body === undefined ? values : [...values, ...tellingRuns(entry.body)]
}

/** What of a field's value would give it away: its lines, and addresses and numbers inside them. */
export const tellingValues = (text: string): Needle[] => telling([...text.split(/[\r\n]+/), ...tokensOf(text)])

/** What of a prose text would give it away: its runs of words between markup, and addresses and numbers inside them. */
export const tellingRuns = (text: string): Needle[] =>
  telling([...text.split(/[\r\n|`*<>{}[\]]+/).map((run) => run.replace(/^[\s#>:.,;!?()-]+|[\s(]+$/g, '')), ...tokensOf(text)])

const tokensOf = (text: string): string[] => (text.match(/[^\s"'<>()[\]{},;|`*]*[0-9@][^\s"'<>()[\]{},;|`*]*/g) ?? []).map((token) => token.replace(/[.:]+$/, ''))

const telling = (parts: readonly string[]): Needle[] => [...new Set(parts.map((part) => part.trim()))].filter(isTelling)

// Dates, small numbers and single short words stand everywhere by chance.
function isTelling(text: string): boolean {
  if (text.length < 8 || /^\d{4}-\d{2}-\d{2}/.test(text)) return false
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return text.replace(/\D/g, '').replace(/0+$/, '').length >= 6
  // Ids are made of everyday words.
  if (/^[a-z0-9]+(?:[-_][a-z0-9]+)*$/.test(text) && text.length < 12) return false
  return /[^\p{Ll}\p{Lu}]|\p{Ll}\p{Lu}/u.test(text) || text.length >= 10
}
