// Which files have to be read so that what a change concerns is judged as if all were: those files, what they name, what is about the same partners, and what
// a rule may hold against them. Where that is not worth it, or cannot be told from paths and texts, all of them.
import { kinds } from '../../schemas/index.ts'
import { destinationOf } from '../program/addresses.ts'
import { foldersAbove } from '../program/assets.ts'
import type { Draft } from '../program/parse.ts'
import type { PartStock } from '../program/part-stock.ts'
import type { Match } from '../program/paths.ts'
import type { AnyEntry, KindName } from '../program/program.ts'
import { of_all } from './changed.ts'
import { partnersOf } from './context.ts'
import { wordsOf } from './deal-marks.ts'
import { holds, type Needles } from './needles.ts'
import { distinctValues, quotedValues } from './rules/integrity/leaks.ts'

/** Kinds that rules read whatever the entry is, or hold against entries of other partners. */
const always: ReadonlySet<string> = new Set<KindName>([
  'program',
  'tier',
  'matrix',
  'policy',
  'waivers',
  'legal_document',
  'legal_text',
  'export_sources',
  'cosell',
  'decision',
  'checklist',
  'glossary_term',
  'marketplace',
  'deal_registration',
  'mdf_request',
])
/** Kinds whose entries are held against one another, whichever partner they are of. */
const compared: ReadonlySet<string> = new Set<KindName>(['deal_registration', 'mdf_request'])

/** Steps from entry to entry that a rule goes at most: from a plan to its integration, to its partner, to that partner's papers. */
const steps = 3

/** Files that a run for the changed ones reads; undefined for all. */
export function neededFiles(stock: PartStock, changed: ReadonlySet<string>): Set<string> | undefined {
  const files = [...changed].filter((file) => stock.entries.has(file))
  // The toolkit's limits hold for the term sheets of all partners, which do not name it.
  if (files.some((file) => of_all.has(kindOf(stock, file)) || kindOf(stock, file) === 'cosell')) return undefined
  const search = new Search(stock)
  const roots = rootsOf(search, files)
  if (roots === undefined) return undefined
  const needed = search.of(always)
  for (const file of [...changed].filter((each) => !stock.entries.has(each))) add(needed, search.beside(file))
  const around = aroundRoots(search, roots)
  if (around === undefined) return undefined
  add(needed, around)
  let last = around
  for (let step = 0; step < steps; step += 1) {
    last = new Set([...last].flatMap((file) => (step > 0 && always.has(kindOf(stock, file)) ? [] : [...search.namedIn(file)])))
    add(needed, last)
  }
  return search.withLanguages(needed)
}

const kindOf = (stock: PartStock, file: string): string => stock.entries.get(file)?.kind.name ?? ''

function add(set: Set<string>, more: Iterable<string>): void {
  for (const each of more) set.add(each)
}

/** Files whose findings may be asked for: the changed ones, all that is of the same partners or may name them, and what waivers and tests of policies name. */
function rootsOf(search: Search, files: readonly string[]): Set<string> | undefined {
  const drafts = files.flatMap((file) => search.drafts(file))
  const partners = new Set([...files.flatMap((file) => search.partnersIn(file))])
  const ids = drafts.flatMap(({ id, params }) => [id, ...Object.values(params)])
  const about = search.about(partners, { ids, quotes: drafts.flatMap((draft) => distinctValues(entryOf(draft))) })
  if (about === undefined) return undefined
  const roots = search.withLanguages(about.union(new Set(files)))
  for (const kind of ['waivers', 'policy']) for (const file of search.of(new Set([kind]))) add(roots, search.judgedIn(file))
  if ([...roots].some((file) => compared.has(kindOf(search.stock, file)))) add(roots, search.of(compared))
  return roots
}

/** The roots, all that is of their partners, and where values stand that their texts quote. */
function aroundRoots(search: Search, roots: ReadonlySet<string>): Set<string> | undefined {
  const drafts = [...roots].flatMap((file) => search.drafts(file))
  const partners = new Set([...roots].flatMap((file) => search.partnersIn(file)))
  const documents = drafts.filter(({ kind }) => kind.name === 'legal_document').map(({ id }) => id)
  const values = drafts.flatMap((draft) => [...quotedValues(entryOf(draft)), ...search.customersIn(draft.file)])
  const about = search.about(partners, { ids: documents, values })
  if (about === undefined) return undefined
  for (const file of roots) add(about, search.downloadsIn(file))
  return about.union(roots)
}

// A draft has all that rules read of an entry.
const entryOf = (draft: Draft): AnyEntry => ({ ...draft, kind: draft.kind.name }) as unknown as AnyEntry

/** What stands where in a stock of files, as far as paths and texts tell. */
class Search {
  readonly stock: PartStock
  readonly #byId = new Map<string, string[]>()
  readonly #byPage = new Map<string, string[]>()
  readonly #byPartner = new Map<string, string[]>()
  readonly #byKind = new Map<string, string[]>()
  readonly #named = new Map<string, ReadonlySet<string>>()
  #customers: ReadonlySet<string> | undefined

  constructor(stock: PartStock) {
    this.stock = stock
    for (const [file, match] of stock.entries) {
      push(this.#byKind, match.kind.name, file)
      push(this.#byPage, pageOf(match), file)
      push(this.#byId, match.id, file)
      const partner = partnerOf(match)
      if (partner !== undefined) push(this.#byPartner, partner, file)
    }
  }

  /** Files of kinds. */
  of(names: ReadonlySet<string>): Set<string> {
    return new Set(kinds.flatMap(({ name }) => (names.has(name) ? (this.#byKind.get(name) ?? []) : [])))
  }

  drafts(file: string): readonly Draft[] {
    return this.stock.parsed(file).drafts
  }

  /** Partners that a file is of, by its path and by what is in it. */
  partnersIn(file: string): string[] {
    const match = this.stock.entries.get(file)
    const own = match && partnerOf(match)
    return [...(own === undefined ? [] : [own]), ...this.drafts(file).flatMap((draft) => partnersOf(entryOf(draft)))]
  }

  /** Files of partners, and those that may name one of them or hold one of the needles; undefined when that is too much to look for. */
  about(partners: ReadonlySet<string>, needles: Needles): Set<string> | undefined {
    const found = holds({ ...needles, ids: [...partners, ...needles.ids] })
    if (found === undefined) return undefined
    const files = [...this.stock.entries.keys()].filter((file) => found(this.stock.text(file)))
    return new Set([...files, ...[...partners].flatMap((id) => this.#byPartner.get(id) ?? [])])
  }

  /** Files of entries that a file may name, by an id or by the address of a page. */
  namedIn(file: string): ReadonlySet<string> {
    const known = this.#named.get(file)
    if (known) return known
    const found = new Set<string>()
    for (const text of textsOf(this.drafts(file), this.stock.text(file))) {
      for (const [id] of text.matchAll(/[a-z0-9]+(?:-[a-z0-9]+)*/g)) add(found, this.#byId.get(id) ?? [])
      for (const [path] of text.matchAll(/\/[^\s"'()<>[\]?#]+/g)) add(found, this.#pageAt(path))
    }
    this.#named.set(file, found)
    return found
  }

  // An address may begin with a host or a language, which are no part of a page's own.
  #pageAt(path: string): string[] {
    const parts = path.split('/').filter((part) => part !== '')
    return parts.flatMap((_, index) => {
      const to = destinationOf(parts.slice(index).join('/'), { locales: [], files: new Set() })
      return to.page === 'entry' ? (this.#byPage.get(`${to.kind} ${to.id}`) ?? []) : []
    })
  }

  /** Files of the entries that waivers and the tests of policies name: whether those hold is said of the whole program. */
  judgedIn(file: string): string[] {
    return this.drafts(file).flatMap(({ fields }) =>
      [fields['waivers'], fields['tests']].flat().flatMap((item) => {
        const { entry } = (item ?? {}) as { entry?: unknown }
        if (typeof entry !== 'string') return []
        return [entry, entry.slice(entry.indexOf('/') + 1)].flatMap((id) => this.#byId.get(id) ?? [])
      }),
    )
  }

  /** Domains of registered customers among the words of a file. */
  customersIn(file: string): string[] {
    this.#customers ??= new Set(
      [...this.of(new Set(['deal_registration']))].flatMap((deals) =>
        this.drafts(deals).map(({ fields }) => String(fields['account_domain'])),
      ),
    )
    const known = this.#customers
    return compared.has(kindOf(this.stock, file))
      ? []
      : wordsOf(this.stock.text(file)).flatMap(({ word }) => (known.has(word) ? [word] : []))
  }

  /** Files of entries that may use a file which stands beside them. */
  beside(file: string): string[] {
    const folders = new Set(foldersAbove(file))
    return [...this.stock.entries.keys()].filter((entry) => folders.has(entry.slice(0, Math.max(0, entry.lastIndexOf('/'))) || '.'))
  }

  /** Files of entries that may use what a file offers as a download. */
  downloadsIn(file: string): string[] {
    const paths = textsOf(this.drafts(file), this.stock.text(file)).flatMap((text) => [...text.matchAll(/\/files\/([^\s"'()<>[\]?#]+)/g)])
    return paths.flatMap(({ 1: path = '' }) => this.beside(path))
  }

  /** The same files with every language of theirs. */
  withLanguages(files: ReadonlySet<string>): Set<string> {
    return new Set([...files].flatMap((file) => this.#byPage.get(pageOf(this.stock.entries.get(file))) ?? []))
  }
}

// All languages of a text have one name.
const pageOf = (match: Match | undefined): string =>
  match ? `${match.kind.name} ${match.kind.name === 'legal_text' ? match.params['document'] : match.id}` : ''

const partnerOf = ({ kind, id, params }: Match): string | undefined => (kind.name === 'partner' ? id : params['partner'])

function push(map: Map<string, string[]>, key: string, value: string): void {
  const known = map.get(key)
  if (known) known.push(value)
  else map.set(key, [value])
}

/** A file's text, and what it says once quotes and escapes are read. */
const textsOf = (drafts: readonly Draft[], text: string): string[] => [
  text,
  ...drafts.flatMap(({ fields, links }) => [JSON.stringify(fields), ...links.map(({ url }) => decoded(url))]),
]

function decoded(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}
