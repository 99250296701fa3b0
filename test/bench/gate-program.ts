// A program for the gate to judge: the clean one of the tests, with its partner many times over, each with agreements, a plan and an integration. One partner in fifty breaks a rule.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { project } from './sides.ts'

const clean = join(project, 'test/fixtures/gate')
/** Day that the program is judged at. */
export const gate_day = '2026-06-01'

/** Files of one partner, by where they stand; `PARTNER` and `NUMBER` are filled in. */
const templates = [
  ['partners/acme/partner.yaml', 'partners/ID/partner.yaml'],
  ['partners/acme/plan.yaml', 'partners/ID/plan.yaml'],
  ['integrations/lantern-plugin.yaml', 'integrations/plugin-ID.yaml'],
] as const

/** Writes the program; gives the number of partners that break a rule. */
export function gateProgram(dir: string, partners: number): number {
  cpSync(clean, dir, { recursive: true, filter: (path) => !/(partners|integrations)\/[^.]/.test(path.slice(clean.length)) })
  const texts = templates.map(([from, to]) => ({ to, text: lean(readFileSync(join(clean, from), 'utf8')) }))
  let broken = 0
  for (let number = 1; number <= partners; number += 1) {
    const id = `acme-${String(number).padStart(5, '0')}`
    const breaks = number % 50 === 0
    if (breaks) broken += 1
    for (const { to, text } of texts) {
      const file = join(dir, to.replace('ID', id))
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, filled(text, id, breaks))
    }
  }
  return broken
}

/** Without the parts that few programs fill in for all of their partners. */
const lean = (text: string): string => text.replace(/^(fit|value_proposition|deployment|charter):\n(?: .*\n)*/gm, '')

const filled = (text: string, id: string, breaks: boolean): string => {
  const own = text
    .replace(/^partner_id: acme$/m, `partner_id: ${id}`)
    .replace(/^name: Acme Studio$/m, `name: Acme Studio ${id.slice(5)}`)
    .replace(/^plan_id: .*$/m, `plan_id: plan-${id}`)
    .replace(/^int_id: .*$/m, `int_id: plugin-${id}`)
    .replace(/^partners: \[acme\]$/m, `partners: [${id}]`)
    // Its later phases alone, and a plan that is about to start, so that no other files are asked for.
    .replace(/^ {2}- \{ phase: (scout|evaluate|negotiate|onboard), .*\n/gm, '')
    .replace(/^status: running$/m, 'status: agreed')
    .replaceAll('acme.example', `${id}.example`)
  return breaks ? own.replace(/sanctions_screened_on: .*/, 'sanctions_screened_on: 2026-01-05') : own
}
