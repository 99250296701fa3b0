// From a file's path to its kind and id, and what to suggest when no kind fits.
import { distance } from 'fastest-levenshtein'
import type { Kind } from '../../schemas/kind.ts'

export interface Match {
  kind: Kind
  params: Record<string, string>
  id: string
  locale?: string
}

interface Pattern {
  kind: Kind
  expression: RegExp
}

const parameter = /\{(\.\.\.)?(\w+)\}/g
const language = '[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?'

/** Where files of the kinds stand. */
export class Layout {
  readonly #kinds: readonly Kind[]
  readonly #patterns: readonly Pattern[]

  constructor(kinds: readonly Kind[]) {
    this.#kinds = kinds
    this.#patterns = kinds.map((kind) => ({ kind, expression: expressionOf(kind) }))
  }

  /** The kind whose files stand where `file` does. */
  match(file: string): Match | undefined {
    for (const { kind, expression } of this.#patterns) {
      const found = expression.exec(file)
      if (found === null) continue
      const { locale, ...params } = found.groups ?? {}
      return { kind, params, id: Object.values(params).join('/') || kind.name, ...(locale === undefined ? {} : { locale }) }
    }
    return undefined
  }

  /** True when a kind keeps files of this ending in this folder. */
  isAsset(file: string): boolean {
    const ending = file.slice(file.lastIndexOf('.') + 1).toLowerCase()
    return this.#kinds.some((kind) => kind.assets?.includes(ending) && assetFolder(kind).test(file))
  }

  /** The path that `file` was probably meant to have, or undefined. */
  suggest(file: string): { path: string; sameName: boolean } | undefined {
    const stem = file.replace(/\.[^./]*$/, '')
    const renamed = this.#kinds.map((kind) => stem + endingOf(kind)).find((path) => this.match(path) !== undefined)
    if (renamed !== undefined && renamed !== file) return { path: renamed, sameName: true }
    const ranked = this.#kinds
      .map((kind) => ({ kind, cost: cost(kind.path, file) }))
      .filter(({ cost }) => cost <= 4)
      .sort((a, b) => a.cost - b.cost)
    return ranked[0] && { path: ranked[0].kind.path.replace(parameter, '<$2>'), sameName: false }
  }

  /** First folder of every kind that has one. */
  folders(): { folder: string; kind: Kind }[] {
    const seen = new Map<string, Kind>()
    for (const kind of this.#kinds) {
      const [folder, rest] = kind.path.split('/')
      if (folder !== undefined && rest !== undefined && !seen.has(folder)) seen.set(folder, kind)
    }
    return [...seen].map(([folder, kind]) => ({ folder, kind }))
  }
}

const endingOf = (kind: Kind): string => kind.path.slice(kind.path.lastIndexOf('.'))

function expressionOf(kind: Kind): RegExp {
  const body = kind.path
    .split(parameter)
    .reduce((all, part, index) => all + (index % 3 === 0 ? part.replace(/\./g, '\\.') : index % 3 === 2 ? group(kind.path, part) : ''), '')
  return new RegExp(`^${kind.translatable ? body.replace(/\\\.mdx$/, `(?:\\.(?<locale>${language}))?\\.mdx`) : body}$`)
}

const group = (path: string, name: string): string => (path.includes(`{...${name}}`) ? `(?<${name}>.+?)` : `(?<${name}>[^/]+?)`)

const assetFolder = (kind: Kind): RegExp => {
  const folder = kind.path
    .slice(0, kind.path.lastIndexOf('/'))
    .replace(/\{\.\.\.\w+\}.*/, '')
    .replace(/\{\w+\}/g, '[^/]+')
  return new RegExp(`^${folder}/`)
}

// Sum of edit distances of the fixed parts; parts that are parameters cost nothing.
function cost(pattern: string, file: string): number {
  const wanted = pattern.split('/')
  const given = file.split('/')
  if (wanted.length !== given.length) return Number.POSITIVE_INFINITY
  return wanted.reduce(
    (sum, part, index) => sum + (part.includes('{') ? endingCost(part, given[index] ?? '') : distance(part, given[index] ?? '')),
    0,
  )
}

const endingCost = (wanted: string, given: string): number =>
  wanted.includes('.') && wanted.slice(wanted.lastIndexOf('.')) !== given.slice(given.lastIndexOf('.')) ? 2 : 0
