// Which mutant is on. Mutated sources ask it at each place; while no mutant is on it notes which places were reached.

/** Thrown when a mutant asks far more often than the sources do without it: a loop that does not end. */
export class Endless extends Error {}

let chosen = -1
let asked = 0
let most = Number.POSITIVE_INFINITY
let reached = new Set<number>()

/** Whether a mutant is on; mutated sources call it. */
export function isOn(id: number): boolean {
  asked += 1
  if (asked > most) throw new Endless('the mutant does not come to an end')
  if (chosen < 0) reached.add(id)
  return id === chosen
}

/** Turns one mutant on, or none, and allows so many questions. */
export function choose(id = -1, questions = Number.POSITIVE_INFINITY): void {
  chosen = id
  most = questions
  asked = 0
  reached = new Set()
}

/** Places that were reached, and how often anything asked, since the last choice. */
export const seen = (): { reached: ReadonlySet<number>; asked: number } => ({ reached, asked })
