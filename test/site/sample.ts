// Small views for the tests of pages: one program, and the entries that a test is about.
import type { Audience } from '../../schemas/audience.ts'
import { kinds } from '../../schemas/index.ts'
import type { AnyEntry, Entry, FieldsOf, KindName, Program } from '../../src/program/program.ts'
import { type Site, siteOf } from '../../src/site/site.ts'

/** An entry as the reader would give it; what a test does not speak of is left out. */
export function entry<N extends KindName>(
  kind: N,
  id: string,
  fields: Partial<FieldsOf<N>>,
  more: { locale?: string; body?: string; params?: Record<string, string> } = {},
): Entry<N> {
  return { kind, id, file: `${kind}/${id}.yaml`, line: 1, params: {}, fields: fields as unknown as FieldsOf<N>, ...more }
}

export const program = entry('program', 'program', {
  name: { en: 'Lantern Partners', 'pt-BR': 'Parceiros Lantern', ar: 'شركاء لانترن' },
  tagline: 'Sell light together.',
  product: { name: 'Lantern', summary: 'Plans the light of a building.' },
  vendor: { legal_name: 'Lantern Ltd', address: '1 Quay Street', country: 'PT', website: 'https://lantern.example/' },
  locales: ['en', 'pt-BR', 'ar'],
  default_locale: 'en',
  regions: [{ id: 'iberia', name: { en: 'Iberia', 'pt-BR': 'Península Ibérica' }, countries: ['PT', 'ES'] }],
  ecosystem: { model: 'open', why: 'Everybody builds with light.' },
  contact: 'partners@lantern.example',
})

/** A program of these entries alone. */
export function programOf(entries: readonly AnyEntry[]): Program {
  const byKind = Object.fromEntries(kinds.map(({ name }) => [name, entries.filter((each) => each.kind === name)]))
  return { root: '/content', entries: byKind as unknown as Program['entries'], assets: [] }
}

/** The site of these entries and the program above. */
export const siteWith = (entries: readonly AnyEntry[], audience: Audience = 'public'): Site =>
  siteOf(programOf([program, ...entries]), audience, '2026-03-13')
