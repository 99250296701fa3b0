// The brand kit as the files of one archive.
import { csvText } from '../../program/csv-text.ts'
import { settings } from '../../program/program.ts'
import { programName } from '../../site/compliance/frame.ts'
import { formatDate, formatItems, formatNumber } from '../../site/format.ts'
import type { Locale } from '../../site/locales.ts'
import { defaultLocale, type Site } from '../../site/site.ts'
import { localized } from '../../site/text.ts'
import { filled } from '../../site/ui.ts'
import { job } from '../job.ts'
import { contrast, rgbOf } from '../look/contrast.ts'
import { markSvg } from '../look/mark.ts'
import type { ZipPart } from '../package/zip-maker.ts'
import { brandWords } from '../words/brand.ts'
import { brand_colours, brand_fonts, grounds, least, mark_sides, mark_variants } from './look.ts'
import type { BrandSheet } from './sheet-maker.ts'
import { firstRules, quotesOf, rulesOf, rulesText, wordingOf } from './texts.ts'

export const kitParts = (site: Site, guidelines: string): ZipPart[] => [
  ...marks(),
  text('colours.csv', colourTable(site)),
  ...site.locales.flatMap((locale) => partsIn(site, guidelines, locale)),
]

const text = (path: string, content: string): ZipPart => ({ path, content: { text: content } })

const marks = (): ZipPart[] =>
  mark_variants.flatMap(({ id, colours }) => [
    text(`mark/svg/mark-${id}.svg`, `${markSvg(colours)}\n`),
    ...mark_sides.map((side): ZipPart => {
      const from = { width: 32, height: 32, isDrawing: true }
      const data = {
        name: `mark-${id}.svg`,
        bytes: Buffer.from(markSvg(colours, 32)),
        from,
        width: side,
        height: side,
        padding: 0,
        transparent: true,
      }
      return { path: `mark/png/mark-${id}-${side}.png`, content: { job: job('resize', data) } }
    }),
  ])

function colourTable(site: Site): string {
  const words = brandWords(defaultLocale(site))
  const rows = brand_colours.map(({ id, hex }) => [
    id,
    words.names[id],
    words.uses[id],
    hex,
    ...rgbOf(hex).map(String),
    contrast(hex, grounds.light).toFixed(1),
    contrast(hex, grounds.dark).toFixed(1),
  ])
  return csvText([['colour', 'name', 'use', 'hex', 'red', 'green', 'blue', 'contrast_on_white', 'contrast_on_night'], ...rows])
}

function partsIn(site: Site, guidelines: string, locale: Locale): ZipPart[] {
  const { tag } = locale
  const rules = rulesOf(site, locale)
  const wording = wordingOf(site, guidelines, locale)
  const quotes = quotesOf(site, locale)
  return [
    text(`readme.${tag}.txt`, readme(site, guidelines, locale)),
    ...logos(site, locale),
    { path: `brand-sheet/brand-sheet-${tag}.pdf`, content: { job: job('brand-sheet', sheetOf(site, locale)) } },
    text(`texts/${tag}.txt`, `${quotes.map(({ label, text: said }) => `${label}\n${said}\n`).join('\n')}`),
    ...(rules.length === 0 ? [] : [text(`rules/${tag}.txt`, rulesText(rules))]),
    ...(wording === undefined ? [] : [text(`guidelines/${tag}.md`, `# ${wording.fields.title}\n\n${(wording.body ?? '').trim()}\n`)]),
  ]
}

/** The program is named in the languages that it has a name in. */
function logos(site: Site, locale: Locale): ZipPart[] {
  const { name } = settings(site.view)
  if (localized(name, locale, defaultLocale(site)).lang !== undefined) return []
  return mark_variants.flatMap(({ id, colours, ground }) =>
    (['svg', 'png'] as const).map((format): ZipPart => {
      const ink = ground === 'light' ? '#081b23' : '#ffffff'
      const data = { name: programName(site, locale), dir: locale.dir, mark: colours, ink, format }
      return { path: `logo/${locale.tag}/logo-${id}.${format}`, content: { job: job('brand-logo', data) } }
    }),
  )
}

const contactOf = (site: Site): string => settings(site.view).legal?.brand_email ?? settings(site.view).contact

export function sheetOf(site: Site, locale: Locale): BrandSheet {
  const words = brandWords(locale)
  const quotes = quotesOf(site, locale)
  const ratio = (value: number): string => `${formatNumber(value, locale)}:1`
  return {
    tag: locale.tag,
    dir: locale.dir,
    day: site.asOf,
    program: programName(site, locale),
    title: words.sheetOf,
    tagline: localized(settings(site.view).tagline, locale, defaultLocale(site)).value,
    labels: { mark: words.mark, space: words.space, colours: words.colours, type: words.type, rules: words.rules, texts: words.texts },
    marks: mark_variants.map(({ id }) => words.marks[id]),
    space: [words.freeSpace, filled(words.leastSize, { pixels: String(least.pixels), millimetres: String(least.millimetres) })],
    ratios: words.ratios,
    colours: brand_colours.map(({ id, hex }) => ({
      name: words.names[id],
      hex,
      rgb: rgbOf(hex).join(' '),
      light: ratio(contrast(hex, grounds.light)),
      dark: ratio(contrast(hex, grounds.dark)),
    })),
    fonts: brand_fonts.map(({ name, script, licence }) => ({
      name,
      what: formatItems([words.font[script], licence], locale),
      sample: words.sample[script],
      lang: script === 'Arab' ? 'ar' : 'en',
    })),
    rules: firstRules(rulesOf(site, locale)),
    texts: quotes.slice(1).map(({ text: said }) => said),
    foot: [filled(words.contact, { contact: contactOf(site) }), filled(words.made, { date: formatDate(site.asOf, locale) })],
  }
}

function readme(site: Site, guidelines: string, locale: Locale): string {
  const words = brandWords(locale)
  const has = (each: Locale, what: 'rules' | 'guidelines'): boolean =>
    what === 'rules' ? rulesOf(site, each).length > 0 : wordingOf(site, guidelines, each) !== undefined
  const missing = site.locales.flatMap((each) => {
    const parts = (['rules', 'guidelines'] as const).filter((what) => !has(each, what))
    return parts.length === 0 ? [] : [filled(words.untranslated, { language: each.label, parts: formatItems(parts, locale) })]
  })
  return [
    `${programName(site, locale)}: ${words.kit}`,
    '',
    words.readme,
    `- mark/: ${filled(words.files.mark, { sizes: formatItems(mark_sides.map(String), locale) })}`,
    `- logo/: ${words.files.logo}`,
    `- brand-sheet/: ${words.files.sheet}`,
    `- colours.csv: ${words.files.colours}`,
    `- rules/: ${words.files.rules}`,
    `- guidelines/: ${words.files.guidelines}`,
    `- texts/: ${words.files.texts}`,
    '',
    words.space,
    words.freeSpace,
    filled(words.leastSize, { pixels: String(least.pixels), millimetres: String(least.millimetres) }),
    '',
    words.fonts,
    ...brand_fonts.map(
      ({ name, script, licence, source }) => `- ${filled(words.fontLine, { name, what: words.font[script], licence, source })}`,
    ),
    '',
    ...missing,
    words.badges,
    filled(words.contact, { contact: contactOf(site) }),
    filled(words.made, { date: formatDate(site.asOf, locale) }),
    '',
  ].join('\n')
}
