// Draws the parts of a pack on a slide: tiles, tables, lists, written notes.
import type PptxGenJS from 'pptxgenjs'
import { directionOf, type Locale } from '../../site/locales.ts'
import { type ColourName, colours } from '../look/colours.ts'
import { body, columnWidths, type Placed, prose_width, rowHeight, sizes, tile_gap, tiles_across } from './deck-flow.ts'
import type { Block, Cell, List, Table, Tile, Tone } from './pack.ts'
import { inTwo } from './prose.ts'

export interface Look {
  locale: Locale
  font: string
}

type Text = PptxGenJS.TextPropsOptions

export const ink = (name: ColourName): string => colours[name].slice(1)
const toneInk = (tone: Tone | undefined, usual: ColourName = 'text'): string =>
  ink(tone === undefined ? usual : tone === 'neutral' ? 'text-quiet' : tone)

/** Characters that no office file may hold. */
const plain = (text: string): string => text.replace(/[^\P{Cc}\n\t]/gu, '')

/** How a text is set: from the right in languages that are read so; a text in another language keeps its own direction. */
export function setting({ locale, font }: Look, more: Text, lang?: string): Text {
  const starts = locale.dir === 'rtl' ? 'right' : 'left'
  return {
    fontFace: font,
    color: ink('text'),
    align: starts,
    lang: lang ?? locale.tag,
    rtlMode: (lang === undefined ? locale.dir : directionOf(lang)) === 'rtl',
    margin: 0,
    ...more,
  }
}

export const run = (look: Look, text: string, more: Text, lang?: string): PptxGenJS.TextProps => ({
  text: plain(text),
  options: setting(look, more, lang),
})

/** Place of something that begins `from` the side where reading begins. */
export const placeOf = ({ locale }: Look, from: number, width: number): number => (locale.dir === 'rtl' ? 13.333 - from - width : from)

export function drawTiles(slide: PptxGenJS.Slide, look: Look, { x, y, width, height }: Placed, tiles: readonly Tile[]): void {
  const rows = Math.ceil(tiles.length / tiles_across)
  const [across, down] = [(width + tile_gap) / tiles_across, height / rows]
  tiles.forEach(({ label, value, note, tone }, index) => {
    const left = placeOf(look, x + (index % tiles_across) * across, across - tile_gap)
    const frame = { x: left, y: y + Math.floor(index / tiles_across) * down, w: across - tile_gap, h: down - tile_gap }
    slide.addText(
      [
        run(look, label, { fontSize: 11, color: ink('text-quiet'), breakLine: true }),
        run(look, value, {
          fontSize: value.length > 14 ? 15 : 22,
          bold: true,
          color: toneInk(tone, 'text-strong'),
          breakLine: note !== undefined && note !== '',
        }),
        ...(note === undefined || note === '' ? [] : [run(look, note, { fontSize: sizes.note, color: ink('text-quiet') })]),
      ],
      {
        ...frame,
        ...setting(look, { valign: 'middle', margin: 8, fit: 'shrink' }),
        fill: { color: ink('surface') },
        line: { color: ink('line'), width: 1 },
      },
    )
  })
}

export function drawTable(slide: PptxGenJS.Slide, look: Look, placed: Placed, table: Table): void {
  const { y, width } = placed
  const top = y + titleAbove(slide, look, placed, table.title)
  if (table.rows.length === 0) {
    slide.addText([run(look, table.none, { fontSize: sizes.text, color: ink('text-quiet') })], {
      x: body.x,
      y: top,
      w: width,
      h: 0.4,
      margin: 0,
    })
    return
  }
  const mirrored = look.locale.dir === 'rtl'
  // Columns stand in reading order; offices do not agree on a mark for tables from right to left.
  const ordered = <T>(items: readonly T[]): T[] => (mirrored ? items.toReversed() : [...items])
  const widths = columnWidths(table, width)
  const end = mirrored ? ('left' as const) : ('right' as const)
  const border = (color: ColourName, pt: number): Exclude<PptxGenJS.TableCellProps['border'], undefined> => [
    { type: 'none' },
    { type: 'none' },
    { type: 'solid', color: ink(color), pt },
    { type: 'none' },
  ]
  const head = table.columns.map(({ title, number }): PptxGenJS.TableCell => {
    const options = setting(look, {
      fontSize: sizes.head,
      bold: true,
      color: ink('text-quiet'),
      valign: 'bottom',
      ...(number ? { align: end } : {}),
    })
    return { text: [run(look, title, options)], options: { ...cellOptions(options), border: border('line-strong', 1) } }
  })
  const rows = table.rows.map((row) =>
    row.map((cell, index): PptxGenJS.TableCell => {
      const align = table.columns[index]?.number ? { align: end } : {}
      return { text: cellRuns(look, cell, align), options: { ...cellOptions(setting(look, align)), border: border('line', 0.75) } }
    }),
  )
  slide.addTable([ordered(head), ...rows.map(ordered)], {
    x: body.x,
    y: top,
    w: width,
    colW: ordered(widths),
    rowH: [0.36, ...table.rows.map((row) => rowHeight(row, widths))],
    margin: [0.05, 0.08, 0.05, 0.08],
  })
}

const cellOptions = ({ align, valign }: Text): PptxGenJS.TableCellProps => ({ ...(align ? { align } : {}), valign: valign ?? 'middle' })

function cellRuns(look: Look, { text, note, tone, lang, strong }: Cell, align: Text): PptxGenJS.TextProps[] {
  const bold = strong === true || (tone !== undefined && tone !== 'neutral')
  return [
    run(look, text, { ...align, fontSize: sizes.text, bold, color: toneInk(tone), breakLine: note !== undefined }, lang),
    ...(note === undefined ? [] : [run(look, note, { ...align, fontSize: sizes.note, color: ink('text-quiet') })]),
  ]
}

/** The title of a part; returns its height. */
function titleAbove(slide: PptxGenJS.Slide, look: Look, { x, y, width }: Placed, title: string | undefined): number {
  if (title === undefined) return 0
  slide.addText([run(look, title, { fontSize: sizes.title, bold: true, color: ink('text-strong') })], {
    x,
    y,
    w: width,
    h: 0.32,
    margin: 0,
    valign: 'middle',
  })
  return 0.36
}

export function drawList(slide: PptxGenJS.Slide, look: Look, placed: Placed, { title, items }: List): void {
  const above = titleAbove(slide, look, placed, title)
  const bullet = items.length > 1 ? { bullet: { indent: 14 } } : {}
  slide.addText(
    items.map(({ text, tone, lang }, index) =>
      run(
        look,
        text,
        { fontSize: sizes.text, color: toneInk(tone), paraSpaceAfter: 4, breakLine: index < items.length - 1, ...bullet },
        lang,
      ),
    ),
    { x: placed.x, y: placed.y + above, w: placed.width, h: placed.height - above, valign: 'top', margin: 0 },
  )
}

export function drawRemark(slide: PptxGenJS.Slide, look: Look, { x, y, width, height }: Placed, text: string): void {
  slide.addText([run(look, text, { fontSize: sizes.title })], { x, y, w: width, h: height, valign: 'top', margin: 0 })
}

/** Written notes in two columns, the first one on the side where their language begins. */
export function drawProse(slide: PptxGenJS.Slide, look: Look, { y, width }: Placed, blocks: readonly Block[]): void {
  const direction = directionOf(blocks[0]?.lang ?? look.locale.tag)
  inTwo(blocks).forEach((own, index) => {
    if (own.length === 0) return
    slide.addText(
      own.map(({ kind, text, lang }, at) =>
        run(
          look,
          text,
          {
            fontSize: kind === 'heading' ? sizes.title : sizes.prose,
            bold: kind === 'heading',
            color: ink(kind === 'heading' ? 'text-strong' : 'text'),
            paraSpaceAfter: 5,
            breakLine: at < own.length - 1,
            ...(kind === 'item' ? { bullet: { indent: 14 } } : {}),
            ...(lang === undefined ? {} : { align: directionOf(lang) === 'rtl' ? ('right' as const) : ('left' as const) }),
          },
          lang,
        ),
      ),
      {
        x: body.x + (direction === 'rtl' ? 1 - index : index) * (width - prose_width),
        y,
        w: prose_width,
        h: body.bottom - y,
        valign: 'top',
        margin: 0,
      },
    )
  })
}
