// Why a figure could not be worked out, in the reader's language.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { localesOf } from '../../../src/site/locales.ts'
import { reasonText } from '../../../src/site/scorecard/reason-text.ts'

const [en, pt, ar] = localesOf(['en', 'pt-BR', 'ar'], 'en')
if (!en || !pt || !ar) throw new Error('there are three languages')
const folder = 'src/scorecards/metrics'

test('every reason that a metric of the program gives is said in each language', () => {
  const reasons = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .flatMap((name) =>
      [...readFileSync(`${folder}/${name}`, 'utf8').matchAll(/^-- (?:none|unknown|mixed): (.*)$/gm)].map(([, text = '']) => text.trim()),
    )
  expect(reasons.length).toBeGreaterThan(15)
  expect(reasons.filter((reason) => [pt, ar].some((locale) => reasonText(reason, locale).lang !== undefined))).toEqual([])
})

test('a reason that nobody knows stays in English and says so', () => {
  expect(reasonText('No moon shone.', en)).toEqual({ value: 'No moon shone.' })
  expect(reasonText('No moon shone.', ar)).toEqual({ value: 'No moon shone.', lang: 'en' })
  expect(reasonText('Nothing was won.', ar)).toEqual({ value: 'لم يُربح شيء.' })
})
