// The brand on one page: the mark on its grounds, the room it needs, colours, type, the first rules and the texts to quote.
import type { Maker } from '../job.ts'
import { colours } from '../look/colours.ts'
import { markShapes, markSvg } from '../look/mark.ts'
import type { Block } from '../qbr/pack.ts'
import { pdfOf } from '../typst.ts'
import { clear_space, grounds, mark_variants, symbol } from './look.ts'

export interface BrandSheet {
  tag: string
  dir: 'ltr' | 'rtl'
  day: string
  program: string
  title: string
  tagline: string
  labels: Readonly<Record<'mark' | 'space' | 'colours' | 'type' | 'rules' | 'texts', string>>
  /** What stands below each form of the mark. */
  marks: readonly string[]
  /** Free space and least sizes, as sentences. */
  space: readonly string[]
  /** Says what the two ratios of a colour mean. */
  ratios: string
  colours: readonly { name: string; hex: string; rgb: string; light: string; dark: string }[]
  fonts: readonly { name: string; what: string; sample: string; lang: string }[]
  rules: readonly Block[]
  texts: readonly string[]
  foot: readonly [string, string]
}

const fonts = ['figtree-400', 'figtree-500', 'figtree-600', 'figtree-700', 'tajawal-400', 'tajawal-500', 'tajawal-700'] as const

export const make: Maker<BrandSheet> = (sheet, tools) => {
  const language = new Intl.Locale(sheet.tag)
  const files: Record<string, Uint8Array> = { 'space.svg': Buffer.from(spaceSvg()) }
  const marks = mark_variants.map(({ id, colours: own, ground }, index) => {
    files[`${id}.svg`] = Buffer.from(markSvg(own, 96))
    return { file: `${id}.svg`, ground: grounds[ground], caption: sheet.marks[index] ?? '' }
  })
  const data = { ...sheet, marks, lang: language.language, region: language.region ?? null, palette: colours }
  return Promise.resolve(pdfOf({ name: 'brand-sheet', template, data, fonts, day: sheet.day, files }, tools))
}

/** The symbol in its free space, with the half of its height marked on each side. */
function spaceSvg(): string {
  const room = symbol.height * clear_space
  const [left, top] = [symbol.left - room, symbol.top - room]
  const [width, height] = [symbol.width + 2 * room, symbol.height + 2 * room]
  const { accent, 'accent-soft': soft } = colours
  const inner = `<rect x="${symbol.left}" y="${symbol.top}" width="${symbol.width}" height="${symbol.height}" fill="#ffffff" stroke="${accent}" stroke-width=".3"/>`
  const outer = `<rect x="${left}" y="${top}" width="${width}" height="${height}" fill="${soft}" stroke="${accent}" stroke-width=".4" stroke-dasharray="1.4 1"/>`
  const [light] = mark_variants
  const body = light === undefined ? '' : markShapes(light.colours)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${left - 1} ${top - 1} ${width + 2} ${height + 2}" width="200" height="210">${outer}${inner}${body}</svg>`
}

const template = `
#let d = json(bytes(sys.inputs.data))
#let c = d.palette.pairs().fold((:), (all, pair) => { all.insert(pair.at(0), rgb(pair.at(1))); all })
#let flow = if d.dir == "rtl" { rtl } else { ltr }
#let quiet(body) = text(size: 8pt, fill: c.text-quiet, body)
#let latin(body) = box(text(dir: ltr, body))
#let own(block) = {
  let lang = block.at("lang", default: none)
  if lang == none { block.text } else { text(lang: lang.split("-").at(0), dir: if lang.split("-").at(0) == "ar" { rtl } else { ltr }, block.text) }
}

#set document(title: d.title, author: d.program)
#set text(font: if flow == rtl { ("Tajawal", "Figtree") } else { ("Figtree", "Tajawal") }, size: if flow == rtl { 9.8pt } else { 9pt }, fill: c.text, lang: d.lang, region: d.region, dir: flow)
#set par(leading: 0.55em, spacing: 0.65em)
#set list(marker: text(fill: c.accent, "•"), spacing: 0.5em)
#set page(
  paper: "a4", margin: (x: 14mm, top: 0mm, bottom: 14mm),
  footer: grid(columns: (1fr, auto), quiet(d.foot.at(0)), quiet(d.foot.at(1))), footer-descent: 4mm,
)
#show heading.where(level: 1): it => text(size: 22pt, weight: 700, fill: c.on-inverse, it.body)
#show heading.where(level: 1): set block(above: 0pt, below: 0pt)
#show heading.where(level: 2): it => block(above: 17pt, below: 8pt, text(size: 11.5pt, weight: 700, fill: c.accent-text, it.body))
#show heading.where(level: 3): it => block(above: 8pt, below: 5pt, text(size: 9.2pt, weight: 600, fill: c.text-strong, it.body))

#pad(x: -14mm, block(width: 210mm, inset: (x: 14mm, top: 11mm, bottom: 8mm), fill: c.inverse, {
  text(size: 9pt, weight: 600, fill: c.cta, d.program)
  v(8pt)
  heading(level: 1, d.title)
  v(8pt)
  block(width: 160mm, text(size: 10.5pt, fill: c.on-inverse-quiet, d.tagline))
}))

#heading(level: 2, d.labels.mark)
#grid(columns: (1fr,) * 4, column-gutter: 7pt, ..d.marks.map(mark => {
  block(width: 100%, height: 76pt, radius: 4pt, fill: rgb(mark.ground), stroke: 0.6pt + c.line, align(center + horizon, image(mark.file, height: 54pt, alt: mark.caption)))
  v(4pt, weak: true)
  quiet(mark.caption)
}))

#v(15pt, weak: true)
#grid(columns: (1.05fr, 1fr), column-gutter: 16pt,
  [
    #heading(level: 2, d.labels.space)
    #grid(columns: (auto, 1fr), column-gutter: 10pt, align: horizon,
      image("space.svg", height: 84pt, alt: d.labels.space),
      for line in d.space { par(line) },
    )
  ],
  [
    #heading(level: 2, d.labels.type)
    #for font in d.fonts {
      block(spacing: 7pt, {
        text(font: font.name, lang: font.lang, dir: if font.lang == "ar" { rtl } else { ltr }, size: 15pt, weight: 700, fill: c.text-strong, font.sample)
        linebreak()
        quiet[#latin(font.name): #font.what]
      })
    }
  ],
)

#heading(level: 2, d.labels.colours)
#grid(columns: (1fr,) * 4, column-gutter: 7pt, row-gutter: 8pt, ..d.colours.map(colour => {
  block(width: 100%, height: 26pt, radius: 4pt, fill: rgb(colour.hex), stroke: 0.6pt + c.line)
  v(4pt, weak: true)
  text(weight: 600, fill: c.text-strong, colour.name)
  linebreak()
  latin(upper(colour.hex))
  linebreak()
  quiet[#latin(colour.rgb) \\ #latin(colour.light) / #latin(colour.dark)]
}))
#v(5pt, weak: true)
#quiet(d.ratios)

#v(17pt, weak: true)
#grid(columns: (1.25fr, 1fr), column-gutter: 16pt,
  [
    #heading(level: 2, d.labels.rules)
    #for block in d.rules { if block.kind == "heading" { heading(level: 3, own(block)) } else if block.kind == "item" { list(own(block)) } else { par(own(block)) } }
  ],
  [
    #heading(level: 2, d.labels.texts)
    #for text in d.texts { par(text) }
  ],
)
`
