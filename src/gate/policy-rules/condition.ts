// A condition of a policy: from its text to a function of an entry and a day, or to what is wrong with it.
import { type ASTNode, EvaluationError, ParseError, type ParseResult, TypeError as TypeFault } from '@marcbachmann/cel-js'
import { type Fault, type Inspection, inspect, type Load, type Presence } from './inspect.ts'
import { type Language, limits } from './language.ts'
import { type Extent, extentOf } from './shape.ts'
import type { Today } from './today.ts'

/** What a condition is asked about. */
export interface Case {
  self: unknown
  program: unknown
  id: string
  today: Today
}

/** `true` when it holds; a text says why that cannot be said. A condition that reads a field which the entry does not have does not hold. */
export type Answer = boolean | { lacks: string }

export interface Condition {
  ask: (about: Case) => Answer
  /** Steps that asking it takes at most, of the fields of an entry. `settings` is how much there is in program.yaml. */
  steps: (fields: object, settings: Extent) => number
}

/** Compiles a condition; never throws for what it finds in the text. */
export function conditionOf(text: string, language: Language): Condition | { faults: readonly Fault[] } {
  try {
    return compiled(text, language)
  } catch (error) {
    return { faults: [faultOf(error)] }
  }
}

function compiled(text: string, language: Language): Condition | { faults: readonly Fault[] } {
  const parsed = language.environment.parse(text)
  const inspection = inspect(parsed.ast, language)
  const { faults, sums } = inspection
  if (faults.length > 0) return { faults }
  const { valid, type, error } = parsed.check()
  if (!valid) return { faults: [faultOf(error)] }
  if (type !== 'bool') return { faults: [{ reason: `the condition is of type ${type}; it has to be true or false`, offset: 0 }] }
  const grown = sums.filter((each) => !isNumber(each))
  if (grown.length > 0)
    return { faults: grown.map(({ start }) => ({ reason: 'only numbers are added; make one with int() or double()', offset: start })) }
  const loads = inspection.loads.map((load) => (load.sides?.some(isPlain) ? { ...load, grows: 'step' as const } : load))
  const { maps, longest } = inspection
  const known = { maps, longest, loads }
  const isFlat = loads.every(({ loops: depth, grows }) => depth === 0 && (grows === 'step' || grows === 'text'))
  const spelled = spelledOut(text, inspection.presences)
  const run = spelled === text ? parsed : language.environment.parse(spelled)
  return {
    ask: (about) => ask(run, about),
    // Without loops and comparisons of lists the work is that of reading the entry.
    steps: isFlat ? () => loads.length : (fields, settings) => stepsOf(known, extentRead(inspection, fields, settings)),
  }
}

// In CEL, to ask for a field of something that is missing is an error. Here the answer is no: the whole way to the field is asked for.
function spelledOut(text: string, presences: readonly Presence[]): string {
  return presences.reduceRight((all, { start, end, names }) => {
    const steps = names.slice(1).map((_, index) => `has(${names.slice(0, index + 2).join('.')})`)
    return steps.length < 2 ? all : `${all.slice(0, start)}(${steps.join(' && ')})${all.slice(end)}`
  }, text)
}

// The check of types leaves the type of each part with it.
const typeOf = (node: ASTNode): string | undefined => (node as { checkedType?: { name: string } }).checkedType?.name
const isNumber = (node: ASTNode): boolean => ['int', 'double'].includes(typeOf(node) ?? '')
const isPlain = (node: ASTNode): boolean => ['string', 'int', 'double', 'bool', 'null', 'today'].includes(typeOf(node) ?? '')

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

const absent = new Set(['no_such_key', 'index_out_of_bounds'])

function ask(parsed: ParseResult, about: Case): Answer {
  try {
    return parsed(new Map(Object.entries(about))) === true
  } catch (error) {
    if (!(error instanceof EvaluationError)) throw error
    return absent.has(error.code) ? false : { lacks: error.summary }
  }
}

function faultOf(error: unknown): Fault {
  if (!(error instanceof ParseError || error instanceof TypeFault)) throw error
  const reason =
    error.code === 'limit_exceeded'
      ? `the condition is too large: ${limits.maxDepth} levels, ${limits.maxAstNodes} parts and ${limits.maxListElements} items of a list are the most`
      : lowerFirst(error.summary)
  return { reason, offset: error.range?.start ?? 0 }
}

// Only what is read can be looped over.
function extentRead({ fields, usesProgram }: Inspection, entry: object, settings: Extent): Extent {
  const start = usesProgram ? { ...settings } : undefined
  if (fields === undefined) return extentOf(entry, start)
  return extentOf(
    Object.entries(entry).flatMap(([name, value]) => (fields.has(name) ? [value] : [])),
    start,
  )
}

// Lists cannot grow, so no loop is longer than the longest list of the entry or the condition, and what loops make is as long as they are.
function stepsOf({ loads, maps, longest }: Pick<Inspection, 'loads' | 'maps' | 'longest'>, { values, list, text }: Extent): number {
  const most = Math.max(list, longest)
  const once = (grows: Load['grows']): number => {
    if (grows === 'step') return 1
    if (grows === 'text') return text
    return grows === 'values' ? values * most ** maps : grows.factor * text ** grows.degree
  }
  return loads.reduce((steps, { loops, grows }) => steps + once(grows) * most ** loops, 0)
}
