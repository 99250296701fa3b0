// What a marketplace asks of a listing: how long its fields may be, which pictures it takes, and what its form wants. Facts of others, so each with where it
// stands, the day somebody read it there, and how grave it is to miss it; they change without notice, so they are data of the program and no code.
import { z } from 'zod'
import { asInternal, asPublic } from './audience.ts'
import { currency, date, itemId, line, note, ordinal, text, url } from './fields.ts'
import { defineKind } from './kind.ts'

/** What of a listing may be limited; `highlight` is one of the highlights, `dimension_*` one of the dimensions, `keywords_length` all of them joined by commas. */
export const limited_fields = [
  'title',
  'short_description',
  'long_description',
  'highlights',
  'highlight',
  'getting_started',
  'categories',
  'keywords',
  'keywords_length',
  'screenshots',
  'screenshot_caption',
  'videos',
  'support_description',
  'refund_policy',
  'dimension_key',
  'dimension_name',
  'dimension_description',
  'sku',
] as const
export type LimitedField = (typeof limited_fields)[number]

/** Fields of a listing that a form may ask for. */
export const asked_fields = [
  'copy.title',
  'copy.short_description',
  'copy.long_description',
  'copy.highlights',
  'copy.getting_started',
  'categories',
  'industries',
  'keywords',
  'assets.logo',
  'assets.screenshots',
  'assets.video_url',
  'pricing.dimensions',
  'pricing.rates',
  'legal.eula_url',
  'legal.privacy_url',
  'legal.refund_policy',
  'support.description',
  'support.email',
  'support.url',
  'compliance.countries',
  'compliance.eccn',
  'fulfillment_url',
  'contacts.support',
  'contacts.engineering',
  'contacts.sales',
] as const
export type AskedField = (typeof asked_fields)[number]

/** Where a fact stands and what it is worth. */
const fact = {
  severity: asPublic(
    'What missing it is: an error, or a warning where the marketplace only advises or sources disagree.',
    z.enum(['error', 'warning']),
  ),
  source: asPublic('Where it stands.', line),
  verified_on: asPublic('Day somebody last read it there.', date),
  note: asPublic('What else is known, such as sources that disagree.', note.optional()),
}

const limit = z.strictObject({
  field: asPublic('What is limited.', z.enum(limited_fields)),
  bound: asPublic('Whether it is the greatest or the least value; the greatest without it.', z.enum(['most', 'least']).optional()),
  value: asPublic('The limit.', ordinal),
  unit: asPublic('What is counted. Characters are code points; spaces and markup count too.', z.enum(['characters', 'items'])),
  ...fact,
})
export type Limit = z.output<typeof limit>

const image = z.strictObject({
  id: asPublic('Id, which is the name of its file.', itemId),
  from: asPublic(
    'What it is made from: the logo, each screenshot, or drawn from the product and the brand.',
    z.enum(['logo', 'screenshots', 'drawn']),
  ),
  width: asPublic('Pixels.', ordinal),
  height: asPublic('Pixels.', ordinal),
  padding: asPublic('Empty pixels on every side.', ordinal.optional()),
  transparent: asPublic('Whether the background is transparent; white without it.', z.boolean().optional()),
  words: asPublic('Whether there may be text in it.', z.enum(['allowed', 'forbidden'])),
  required: asPublic('Whether the form insists on it.', z.boolean()),
  with_video: asPublic('It is needed only by listings with a video.', z.boolean().optional()),
  ...fact,
})
export type ImageSpec = z.output<typeof image>

const asked = z.strictObject({
  field: asPublic('Field of the listing that answers it; without one, somebody does it by hand.', z.enum(asked_fields).optional()),
  step: asPublic('What to do by hand, or what is special about the field.', text.optional()),
  required: asPublic('Whether the form insists on it.', z.boolean()),
  ...fact,
})
export type Asked = z.output<typeof asked>

/** What its API takes, as far as it changes: versions of formats, terms and currencies. */
const api = z.strictObject({
  endpoint: asInternal('Where payloads are sent.', url.optional()),
  versions: asInternal(
    'Version of each part of a payload.',
    z.array(
      z.strictObject({
        of: asInternal('Type of the resource, the entity or the document.', line),
        version: asInternal('Its version.', line),
        source: asInternal('Where it stands.', line),
        verified_on: asInternal('Day somebody last read it there.', date),
        note: asInternal('What else is known, such as sources that disagree.', note.optional()),
      }),
    ),
  ),
  terms: asInternal(
    'Months that a price may be for.',
    z
      .strictObject({
        months: asInternal('The terms.', z.array(ordinal).min(1)),
        severity: asInternal('What another one is.', z.enum(['error', 'warning'])),
        source: asInternal('Where it stands.', line),
        verified_on: asInternal('Day somebody last read it there.', date),
      })
      .optional(),
  ),
  currencies: asInternal(
    'Currencies that a price may be in.',
    z
      .strictObject({
        codes: asInternal('The currencies.', z.array(currency).min(1)),
        severity: asInternal('What another one is.', z.enum(['error', 'warning'])),
        source: asInternal('Where it stands.', line),
        verified_on: asInternal('Day somebody last read it there.', date),
      })
      .optional(),
  ),
})

export const marketplace = defineKind({
  name: 'marketplace',
  label: 'Marketplace requirements',
  description: 'What a cloud marketplace asks of a listing.',
  path: 'marketplaces/{id}.yaml',
  audience: 'public',
  schema: z.strictObject({
    guide_url: asPublic('Where it tells sellers what it asks for.', url.optional()),
    limits: asPublic(
      'How long fields may be and how many items lists may have; what is not here is not limited as far as is known.',
      z.array(limit),
    ),
    images: asPublic('Pictures in every size that it takes.', z.array(image)),
    form: asPublic('What the form asks for, in its order.', z.array(asked)),
    api: asInternal('What its API takes.', api.optional()),
  }),
})
