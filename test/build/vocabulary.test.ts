// Which words are the site's own: its labels and its packages', never what somebody wrote into a component.
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { label_files, vocabulary } from '../../src/build/vocabulary.ts'

// Below the project, because packages are found upwards.
const root = join(import.meta.dirname, '../../.partnerbook')
mkdirSync(root, { recursive: true })
const project = mkdtempSync(join(root, 'words-'))
afterAll(() => rmSync(project, { recursive: true }))

const sources = [
  'src/site/links.ts',
  'src/site/pages/home.ts',
  'src/components/Card.astro',
  'src/pages/index.astro',
  'src/styles/page.css',
  'scripts/build.ts',
  'README.md',
]
const inFolder = (path: string): string => (/\.\w+$/.test(path) ? path : `${path}/some.ts`)
for (const [index, file] of [...label_files.map(inFolder), ...sources].entries()) {
  mkdirSync(dirname(join(project, file)), { recursive: true })
  writeFileSync(join(project, file), `const word = 'Projeto Boitatá ${index}'`)
}
const words = vocabulary(project, ['pt-BR']).join('\n')

test('labels are, the rest of the source is not', () => {
  expect(words.match(/Boitatá \d+/g)).toEqual(label_files.map((_, index) => `Boitatá ${index}`))
})

test('the files of labels exist', () => {
  for (const file of label_files) expect(existsSync(file), file).toBe(true)
})

test.each([
  'On this page',
  'Emirados Árabes Unidos',
  'real brasileiro',
  'novembro',
  'November',
  'co marketing',
  'co_marketing',
  'Joint solutions',
])('%s is', (word) => {
  expect(vocabulary('.', ['pt-BR']).join('\n').toLowerCase()).toContain(word.toLowerCase())
})
