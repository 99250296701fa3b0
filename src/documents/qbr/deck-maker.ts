// A pack as a deck: native tables and charts that people can edit, notes for whoever presents, slides that stay with the team hidden.
import PptxGenJS from 'pptxgenjs'
import { formatItems } from '../../site/format.ts'
import { filled } from '../../site/ui.ts'
import type { Maker } from '../job.ts'
import { reproducible } from '../package/zip.ts'
import { type NativeChart, nativeChart } from './deck-charts.ts'
import { finished } from './deck-finish.ts'
import { body, chartHeight, type Placed, type SlidePlan, slide_size, slidesOf } from './deck-flow.ts'
import { drawList, drawProse, drawRemark, drawTable, drawTiles, ink, type Look, placeOf, run, setting } from './deck-parts.ts'
import type { Pack } from './pack.ts'

export const make: Maker<Pack> = async (pack) => {
  const { locale } = pack
  const look: Look = { locale, font: locale.dir === 'rtl' ? 'Tajawal' : 'Figtree' }
  const deck = new PptxGenJS()
  deck.defineLayout({ name: 'PACK', ...slide_size })
  deck.layout = 'PACK'
  deck.title = `${pack.kind}: ${formatItems([pack.title, pack.period], locale)}`
  deck.author = pack.program
  deck.company = pack.program
  deck.subject = pack.kind
  deck.theme = { headFontFace: look.font, bodyFontFace: look.font }
  deck.rtlMode = locale.dir === 'rtl'
  masters(deck, pack, look)
  const slides = pack.sections.flatMap(slidesOf)
  cover(deck, pack, look)
  const charts: NativeChart[] = []
  slides.forEach((plan, index) => {
    charts.push(...addSlide(deck, pack, look, plan, filled(pack.pageOf, { page: String(index + 2), pages: String(slides.length + 1) })))
  })
  const bytes = await deck.write({ outputType: 'uint8array' })
  if (!(bytes instanceof Uint8Array)) throw new Error('a deck is written as bytes')
  return reproducible(finished(bytes, charts, locale), pack.day)
}

function masters(deck: PptxGenJS, pack: Pack, look: Look): void {
  const title = setting(look, { fontSize: 26, bold: true, color: ink('text-strong'), valign: 'middle' })
  deck.defineSlideMaster({
    title: 'Part',
    background: { color: ink('surface') },
    objects: [
      { rect: { x: 0, y: 0, w: slide_size.width, h: 0.12, fill: { color: ink('accent') } } },
      { placeholder: { options: { ...title, name: 'title', type: 'title', x: body.x, y: 0.34, w: body.width, h: 0.62 }, text: '' } },
      { line: { x: body.x, y: 7, w: body.width, h: 0, line: { color: ink('line'), width: 0.75 } } },
      { text: { text: pack.footer, options: footer(look, body.x, 7.6) } },
      { text: { text: pack.period, options: { ...footer(look, 8.4, 1.5), rtlMode: false } } },
    ],
  })
  deck.defineSlideMaster({
    title: 'Cover',
    background: { color: ink('inverse') },
    objects: [
      { rect: { x: placeOf(look, 0, 0.22), y: 0, w: 0.22, h: slide_size.height, fill: { color: ink('cta') } } },
      {
        placeholder: {
          options: {
            ...title,
            fontSize: 40,
            color: ink('on-inverse'),
            name: 'title',
            type: 'title',
            x: placeOf(look, 0.9, 11.4),
            y: 1.75,
            w: 11.4,
            h: 1.2,
          },
          text: '',
        },
      },
    ],
  })
}

const footer = (look: Look, from: number, width: number) => ({
  ...setting(look, { fontSize: 9.5, color: ink('text-quiet'), valign: 'middle' }),
  x: placeOf(look, from, width),
  y: 7.05,
  w: width,
  h: 0.3,
})

function cover(deck: PptxGenJS, pack: Pack, look: Look): void {
  const slide = deck.addSlide({ masterName: 'Cover' })
  const quiet = ink('on-inverse-quiet')
  const box = (y: number, h: number) => ({ x: placeOf(look, 0.9, 11.4), y, w: 11.4, h, margin: 0 })
  slide.addText([run(look, pack.program, { fontSize: 14, color: quiet })], { ...box(0.7, 0.4), valign: 'middle' })
  slide.addText([run(look, pack.title, { color: ink('on-inverse') })], { placeholder: 'title' })
  slide.addText([run(look, pack.kind, { fontSize: 20, color: ink('on-inverse') })], { ...box(3, 0.5), valign: 'middle' })
  slide.addText(
    [{ text: pack.period, options: { fontFace: look.font, fontSize: 16, bold: true, color: ink('on-cta'), align: 'center' } }],
    {
      x: placeOf(look, 0.9, 1.5),
      y: 3.7,
      w: 1.5,
      h: 0.42,
      fill: { color: ink('cta') },
      margin: 0,
      valign: 'middle',
    },
  )
  slide.addText([run(look, pack.lead.join('  ·  '), { fontSize: 14, color: quiet })], {
    x: placeOf(look, 2.6, 9.7),
    y: 3.7,
    w: 9.7,
    h: 0.42,
    margin: 0,
    valign: 'middle',
  })
  slide.addText(
    pack.facts.flatMap(({ label, value }) => [
      run(look, `${label}: `, { fontSize: 12, bold: true, color: ink('on-inverse') }),
      run(look, value, { fontSize: 12, color: quiet, paraSpaceAfter: 4, breakLine: true }),
    ]),
    { ...box(4.6, 2.3), valign: 'top', fit: 'shrink' },
  )
  slide.addNotes([pack.notice, pack.welcome].join('\n'))
}

/** Returns the charts that it added. */
function addSlide(deck: PptxGenJS, pack: Pack, look: Look, { section, part, placed }: SlidePlan, page: string): NativeChart[] {
  const slide = deck.addSlide({ masterName: 'Part' })
  slide.hidden = section.team === true
  slide.addText([run(look, part === 0 ? section.title : `${section.title} (${part + 1})`, { color: ink('text-strong') })], {
    placeholder: 'title',
  })
  if (section.lead !== undefined && part === 0)
    slide.addText([run(look, section.lead, { fontSize: 13, color: ink('text-quiet') })], {
      x: body.x,
      y: 0.98,
      w: body.width,
      h: 0.5,
      margin: 0,
      valign: 'top',
      fit: 'shrink',
    })
  if (section.team)
    slide.addText([run(look, pack.teamMark, { fontSize: 11, bold: true, color: ink('warn'), align: 'center' })], {
      x: placeOf(look, 11, 1.73),
      y: 0.46,
      w: 1.73,
      h: 0.36,
      fill: { color: ink('warn-soft') },
      margin: 0,
      valign: 'middle',
    })
  slide.addText(
    [run(look, page, { fontSize: 9.5, color: ink('text-quiet'), align: look.locale.dir === 'rtl' ? 'left' : 'right' })],
    footer(look, 10.7, 2.03),
  )
  slide.addNotes(section.notes.join('\n'))
  return placed.flatMap((each) => draw(slide, look, each))
}

function draw(slide: PptxGenJS.Slide, look: Look, placed: Placed): NativeChart[] {
  const { part } = placed
  switch (part.kind) {
    case 'tiles':
      drawTiles(slide, look, placed, part.tiles)
      return []
    case 'table':
      drawTable(slide, look, placed, part)
      return []
    case 'list':
      drawList(slide, look, placed, part)
      return []
    case 'remark':
      drawRemark(slide, look, placed, part.text)
      return []
    case 'prose':
      drawProse(slide, look, placed, part.blocks)
      return []
    case 'charts':
      return drawCharts(slide, look, placed, part.charts)
  }
}

const chart_gap = 0.35

/** Side by side, each as wide as its bars need. */
function drawCharts(
  slide: PptxGenJS.Slide,
  look: Look,
  { x, y, width, height }: Placed,
  charts: (Placed['part'] & { kind: 'charts' })['charts'],
): NativeChart[] {
  // A line needs room for the label of each point.
  const weights = charts.map(({ rows, series, shape }) =>
    shape === 'lines' && series.length === 1
      ? rows.length * 1.5
      : shape === 'lines' || shape === 'bars'
        ? Math.max(10, rows.length * series.length)
        : 12,
  )
  const sum = weights.reduce((all, weight) => all + weight, 0)
  let from: number = x
  return charts.map((chart, index) => {
    const w = ((width - chart_gap * (charts.length - 1)) * (weights[index] ?? 1)) / sum
    const left = placeOf(look, from, w)
    from += w + chart_gap
    const native = nativeChart(chart, look.locale, look.font, w)
    const unit = chart.scale.unit === 'money' && chart.scale.currency !== undefined ? ` (${chart.scale.currency})` : ''
    slide.addText([run(look, `${chart.title}${unit}`, { fontSize: 13, bold: true, color: ink('text-strong') })], {
      x: left,
      y,
      w,
      h: 0.36,
      margin: 0,
      valign: 'middle',
      fit: 'shrink',
    })
    slide.addChart(native.type, native.data, { ...native.options, x: left, y: y + 0.4, w, h: chartHeight(height) })
    slide.addText([run(look, chart.summary, { fontSize: 11, color: ink('text-quiet') })], {
      x: left,
      y: y + height - 0.42,
      w,
      h: 0.42,
      margin: 0,
      valign: 'top',
      fit: 'shrink',
    })
    return native
  })
}
