// What a page says about itself: title, description, language, direction, headings, and its other languages.
import type { Audience } from '../../schemas/audience.ts'
import { type Tag, tagsOf } from './tags.ts'

/** A page of the inventory, and what was published for it. */
export interface PublishedPage {
  address: string
  html: string
  locale: { tag: string; dir: 'ltr' | 'rtl' }
  /** Absent from the sitemap and from other languages' alternates: the page of an address that does not exist. */
  isError?: boolean
}

interface Expected {
  audience: Audience
  /** Address of the site when it is published; without it there are no absolute addresses. */
  origin?: string | undefined
  /** Default language. */
  fallback: string
}

/** One sentence for each thing that is wrong with a page alone or beside the other pages of its site. */
export function headProblems(pages: readonly PublishedPage[], expected: Expected): string[] {
  const read = pages.map((page) => ({ page, tags: tagsOf(page.html) }))
  const alternates = new Map(read.map(({ page, tags }) => [page.address, alternatesOf(tags)]))
  return [
    ...read.flatMap(({ page, tags }) => [...ownProblems(page, tags), ...indexProblems(page, tags, alternates, expected)]),
    ...shared(read, 'title', titleOf),
    // Only search engines show descriptions, and they see the public site only.
    ...(expected.audience === 'public' ? shared(indexed(read), 'description', (tags) => metaOf(tags, 'description')[0] ?? '') : []),
  ]
}

const metaOf = (tags: readonly Tag[], name: string): string[] =>
  tags.filter((tag) => tag.name === 'meta' && tag.attributes.get('name') === name).map((tag) => tag.attributes.get('content') ?? '')

const titleOf = (tags: readonly Tag[]): string => tags.find((tag) => tag.name === 'title')?.text.trim() ?? ''

function ownProblems({ address, html, locale }: PublishedPage, tags: readonly Tag[]): string[] {
  const problems: string[] = []
  const root = tags.find((tag) => tag.name === 'html')
  for (const [name, value] of [
    ['lang', locale.tag],
    ['dir', locale.dir],
  ] as const)
    if (root?.attributes.get(name) !== value)
      problems.push(`${address}: ${name} is ${JSON.stringify(root?.attributes.get(name))}, not "${value}"`)
  if (titleOf(tags) === '') problems.push(`${address}: has no title`)
  const descriptions = metaOf(tags, 'description')
  if (descriptions.length !== 1 || descriptions[0]?.trim() === '')
    problems.push(`${address}: has ${descriptions.length === 1 ? 'an empty description' : `${descriptions.length} descriptions`}`)
  const mains = html.match(/<main[\s>]/g)?.length ?? 0
  if (mains !== 1) problems.push(`${address}: has ${mains} main elements`)
  return [...problems, ...headingProblems(address, html)]
}

// Headings of the frame, such as the one over the table of contents, stand outside of main.
function headingProblems(address: string, html: string): string[] {
  const all = tagsOf(html).filter((tag) => tag.name === 'h1').length
  const problems = all === 1 ? [] : [`${address}: has ${all} headings of the first level`]
  const main = /<main[\s>][\s\S]*<\/main>/.exec(html)?.[0] ?? ''
  let last = 0
  for (const { name, text } of tagsOf(main)) {
    const level = Number(/^h([1-6])$/.exec(name)?.[1] ?? 0)
    if (level === 0) continue
    if (level > last + 1)
      problems.push(
        `${address}: ${last === 0 ? 'begins' : `jumps from h${last}`} ${last === 0 ? 'with' : 'to'} h${level} ${JSON.stringify(text.trim())}`,
      )
    last = level
  }
  return problems
}

const indexed = <P extends { page: PublishedPage }>(read: readonly P[]): P[] => read.filter(({ page }) => !page.isError)

// Pages of a language that have the same title or description cannot be told apart in a list of results.
function shared(
  read: readonly { page: PublishedPage; tags: readonly Tag[] }[],
  what: string,
  textOf: (tags: readonly Tag[]) => string,
): string[] {
  const byText = Map.groupBy(read, ({ page, tags }) => `${page.locale.tag} ${textOf(tags)}`)
  return [...byText]
    .filter(([, pages]) => pages.length > 1)
    .map(([key, pages]) => `${pages.map(({ page }) => page.address).join(', ')}: share the ${what} "${key.slice(key.indexOf(' ') + 1)}"`)
}

const linksOf = (tags: readonly Tag[], rel: string): Tag[] => tags.filter((tag) => tag.name === 'link' && tag.attributes.get('rel') === rel)

const alternatesOf = (tags: readonly Tag[]): Map<string, string> =>
  new Map(
    linksOf(tags, 'alternate').flatMap((tag) =>
      tag.attributes.has('hreflang') ? [[tag.attributes.get('hreflang') ?? '', tag.attributes.get('href') ?? '']] : [],
    ),
  )

// The public site names itself and its other languages to search engines; the team's site and the error page ask to be left out.
function indexProblems(
  page: PublishedPage,
  tags: readonly Tag[],
  alternates: ReadonlyMap<string, ReadonlyMap<string, string>>,
  { audience, origin, fallback }: Expected,
): string[] {
  const { address, locale } = page
  const problems: string[] = []
  const hidden = metaOf(tags, 'robots').some((value) => /\bnoindex\b/.test(value))
  const canonical = linksOf(tags, 'canonical').map((tag) => tag.attributes.get('href'))
  const own = alternates.get(address) ?? new Map<string, string>()
  if (audience !== 'public' || origin === undefined || page.isError) {
    if (!hidden && (audience !== 'public' || page.isError)) problems.push(`${address}: search engines may list it`)
    if (canonical.length > 0 || own.size > 0) problems.push(`${address}: names public addresses`)
    return problems
  }
  const absolute = (of: string): string => new URL(of, origin).href
  if (hidden) problems.push(`${address}: search engines may not list it`)
  if (canonical.length !== 1 || canonical[0] !== absolute(address))
    problems.push(`${address}: its canonical address is ${canonical.join(' and ') || 'missing'}`)
  if (own.get(locale.tag) !== absolute(address)) problems.push(`${address}: does not name itself as its version in ${locale.tag}`)
  if (own.get('x-default') !== own.get(fallback)) problems.push(`${address}: has another default version than the one in ${fallback}`)
  for (const [tag, href] of own) {
    const other = alternates.get(href.startsWith(`${origin.replace(/\/$/, '')}/`) ? new URL(href).pathname : '')
    if (other === undefined) problems.push(`${address}: its version in ${tag}, ${href}, does not exist`)
    else if (other.get(locale.tag) !== absolute(address)) problems.push(`${address}: its version in ${tag} does not name it back`)
  }
  return problems
}
