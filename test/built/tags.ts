// The tags of an HTML page, read in one pass: checks of links look at every page of both sites, for which a tree is too slow.

export interface Tag {
  /** In lower case. */
  name: string
  attributes: ReadonlyMap<string, string>
  /** Text up to the next tag. */
  text: string
}

// Comments, the doctype, and elements whose content is text; then tags. Values may hold `>`.
const markup =
  /<!--[\s\S]*?-->|<![^>]*>|<(script|style|textarea|title)\b((?:[^>"']|"[^"]*"|'[^']*')*)>([\s\S]*?)<\/\1\s*>|<([a-z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>([^<]*)/gi
const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g

/** Start tags in the order of the page. Their attributes and texts are unescaped. */
export function tagsOf(html: string): Tag[] {
  return [...html.matchAll(markup)].flatMap(([, raw, rawAttributes, rawText, name, attributes, text]) => {
    if (raw !== undefined)
      return [{ name: raw.toLowerCase(), attributes: attributesOf(rawAttributes ?? ''), text: unescaped(rawText ?? '') }]
    return name === undefined ? [] : [{ name: name.toLowerCase(), attributes: attributesOf(attributes ?? ''), text: unescaped(text ?? '') }]
  })
}

const attributesOf = (text: string): Map<string, string> =>
  new Map(
    [...text.matchAll(attribute)].map(([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      unescaped(double ?? single ?? bare ?? ''),
    ]),
  )

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' }

const unescaped = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#(\d+)|#x([\da-f]+)|([a-z]+));/gi, (written, decimal, hex, name) =>
        decimal || hex ? String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16)) : (named[name] ?? written),
      )
    : text
