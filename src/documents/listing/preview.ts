// How a listing will look to buyers, in each of its languages: among results and on a page of its own. The marketplace arranges and styles it in its own way.
import type { Entry } from '../../program/program.ts'
import type { CopyBlock } from '../../site/copy-text.ts'
import type { FactRow } from '../../site/fact-row.ts'
import { type Locale, localesOf } from '../../site/locales.ts'
import { type ListingProps, listingProps } from '../../site/pages/listing-props.ts'
import { termIn } from '../../site/terms.ts'
import { type Localized, localized } from '../../site/text.ts'
import { filled, wordsIn } from '../../site/ui.ts'
import { listingWords } from '../../site/words/listings.ts'
import { image_types, imageSize } from '../image-size.ts'
import { kitWords } from '../words/listing.ts'
import { bdi, type Html, htmlPage, inLanguage, inlineImage, join, raw, table, tag } from './html.ts'
import type { Subject } from './subject.ts'

export function previewPage(subject: Subject): string {
  const { listing, locale } = subject
  const { languages, marketplace, product } = listing.fields
  const title = filled(kitWords(locale).previewOf, { product, marketplace: termIn(marketplace, locale) })
  const [first = locale.tag] = languages
  return htmlPage(title, locale, tag('h1', {}, title), ...localesOf(languages, first).map((each) => inOne(subject, each)))
}

function inOne(subject: Subject, locale: Locale): Html {
  const props = listingProps(subject.site, subject.listing, locale)
  const own = listingWords(locale)
  const words = wordsIn(locale)
  return tag(
    'section',
    inLanguage(locale.tag),
    tag('h2', {}, locale.label),
    tag('p', { class: 'quiet' }, filled(own.previewNote, { marketplace: props.marketplace })),
    tag('h3', {}, own.inResults),
    tag('div', { class: 'card result' }, ...logo(subject, '56'), named(props), ...summary(props, 'clamp'), ...price(props)),
    tag('h3', {}, own.onPage),
    tag(
      'div',
      { class: 'card' },
      tag(
        'div',
        { class: 'head' },
        ...logo(subject, '88'),
        named(props),
        ...summary(props),
        tag('p', { class: 'quiet' }, bdi(props.preview.categories.join(' · '))),
      ),
      tag(
        'div',
        { class: 'columns' },
        tag('div', {}, ...highlights(props, words.highlights), ...props.about.blocks.map((block) => blockOf(block, props.about.lang))),
        tag(
          'div',
          { class: 'box' },
          tag('h3', { style: 'margin-top:0' }, words.pricing),
          ...price(props),
          ...facts(props.pricing.facts),
          ...facts(props.facts),
        ),
      ),
      ...screenshots(subject, locale, kitWords(locale).screenshots),
      tag('h3', {}, words.pricing),
      table(
        [words.sold, words.unit, ...props.pricing.terms],
        props.pricing.rows.map((row) => [
          tag('span', {}, tag('strong', {}, bdi(row.name)), raw('<br>'), said('span', row.description, 'quiet')),
          bdi(row.unit),
          ...row.prices.map((each) => ({ content: bdi(each), attributes: { class: 'number' } })),
        ]),
      ),
      ...(props.gettingStarted === undefined ? [] : [tag('h3', {}, words.gettingStarted), said('p', props.gettingStarted)]),
      tag('h3', {}, words.support),
      said('p', props.support.description),
      ...facts(props.support.facts),
      tag('h3', {}, words.termsOfSale),
      ...facts(props.legal),
    ),
  )
}

const said = (name: string, { value, lang }: Localized, style?: string): Html =>
  tag(name, { ...(lang === undefined ? {} : inLanguage(lang)), class: style }, value)

const named = ({ preview }: ListingProps): Html => join([said('p', preview.title, 'name'), tag('p', { class: 'quiet' }, bdi(preview.by))])

const summary = ({ preview }: ListingProps, style?: string): Html[] => [said('p', preview.summary, style)]

const price = ({ preview }: ListingProps): Html[] => [
  ...(preview.price === undefined ? [] : [tag('p', { class: 'price' }, bdi(preview.price))]),
  ...(preview.trial === undefined ? [] : [tag('p', { class: 'quiet' }, preview.trial)]),
]

function highlights({ preview }: ListingProps, title: string): Html[] {
  if (preview.highlights.length === 0) return []
  return [tag('h3', { style: 'margin-top:0' }, title), tag('ul', {}, ...preview.highlights.map((each) => said('li', each)))]
}

function blockOf(block: CopyBlock, lang: string | undefined): Html {
  const language = lang === undefined ? {} : inLanguage(lang)
  if (block.type === 'paragraph') return tag('p', language, block.text)
  return tag(block.ordered ? 'ol' : 'ul', language, ...block.items.map((item) => tag('li', {}, item)))
}

const facts = (rows: readonly FactRow[]): Html[] =>
  rows.length === 0
    ? []
    : [
        tag(
          'dl',
          {},
          ...rows.flatMap((row) => [
            tag('dt', {}, row.label),
            'links' in row
              ? tag('dd', {}, row.links.map(({ label }) => label).join(', '))
              : tag('dd', row.lang === undefined ? {} : inLanguage(row.lang), row.isolate === true ? bdi(row.value) : row.value),
          ]),
        ),
      ]

/** A file of the listing, as it was given; nothing when it is no picture. */
function given({ listing, read }: Subject, file: string | undefined, attributes: Readonly<Record<string, string>>): Html[] {
  if (file === undefined) return []
  const bytes = read(`${folderOf(listing)}/${file}`)
  const size = imageSize(bytes)
  return size === undefined ? [] : [inlineImage(bytes, image_types[size.type], attributes)]
}

const folderOf = ({ file }: Entry<'listing'>): string => file.slice(0, file.lastIndexOf('/'))

const logo = (subject: Subject, side: string): Html[] =>
  given(subject, subject.listing.fields.assets?.logo, { alt: '', width: side, height: side, style: 'object-fit:contain' })

function screenshots(subject: Subject, locale: Locale, title: string): Html[] {
  const shots = subject.listing.fields.assets?.screenshots ?? []
  if (shots.length === 0) return []
  return [
    tag('h3', {}, title),
    tag(
      'div',
      { class: 'shots' },
      ...shots.map(({ file, caption }) => {
        const text = localized(caption, locale, subject.locale)
        return tag('figure', {}, ...given(subject, file, { alt: '' }), said('figcaption', text))
      }),
    ),
  ]
}
