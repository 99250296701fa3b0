// A joint solution on one page, for people who decide whether to read on.
import type { Maker } from '../job.ts'
import { colours } from '../look/colours.ts'
import { pdfOf } from '../typst.ts'
import { type Diagram, diagramSvg } from './diagram.ts'

export interface OnePager {
  /** Tag of the language, and of the solution's own words where they are in another. */
  tag: string
  own: string
  dir: 'ltr' | 'rtl'
  day: string
  program: string
  kind: string
  title: string
  description: string
  labels: Readonly<Record<'uses' | 'how' | 'parts' | 'cost' | 'deliver' | 'integrations' | 'next', string>>
  uses: readonly { title: string; summary: string }[]
  diagram: Diagram
  /** What the numbers in the picture stand for. */
  steps: readonly string[]
  parts: readonly { name: string; why: string }[]
  costs: readonly { size: string; assumption: string; monthly: string }[]
  partners: readonly string[]
  integrations: readonly string[]
  next: readonly { label: string; url: string }[]
  /** Ends of the foot. */
  foot: readonly [string, string]
}

const fonts = ['figtree-400', 'figtree-500', 'figtree-600', 'figtree-700', 'tajawal-400', 'tajawal-500', 'tajawal-700'] as const

export const make: Maker<OnePager> = (page, tools) => {
  const { tag, diagram } = page
  const language = new Intl.Locale(tag)
  const data = {
    ...page,
    diagram: { file: 'diagram.svg', alt: `${diagram.title}. ${diagram.summary}` },
    lang: language.language,
    region: language.region ?? null,
    ownLang: new Intl.Locale(page.own).language,
    colours,
  }
  return Promise.resolve(
    pdfOf({ name: 'one-pager', template, data, fonts, day: page.day, files: { 'diagram.svg': Buffer.from(diagramSvg(diagram)) } }, tools),
  )
}

const template = `
#let d = json(bytes(sys.inputs.data))
#let c = d.colours.pairs().fold((:), (all, pair) => { all.insert(pair.at(0), rgb(pair.at(1))); all })
#let flow = if d.dir == "rtl" { rtl } else { ltr }
#let own(body) = text(lang: d.ownLang, dir: if d.ownLang == "ar" { rtl } else { ltr }, body)
#let quiet(body) = text(fill: c.text-quiet, body)

#set document(title: d.title, author: d.program)
#set text(font: if flow == rtl { ("Tajawal", "Figtree") } else { ("Figtree", "Tajawal") }, size: if flow == rtl { 9pt } else { 8.5pt }, fill: c.text, lang: d.lang, region: d.region, dir: flow)
#set par(leading: 0.55em, spacing: 0.7em)
#set enum(spacing: 0.55em, numbering: n => text(weight: 700, fill: c.accent-text, str(n)))
#set page(
  paper: "a4",
  margin: (x: 14mm, top: 0mm, bottom: 14mm),
  footer: grid(columns: (1fr, auto), quiet(d.foot.at(0)), quiet(d.foot.at(1))),
  footer-descent: 4mm,
)
#show heading.where(level: 1): it => text(size: 22pt, weight: 700, fill: c.on-inverse, it.body)
#show heading.where(level: 2): it => block(above: 11pt, below: 7pt, text(size: 10.5pt, weight: 700, fill: c.accent-text, it.body))

#show heading.where(level: 1): set block(above: 0pt, below: 0pt)
#let least = 238pt
#let sheet(tall) = [
#pad(x: -14mm, block(width: 210mm, inset: (x: 14mm, top: 11mm, bottom: 8mm), fill: c.inverse, {
  text(size: 9pt, weight: 600, fill: c.cta, d.kind)
  h(8pt)
  text(size: 9pt, fill: c.on-inverse-quiet, d.program)
  v(9pt)
  heading(level: 1, own(d.title))
  v(9pt)
  block(width: 150mm, text(size: 11pt, fill: c.on-inverse, own(d.description)))
}))

#heading(level: 2, d.labels.uses)
#grid(columns: (1fr,) * calc.min(3, d.uses.len()), column-gutter: 10pt, row-gutter: 7pt,
  ..d.uses.map(use => own[#text(weight: 600, fill: c.text-strong, use.title) \\ #use.summary]))

#heading(level: 2, d.labels.how)
#align(center, box(stroke: 0.6pt + c.line, radius: 4pt, inset: 6pt, width: 100%,
  image(d.diagram.file, height: tall, width: 100%, fit: "contain", alt: d.diagram.alt)))

#v(3pt)
#let half = calc.ceil(d.steps.len() / 2)
#v(4pt)
#grid(columns: (1fr, 1fr), column-gutter: 14pt,
  own(enum(..d.steps.slice(0, half).map(step => [#step]))),
  own(enum(start: half + 1, ..d.steps.slice(half).map(step => [#step]))),
)

#grid(columns: (1.25fr, 1fr), column-gutter: 14pt,
  [
    #heading(level: 2, d.labels.parts)
    #for part in d.parts { block(spacing: 6pt, own[#text(weight: 600, fill: c.text-strong, part.name): #part.why]) }
  ],
  [
    #heading(level: 2, d.labels.cost)
    #table(
      columns: (auto, 1fr), stroke: (x, y) => (bottom: 0.5pt + c.line), inset: (x: 0pt, y: 3.2pt), column-gutter: 8pt,
      ..d.costs.map(cost => (
        [#quiet(cost.size) \\ #text(size: 10pt, weight: 700, fill: c.text-strong, box(cost.monthly))],
        own(quiet(cost.assumption)),
      )).flatten(),
    )
  ],
)

#grid(columns: (1fr, 1fr, 1.1fr), column-gutter: 12pt,
  [ #heading(level: 2, d.labels.deliver) #d.partners.map(name => [#name]).join(linebreak()) ],
  if d.integrations.len() > 0 [ #heading(level: 2, d.labels.integrations) #d.integrations.map(name => [#name]).join(linebreak()) ],
  [ #heading(level: 2, d.labels.next) #d.next.map(it => link(it.url, text(fill: c.accent-text, own(it.label)))).join(linebreak()) ],
)
]
// The drawing takes what room the words leave on the page.
#context {
  let used = measure(block(width: 182mm, sheet(least))).height
  sheet(least + calc.max(0pt, calc.min(283mm - used - 8pt, 150pt)))
}
`
