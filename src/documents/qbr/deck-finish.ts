// What the library for decks writes and offices would stumble over, set right: parts are numbered from 1 in each deck, absent and zero values are told apart,
// notes are paragraphs, and tables have a head.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { byCode } from '../../problems/problem.ts'
import type { Locale } from '../../site/locales.ts'
import type { NativeChart } from './deck-charts.ts'

const content_types = '[Content_Types].xml'

/** `charts` in the order in which they were added. */
export function finished(deck: Uint8Array, charts: readonly NativeChart[], { dir, tag }: Locale): Uint8Array {
  const parts = Object.entries(unzipSync(deck)).filter(([path]) => !path.endsWith('/'))
  const numbers = chartNumbers(parts.map(([path]) => path))
  const paths = new Set(parts.map(([path]) => renumbered(path, numbers)))
  const files: Record<string, Uint8Array> = {}
  for (const [path, bytes] of parts) {
    const name = renumbered(path, numbers)
    const chart = charts[Number(/(?:chart|Worksheet)(\d+)\.(?:xml|xlsx)$/.exec(name)?.[1]) - 1]
    if (name.endsWith('.xlsx')) files[name] = chart === undefined ? bytes : workbook(bytes, chart)
    else if (/\.(xml|rels)$/.test(name)) files[name] = strToU8(mended(name, strFromU8(bytes), { numbers, chart, dir, tag, paths }))
    else files[name] = bytes
  }
  return zipSync(files)
}

/** The library counts the charts of all decks of a process. */
function chartNumbers(paths: readonly string[]): ReadonlyMap<string, string> {
  const own = paths.flatMap((path) => /^ppt\/charts\/chart(\d+)\.xml$/.exec(path)?.[1] ?? [])
  return new Map(own.sort((a, b) => Number(a) - Number(b) || byCode(a, b)).map((number, index) => [number, String(index + 1)]))
}

const renumbered = (text: string, numbers: ReadonlyMap<string, string>): string =>
  text.replace(
    /((?:charts\/chart|charts\/_rels\/chart|Microsoft_Excel_Worksheet))(\d+)(?=\.xml|\.xlsx)/g,
    (place, start: string, number: string) => (numbers.has(number) ? `${start}${numbers.get(number)}` : place),
  )

interface Told {
  numbers: ReadonlyMap<string, string>
  chart: NativeChart | undefined
  dir: Locale['dir']
  tag: string
  /** Parts that there are. */
  paths: ReadonlySet<string>
}

function mended(path: string, xml: string, { numbers, chart, dir, tag, paths }: Told): string {
  if (path === content_types) return named(renumbered(xml, numbers), paths)
  if (path.endsWith('.rels')) return renumbered(xml, numbers)
  if (path.startsWith('ppt/charts/chart') && chart !== undefined) return chartXml(xml, chart)
  if (path.startsWith('ppt/notesSlides/')) return notes(xml, dir, tag)
  if (path.startsWith('ppt/slideLayouts/')) return readFromRight(xml)
  if (path.startsWith('ppt/slides/')) return ids(xml.replaceAll('<a:tblPr/>', '<a:tblPr firstRow="1"/>'))
  return xml
}

/** The library lists masters that it does not write. */
const named = (xml: string, paths: ReadonlySet<string>): string =>
  xml.replace(/<Override PartName="\/([^"]*)"[^>]*\/>/g, (found, path: string) => (paths.has(path) ? found : ''))

/** The library leaves the direction of a layout's texts out; a full stop would stand before the first word. */
const readFromRight = (xml: string): string =>
  xml.replace(/<a:p><a:pPr (?![^>]*\brtl=)(?=[^>]*>(?:(?!<\/a:p>)[\s\S])*<a:t>[^<]*\p{Script=Arabic})/gu, '<a:p><a:pPr rtl="1" ')

/** Every object of a slide has a number of its own. */
function ids(xml: string): string {
  let last = 0
  return xml.replace(/<p:cNvPr id="\d+"/g, () => {
    last += 1
    return `<p:cNvPr id="${last}"`
  })
}

/** A paragraph for each line. */
const notes = (xml: string, dir: Locale['dir'], tag: string): string =>
  xml.replace(
    /<a:p><a:r><a:rPr lang="en-US" dirty="0"\/><a:t>([^<]*)<\/a:t><\/a:r><a:endParaRPr lang="en-US" dirty="0"\/><\/a:p>/,
    (_, text: string) =>
      text
        .split(/\r?\n/)
        .map(
          (line) =>
            `<a:p>${dir === 'rtl' ? '<a:pPr algn="r" rtl="1"/>' : ''}<a:r><a:rPr lang="${tag}" dirty="0"/><a:t>${line}</a:t></a:r></a:p>`,
        )
        .join(''),
  )

function chartXml(xml: string, { turned, unlabelled, named: each }: NativeChart): string {
  const turn = (axis: 'catAx' | 'valAx', text: string): string =>
    text.replace(new RegExp(`<c:${axis}>[\\s\\S]*?</c:${axis}>`), (found) =>
      found.replace('orientation val="minMax"', 'orientation val="maxMin"'),
    )
  const both = turned.categories ? turn('catAx', xml) : xml
  return (
    (turned.values ? turn('valAx', both) : both)
      .replace(
        /(<c:ser>(?:(?!<\/c:ser>)[\s\S])*?<c:dLbls>)/,
        (found) => `${found}${unlabelled.map((point) => `<c:dLbl><c:idx val="${point}"/><c:delete val="1"/></c:dLbl>`).join('')}`,
      )
      .replace('<c:noMultiLvlLbl', each === 1 ? '$&' : `<c:tickLblSkip val="${each}"/><c:noMultiLvlLbl`)
      // Arabic letters take the font of complex scripts.
      .replace(/<a:latin typeface="([^"]*)"\/>(?!<a:(?:ea|cs))/g, '<a:latin typeface="$1"/><a:cs typeface="$1"/>')
      .replace(/<c:pt idx="\d+"><c:v><\/c:v><\/c:pt>/g, '')
  )
}

/** The workbook behind a chart, which is opened when somebody edits the numbers. */
function workbook(bytes: Uint8Array, { values }: NativeChart): Uint8Array {
  const files = unzipSync(bytes)
  const edit = (path: string, change: (xml: string) => string): void => {
    const found = files[path]
    if (found !== undefined) files[path] = strToU8(change(strFromU8(found)))
  }
  edit('xl/tables/table1.xml', (xml) => xml.replace(/(ref="[A-Z0-9:]+)'"/, '$1"'))
  edit('xl/worksheets/sheet1.xml', (xml) =>
    xml.replace(/<c r="([B-Z])(\d+)"><v>[^<]*<\/v><\/c>/g, (_, column: string, row: string) => {
      const value = values[column.charCodeAt(0) - 66]?.[Number(row) - 2]
      return value === undefined ? '' : `<c r="${column}${row}"><v>${value}</v></c>`
    }),
  )
  return zipSync(files)
}
