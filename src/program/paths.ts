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
  /** The files that may stand beside entries of the kind. */
  assets: RegExp | undefined
}

const parameter = /\{(\.\.\.)?(\w+)\}/g
const language = '[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?'

/** Where files of the kinds stand. */
export class Layout {
  readonly #patterns: readonly Pattern[]
  readonly #byFolder: ReadonlyMap<string, readonly Pattern[]>

  constructor(kinds: readonly Kind[]) {
    this.#patterns = kinds.map((kind) => ({ kind, expression: expressionOf(kind), assets: assetsOf(kind) }))
    this.#byFolder = Map.groupBy(this.#patterns, ({ kind }) => folderOf(kind.path))
  }

  /** The kind whose files stand where `file` does. */
  match(file: string): Match | undefined {
    for (const { kind, expression } of this.#byFolder.get(folderOf(file)) ?? []) {
      const found = expression.exec(file)
      if (found === null) continue
      const { locale, ...params } = found.groups ?? {}
      return { kind, params, id: Object.values(params).join('/') || kind.name, ...(locale === undefined ? {} : { locale }) }
    }
    return undefined
  }

  /** True when a kind keeps files of this ending in this folder. */
  isAsset(file: string): boolean {
    return (this.#byFolder.get(folderOf(file)) ?? []).some(({ assets }) => assets?.test(file))
  }

  /** Endings that files beside entries may have in the folder of `file`. */
  assetEndings(file: string): string[] {
    const beside = file.replace(/[^/]*$/, 'x.')
    return [
      ...new Set(
        (this.#byFolder.get(folderOf(file)) ?? []).flatMap(({ kind }) =>
          (kind.assets ?? []).filter((ending) => this.isAsset(beside + ending)),
        ),
      ),
    ]
  }

  /** The path that `file` was probably meant to have, or undefined. */
  suggest(file: string): { path: string; sameName: boolean } | undefined {
    const stem = file.replace(/\.[^./]*$/, '')
    const renamed = this.#patterns.map(({ kind }) => stem + endingOf(kind)).find((path) => path !== file && this.match(path) !== undefined)
    if (renamed !== undefined) return { path: renamed, sameName: true }
    const [best] = this.#patterns
      .map(({ kind }) => ({ path: filled(kind.path, file), cost: cost(kind.path, file) }))
      .filter((each) => each.cost <= 3)
      .sort((a, b) => a.cost - b.cost)
    return best && { path: best.path, sameName: false }
  }

  /** Paths of the kinds that have files below the first folder of `file`. */
  pathsNear(file: string): string[] {
    return (this.#byFolder.get(folderOf(file)) ?? [])
      .filter(({ kind }) => kind.path.includes('/'))
      .map(({ kind }) => kind.path.replace(parameter, '<$2>'))
  }

  /** First folder of every kind that has one. */
  folders(): { folder: string; kinds: readonly Kind[] }[] {
    return [...this.#byFolder]
      .filter(([folder]) => folder !== '')
      .map(([folder, patterns]) => ({ folder, kinds: patterns.map(({ kind }) => kind) }))
  }
}

/** First folder of a path; empty for a file at the root. */
export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.indexOf('/')))

const endingOf = (kind: Kind): string => kind.path.slice(kind.path.lastIndexOf('.'))

function expressionOf(kind: Kind): RegExp {
  const body = kind.path
    .split(/(\{(?:\.\.\.)?\w+\})/)
    .map((part) => (part.startsWith('{') ? group(part) : part.replace(/\./g, '\\.')))
    .join('')
  return new RegExp(`^${kind.translatable ? body.replace(/\\\.mdx$/, `(?:\\.(?<locale>${language}))?\\.mdx`) : body}$`)
}

const group = (part: string): string =>
  part.replace(parameter, (_, rest: string | undefined, name: string) => (rest ? `(?<${name}>.+?)` : `(?<${name}>[^/]+?)`))

function assetsOf(kind: Kind): RegExp | undefined {
  if (kind.assets === undefined) return undefined
  const folder = kind.path
    .slice(0, kind.path.lastIndexOf('/'))
    .replace(/\{\.\.\.\w+\}.*/, '')
    .replace(/\{\w+\}/g, '[^/]+')
  return new RegExp(`^${folder}/.*\\.(?:${kind.assets.join('|')})$`, 'i')
}

// Sum of edit distances of the fixed parts; parts that are parameters cost nothing.
function cost(pattern: string, file: string): number {
  const wanted = pattern.split('/')
  const given = file.split('/')
  if (wanted.length !== given.length) return Number.POSITIVE_INFINITY
  return wanted.reduce((sum, part, index) => sum + partCost(part, given[index] ?? ''), 0)
}

function partCost(wanted: string, given: string): number {
  if (wanted.includes('{')) return wanted.includes('.') && ending(wanted) !== ending(given) ? 2 : 0
  const edits = distance(wanted.toLowerCase(), given.toLowerCase())
  return edits * 2 > wanted.length ? Number.POSITIVE_INFINITY : edits
}

const ending = (part: string): string => part.slice(part.lastIndexOf('.'))

// The pattern's own parts, and the file's where the pattern leaves them open.
function filled(pattern: string, file: string): string {
  const given = file.split('/')
  return pattern
    .split('/')
    .map((part, index) =>
      part.includes('{') ? (given[index] ?? '').replace(/\.[^.]*$/, '') + (part.includes('.') ? ending(part) : '') : part,
    )
    .join('/')
}
