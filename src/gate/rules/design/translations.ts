// Texts and pages in every language of the program. That a translation is older than its source, and that the default language is missing, reading finds.
import { name } from '../../../program/names.ts'
import type { AnyEntry, Entry, EntryAmong, KindName } from '../../../program/program.ts'
import { metaOf } from '../../../program/schema.ts'
import { isLive } from '../../agreements.ts'
import { isPublicEntry, valueReader } from '../../kinds.ts'
import { policiesFor } from '../../policies.ts'
import { type Context, type Hit, type Rule, rule } from '../../rule.ts'

type Page = EntryAmong<'guide_page' | 'blueprint'>
type FieldPath = readonly (string | number)[]

const list = new Intl.ListFormat('en')

/** Languages of the program besides the default one. */
const others = ({ settings }: Context): readonly string[] => settings.locales.filter((locale) => locale !== settings.default_locale)

const translations = ({ program }: Context): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = new Map<string, Set<string>>()
  for (const { kind, id, locale } of [...program.entries.guide_page, ...program.entries.blueprint]) {
    const key = `${kind} ${id}`
    const known = found.get(key) ?? new Set()
    if (locale !== undefined) known.add(locale)
    found.set(key, known)
  }
  return found
}

function pageHits(page: Page, context: Context): Hit[] | undefined {
  if (page.locale !== undefined) return undefined
  const known = context.once(translations).get(`${page.kind} ${page.id}`)
  const missing = others(context).filter((locale) => known?.has(locale) !== true)
  if (missing.length === 0) return undefined
  return [{ at: ['title'], key: 'page', what: `the page has no translation into ${list.format(missing)}` }]
}

/** Kinds whose public texts are fields; pages have files for their languages, and a listing has languages of its own. */
const with_texts = [
  'program',
  'tier',
  'matrix',
  'partner',
  'integration',
  'legal_document',
  'decision',
  'checklist',
  'glossary_term',
  'change',
  'event',
] as const satisfies readonly KindName[]

// A name is the same everywhere: one word, or words that all begin with a capital letter or a digit.
const isSentence = (text: string): boolean => {
  const words = text.split(/\s+/).filter((word) => /\p{L}/u.test(word))
  return words.length > 1 && words.some((word) => !/^[^\p{L}]*\p{Lu}/u.test(word))
}

const public_texts = valueReader((schema, _, isPublic) => isPublic && metaOf(schema).text === true)

function fieldHits(entry: AnyEntry, context: Context): Hit[] {
  const wanted = others(context)
  const hits: Hit[] = []
  const single: FieldPath[] = []
  public_texts(entry, (value, path) => {
    if (typeof value === 'string' && isSentence(value)) single.push([...path])
    // A cell of the matrix may hold a figure or money instead of text.
    if (typeof value !== 'object' || value === null || 'amount' in value) return
    const missing = wanted.filter((locale) => !(locale in value))
    if (missing.length > 0) hits.push({ at: [...path], what: `${name(path)} has no text in ${list.format(missing)}` })
  })
  const [first] = single
  if (first !== undefined)
    hits.push({
      at: first,
      key: 'single',
      what: `${single.length === 1 ? `${name(first)} is a public text` : `${single.length} public texts, the first of them ${name(first)}, are`} in one language`,
      fix: 'Write the text as a map from language tags to texts.',
    })
  return hits
}

/** Languages of the texts of each legal document. */
function legalLanguages({ program }: Context): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  for (const { params } of program.entries.legal_text) {
    const document = params['document'] ?? ''
    const known = found.get(document) ?? new Set()
    known.add(params['language'] ?? '')
    found.set(document, known)
  }
  return found
}

/** Documents in languages that a policy asks of a live partner whose agreement is not in it: nobody has what it should sign. */
function neededLanguages(context: Context): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  for (const partner of context.program.entries.partner) {
    if (!isLive(partner.fields)) continue
    const wanted = policiesFor(context, partner).flatMap(({ policy }) => policy.fields.requires.languages ?? [])
    if (wanted.length === 0) continue
    for (const { template, languages = [], status } of partner.fields.agreements) {
      if (template === undefined || status === 'expired' || status === 'terminated') continue
      const known = found.get(template) ?? new Set()
      for (const language of wanted) if (!languages.includes(language)) known.add(language)
      found.set(template, known)
    }
  }
  return found
}

function legalHits({ id, fields }: Entry<'legal_document'>, context: Context): Hit[] {
  const texts = context.once(legalLanguages).get(id)
  const needed = context.once(neededLanguages).get(id)
  const declared = fields.languages.flatMap((language, index): Hit[] =>
    texts?.has(language) === true
      ? []
      : [
          {
            at: ['languages', index],
            severity: 'error',
            what: `the document says that it exists in ${language}, and there is no such text`,
          },
        ],
  )
  const asked = Object.entries(fields.required_languages ?? {}).flatMap(([country, languages]) =>
    languages.flatMap((language, index): Hit[] =>
      texts?.has(language) === true || needed?.has(language) === true
        ? []
        : [{ at: ['required_languages', country, index], what: `${country} asks for a text in ${language}, and there is none` }],
    ),
  )
  const lacking = [...(needed ?? [])]
    .filter((language) => texts?.has(language) !== true)
    .map(
      (language): Hit => ({
        at: ['languages'],
        key: language,
        severity: 'error',
        what: `a policy asks for agreements in ${language}, a partner has one from this document without it, and there is no such text`,
      }),
    )
  return [...declared, ...asked, ...lacking]
}

const own = { title: 'Default of the gate', checked_on: '2026-10-14' }
const on = '2026-06-01'
const two = { 'program.yaml': program('locales: [en, pt-BR]') }

// Texts of program.yaml in both languages, so that an example shows one thing.
function program(more: string): string {
  return `${more}
tagline: { en: Sell light together., pt-BR: Vendam luz juntos. }
product: { name: Lantern, summary: { en: Lantern plans the light of a building., pt-BR: O Lantern planeja a luz de um prédio. } }
ecosystem: { model: open, why: { en: Everybody builds with light., pt-BR: Todos constroem com luz. } }`
}

const rest = {
  ...two,
  'matrix.yaml': 'requirements: []\nbenefits: [{ id: support, group: Help, label: Support, unit: text }]',
  'tiers/member.yaml':
    'summary: { en: For everybody who refers customers., pt-BR: Para quem indica clientes. }\ngraduation: { en: There is one tier., pt-BR: Há um nível. }\nthresholds: null\nbenefits: { support: { en: Tickets on business days, pt-BR: Chamados em dias úteis } }',
  'partners/acme/partner.yaml': 'summary: { en: Acme Studio draws light., pt-BR: A Acme Studio desenha luz. }',
  'integrations/lantern-plugin.yaml': 'summary: { en: Plans light inside the drawing., pt-BR: Planeja a luz dentro do desenho. }',
  'legal/nda/document.yaml': legal(),
  'legal/dpa/document.yaml': legal(),
  'legal/technology/document.yaml': legal(),
  'guide/join.pt-BR.mdx':
    'title: Entrar no programa\ndescription: Quem pode entrar.\nsource_hash: d011dec264536b5edb78e1f82329886d62d4e4285e6f083889673adc8ded6507\n---\n\nEscrevam para nós.\n',
}

function legal(): string {
  return `title: Agreement
summary: { en: Both sides sign it., pt-BR: Os dois lados assinam. }
history: [{ version: "1.0", released_on: 2025-01-02, changes: { en: First version., pt-BR: Primeira versão. } }]
variables: [{ name: partner_name, type: text, required: true, description: { en: Name as registered., pt-BR: Nome de registro. } }]
signature_blocks: [{ side: vendor, label: { en: For us here, pt-BR: Por nós }, anchor: _sig_vendor_ }]
source: { en: Written for this program., pt-BR: Escrito para este programa. }`
}

const term = (text: string): Record<string, string> => ({
  ...rest,
  'glossary/lux.yaml': `term: Lux\ndefinition: ${text}`,
})

const twoNda = (more: string): Record<string, string> => ({ ...rest, 'legal/nda/document.yaml': `${legal()}\n${more}` })

const arabic = {
  'policies/arabic.yaml':
    'title: Arabic\nwhy: Courts work in it.\napplies_to: { country: [PT] }\nrequires: { languages: [ar] }\nsources: [{ id: law, title: A law, verified_on: 2026-01-12 }]\nowner: Rui Sá',
}

export const translationRules: readonly Rule[] = [
  rule({
    id: 'PB1708',
    slug: 'translation-missing',
    severity: 'warning',
    waivable: true,
    title: 'What the public reads exists in every language of the program, and is as new as its source',
    why: 'A reader who lands on another language in the middle of the rules leaves, or acts on what an old translation still says. Which text is behind is seen by nobody who reads only one of them.',
    fix: 'Translate the text, or bring the translation up to date.',
    cites: [own],
    reader: ['translation-stale', 'translation-unrecorded', 'locale-missing'],
    of: ['guide_page', 'blueprint', ...with_texts],
    check(entry, context) {
      const legal = entry.kind === 'legal_document' ? legalHits(entry, context) : []
      if (context.settings.locales.length === 1 || !isPublicEntry(entry as AnyEntry, context)) return legal
      if (entry.kind === 'guide_page' || entry.kind === 'blueprint') return pageHits(entry, context)
      return [...legal, ...fieldHits(entry as AnyEntry, context)]
    },
    examples: {
      failing: [
        {
          files: { ...term('{ pt-BR: Luz que chega. }') },
          on,
          at: 'glossary/lux.yaml:2:1',
          severity: 'error',
        },
        { files: term('{ en: Light that falls on a square metre. }'), on, at: 'glossary/lux.yaml#/definition' },
        { files: term('Light that falls on a square metre.'), on, at: 'glossary/lux.yaml#/definition' },
        {
          files: { ...rest, 'guide/rules.mdx': 'title: Rules\ndescription: The rules.\n---\n\nBe kind.\n' },
          on,
          at: 'guide/rules.mdx#/title',
        },
        { files: twoNda('required_languages: { BR: [pt-BR] }'), on, at: 'legal/nda/document.yaml#/required_languages/BR/0' },
        {
          files: { 'legal/nda/document.yaml': 'languages: [en, pt-BR]' },
          on,
          at: 'legal/nda/document.yaml#/languages/1',
          severity: 'error',
        },
        {
          files: {
            ...arabic,
            'partners/acme/partner.yaml':
              'agreements: [{ kind: nda, template: nda, template_version: "1.0", status: sent, sent_on: 2026-05-25, languages: [en] }]',
          },
          on,
          at: 'legal/nda/document.yaml#/languages',
          severity: 'error',
        },
      ],
      passing: [
        { files: rest, on },
        { files: { 'glossary/lux.yaml': 'term: Lux\ndefinition: Light that falls on a square metre.' }, on },
        { files: term('{ en: Light that falls., pt-BR: Luz que chega. }'), on },
        { files: term('Lux'), on },
        { files: term('National Institute 4'), on },
        { files: { ...rest, 'guide/rules.mdx': 'title: Rules\ndescription: The rules.\naudience: internal\n---\n\nBe kind.\n' }, on },
        {
          files: {
            ...arabic,
            'partners/acme/partner.yaml':
              'agreements: [{ kind: nda, template: nda, template_version: "1.0", status: sent, sent_on: 2026-05-25, languages: [en, ar] }]',
          },
          on,
        },
        {
          files: {
            ...arabic,
            'partners/acme/partner.yaml':
              'status: suspended\nagreements: [{ kind: nda, template: nda, template_version: "1.0", status: sent, sent_on: 2026-05-25, languages: [en] }]',
          },
          on,
        },
      ],
    },
  }),
]
