// Internal values that a public text quotes: addresses, numbers and hashes have a form, so that they are found without knowing where they came from.

import { name } from '../../../program/names.ts'
import type { AnyEntry } from '../../../program/program.ts'
import { metaOf } from '../../../program/schema.ts'
import { isPublicEntry, textReader } from '../../kinds.ts'
import { placeInBody } from '../../prose.ts'
import type { Context, Hit } from '../../rule.ts'

/** Fields whose values can be told apart from other words. */
const distinct = new Set([
  'account_tax_id',
  'cnpj',
  'contact',
  'cr_number',
  'email',
  'emails',
  'opportunity_link',
  'phone',
  'registration_number',
  'sha256',
  'supplier_tax_id',
  'tax_id',
  'url',
])

const internal_values = textReader((_, field, isPublic) => !isPublic && distinct.has(field))
const public_values = textReader((_, field, isPublic) => isPublic && distinct.has(field))
const public_texts = textReader((schema, _, isPublic) => isPublic && metaOf(schema).words === true)

/** Shorter values are found everywhere by chance. */
const least = 8

interface Origin {
  entry: AnyEntry
  path: readonly (string | number)[]
}

/** What internal values look like in a text, with what is quick to look for. */
const shapes = [
  { hint: /@/, expression: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g },
  { hint: /https:/i, expression: /https:\/\/[^\s)>\]"'`]+/gi },
  { hint: /[0-9a-f]{64}/, expression: /\b[0-9a-f]{64}\b/g },
  // Numbers stand with spaces and points between their digits, or with letters among them.
  { hint: /\d[\d ./()-]{6}/, expression: /\d[\d ./()-]{5,}\d/g },
  { hint: /\d[\dA-Z./-]{4}/i, expression: /(?<!\w)[A-Z]{0,4}\d[\dA-Z./-]{4,}[\dA-Z]/gi },
]

const candidates = (text: string): RegExpExecArray[] =>
  shapes.flatMap(({ hint, expression }) => (hint.test(text) ? [...text.matchAll(expression)] : []))

// Numbers are written with and without points, spaces and dashes.
const plain = (text: string): string =>
  /@|^https:/.test(text) ? text.toLowerCase().replace(/[.,;:/]+$/, '') : text.toLowerCase().replace(/[^0-9a-z]/g, '')

/** Values of an entry that can be told apart from other words, whoever may see them, as they compare. */
export function distinctValues(entry: AnyEntry): string[] {
  const found: string[] = []
  for (const read of [internal_values, public_values]) read(entry, (text) => found.push(plain(text)))
  return found.filter((value) => value.length >= least)
}

/** What the public texts of an entry hold that could be such a value, in the same form. */
export function quotedValues(entry: AnyEntry): string[] {
  const texts = [entry.body ?? '']
  public_texts(entry, (text) => texts.push(text))
  return texts.flatMap((text) => candidates(text).map(([match]) => plain(match))).filter((value) => value.length >= least)
}

/** Where each value that not everybody may see stands, without those that are public somewhere. */
function internalValues(context: Context): Map<string, Origin> {
  const found = new Map<string, Origin>()
  const entries = Object.values(context.program.entries).flat() as AnyEntry[]
  for (const entry of entries)
    internal_values(entry, (text, path) => {
      const value = plain(text)
      if (value.length >= least && !found.has(value)) found.set(value, { entry, path: [...path] })
    })
  for (const entry of entries) if (isPublicEntry(entry, context)) public_values(entry, (text) => found.delete(plain(text)))
  return found
}

/** Internal values in the public fields and the prose of a public entry. */
export function leakHits(entry: AnyEntry, context: Context): Hit[] | undefined {
  if (!isPublicEntry(entry, context)) return undefined
  let hits: Hit[] | undefined
  const look = (text: string, hit: (index: number) => Pick<Hit, 'at' | 'place'>, where: string): void => {
    // A value may have two of the shapes.
    const said = new Set<string>()
    for (const { 0: match, index } of candidates(text)) {
      const origin = context.once(internalValues).get(plain(match))
      if (origin === undefined) continue
      const value = `${origin.entry.kind} ${origin.entry.id} ${origin.path.join('/')}`
      if (said.has(`${value} ${index}`)) continue
      said.add(`${value} ${index}`)
      hits ??= []
      hits.push({
        ...hit(index),
        key: `${value} ${said.size}`,
        what: `${where} is public and quotes ${name(origin.path)} of ${origin.entry.kind}/${origin.entry.id}, which is not`,
        related: [{ entry: origin.entry, at: origin.path, what: 'the value that is quoted' }],
      })
    }
  }
  public_texts(entry, (text, path) => look(text, () => ({ at: [...path] }), name(path)))
  if (entry.body !== undefined) look(entry.body, (index) => ({ at: [], place: placeInBody(entry, index, context.files) }), 'the text')
  return hits
}
