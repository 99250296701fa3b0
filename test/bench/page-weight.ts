// What a browser fetches before anybody types into the search: a page, its style sheets, scripts and fonts, compressed.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { gzipSync } from 'node:zlib'

export interface Weight {
  /** Bytes of the HTML as it stands on the disk. */
  html: number
  /** Bytes of the first view: HTML, style sheets, scripts and their static imports, fonts; all but fonts compressed with gzip. */
  first: number
  /** Bytes of the scripts in it, inline ones included. */
  script: number
}

/** Weighs the page in `file`, a path below the site's folder `root`. */
export function weigh(root: string, file: string): Weight {
  const html = readFileSync(join(root, file), 'utf8')
  const styles = [...html.matchAll(/<link\b[^>]*>/g)].map(([tag]) => tag).filter((tag) => /\brel="?stylesheet/.test(tag))
  const sheets = styles.flatMap((tag) => local(attribute(tag, 'href'), file))
  const scripts = withImports(
    root,
    [...html.matchAll(/<script\b[^>]*\bsrc=[^>]*>/g)].flatMap(([tag]) => local(attribute(tag, 'src'), file)),
  )
  const inline = [...html.matchAll(/<script\b(?![^>]*\bsrc=)([^>]*)>([\s\S]*?)<\/script>/g)]
    .filter(([, attributes]) => !/type="?(?:application|speculationrules)/.test(attributes ?? ''))
    .map(([, , code]) => code ?? '')
  const css = [...html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/g)]
    .map(([, text]) => ({ text: text ?? '', file }))
    .concat(sheets.map((sheet) => ({ text: read(root, sheet), file: sheet })))
  const fonts = [...new Set(css.flatMap(({ text, file: from }) => latinFonts(text, from)))]
  const script = sum(scripts.map((each) => packed(read(root, each)))) + (inline.length > 0 ? packed(inline.join('\n')) : 0)
  const external = sum([...sheets, ...scripts].map((each) => packed(read(root, each))))
  return { html: Buffer.byteLength(html), first: packed(html) + external + sum(fonts.map((font) => bytes(root, font))), script }
}

const packed = (text: string): number => gzipSync(text, { level: 9 }).byteLength
const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)
const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\b${name}=(?:"([^"]*)"|([^\\s>]+))`).exec(tag)?.slice(1).find(Boolean)

// Addresses of the own site as paths below its folder; others are not fetched from here and cannot be weighed.
function local(address: string | undefined, from: string): string[] {
  if (address === undefined || /^(?:[a-z]+:|\/\/)/.test(address)) return []
  const path = address.replace(/[?#].*$/, '')
  return [path.startsWith('/') ? path.slice(1) : posix.join(dirname(from), path)]
}

function read(root: string, file: string): string {
  if (!existsSync(join(root, file))) throw new Error(`a page refers to ${file}, which is not in ${root}`)
  return readFileSync(join(root, file), 'utf8')
}
const bytes = (root: string, file: string): number => (existsSync(join(root, file)) ? readFileSync(join(root, file)).byteLength : 0)

// Static imports are fetched with the script, import() only when it is called.
function withImports(root: string, scripts: readonly string[]): string[] {
  const all = [...new Set(scripts)]
  for (const script of all) {
    for (const [, address] of read(root, script).matchAll(/(?:^|[;}\s])(?:import|export)\s*(?:[\w*${},\s]+\s*from\s*)?["']([^"']+)["']/g)) {
      for (const found of local(address, script)) if (!all.includes(found)) all.push(found)
    }
  }
  return all
}

// Fonts that a Latin text can need. Which of them a page really uses depends on its text, so this is the most it can be.
function latinFonts(css: string, from: string): string[] {
  return [...css.matchAll(/@font-face\s*{([^}]*)}/g)].flatMap(([, face]) => {
    const range = /unicode-range:\s*([^;}]+)/.exec(face ?? '')?.[1]
    if (range !== undefined && !/U\+(?:0000|00|0\?|20|41)/i.test(range)) return []
    return local(/url\(["']?([^"')]+\.woff2[^"')]*)/.exec(face ?? '')?.[1], from)
  })
}
