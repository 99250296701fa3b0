// The words that the site itself brings: its labels, the words of the model, what Starlight, Astro and the search bring, and names that the runtime knows.
// A program's value that is also such a word gives nothing away. The rest of our own source does not count: a value written into a component is a leak.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { kinds } from '../../schemas/index.ts'
import { enumValuesOf, fieldNamesOf } from '../program/enums.ts'

/** Files and folders of the project that hold labels and nothing else. */
export const label_files = ['src/site/ui.ts', 'src/site/terms.ts', 'src/site/words'] as const

/** Words of schema.org in what pages say to search engines, as far as a program may use them too. */
const structured_words = ['Organization', 'Article', 'Event', 'WebSite', 'BreadcrumbList', 'ListItem', 'TechArticle', 'HowTo', 'HowToStep']

const packages = {
  '@astrojs/starlight': ['dist'],
  astro: ['components', 'dist/runtime', 'dist/prefetch', 'dist/transitions', 'dist/assets'],
} as const

/** Texts of the site's own. `tags` are the languages in which it names countries and languages. */
export function vocabulary(project: string, tags: readonly string[]): string[] {
  const words = [...enumValuesOf(kinds), ...fieldNamesOf(kinds), ...kinds.flatMap((kind) => [kind.name, kind.label, kind.description])]
  return [
    ...[...label_files, 'schemas'].flatMap((path) => textsBelow(join(project, path))),
    ...packageTexts(project),
    words.join('\n'),
    structured_words.join('\n'),
    words.join('\n').replace(/[-_]+/g, ' '),
    namesIn([...new Set(['en', ...tags])]),
  ]
}

function packageTexts(project: string): string[] {
  return Object.entries(packages).flatMap(([name, folders]) => {
    const root = packageAbove(project, name)
    return folders.flatMap((folder) => textsBelow(join(root, folder)))
  })
}

// Packages are found as Node finds them: in the first node_modules upwards.
function packageAbove(folder: string, name: string): string {
  const here = join(folder, 'node_modules', name)
  if (existsSync(here)) return here
  if (dirname(folder) === folder) throw new Error(`the package ${name} is not installed: run npm ci`)
  return packageAbove(dirname(folder), name)
}

function textsBelow(path: string): string[] {
  if (!existsSync(path)) return []
  if (/\.(?:ts|js|json|astro|css)$/.test(path)) return [readFileSync(path, 'utf8')]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|js|mjs|json|astro|css)$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
}

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const regions = letters.flatMap((first) => letters.map((second) => first + second))
const languages =
  'ar bn ca cs da de el en es et fa fi fr he hi hr hu id it ja ko lt lv ms nb nl pl pt pt-BR pt-PT ro ru sk sl sr sv sw ta th tr uk ur vi zh zh-Hans zh-Hant'.split(
    ' ',
  )

/** Names of countries, languages, currencies and months. */
function namesIn(tags: readonly string[]): string {
  return tags
    .flatMap((tag) => {
      const names = (type: 'region' | 'language' | 'currency', codes: readonly string[]): (string | undefined)[] => {
        const display = new Intl.DisplayNames(tag, { type, fallback: 'none' })
        return codes.map((code) => display.of(code))
      }
      const month = new Intl.DateTimeFormat(`${tag}-u-ca-gregory`, { month: 'long', timeZone: 'UTC' })
      const months = Array.from({ length: 12 }, (_, index) => month.format(Date.UTC(2026, index, 1)))
      return [
        ...names('region', regions),
        ...names('language', languages),
        ...names('currency', Intl.supportedValuesOf('currency')),
        ...months,
      ]
    })
    .filter((name) => name !== undefined)
    .join('\n')
}
