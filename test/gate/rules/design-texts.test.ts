// Boundaries of the rules on links and translations that no reader of their pages needs.
import { expect, test } from 'vitest'
import { blueprint } from '../../../src/gate/rules/integrity/form.ts'
import { findingsOf } from './found.ts'

type Files = Record<string, string>

const found = (files: Files, rule: string, without: readonly string[] = []): string[] =>
  findingsOf(rule, files, '2026-06-01', without).map(({ file, pointer }) => `${file}#${pointer}`)

const page = (body: string, front = 'title: Rules\ndescription: The rules.'): string => `${front}\n---\n\n${body}\n`
const plan = (body: string): Files => ({
  'blueprints/plan-light/index.mdx': blueprint('steps: [1]').replace('Install the plug-in.', body),
})

test.each([
  ['an address of another site has no page here', { 'guide/join.mdx': page('[Help](https://manual.example/help/)') }, []],
  ['the default language is part of no address', { 'guide/join.mdx': page('[Tiers](/en/tiers/)') }, ['guide/join.mdx#']],
  [
    'a public page leads to no internal one',
    { 'guide/join.mdx': page('[Ours](/guide/ours/)'), 'guide/ours.mdx': page('Be kind.', 'title: A\ndescription: B\naudience: internal') },
    ['guide/join.mdx#'],
  ],
  ['a playbook page knows its anchors', { 'playbook/notes.mdx': page('[Below](#below)') }, ['playbook/notes.mdx#']],
  ['a blueprint knows its anchors', plan('[Below](#below)'), ['blueprints/plan-light/index.mdx#']],
  [
    'the anchors of a contract are made with it',
    { 'legal/nda/en.md': 'version: "1.0"\n---\n\n{{partner_name}} signs, see [below](#clause).\n' },
    [],
  ],
  [
    'a translation leads to the same page in its language',
    {
      'program.yaml': 'locales: [en, pt-BR]',
      'guide/rules.mdx': page('## Limits'),
      'guide/rules.pt-BR.mdx': page('## Limites'),
      'guide/join.pt-BR.mdx': page('[Limites](/guide/rules/#limites)'),
    },
    [],
  ],
] as [string, Files, string[]][])('of links: %s', (_, files, places) => {
  expect(found(files, 'PB1710')).toEqual(places)
})

const speaks = (...locales: string[]): Files => ({ 'program.yaml': `locales: [en, ${locales.join(', ')}]` })
const missing = (files: Files, folder: string): string[] => found(files, 'PB1708').filter((each) => each.startsWith(folder))

test('a page is asked once for all of its languages, and a blueprint is a page', () => {
  const { 'blueprints/plan-light/index.mdx': file = '' } = plan('Install it.')
  const both = { ...plan('Install it.'), 'blueprints/plan-light/index.pt-BR.mdx': file, 'guide/join.pt-BR.mdx': page('Escrevam.') }
  const pages = (files: Files): string[] =>
    findingsOf('PB1708', files)
      .filter(({ file, pointer }) => file.endsWith('.mdx') && pointer === '/title')
      .map(({ file, what }) => `${file} ${what}`)
  expect(pages({ ...both, ...speaks('pt-BR') })).toEqual([])
  expect(pages({ ...both, ...speaks('pt-BR', 'ar') })).toEqual([
    'blueprints/plan-light/index.mdx the page has no translation into ar',
    'guide/join.mdx the page has no translation into ar',
  ])
  expect(pages({ ...both, ...speaks('pt-BR', 'ar'), 'guide/join.ar.mdx': page('Write.') })).toEqual([
    'blueprints/plan-light/index.mdx the page has no translation into ar',
  ])
  expect(missing({ ...plan('Install it.'), ...speaks('pt-BR') }, 'blueprints/')).toEqual(['blueprints/plan-light/index.mdx#/title'])
})

test.each([
  ['lux', 0],
  ['Light falls', 1],
])('a text that says "%s" is a sentence or a name', (text, count) => {
  expect(missing({ ...speaks('pt-BR'), 'glossary/lux.yaml': `term: Lux\ndefinition: ${text}` }, 'glossary/')).toHaveLength(count)
})

test('a field that has one text for all languages is not counted', () => {
  const plugin = 'name: Lantern plug-in'
  expect(missing({ ...speaks('pt-BR'), 'integrations/lantern-plugin.yaml': plugin }, 'integrations/')).toEqual([
    'integrations/lantern-plugin.yaml#/summary',
  ])
})

const policy = (requires: string): Files => ({
  'policies/own.yaml': `title: Own\nwhy: Courts work in it.\napplies_to: { country: [PT] }\nrequires: ${requires}\nsources: [{ id: law, title: A law, verified_on: 2026-01-12 }]\nowner: Rui Sá`,
})
const agreement = (status: string, languages: string): string =>
  `{ kind: nda, template: nda, template_version: "1.0", status: ${status}, sent_on: 2026-05-25, languages: [${languages}] }`
const agreed = (...agreements: string[]): Files => ({
  'partners/acme/partner.yaml': `agreements: [${agreements.join(', ')}]`,
})
const nda = 'legal/nda/document.yaml'
const arabic = policy('{ languages: [ar] }')
const text = 'title: A text\nversion: "1.0"\n---\n\n{{partner_name}} signs.\n'

test.each([
  ['no policy that names a language', { ...policy('{ trained_contacts: 1 }'), ...agreed(agreement('sent', 'en')) }, []],
  ['an agreement that has expired', { ...arabic, ...agreed(agreement('expired', 'en')) }, []],
  ['an agreement that was terminated', { ...arabic, ...agreed(agreement('terminated', 'en')) }, []],
  ['an agreement that is being signed', { ...arabic, ...agreed(agreement('sent', 'en')) }, [`${nda}#/languages`]],
  [
    'two agreements, of which one is in the language',
    { ...arabic, ...agreed(agreement('sent', 'en'), agreement('sent', 'en, ar')) },
    [`${nda}#/languages`],
  ],
  [
    'a text that is there, and is not in the agreement',
    {
      ...arabic,
      ...agreed(agreement('sent', 'en')),
      'legal/nda/ar.md': text,
      [nda]: 'languages: [en, ar]\nrequired_languages: { PT: [ar] }',
    },
    [],
  ],
  [
    'a country and a policy that ask for the same',
    { ...arabic, ...agreed(agreement('sent', 'en')), [nda]: 'required_languages: { PT: [ar] }' },
    [`${nda}#/languages`],
  ],
  [
    'a country that asks for a text that is there',
    { [nda]: 'required_languages: { PT: [en], BR: [pt-BR] }' },
    [`${nda}#/required_languages/BR/0`],
  ],
] as [string, Files, string[]][])('languages of legal texts: %s', (_, files, places) => {
  expect(found(files, 'PB1708')).toEqual(places)
})

test('a document without any text lacks each of its languages', () => {
  const files = { ...arabic, ...agreed(agreement('sent', 'en')), [nda]: 'required_languages: { BR: [pt-BR] }' }
  expect(found(files, 'PB1708', ['legal/nda/en.md']).sort()).toEqual([
    `${nda}#/languages`,
    `${nda}#/languages/0`,
    `${nda}#/required_languages/BR/0`,
  ])
})
