// The sheet of a kit: what is left to do, every text with its length, pictures, limits with their sources, and notes for whoever fills the form.
import type { ImageSpec } from '../../../schemas/marketplace.ts'
import { limitedValues } from '../../program/listing-values.ts'
import { breaks } from '../../program/marketplaces.ts'
import { formatCountry, formatDate, formatDuration, formatItems, formatLanguage, formatMoney, formatNumber } from '../../site/format.ts'
import { termIn } from '../../site/terms.ts'
import { localized } from '../../site/text.ts'
import { filled, wordsIn } from '../../site/ui.ts'
import { kitWords } from '../words/listing.ts'
import { askedWords, type Check, checksOf } from './checklist.ts'
import { type CopyText, copyTexts, fileOf } from './copy.ts'
import { bdi, type Cell, type Html, htmlPage, inLanguage, join, raw, table, tag } from './html.ts'
import type { KitImages } from './images.ts'
import { ratesOf } from './prices.ts'
import type { Subject } from './subject.ts'

export function sheetPage(subject: Subject, images: KitImages): string {
  const { listing, locale, site } = subject
  const words = kitWords(locale)
  const { fields } = listing
  const title = filled(words.kitOf, { product: fields.product, marketplace: termIn(fields.marketplace, locale) })
  return htmlPage(
    title,
    locale,
    tag('h1', {}, title),
    tag('p', { class: 'quiet' }, filled(words.internal, { file: listing.file, date: formatDate(site.asOf, locale) })),
    tag('p', {}, `${words.status}: ${termIn(fields.status, locale)}`),
    tag('h2', {}, words.todo),
    todo(subject),
    tag('h2', {}, words.copy),
    tag('p', { class: 'quiet' }, words.copyNote),
    copyTable(subject),
    tag('h2', {}, words.images),
    imageTable(subject, images),
    tag('h2', {}, words.limits),
    limitTable(subject),
    tag('h2', {}, words.prices),
    tag('p', { class: 'quiet' }, words.pricesNote),
    priceTable(subject),
    tag('h2', {}, words.notes),
    notes(subject),
  )
}

const tones = { done: 'good', missing: 'bad', left_out: '', by_hand: 'warn' } as const

const stateCell = (tone: string, text: string): Cell => tag('span', { class: `state ${tone}`.trim() }, text)

function todo(subject: Subject): Html {
  const { locale } = subject
  const words = kitWords(locale)
  const checks = checksOf(subject)
  const count = (state: Check['state']): string => formatNumber(checks.filter((each) => each.state === state).length, locale)
  const rows = checks.map(({ asked, state }): Cell[] => {
    const { what, hint } = askedWords(subject, asked)
    return [
      hint === undefined ? what : tag('span', {}, what, raw('<br>'), tag('span', { class: 'quiet' }, hint)),
      stateCell(tones[state], words[state]),
      sourceCell(subject, asked),
    ]
  })
  const summary = filled(words.summary, {
    all: formatNumber(checks.length, locale),
    done: count('done'),
    missing: count('missing'),
    hand: count('by_hand'),
  })
  return tag('div', {}, tag('p', {}, summary), table([words.what, words.state, words.source], rows))
}

/** Sources are called what their publishers call them, in English. */
const sourceCell = (
  { locale }: Subject,
  { source, verified_on, note }: { source: string; verified_on: string; note?: string | undefined },
): Cell => ({
  content: tag(
    'span',
    {},
    tag('span', { lang: 'en', dir: 'ltr' }, source),
    formatItems(['', formatDate(verified_on, locale)], locale),
    ...(note === undefined ? [] : [raw('<br>'), tag('span', { lang: 'en', dir: 'ltr' }, note)]),
  ),
  attributes: { class: 'quiet' },
})

function copyTable(subject: Subject): Html {
  const { locale } = subject
  const words = kitWords(locale)
  const rows = copyTexts(subject).map((each): Cell[] => [
    each.number === undefined ? termIn(each.field, locale) : `${termIn(each.field, locale)} ${formatNumber(each.number, locale)}`,
    each.locale === undefined ? words.all : formatLanguage(each.locale, locale),
    lengthCell(each, subject),
    { content: each.most === undefined ? '–' : formatNumber(each.most, locale), attributes: { class: 'number' } },
    { content: each.text ?? '', attributes: { class: 'text', ...inLanguage(each.locale) } },
    pathCell(fileOf(each)),
  ])
  return table([words.field, words.language, words.length, words.most, '', words.file], rows)
}

const pathCell = (path: string | undefined): Cell => (path === undefined ? '' : tag('code', { dir: 'ltr' }, path))

function lengthCell({ text, count, most, isOver }: CopyText, { locale }: Subject): Cell {
  const words = kitWords(locale)
  if (text === undefined) return stateCell('warn', words.untranslated)
  const number = formatNumber(count, locale)
  if (!isOver) return { content: number, attributes: { class: 'number' } }
  return stateCell('bad', filled(words.over, { count: number, excess: formatNumber(count - (most ?? 0), locale) }))
}

const sizeCell = ({ width, height }: ImageSpec): Cell => ({ content: bdi(`${width} × ${height}`), attributes: { class: 'number' } })

function imageTable(subject: Subject, { images, unmade }: KitImages): Html {
  const words = kitWords(subject.locale)
  const rows = [
    ...images.map(({ path, spec, caption }): Cell[] => [
      tag('code', { dir: 'ltr' }, path),
      sizeCell(spec),
      stateCell('good', words.made),
      caption ?? '',
      sourceCell(subject, spec),
    ]),
    ...unmade.map((spec): Cell[] => [
      tag('code', { dir: 'ltr' }, spec.id),
      sizeCell(spec),
      stateCell(spec.required ? 'bad' : 'warn', words.unmade),
      '',
      sourceCell(subject, spec),
    ]),
  ]
  return table([words.picture, words.size, words.state, words.caption, words.source], rows)
}

/** Limits of lists; those of texts stand beside the texts, and here with their sources. */
function limitTable(subject: Subject): Html {
  const { listing, marketplace, locale } = subject
  const words = kitWords(locale)
  const rows = marketplace.fields.limits.map((limit): Cell[] => {
    const counts = limitedValues(listing.fields, limit.field).flatMap(({ value }) => (Array.isArray(value) ? [value.length] : []))
    const [count] = counts
    return [
      termIn(limit.field, locale),
      `${termIn(limit.bound ?? 'most', locale)} ${formatNumber(limit.value, locale)}`,
      termIn(limit.unit, locale),
      count === undefined
        ? ''
        : breaks(limit, count)
          ? stateCell('bad', `${formatNumber(count, locale)}: ${limit.bound === 'least' ? words.underLimit : words.overLimit}`)
          : formatNumber(count, locale),
      sourceCell(subject, limit),
    ]
  })
  return table([words.field, words.limits, '', words.counted, words.source], rows)
}

function priceTable({ listing, locale }: Subject): Html {
  const words = wordsIn(locale)
  const { pricing } = listing.fields
  const { dimensions, sku_map = [], currency } = pricing
  const price = ({ price: amount, term_months }: (typeof pricing)['rates'][number]): Html =>
    tag(
      'div',
      {},
      bdi(formatMoney({ amount, currency }, locale)),
      term_months === undefined ? '' : ` / ${formatDuration(term_months, 'month', locale)}`,
    )
  return table(
    [words.sold, words.skus, words.unit, currency],
    dimensions.map(({ key, name, unit, description }) => [
      tag(
        'span',
        {},
        bdi(name),
        ' ',
        tag('code', { dir: 'ltr' }, key),
        raw('<br>'),
        tag('span', { class: 'quiet' }, localized(description, locale, locale).value),
      ),
      bdi(
        sku_map
          .filter(({ dimension }) => dimension === key)
          .map(({ sku }) => sku)
          .join(', '),
      ),
      bdi(unit),
      { content: join(ratesOf(pricing, key).map(price)), attributes: { class: 'number' } },
    ]),
  )
}

function notes({ listing, locale }: Subject): Html {
  const words = wordsIn(locale)
  const own = kitWords(locale)
  const { compliance, support, legal, fulfillment_url, contacts = [], owner, notes: note } = listing.fields
  const countries = (codes: readonly string[]): string =>
    formatItems(
      codes.map((code) => formatCountry(code, locale)),
      locale,
    )
  const rows: [string, string | undefined][] = [
    [words.soldIn, countries(compliance.countries)],
    [words.dataKeptIn, compliance.data_residency && countries(compliance.data_residency)],
    [words.exportClass, compliance.eccn],
    [own.certifications, compliance.certifications && formatItems(compliance.certifications, locale)],
    [
      own.evidence,
      compliance.evidence &&
        formatItems(
          compliance.evidence.map(({ kind, expires_on }) =>
            expires_on === undefined
              ? termIn(kind, locale)
              : `${termIn(kind, locale)} (${filled(own.expires, { date: formatDate(expires_on, locale) })})`,
          ),
          locale,
        ),
    ],
    [words.contract, legal.eula === 'standard' ? words.standardContract : (legal.eula_url ?? words.ownContract)],
    [words.privacyNotice, legal.privacy_url],
    [words.landing, fulfillment_url],
    [words.email, support.email],
    [words.supportPage, support.url],
    ...contacts.map(({ duty, name, email, phone }): [string, string] => [
      termIn(`contacts.${duty}`, locale),
      [name, email, phone].filter(Boolean).join(', '),
    ]),
    [words.owner, owner],
    [own.note, note],
  ]
  return tag('dl', {}, ...rows.flatMap(([label, value]) => (value === undefined ? [] : [tag('dt', {}, label), tag('dd', {}, bdi(value))])))
}
