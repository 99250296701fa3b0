// The links of a prose body, and which of them may be published.
import { markdownToMdast, mdxToMdast } from 'satteri'
import type { Place } from '../problems/problem.ts'

export interface Link extends Place {
  url: string
}

/** A node of the Markdown tree, as far as links are concerned. */
interface Node {
  type: string
  url?: unknown
  attributes?: readonly { type?: string; name?: string; value?: unknown }[]
  children?: readonly Node[]
  value?: unknown
  position?: { start: Place } | undefined
}

const address_attributes = /^(?:href|src|srcset|action|formaction|xlink:href|data|poster)$/i

/** Every link, image, `href` and `src` of a body, and every text in its code that is an address which browsers run. */
export function linksOf(file: string, body: string): Link[] {
  if (!/[[<{]/.test(body)) return []
  const links: Link[] = []
  const visit = (node: Node): void => {
    const { line, column } = node.position?.start ?? { line: 1, column: 1 }
    for (const url of urlsOf(node)) links.push({ url, line, column })
    for (const child of node.children ?? []) visit(child)
  }
  visit((file.endsWith('.mdx') ? mdxToMdast : markdownToMdast)(body, { features: { frontmatter: false } }) as Node)
  return links
}

function urlsOf(node: Node): string[] {
  if (typeof node.url === 'string') return [node.url]
  const code = typeof node.value === 'string' ? node.value : ''
  if (node.type === 'html')
    return [...code.matchAll(/\b(?:href|src|action|formaction|data|poster)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^"'\s>]+))/gi)].map(
      (match) => match[1] ?? match[2] ?? match[3] ?? '',
    )
  if (/^mdx.*(?:Expression|Esm)$/.test(node.type)) return runnable(code)
  return (node.attributes ?? []).flatMap((attribute) => {
    if (typeof attribute.value === 'string' && attribute.type !== 'mdxJsxExpressionAttribute')
      return address_attributes.test(attribute.name ?? '') ? [attribute.value] : []
    return runnable(codeOf(attribute.value))
  })
}

const codeOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'object' && value !== null && 'value' in value ? String(value.value) : ''

// What code computes is not known here; texts in it are looked at, and of those only addresses that browsers run.
const runnable = (code: string): string[] =>
  [...code.matchAll(/"([^"\n]*)"|'([^'\n]*)'|`([^`]*)`/g)]
    .map((match) => match[1] ?? match[2] ?? match[3] ?? '')
    .filter((text) => /^(?:javascript|vbscript|data):/i.test(compact(text)))

const safe_schemes = new Set(['https:', 'http:', 'mailto:', 'tel:'])

/** True for https, http, mailto and tel addresses and for paths. */
export function isSafeLink(url: string): boolean {
  const scheme = /^([a-z][a-z0-9+.-]*:)/i.exec(compact(url))?.[1]
  return scheme === undefined || safe_schemes.has(scheme.toLowerCase())
}

/** True for a link to a file or page beside the text: no path of the site, no address, no anchor. */
export const isRelative = (url: string): boolean => url !== '' && !/^(?:[/#?]|[a-z][a-z0-9+.-]*:)/i.test(compact(url))

const entities: Record<string, string> = { tab: '', newline: '', colon: ':', nbsp: '' }

// Browsers resolve character references and drop white space and control characters inside a scheme, so both are done here first.
const compact = (url: string): string =>
  url
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(tab|newline|colon|nbsp));?/gi, (_, decimal?: string, hex?: string, name?: string) => {
      const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16)
      return name ? (entities[name.toLowerCase()] ?? '') : code <= 0x10ffff ? String.fromCodePoint(code) : ''
    })
    // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers ignore these inside a scheme
    .replace(/[\u0000-\u0020\u007f-\u00a0\u00ad\u200b-\u200f\ufeff]/g, '')
