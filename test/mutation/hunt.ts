// Turns mutants on one by one and asks every check that reaches them whether it sees a difference.
import type { Check, Source } from './checks.ts'
import type { Copy } from './modules.ts'
import type { Mutant } from './mutants.ts'
import { choose, seen } from './switch.ts'

/** A check and how it goes while no mutant is on. */
interface Known {
  check: Check
  answer: unknown
  reached: ReadonlySet<number>
  asked: number
  took: number
}

/** Checks that load the same modules. */
interface Group {
  source: Source
  known: readonly Known[]
  /** Mutants that are reached while its modules are loaded, before any check runs. */
  early: ReadonlySet<number>
}

export class Hunt {
  readonly #copy: Copy
  readonly #groups: Group[] = []
  /** Checks by the mutants that they reach, the quickest first. */
  readonly #by = new Map<number, Known[]>()

  private constructor(copy: Copy) {
    this.#copy = copy
  }

  /** Runs all checks once without a mutant. A check that fails already can find nothing. */
  static async begin(copy: Copy, sources: readonly Source[]): Promise<Hunt> {
    const hunt = new Hunt(copy)
    for (const source of sources) {
      copy.renew()
      choose()
      const checks = await source.make()
      const early = seen().reached
      const known: Known[] = []
      for (const check of checks) {
        choose()
        const start = performance.now()
        const answer = await answered(check)
        if (answer === failed) process.stderr.write(`  a check of ${source.name} fails without a mutant and is left out\n`)
        const { reached, asked } = seen()
        const each = { check, answer, reached, asked, took: performance.now() - start }
        known.push(each)
        if (answer !== failed) for (const id of reached) hunt.#by.set(id, [...(hunt.#by.get(id) ?? []), each])
      }
      hunt.#groups.push({ source, known, early })
    }
    for (const known of hunt.#by.values()) known.sort((a, b) => a.took - b.took)
    return hunt
  }

  /** Whether any check sees a mutant. */
  async finds(mutant: Mutant): Promise<boolean> {
    for (const known of this.#by.get(mutant.id) ?? []) if (await differs(mutant, known.check, known)) return true
    for (const group of this.#groups) if (isKept(mutant, group) && (await this.#findsAnew(mutant, group))) return true
    return false
  }

  /** Whether a mutant stands in a function that only makes data while modules are loaded, such as the examples of rules, and so in no condition. */
  onlyMakesData({ id, early }: Mutant): boolean {
    return !early && !this.#by.has(id) && this.#groups.some((group) => group.early.has(id))
  }

  /** The same with modules that are loaded while the mutant is on. */
  async #findsAnew(mutant: Mutant, { source, known }: Group): Promise<boolean> {
    this.#copy.renew()
    choose(mutant.id)
    let checks: Check[]
    try {
      checks = await source.make()
    } catch {
      return true
    }
    if (checks.length !== known.length) return true
    for (const [index, check] of checks.entries()) {
      const before = known[index]
      if (before && (await differs(mutant, check, before))) return true
    }
    return false
  }
}

/** Checks that reach what modules keep: the first ones, whose results serve all others. */
const few = 5

/** Whether modules may keep what a mutant changes: it is reached while they are loaded, or by few checks. */
function isKept({ id }: Mutant, { early, known }: Group): boolean {
  const reaching = known.filter(({ reached }) => reached.has(id)).length
  return early.has(id) || (reaching > 0 && reaching <= few)
}

async function differs({ id }: Mutant, check: Check, { answer, asked }: Known): Promise<boolean> {
  if (answer === failed) return false
  choose(id, asked * 20 + 1_000_000)
  return (await answered(check)) !== answer
}

const failed = Symbol('failed')

async function answered({ run }: Check): Promise<unknown> {
  try {
    return await run()
  } catch {
    return failed
  }
}
