// The wording of a legal template as HTML, with its placeholders marked and an anchor at each heading and each numbered clause.
// It is written here and not by Astro's Markdown, because a placeholder is no Markdown, and raw HTML in a contract is text.
import GithubSlugger from 'github-slugger'
import { markdownToHast } from 'satteri'
import { attribute, escapeHtml, isSafeHref } from './html.ts'

interface Node {
  type: string
  value?: unknown
  tagName?: string
  properties?: Readonly<Record<string, unknown>>
  children?: readonly Node[]
}

export interface LegalHeading {
  slug: string
  text: string
}

export interface LegalText {
  html: string
  /** The text's own headings of the highest level, which become the third level of the page. */
  headings: LegalHeading[]
  /** Anchors of the clauses by number: `3` is a heading, `3.4` a paragraph. */
  clauses: ReadonlyMap<string, string>
}

/** What placeholders mean, for readers who point at one. */
export type Placeholders = readonly { name: string; description: string }[]

/** HTML of a text. Headings move one level down, because the page has a heading above the text. */
export function legalTextHtml(body: string, placeholders: Placeholders): LegalText {
  const slugger = new GithubSlugger()
  const headings: LegalHeading[] = []
  const clauses = new Map<string, string>()
  const known = new Map(placeholders.map(({ name, description }) => [name, description]))
  const write = (node: Node): string => {
    if (node.type === 'text') return marked(String(node.value), known)
    if (node.type === 'raw') return escapeHtml(String(node.value))
    const inner = (node.children ?? []).map(write).join('')
    if (node.type !== 'element' || node.tagName === undefined) return inner
    const level = /^h([1-6])$/.exec(node.tagName)?.[1]
    if (level === undefined) {
      const number = node.tagName === 'p' ? /^(\d+\.\d+)\s/.exec(inner)?.[1] : undefined
      if (number === undefined || clauses.has(number)) return elementHtml(node.tagName, node.properties ?? {}, inner)
      clauses.set(number, `clause-${number}`)
      return `<p id="clause-${number}"><a class="clause" href="#clause-${number}">${number}</a>${inner.slice(number.length)}</p>`
    }
    const text = textOf(node)
    const slug = `text-${slugger.slug(text)}`
    if (level === '2') headings.push({ slug, text })
    const number = /^(\d+)\./.exec(text)?.[1]
    if (level === '2' && number !== undefined) clauses.set(number, slug)
    return `<h${Math.min(Number(level) + 1, 6)} id="${escapeHtml(slug)}">${inner}</h${Math.min(Number(level) + 1, 6)}>`
  }
  return { html: write(markdownToHast(body) as Node), headings, clauses }
}

const textOf = (node: Node): string => (node.type === 'text' ? String(node.value) : (node.children ?? []).map(textOf).join(''))

/** `{{vendor_name}}` as a marked word that keeps its direction. */
function marked(text: string, known: ReadonlyMap<string, string>): string {
  return text
    .split(/(\{\{\s*[a-z][a-z0-9_]*\s*\}\})/)
    .map((part, index) => {
      if (index % 2 === 0) return escapeHtml(part)
      const name = part.slice(2, -2).trim()
      return `<var class="placeholder" dir="ltr"${attribute('title', known.get(name))}>${escapeHtml(name)}</var>`
    })
    .join('')
}

const void_tags = new Set(['br', 'hr', 'img', 'input'])
// What Markdown makes and a contract needs; other elements give their words only.
const known_tags = new Set([
  'a',
  'blockquote',
  'br',
  'code',
  'del',
  'em',
  'hr',
  'li',
  'ol',
  'p',
  'pre',
  'section',
  'strong',
  'sup',
  'table',
  'tbody',
  'td',
  'th',
  'thead',
  'tr',
  'ul',
])

function elementHtml(tag: string, properties: Readonly<Record<string, unknown>>, inner: string): string {
  const { href, start, id } = properties
  const safe = typeof href === 'string' && isSafeHref(href) ? href : undefined
  if (!known_tags.has(tag) || (tag === 'a' && safe === undefined)) return inner
  const attributes =
    attribute('href', safe) +
    attribute('start', typeof start === 'number' ? String(start) : undefined) +
    attribute('id', typeof id === 'string' ? id : undefined)
  return void_tags.has(tag) ? `<${tag}${attributes}>` : `<${tag}${attributes}>${inner}</${tag}>`
}
