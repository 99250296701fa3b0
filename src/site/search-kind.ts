// What search results are sorted by: the kind of entry that a page belongs to, called the same on its list and on each of its entries.
import { kinds } from '../../schemas/index.ts'
import type { KindName } from '../program/program.ts'
import { kindWords } from './kind-words.ts'
import { kindOfFolder } from './links.ts'
import type { Page } from './page.ts'
import { searchWords } from './words/search.ts'

/** Pages of a kind that stand elsewhere than those of the kinds that everybody sees. */
const whole: Record<string, KindName> = { tiers: 'tier', changes: 'change', events: 'event', qbrs: 'qbr' }

/** The kind that a page belongs to; undefined for the home page and pages of no kind. */
export function kindOfPage({ path }: Pick<Page, 'path'>): KindName | undefined {
  const [folder = '', second = ''] = path.split('/')
  if (folder === 'records') return kinds.find(({ name }) => name === second.replaceAll('-', '_'))?.name
  return whole[folder] ?? kindOfFolder(folder)
}

/** Name of the filter that a page is found under, in its language. */
export function searchGroup(page: Pick<Page, 'path' | 'locale'>): string {
  const kind = kindOfPage(page)
  return kind === undefined ? searchWords(page.locale).otherPages : kindWords(kind, page.locale).many
}
