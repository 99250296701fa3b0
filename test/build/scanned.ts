// A small program with secrets, and a published folder to look for them in.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Leak, leaksIn } from '../../src/build/leaks.ts'
import { load } from '../../src/program/load.ts'
import type { Program } from '../../src/program/program.ts'
import { view } from '../../src/program/view.ts'
import { Tree } from '../program/tree.ts'

export const acme = 'partners/acme/partner.yaml'

/** The minimal program with `notes` of the partner Acme, which only the team sees, and what else `change` makes of it. */
export function programWith(notes: string, change: (tree: Tree) => unknown = () => {}): Program {
  using tree = new Tree()
  tree.write(acme, `${tree.text(acme)}notes: ${JSON.stringify(notes)}\n`)
  change(tree)
  const { program, problems } = load(tree.dir)
  if (program === undefined) throw new Error(problems.map(String).join('\n'))
  return program
}

/** Leaks of the program in a published folder of these files. */
export function leaksOf(
  program: Program,
  files: Readonly<Record<string, string | Uint8Array>>,
  vocabulary: readonly string[] = [],
): Leak[] {
  const dir = mkdtempSync(join(tmpdir(), 'partnerbook-scan-'))
  try {
    for (const [name, data] of Object.entries(files)) {
      mkdirSync(dirname(join(dir, name)), { recursive: true })
      writeFileSync(join(dir, name), data)
    }
    return leaksIn(dir, program, view(program, 'public'), vocabulary).leaks
  } finally {
    rmSync(dir, { recursive: true })
  }
}

/** Whether a secret is found in a file; its place is always that of the secret. */
export function finds(notes: string, name: string, data: string | Uint8Array): boolean {
  const leaks = leaksOf(programWith(notes), { 'index.html': '<p>nothing</p>', [name]: data })
  const elsewhere = leaks.filter((leak) => leak.pointer !== 'notes' || leak.page !== name)
  if (elsewhere.length > 0) throw new Error(`found elsewhere: ${JSON.stringify(elsewhere)}`)
  return leaks.length > 0
}
