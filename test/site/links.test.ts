// Links in prose, which are written without a language.
import { expect, test } from 'vitest'
import { inLanguage } from '../../src/site/links.ts'
import { type Locale, localesOf } from '../../src/site/locales.ts'

const locales = localesOf(['en', 'pt-BR'], 'en') as [Locale, Locale]
const [en, pt] = locales

test.each([
  ['/tiers/#gold', '/pt-br/tiers/#gold'],
  ['/', '/pt-br/'],
  ['/pt-br/guide/', '/pt-br/guide/'],
  ['/files/partners/acme/logo.svg', '/files/partners/acme/logo.svg'],
  ['https://lantern.example/tiers/', 'https://lantern.example/tiers/'],
  ['//lantern.example/', '//lantern.example/'],
  ['#below', '#below'],
  ['../join/', '../join/'],
  ['mailto:help@lantern.example', 'mailto:help@lantern.example'],
])('%s leads a reader of Portuguese to %s', (written, address) => {
  expect(inLanguage(written, pt, locales)).toBe(address)
})

test('in the default language links stay as they are written', () => {
  expect(inLanguage('/tiers/', en, locales)).toBe('/tiers/')
})
