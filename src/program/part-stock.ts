// The files of a content folder before it is decided which of them are read: by path, as text, or parsed, each when somebody asks.
import { type Contents, filesOf } from '../read/contents.ts'
import type { Inventory } from './inventory.ts'
import { type ParsedFile, parseFile } from './parse.ts'
import type { Match } from './paths.ts'

export class PartStock {
  readonly entries: ReadonlyMap<string, Match>
  readonly assets: readonly string[]
  readonly #root: string
  readonly #files: Contents
  readonly #parsed = new Map<string, ParsedFile>()
  readonly #texts = new Map<string, string>()

  constructor(root: string, { entries, assets }: Pick<Inventory, 'entries' | 'assets'>) {
    this.#root = root
    this.#files = filesOf(root)
    this.entries = new Map(entries.map(({ file, match }) => [file, match]))
    this.assets = assets
  }

  /** An entry's file, parsed once. */
  parsed(file: string): ParsedFile {
    const known = this.#parsed.get(file)
    if (known) return known
    const match = this.entries.get(file)
    if (match === undefined) throw new Error(`${file} is no file of an entry`)
    const parsed = parseFile(this.#root, file, match)
    this.#parsed.set(file, parsed)
    return parsed
  }

  /** The text of a file as it stands; empty when it cannot be opened. */
  text(file: string): string {
    const known = this.#texts.get(file)
    if (known !== undefined) return known
    const text = this.#files.text(file) ?? ''
    this.#texts.set(file, text)
    return text
  }
}
