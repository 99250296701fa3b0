// Looks through a condition before it is ever run: names, fields, functions and values that do not exist, and how much work it may make.
import type { ASTNode } from '@marcbachmann/cel-js'
import type { Kind } from '../../../schemas/kind.ts'
import { program as settings } from '../../../schemas/program.ts'
import { list, nearest, type Path } from '../../program/names.ts'
import { bare, fieldNames, isEnum, schemasAt } from '../../program/schema.ts'
import { functions, type Language, loops, methods, names } from './language.ts'
import { type Work, workOf } from './pattern.ts'
import { isDay } from './today.ts'

/** Something wrong in a condition, at an offset into its text. */
export interface Fault {
  reason: string
  offset: number
}

/** The work of one part of a condition, for each time that it is run: `loops` loops inside each other run it. */
export interface Load {
  loops: number
  grows: 'step' | 'text' | 'values' | Work
  /** What is compared, of a comparison. */
  sides?: readonly [ASTNode, ASTNode]
}

export interface Inspection {
  faults: readonly Fault[]
  loads: readonly Load[]
  /** Additions: they may only be of numbers, so that no text or list can grow. */
  sums: readonly ASTNode[]
  /** Loops that make lists. */
  maps: number
  /** Length of the longest list that is written out. */
  longest: number
  /** Calls of `has`. */
  presences: readonly Presence[]
  /** Fields of the entry that it reads; undefined when that cannot be said. */
  fields: ReadonlySet<string> | undefined
  usesProgram: boolean
}

/** A call of `has`: where it stands, and the names on the way to its field. */
export interface Presence {
  start: number
  end: number
  names: readonly string[]
}

/** Where in the fields of a kind a part of the condition points. */
interface Spot {
  kind: Kind
  path: Path
}

type Scope = ReadonlyMap<string, Spot | undefined>

export function inspect(root: ASTNode, { kind }: Language): Inspection {
  const scope: Scope = new Map([
    ['self', { kind, path: [] }],
    ['program', { kind: settings, path: [] }],
    ['id', undefined],
    ['today', undefined],
  ])
  const inspector = new Inspector()
  inspector.visit(root, scope, 0)
  return inspector
}

class Inspector implements Inspection {
  readonly faults: Fault[] = []
  readonly loads: Load[] = []
  readonly sums: ASTNode[] = []
  readonly presences: Presence[] = []
  readonly #fields = new Set<string>()
  #whole = 0
  usesProgram = false
  maps = 0
  longest = 1

  get fields(): ReadonlySet<string> | undefined {
    return this.#whole > 0 ? undefined : this.#fields
  }

  visit(node: ASTNode, scope: Scope, loops: number): void {
    const below = (each: ASTNode): void => this.visit(each, scope, loops)
    this.loads.push({ loops, grows: 'step' })
    switch (node.op) {
      case 'value':
        this.#literal(node)
        return
      case 'id':
        if (node.args === 'self') this.#whole += 1
        if (node.args === 'program') this.usesProgram = true
        if (!scope.has(node.args)) this.#unknown(node, 'name', node.args, [...scope.keys()])
        return
      case '.':
        below(node.args[0])
        this.#field(node, scope)
        if (node.args[0].op === 'id' && node.args[0].args === 'self') {
          this.#whole -= 1
          this.#fields.add(node.args[1])
        }
        return
      case 'call':
        this.#called('function', node, functions, loops)
        if (node.args[0] === 'has') this.presences.push({ start: node.start, end: node.end, names: wayTo(node.args[1][0]) })
        node.args[1].forEach(below)
        return
      case 'rcall':
        this.#called('method', node, methods, loops)
        this.#method(node.args, scope, loops)
        return
      case 'list':
        this.longest = Math.max(this.longest, node.args.length)
        node.args.forEach(below)
        return
      case '!_':
      case '-_':
        below(node.args)
        return
      case '[]':
      case '||':
      case '&&':
      case '<':
      case '<=':
      case '>':
      case '>=':
      case '-':
      case '*':
      case '/':
      case '%':
        node.args.forEach(below)
        return
      case '+':
        this.sums.push(node)
        node.args.forEach(below)
        return
      case '==':
      case '!=':
      case 'in':
        this.loads.push({ loops: node.op === 'in' ? loops + 1 : loops, grows: 'values', sides: node.args })
        node.args.forEach(below)
        this.#compared(node.args[0], node.args[1], scope)
        this.#compared(node.args[1], node.args[0], scope)
        return
      case '?:':
        node.args.forEach(below)
        return
      default:
        this.faults.push({
          reason: 'this part of CEL is not used in conditions: write lists, texts, numbers and fields',
          offset: node.start,
        })
    }
  }

  #method([name, receiver, args]: readonly [string, ASTNode, readonly ASTNode[]], scope: Scope, depth: number): void {
    this.visit(receiver, scope, depth)
    if (name === 'matches') this.#pattern(args[0], depth)
    const [variable, ...rest] = args
    if (!loops.has(name) || variable === undefined) {
      for (const each of args) this.visit(each, scope, depth)
      return
    }
    if (name === 'map') this.maps += 1
    if (variable.op !== 'id') return
    if ((names as readonly string[]).includes(variable.args))
      this.faults.push({ reason: `"${variable.args}" already has a meaning; give the item another name`, offset: variable.start })
    const spot = this.#spot(receiver, scope)
    const inner = new Map([...scope, [variable.args, spot && { ...spot, path: [...spot.path, 0] }]])
    for (const each of rest) this.visit(each, inner, depth + 1)
  }

  #called(what: string, node: ASTNode & { op: 'call' | 'rcall' }, allowed: typeof functions, loops: number): void {
    const [name] = node.args
    const grows = Object.hasOwn(allowed, name) ? allowed[name] : undefined
    if (grows === undefined) this.#unknown(node, what, name, Object.keys(allowed))
    else if (grows === 'text') this.loads.push({ loops, grows })
  }

  #literal(node: ASTNode): void {
    const { args } = node
    const isPlain = args === null || ['string', 'bigint', 'number', 'boolean'].includes(typeof args)
    if (!isPlain) this.faults.push({ reason: 'bytes and numbers without sign are not used in conditions', offset: node.start })
    if (typeof args === 'string' && /^\d{4}-\d{1,2}-\d{1,2}$/.test(args) && !isDay(args))
      this.faults.push({ reason: `"${args}" is no calendar date`, offset: node.start })
  }

  #pattern(node: ASTNode | undefined, loops: number): void {
    if (node?.op !== 'value' || typeof node.args !== 'string') {
      this.faults.push({ reason: 'the pattern of matches has to be written out as text', offset: node?.start ?? 0 })
      return
    }
    const work = workOf(node.args)
    if ('reason' in work) this.faults.push({ reason: work.reason, offset: node.start })
    else this.loads.push({ loops, grows: work })
  }

  #field(node: ASTNode & { op: '.' }, scope: Scope): void {
    const [left, name] = node.args
    const spot = this.#spot(left, scope)
    if (spot === undefined) return
    const fields = fieldNames(spot.kind.schema, spot.path, undefined)
    // What has no named fields is left to the check of types.
    if (fields.length > 0 && !fields.includes(name)) this.#unknown({ start: node.pos }, 'field', name, fields)
  }

  // A text that is none of the values of the field that it is compared with would never be equal to it.
  #compared(field: ASTNode, other: ASTNode, scope: Scope): void {
    const spot = this.#spot(field, scope)
    if (spot === undefined) return
    const schemas = schemasAt(spot.kind.schema, spot.path).flatMap((each) => {
      const inner = bare(each)
      return inner._zod.def.type === 'array' ? schemasAt(spot.kind.schema, [...spot.path, 0]).map(bare) : [inner]
    })
    if (schemas.length === 0 || !schemas.every(isEnum)) return
    const values = schemas.flatMap((each) => Object.values(each._zod.def.entries).map(String))
    for (const each of other.op === 'list' ? other.args : [other])
      if (each.op === 'value' && typeof each.args === 'string' && !values.includes(each.args))
        this.#unknown(each, 'value of the field', each.args, values)
  }

  #unknown({ start }: { start: number }, what: string, name: string, known: readonly string[]): void {
    const near = nearest(name, known)
    const hint = near.length > 0 ? `; did you mean ${list(near)}?` : known.length <= 16 ? `; there are ${known.join(', ')}` : ''
    this.faults.push({ reason: `"${name}" is no ${what}${hint}`, offset: start })
  }

  #spot(node: ASTNode, scope: Scope): Spot | undefined {
    if (node.op === 'id') return scope.get(node.args)
    if (node.op === 'rcall') return node.args[0] === 'filter' ? this.#spot(node.args[1], scope) : undefined
    if (node.op !== '.' && node.op !== '[]') return undefined
    const left = this.#spot(node.args[0], scope)
    return left && { ...left, path: [...left.path, node.op === '.' ? node.args[1] : 0] }
  }
}

// `self`, `ksa`, `rhq` of `self.ksa.rhq`.
function wayTo(node: ASTNode | undefined): string[] {
  if (node?.op === 'id') return [node.args]
  return node?.op === '.' ? [...wayTo(node.args[0]), node.args[1]] : []
}
