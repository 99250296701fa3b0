// `npm run fonts`: cuts the Latin font into the letters of English and Portuguese, which every page needs, and those that other Western European languages add.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import subsetFont from 'subset-font'
import { project } from './options.ts'

const source = createRequire(import.meta.url).resolve('@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2')

const between = (first: number, last: number): string =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join('')

const portuguese = 'ÀÁÂÃÇÉÊÍÓÔÕÚàáâãçéêíóôõú'

/** Letters of each file; `fonts.css` says the same as ranges. */
const parts = {
  basic: `${between(0x20, 0x7e)}\u00A0·×–—‘’“”•…−${portuguese}`,
  western: `${between(0xa1, 0xff)}ıŒœ‹›€™←↑→↓`.replace(new RegExp(`[·×${portuguese}]`, 'g'), ''),
} as const

for (const [name, letters] of Object.entries(parts)) {
  const font = await subsetFont(readFileSync(source), letters, {
    targetFormat: 'woff2',
    variationAxes: { wght: { min: 400, max: 700 } },
  })
  writeFileSync(join(project, `src/styles/fonts/figtree-${name}.woff2`), font)
  process.stderr.write(`figtree-${name}: ${font.byteLength} bytes\n`)
}
