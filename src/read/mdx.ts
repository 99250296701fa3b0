// Prose bodies: they have to compile with the site's own engine, and their links have to be safe.
import { markdownToMdast, mdxToJs, mdxToMdast } from 'satteri'
import { type Problem, problem } from '../problems/problem.ts'
import { placeAt } from './source.ts'

export interface Link {
  url: string
  line: number
  column: number
}

/** A node of the Markdown tree, as far as links are concerned. */
interface Node {
  type: string
  url?: unknown
  name?: unknown
  attributes?: readonly { type?: string; name?: string; value?: unknown }[]
  children?: readonly Node[]
  value?: unknown
  position?: { start: { line: number; column: number } } | undefined
}

/** Problems of an MDX or Markdown body. `text` is the whole file and `bodyStart` where the body begins, so that places are the file's. */
export function bodyProblems(file: string, text: string, bodyStart: number): Problem[] {
  const body = text.slice(0, bodyStart).replace(/[^\r\n]/g, ' ') + text.slice(bodyStart)
  if (file.endsWith('.mdx')) {
    const failed = compileProblem(file, body)
    if (failed) return [failed]
  }
  return linksOf(file, body)
    .filter((link) => !isSafeLink(link.url))
    .map((link) => problem('link-unsafe', { file, place: link, reason: `the link "${link.url.slice(0, 60)}" is not safe to publish` }))
}

function compileProblem(file: string, body: string): Problem | undefined {
  try {
    mdxToJs(body)
    return undefined
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const [, line, column, message] = /^(\d+):(\d+):\s*([\s\S]*)$/.exec(error.message) ?? []
    const place = line && column ? { line: Number(line), column: Number(column) } : placeAt(body, body.length - body.trimStart().length)
    return problem('mdx-syntax', {
      file,
      place,
      reason: `the MDX cannot be compiled: ${(message ?? error.message).replace(/\s*\([a-z-]+:[a-z-]+\)$/, '')}`,
    })
  }
}

/** Every link, image and `href`/`src` of a body. */
export function linksOf(file: string, body: string): Link[] {
  const links: Link[] = []
  const visit = (node: Node): void => {
    const place = node.position?.start ?? { line: 1, column: 1 }
    if (typeof node.url === 'string') links.push({ url: node.url, ...at(place) })
    for (const attribute of node.attributes ?? []) {
      if (/^(href|src|action|formaction|xlink:href|data|poster)$/i.test(attribute.name ?? ''))
        links.push({ url: attributeText(attribute.value), ...at(place) })
    }
    if (node.type === 'html' && typeof node.value === 'string') {
      for (const match of node.value.matchAll(/(?:href|src|action)\s*=\s*["']?([^"'\s>]+)/gi))
        links.push({ url: match[1] ?? '', ...at(place) })
    }
    for (const child of node.children ?? []) visit(child)
  }
  visit((file.endsWith('.mdx') ? mdxToMdast : markdownToMdast)(body) as Node)
  return links
}

const at = (place: { line: number; column: number }) => ({ line: place.line, column: place.column })

// An attribute may hold a string or a JavaScript expression; of an expression its string parts are looked at.
function attributeText(value: unknown): string {
  if (typeof value === 'string') return value
  const code = typeof value === 'object' && value !== null && 'value' in value ? String(value.value) : ''
  return /["'`]\s*([^"'`]*)/.exec(code)?.[1] ?? ''
}

const safe_schemes = new Set(['https:', 'http:', 'mailto:', 'tel:'])

/** True for https, http, mailto and tel addresses and for paths; browsers drop white space and control characters inside a scheme, so they are dropped here first. */
export function isSafeLink(url: string): boolean {
  const compact = url
    // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers ignore these inside a scheme
    .replace(/[\u0000-\u0020\u007f]/g, '')
    .replace(/&(?:tab|newline|colon);?/gi, (name) => (/colon/i.test(name) ? ':' : ''))
  const scheme = /^([a-z][a-z0-9+.-]*:)/i.exec(compact)?.[1]
  return scheme === undefined || safe_schemes.has(scheme.toLowerCase())
}
