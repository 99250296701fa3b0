// A listing in three languages with what its marketplace asks for, and the files that it names.
import sharp from 'sharp'
import { font } from '../../../src/build/fonts.ts'
import { listingPlan } from '../../../src/documents/listing/plan.ts'
import { type Subject, subjectOf } from '../../../src/documents/listing/subject.ts'
import { maker } from '../../../src/documents/make.ts'
import type { Planned } from '../../../src/documents/plan.ts'
import type { FieldsOf } from '../../../src/program/program.ts'
import { entry, siteWith } from '../../site/sample.ts'

export const make = maker(font)

const asked = { severity: 'error', source: 'Seller guide', verified_on: '2026-01-02' } as const

export const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect x="10" y="5" width="20" height="10" fill="#0b5c7a"/></svg>'

/** A picture of one colour. */
export const pixels = (width: number, height: number, channels: 3 | 4 = 3, format: 'png' | 'jpeg' = 'png'): Promise<Uint8Array> =>
  sharp({ create: { width, height, channels, background: { r: 20, g: 90, b: 120, alpha: 0.5 } } })
    [format]()
    .toBuffer()

export const fields: FieldsOf<'listing'> = {
  marketplace: 'aws',
  product: 'Lantern',
  status: 'live',
  copy: {
    title: { en: 'Lantern: light', 'pt-BR': 'Lantern: iluminação', ar: 'لانترن: الإضاءة' },
    short_description: { en: 'Plans light.', 'pt-BR': 'Planeja a luz.' },
    long_description: 'It plans.\n\n- light',
    highlights: [{ en: 'Fast 🏮', 'pt-BR': 'Rápido', ar: 'سريع' }],
  },
  categories: ['Media'],
  keywords: ['light', 'plan'],
  languages: ['en', 'pt-BR', 'ar'],
  assets: {
    logo: 'logo.svg',
    screenshots: [{ file: 'shot.png', caption: { en: 'A plan', 'pt-BR': 'Um plano', ar: 'مخطط' } }],
    video_url: 'https://video.example/1',
  },
  pricing: {
    model: 'contract_with_consumption',
    currency: 'USD',
    dimensions: [
      { key: 'base', name: 'Base', description: 'Five seats', type: 'entitled', unit: 'Units' },
      { key: 'hour', name: 'Hour', description: 'One hour', type: 'externally_metered', unit: 'hour' },
    ],
    rates: [
      { dimension: 'hour', price: '0.0125' },
      { dimension: 'base', price: '120.00', term_months: 12 },
      { dimension: 'base', price: '12.50', term_months: 1 },
    ],
    sku_map: [{ sku: 'L-1', dimension: 'base' }],
  },
  legal: { eula: 'standard', privacy_url: 'https://lantern.example/privacy', refund_policy: 'Within 14 days.' },
  support: { description: 'By e-mail.', email: 'help@lantern.example', url: 'https://lantern.example/help' },
  compliance: { countries: ['PT', 'BR'] },
  owner: 'Bruno',
}

export const marketplace: FieldsOf<'marketplace'> = {
  limits: [
    { field: 'title', value: 20, unit: 'characters', ...asked },
    { field: 'highlights', value: 1, unit: 'items', ...asked },
  ],
  images: [
    { id: 'logo', from: 'logo', width: 110, height: 110, padding: 5, transparent: true, words: 'forbidden', required: true, ...asked },
    { id: 'icon', from: 'logo', width: 48, height: 48, words: 'allowed', required: false, ...asked },
    { id: 'shot', from: 'screenshots', width: 320, height: 180, words: 'allowed', required: true, ...asked },
    { id: 'still', from: 'drawn', width: 640, height: 360, words: 'allowed', required: true, with_video: true, ...asked },
  ],
  form: [
    { field: 'copy.title', required: true, ...asked },
    { field: 'legal.eula_url', required: true, ...asked },
    { field: 'contacts.support', required: false, ...asked },
    { step: { en: 'Test the purchase', 'pt-BR': 'Testar a compra', ar: 'اختبار الشراء' }, required: true, ...asked },
  ],
}

export interface Given {
  fields?: Partial<FieldsOf<'listing'>>
  marketplace?: Partial<FieldsOf<'marketplace'>>
  files?: Readonly<Record<string, Uint8Array | string>>
}

const yaml =
  'copy:\n  title:\n    en: "Lantern"\n  short_description: Light\nassets:\n  logo: logo.svg\n  screenshots:\n    - file: shot.png\n      caption: A plan\n'

async function source(given: Given) {
  const listing = { ...entry('listing', 'shop', { ...fields, ...given.fields }), file: 'listings/shop/listing.yaml' }
  const files: Readonly<Record<string, Uint8Array | string>> = {
    'listings/shop/listing.yaml': yaml,
    'listings/shop/logo.svg': drawing,
    'listings/shop/shot.png': await pixels(640, 360),
    ...given.files,
  }
  const read = (file: string): Uint8Array => {
    const content = files[file]
    if (content === undefined) throw new Error(`${file} is not there`)
    return Buffer.from(content)
  }
  return { site: siteWith([listing, entry('marketplace', 'aws', { ...marketplace, ...given.marketplace })], 'internal'), read, listing }
}

export async function subject(given: Given = {}): Promise<Subject> {
  const { listing, ...from } = await source(given)
  const found = subjectOf(from, listing)
  if (found === undefined) throw new Error('the marketplace is not known')
  return found
}

export const planOf = async (given: Given = {}): Promise<Planned> => listingPlan(await source(given))

/** Problems as people read them. */
export const told = ({ problems }: Pick<Planned, 'problems'>): string[] =>
  problems.map(({ line, column, ruleId, fatal, reason }) => `${line}:${column} ${fatal ? 'error' : 'warning'} ${ruleId}: ${reason}`)
