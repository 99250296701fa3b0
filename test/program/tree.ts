// Content folders for tests: the minimal program with a case's files laid over it, in a folder that goes away.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

export const fixtures = join(import.meta.dirname, '../fixtures')

/** A copy of the minimal program; dispose of it with `using`. */
export class Tree {
  readonly dir: string

  constructor(base: string | undefined = join(fixtures, 'minimal')) {
    this.dir = join(mkdtempSync(join(tmpdir(), 'partnerbook-')), 'content')
    mkdirSync(this.dir)
    if (base) this.lay(base)
  }

  /** Copies a folder's files over the tree. */
  lay(folder: string): this {
    cpSync(folder, this.dir, { recursive: true })
    return this
  }

  path(file: string): string {
    return join(this.dir, file)
  }

  text(file: string): string {
    return readFileSync(this.path(file), 'utf8')
  }

  write(file: string, data: string | Uint8Array): this {
    mkdirSync(dirname(this.path(file)), { recursive: true })
    writeFileSync(this.path(file), data)
    return this
  }

  /** Writes a file with `from` replaced; fails when it does not hold it. */
  replace(file: string, from: string, to: string): this {
    const text = this.text(file)
    if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`)
    return this.write(file, text.replace(from, to))
  }

  remove(...files: string[]): this {
    for (const file of files) rmSync(this.path(file), { recursive: true, force: true })
    return this
  }

  [Symbol.dispose](): void {
    rmSync(dirname(this.dir), { recursive: true, force: true })
  }
}

/** The minimal program with the files of `test/fixtures/reader/<name>` laid over it and those of its delete.txt removed. */
export function treeOf(name: string): Tree {
  const folder = join(fixtures, 'reader', name)
  const tree = new Tree()
  const deletions = join(folder, 'delete.txt')
  if (existsSync(deletions)) {
    const files = readFileSync(deletions, 'utf8').trim().split('\n')
    tree.remove(...files)
    if (files.includes('.')) mkdirSync(tree.dir)
  }
  return existsSync(join(folder, 'content')) ? tree.lay(join(folder, 'content')) : tree
}
