// The lengths of a listing's copy in three languages, and the sheet that shows them.
import { expect, test } from 'vitest'
import { copyTexts } from '../../../src/documents/listing/copy.ts'
import { imagesOf } from '../../../src/documents/listing/images.ts'
import { sheetPage } from '../../../src/documents/listing/sheet.ts'
import { localesOf } from '../../../src/site/locales.ts'
import { subject } from './lantern.ts'

/** The page as lines, and its tables as rows. */
const textOf = (html: string): string =>
  html
    .replace(/<style>.*<\/style>|\n/gs, '')
    .replace(/<\/(?:td|th|dt)>/g, ' | ')
    .replace(/<\/(?:tr|p|h\d|dd|title)>/g, '\n')
    .replace(/<br>|<\/div>(?=<div>)/g, ' / ')
    .replace(/<[^>]+>/g, '')
    .replace(/ +$/gm, '')

test('each text is counted in each language; what is not written says so', async () => {
  const rows = copyTexts(await subject()).map(({ field, number, locale, text, count, most, isOver }) =>
    [field, number, locale, text === undefined ? 'not written' : count, most, isOver ? 'over' : ''].join(' | '),
  )
  expect(rows).toMatchInlineSnapshot(`
    [
      "title |  | en | 14 | 20 | ",
      "title |  | pt-BR | 19 | 20 | ",
      "title |  | ar | 15 | 20 | ",
      "short_description |  | en | 12 |  | ",
      "short_description |  | pt-BR | 14 |  | ",
      "short_description |  | ar | not written |  | ",
      "long_description |  | en | 18 |  | ",
      "long_description |  | pt-BR | not written |  | ",
      "long_description |  | ar | not written |  | ",
      "highlight | 1 | en | 6 |  | ",
      "highlight | 1 | pt-BR | 6 |  | ",
      "highlight | 1 | ar | 4 |  | ",
      "screenshot_caption | 1 | en | 6 |  | ",
      "screenshot_caption | 1 | pt-BR | 8 |  | ",
      "screenshot_caption | 1 | ar | 4 |  | ",
      "keywords_length |  |  | 10 |  | ",
      "support_description |  | en | 10 |  | ",
      "support_description |  | pt-BR | not written |  | ",
      "support_description |  | ar | not written |  | ",
      "refund_policy |  | en | 15 |  | ",
      "refund_policy |  | pt-BR | not written |  | ",
      "refund_policy |  | ar | not written |  | ",
      "dimension_description | 1 | en | 10 |  | ",
      "dimension_description | 1 | pt-BR | not written |  | ",
      "dimension_description | 1 | ar | not written |  | ",
      "dimension_description | 2 | en | 8 |  | ",
      "dimension_description | 2 | pt-BR | not written |  | ",
      "dimension_description | 2 | ar | not written |  | ",
      "dimension_name | 1 |  | 4 |  | ",
      "dimension_name | 2 |  | 4 |  | ",
      "dimension_key | 1 |  | 4 |  | ",
      "dimension_key | 2 |  | 4 |  | ",
      "sku | 1 |  | 3 |  | ",
    ]
  `)
})

test.each(['en', 'pt-BR', 'ar'])('the sheet in %s', async (tag) => {
  const given = await subject({
    marketplace: {
      limits: [{ field: 'title', value: 15, unit: 'characters', severity: 'warning', source: 'Seller guide', verified_on: '2026-01-02' }],
    },
  })
  const [locale] = localesOf([tag], tag)
  if (locale === undefined) throw new Error('a language has a locale')
  const html = sheetPage({ ...given, locale }, imagesOf(given))
  await expect(textOf(html)).toMatchFileSnapshot(`sheet.${tag}.txt`)
})
