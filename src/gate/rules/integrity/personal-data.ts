// Numbers of persons and secrets of machines in texts, whoever may read them.
import { name } from '../../../program/names.ts'
import type { AnyEntry } from '../../../program/program.ts'
import { metaOf } from '../../../program/schema.ts'
import { textReader } from '../../kinds.ts'
import { sightings } from '../../personal.ts'
import { placeInBody } from '../../prose.ts'
import type { Context, Hit } from '../../rule.ts'

/** Fields that are made for numbers of companies, papers and systems. */
const numbered = new Set([
  'account_id',
  'account_tax_id',
  'licence',
  'municipal_registration',
  'number',
  'product_id',
  'registration_number',
  'sku',
  'supplier_tax_id',
  'tax_id',
])

const written = textReader((schema, field) => metaOf(schema).words === true && !numbered.has(field))

/** Each kind of number once in a field, and everywhere in prose. */
export function personalHits(entry: AnyEntry, { files }: Context): Hit[] | undefined {
  let hits: Hit[] | undefined
  written(entry, (text, path) => {
    for (const what of new Set(sightings(text).map((each) => each.what))) {
      hits ??= []
      hits.push({ at: [...path], key: what, what: `${name(path)} holds ${what}` })
    }
  })
  const { body } = entry
  if (body === undefined) return hits
  for (const [count, { what, index }] of sightings(body).entries()) {
    hits ??= []
    hits.push({ at: [], key: `${what} ${count}`, place: placeInBody(entry, index, files), what: `the text holds ${what}` })
  }
  return hits
}
