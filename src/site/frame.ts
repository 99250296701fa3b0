// What is drawn around every page: the program's own facts, the tiers, the names of guide and playbook pages, and the terms that prose explains.
import { kinds } from '../../schemas/index.ts'
import type { Program } from '../program/program.ts'

const shown = new Set(['program', 'tier', 'matrix', 'guide_page', 'playbook_page', 'glossary_term'])

/** The part of a view that frames and facts in prose are drawn from; a change of it changes every page. */
export function frameOf(view: Program): Program {
  const entries = kinds.map(({ name }) => [name, shown.has(name) ? view.entries[name].map(({ body: _, ...entry }) => entry) : []])
  // Entries of a kind without their text are still entries of that kind.
  return { root: '', entries: Object.fromEntries(entries) as Program['entries'], assets: [] }
}
