// Where the pages of a site lead: every link, source and anchor of its HTML and style sheets.
import { posix } from 'node:path'
import { type Tag, tagsOf } from './tags.ts'

/** A published folder as the checks see it. */
export interface Published {
  /** Every file, relative, with `/`. */
  files: ReadonlySet<string>
  read: (file: string) => string
  /** Address of the site when it is published, such as `https://partners.example`. */
  origin?: string | undefined
}

interface Reference {
  value: string
  /** `follow`: the reader decides to go there. `fetch`: the browser gets it with the page. */
  by: 'follow' | 'fetch'
  from: string
}

const fetched = ['src', 'poster', 'data', 'background'] as const
const followed = ['action', 'formaction', 'cite'] as const
const pages_in_head = new Set(['canonical', 'alternate', 'next', 'prev', 'author', 'license', 'help'])

function referencesOf(tag: Tag): Reference[] {
  const get = (name: string): string | undefined => tag.attributes.get(name)
  const from = `<${tag.name}>`
  const found: Reference[] = []
  const add = (value: string | undefined, by: Reference['by']): void => {
    if (value !== undefined) found.push({ value, by, from })
  }
  const rel = (get('rel') ?? '').split(/\s+/)
  const goesOnClick = tag.name === 'a' || tag.name === 'area' || (tag.name === 'link' && rel.some((each) => pages_in_head.has(each)))
  add(get('href'), goesOnClick ? 'follow' : 'fetch')
  add(get('xlink:href'), 'fetch')
  for (const name of fetched) if (tag.name !== 'a') add(get(name), 'fetch')
  for (const name of followed) add(get(name), 'follow')
  for (const candidate of (get('srcset') ?? '').split(',')) if (candidate.trim() !== '') add(candidate.trim().split(/\s+/)[0], 'fetch')
  // The choice of language holds addresses as values.
  if (tag.name === 'option' && get('value')?.startsWith('/')) add(get('value'), 'follow')
  if (tag.name === 'meta' && get('property') === 'og:url') add(get('content'), 'follow')
  if (tag.name === 'meta' && /^(?:og|twitter):image$/.test(get('property') ?? get('name') ?? '')) add(get('content'), 'follow')
  for (const value of urlsIn(get('style') ?? '')) add(value, 'fetch')
  if (tag.name === 'style') for (const value of urlsIn(tag.text)) add(value, 'fetch')
  return found
}

const urlsIn = (css: string): string[] =>
  [...css.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"']*))\s*\)|@import\s+["']([^"']+)/g)].map(
    ([, double, single, bare, imported]) => double ?? single ?? bare?.trim() ?? imported ?? '',
  )

const here = 'https://this-site.invalid'

/** Hosts look for the page of addresses that do not exist, such as ar/404/, in a file such as ar/404.html. */
export const errorFile = (path: string): string => path.replace(/(^|\/)404\/$/, '$1404.html')

/** Address of an HTML file, as browsers ask for it. */
export const addressOfFile = (file: string): string => `/${file.replace(/(^|\/)index\.html$/, '$1').replace(/(^|\/)404\.html$/, '$1404/')}`

/** File that a host answers an address with, or undefined. */
export function fileAt(site: Published, path: string): string | undefined {
  const file = decoded(path).slice(1)
  const candidate = file === '' || file.endsWith('/') ? `${file}index.html` : file
  return [candidate, errorFile(file)].find((each) => site.files.has(each))
}

/**
 * What is wrong with the references of a site, one sentence for each target, naming the first pages that have it.
 * `internal` is the site of the team: what only it has must not be named by the public one.
 */
export function linkProblems(site: Published, internal?: Published): string[] {
  const anchors = new Map<string, Set<string>>()
  const idsOf = (file: string): Set<string> => {
    const known = anchors.get(file) ?? new Set(tagsOf(site.read(file)).flatMap((tag) => tag.attributes.get('id') ?? []))
    anchors.set(file, known)
    return known
  }
  const where = new Map<string, Set<string>>()
  for (const file of [...site.files].sort()) {
    const address = addressOfFile(file)
    for (const reference of referencesIn(file, site)) {
      const problem = problemOf(reference, new URL(address, here), site, idsOf, internal)
      if (problem) where.set(problem, (where.get(problem) ?? new Set()).add(address))
    }
  }
  return [...where].map(([problem, pages]) => `${problem}, on ${shortList([...pages])}`)
}

/** A page and its language. */
export interface LanguagePage {
  address: string
  html: string
  language: string
}

/** Links by which a reader loses the language, one sentence for each target. A link that says `hreflang` means to. */
export function languageProblems(pages: readonly LanguagePage[]): string[] {
  const languages = new Map(pages.map((page) => [page.address, page.language]))
  const where = new Map<string, Set<string>>()
  for (const { address, html, language } of pages) {
    for (const { name, attributes } of tagsOf(html)) {
      const href = attributes.get('href')
      if (name !== 'a' || href === undefined || attributes.has('hreflang') || !URL.canParse(href, here + address)) continue
      const url = new URL(href, here + address)
      const other = url.origin === here ? languages.get(decoded(url.pathname)) : undefined
      if (other === undefined || other === language) continue
      const problem = `<a> ${JSON.stringify(href)} leads from ${language} to ${other}`
      where.set(problem, (where.get(problem) ?? new Set()).add(address))
    }
  }
  return [...where].map(([problem, from]) => `${problem}, on ${shortList([...from])}`)
}

function referencesIn(file: string, site: Published): Reference[] {
  if (file.endsWith('.html')) return tagsOf(site.read(file)).flatMap(referencesOf)
  return file.endsWith('.css') ? urlsIn(site.read(file)).map((value) => ({ value, by: 'fetch', from: posix.basename(file) })) : []
}

function problemOf(
  { value, by, from }: Reference,
  base: URL,
  site: Published,
  idsOf: (file: string) => Set<string>,
  internal?: Published,
): string | undefined {
  const what = `${from} ${JSON.stringify(value)}`
  if (value === '') return `${what} is empty`
  if (!URL.canParse(value, base.href)) return `${what} is no address`
  const url = new URL(value, base)
  const own = url.origin === here || (by === 'follow' && url.origin === site.origin)
  if (!own) {
    if (by === 'fetch') return url.protocol === 'data:' ? undefined : `${what} is fetched from another host`
    return ['https:', 'mailto:', 'tel:'].includes(url.protocol) ? undefined : `${what} is neither https nor mailto nor tel`
  }
  const file = fileAt(site, url.pathname)
  if (file === undefined) return `${what} ${internal && fileAt(internal, url.pathname) ? 'is only in the internal site' : 'leads nowhere'}`
  const anchor = decoded(url.hash.slice(1))
  if (anchor !== '' && file.endsWith('.html') && !idsOf(file).has(anchor)) return `${what} leads to no anchor`
  return undefined
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

export const shortList = (items: readonly string[]): string =>
  items.length > 3 ? `${items.slice(0, 3).join(', ')} and ${items.length - 3} more` : items.join(', ')
