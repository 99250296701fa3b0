// A pack as a PDF: the template gets it as data, and its charts as the pictures that the sites show.
import { drawChart } from '../../site/scorecard/draw.ts'
import { patterns, swatch } from '../../site/scorecard/series.ts'
import type { Maker } from '../job.ts'
import { colours, withColours } from '../look/colours.ts'
import { pdfOf } from '../typst.ts'
import type { Pack } from './pack.ts'
import { template } from './pdf-template.ts'
import { inTwo } from './prose.ts'

const fonts = ['figtree-400', 'figtree-600', 'figtree-700', 'tajawal-400', 'tajawal-500', 'tajawal-700'] as const

export const make: Maker<Pack> = (pack, tools) => {
  const { locale, sections } = pack
  const files: Record<string, Uint8Array> = {}
  const drawn = sections.map((section) => ({
    ...section,
    parts: section.parts.map((part) =>
      part.kind === 'prose'
        ? { ...part, blocks: inTwo(part.blocks) }
        : part.kind !== 'charts'
          ? part
          : {
              kind: part.kind,
              charts: part.charts.map((chart) => {
                const file = `chart-${Object.keys(files).length}.svg`
                files[file] = Buffer.from(pictureOf(drawChart(chart, locale)))
                const swatches = chart.series.map((_, index) => {
                  const name = file.replace('.svg', `-${index}.svg`)
                  files[name] = Buffer.from(pictureOf(swatch(chart, index).replace('>', `><defs>${patterns(chart)}</defs>`)))
                  return name
                })
                const { title, summary, series } = chart
                return { file, title, summary, series, swatches }
              }),
            },
    ),
  }))
  const { dir, tag } = locale
  const data = { ...pack, sections: drawn, dir, lang: new Intl.Locale(tag).language, region: new Intl.Locale(tag).region ?? null, colours }
  return Promise.resolve(pdfOf({ name: 'qbr', template, data, fonts, day: pack.day, files }, tools))
}

/** Outside a page a picture has its own colours and names its fonts; lines around its letters would cover the letters beside them. */
const pictureOf = (svg: string): string =>
  withColours(svg.replaceAll(' stroke="var(--pb-surface)"', '')).replace(
    '<svg ',
    `<svg xmlns="http://www.w3.org/2000/svg" color="${colours.text}" font-family="Figtree, Tajawal" `,
  )
