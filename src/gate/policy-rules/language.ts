// The part of CEL that conditions may use, and what is added to it: the entry, the day and sums with dates.
import { Environment, EvaluationError } from '@marcbachmann/cel-js'
import { kinds } from '../../../schemas/index.ts'
import { program as settings } from '../../../schemas/program.ts'
import { addDays, addMonths, daysBetween } from '../../program/days.ts'
import type { AnyKind, KindName } from '../../program/program.ts'
import { type Shape, shapeOf } from './shape.ts'
import { dayOf, Today } from './today.ts'

/** Functions and methods, by how their work grows: with nothing, with the length of a text, or with the values of an entry. */
export const functions: Readonly<Record<string, 'step' | 'text'>> = {
  has: 'step',
  size: 'text',
  int: 'text',
  double: 'text',
  string: 'step',
  addDays: 'step',
  addMonths: 'step',
  daysBetween: 'step',
}
export const methods: Readonly<Record<string, 'step' | 'text'>> = {
  size: 'text',
  startsWith: 'text',
  endsWith: 'text',
  contains: 'text',
  substring: 'text',
  trim: 'text',
  lowerAscii: 'text',
  upperAscii: 'text',
  matches: 'text',
  all: 'step',
  exists: 'step',
  exists_one: 'step',
  filter: 'step',
  map: 'step',
}
/** Methods that look at each item of a list. */
export const loops: ReadonlySet<string> = new Set(['all', 'exists', 'exists_one', 'filter', 'map'])

/** Names that stand for something in every condition. */
export const names = ['self', 'id', 'today', 'program'] as const

export const limits = { maxAstNodes: 400, maxDepth: 24, maxListElements: 100, maxMapEntries: 100, maxCallArguments: 3 }
const most_days = 40_000

const within = (count: bigint): number => {
  if (count < -most_days || count > most_days) throw new EvaluationError(`more than ${most_days} days or months are added`)
  return Number(count)
}

function base(): Environment {
  const sync = { async: false }
  const environment = new Environment({ limits })
    .registerType('today', { ctor: Today, fields: {} })
    .registerFunction('addDays(string, int): string', (day: string, count: bigint) => dayOf(addDays(dayOf(day), within(count))), sync)
    .registerFunction('addMonths(string, int): string', (day: string, count: bigint) => dayOf(addMonths(dayOf(day), within(count))), sync)
    .registerFunction('daysBetween(string, string): int', (a: string, b: string) => BigInt(daysBetween(dayOf(a), dayOf(b))), sync)
    .registerOperator('today == string', (today: Today, day: string) => today.compare(day) === 0)
  const orders: [string, (order: number) => boolean][] = [
    ['<', (order) => order < 0],
    ['<=', (order) => order <= 0],
    ['>', (order) => order > 0],
    ['>=', (order) => order >= 0],
  ]
  for (const [sign, holds] of orders)
    environment
      .registerOperator(`today ${sign} string`, (today: Today, day: string) => holds(today.compare(day)))
      .registerOperator(`string ${sign} today`, (day: string, today: Today) => holds(-today.compare(day)))
  return environment
}

/** What conditions on entries of one kind are written in. */
export interface Language {
  kind: AnyKind
  environment: Environment
  self: Shape
  program: Shape
}

export const kindOf = (name: string): AnyKind | undefined => kinds.find((kind) => kind.name === name)

const known = new Map<KindName, Language>()
let root: Environment | undefined

/** The language for a kind. Made once for each kind that rules ask for: it depends on nothing but the schemas. */
export function languageFor(kind: AnyKind): Language {
  const found = known.get(kind.name)
  if (found) return found
  root ??= base()
  const environment = root.clone()
  const self = shapeOf([kind.schema], kind.name)
  const program = kind.name === 'program' ? self : shapeOf([settings.schema], 'program')
  const registered = new Set<Shape>()
  for (const shape of [self, program]) register(environment, shape, registered)
  environment
    .registerVariable('self', self.name)
    .registerVariable('program', program.name)
    .registerVariable('id', 'string')
    .registerVariable('today', 'today')
  const language = { kind, environment, self, program }
  known.set(kind.name, language)
  return language
}

// A type may hold itself, so each is registered once.
function register(environment: Environment, shape: Shape, registered: Set<Shape>): void {
  if (shape.is === 'list' || shape.is === 'map') register(environment, shape.of, registered)
  if (shape.is !== 'object' || registered.has(shape)) return
  registered.add(shape)
  for (const of of shape.fields.values()) register(environment, of, registered)
  environment.registerType(shape.name, {
    ctor: shape.make,
    fields: Object.fromEntries([...shape.fields].map(([name, of]) => [name, of.name])),
  })
}
