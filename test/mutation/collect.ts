// Stands in for `vitest` while mutants run: collects tests instead of running them, so that each can be run again and again.
import { expect } from 'vitest'

export interface Collected {
  name: string
  run: () => unknown
}

let tests: Collected[] = []

/** The tests declared since the last call. */
export function collected(): Collected[] {
  const found = tests
  tests = []
  return found
}

type Body = (...row: never[]) => unknown
type Row = readonly unknown[] | unknown

const each =
  (declare: (name: string, body: () => unknown) => void) =>
  (rows: readonly Row[]) =>
  (name: string, body: Body): void => {
    for (const row of rows) declare(name, () => body(...((Array.isArray(row) ? row : [row]) as never[])))
  }

const declared = (name: string, body: () => unknown): void => void tests.push({ name, run: body })
const group = (_: string, body: () => unknown): void => void body()

export const test = Object.assign(declared, {
  each: each(declared),
  runIf: (holds: boolean) => (holds ? declared : () => undefined),
})
export const describe = Object.assign(group, { each: each(group) })
/** Tests run again and again, so nothing is tidied up after them; the run removes its folder with all that is in it. */
export const afterAll = (_tidy: () => unknown): void => undefined
export { expect }
