// How a payload is sent, as the README of a kit says it, and accounts that a listing may name.
import { expect, test } from 'vitest'
import { listing } from '../../../../schemas/listing.ts'
import { guide } from '../../../../src/documents/listing/payload/guide.ts'
import { localesOf } from '../../../../src/site/locales.ts'
import { type Fields, listingOf, subject } from './sample.ts'

test.each(['aws', 'azure', 'gcp'] as const)('for %s', async (marketplace) => {
  const missing = marketplace === 'gcp' ? ['sales_email', 'signup_url'] : []
  for (const locale of localesOf(['en', 'pt-BR', 'ar'], 'en'))
    await expect(guide({ ...subject(marketplace), locale }, true, missing)).toMatchFileSnapshot(
      `golden/README-${marketplace}-${locale.tag}.txt`,
    )
})

test('a kit without a payload says what it lacks', () => {
  const about = subject('azure', ({ product_id: _, ...fields }: Fields) => fields)
  expect(guide(about, false)).toBe(`Payload: Corrente Stream in Azure Marketplace

Made from listings/azure-corrente-stream/listing.yaml as of Nov 20, 2026. It holds no secret, and needs none: sign in with your own account.

No payload was made: the listing has no offer, or lacks something that its problems name.
Write "offer" in listings/azure-corrente-stream/listing.yaml; npm run check and npm run documents name what it still lacks.
- the payload needs the id of the offer, and product_id is not written
`)
})

test('a product that AWS knows already is not made again', () => {
  const text = guide(
    subject('aws', ({ product_id: _, ...fields }: Fields) => fields),
    true,
  )
  expect([text.includes('already'), text.includes('It makes a new product in the limited state')]).toEqual([false, true])
})

test.each([
  ['of 11 digits', '04412907731'],
  ['of 13 digits', '0044129077311'],
  ['with hyphens', '0044-1290-7731'],
  ['that YAML reads as a number', 4412907731],
])('an account %s is refused', (_, account) => {
  const { fields } = listingOf('aws')
  const result = listing.schema.safeParse({ ...fields, offer: { ...fields.offer, buyer_accounts: [account] } })
  expect(
    result.error?.issues.map(({ path, message }) => [
      path.join('.'),
      message.startsWith('is no account of AWS: write its 12 digits in quotes'),
    ]),
  ).toEqual([['offer.buyer_accounts.0', true]])
})
