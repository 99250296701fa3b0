// A copy of the project with all mutants in it, and its modules, loaded as often as need be.
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Mutant, mutate } from './mutants.ts'

const parts = ['src', 'schemas', 'test', 'scripts', 'content', 'package.json']
/** Modules that are loaded anew for a mutant that takes effect when they are loaded. */
const renewed = ['/src/gate/', '/test/gate/']

export class Copy {
  readonly dir = mkdtempSync(join(tmpdir(), 'partnerbook-mutants-'))
  readonly mutants: Mutant[] = []
  #version = 0

  constructor(root: string, files: readonly string[]) {
    for (const part of parts) cpSync(join(root, part), join(this.dir, part), { recursive: true })
    symlinkSync(resolve(root, 'node_modules'), join(this.dir, 'node_modules'))
    const own = pathToFileURL(join(import.meta.dirname, 'switch.ts')).href
    for (const file of files) {
      const { code, mutants } = mutate(file, readFileSync(join(root, file), 'utf8'), this.mutants.length)
      this.mutants.push(...mutants)
      writeFileSync(join(this.dir, file), `import { isOn as $mutant } from '${own}';${code}`)
    }
    this.#hook()
  }

  #hook(): void {
    const base = pathToFileURL(this.dir).href
    const collector = pathToFileURL(join(import.meta.dirname, 'collect.ts')).href
    registerHooks({
      resolve: (specifier, context, next) => {
        const isOurs = context.parentURL?.startsWith(base) === true
        if (isOurs && specifier === 'vitest') return next(collector, context)
        const found = next(specifier, context)
        const isRenewed = found.url.startsWith(base) && renewed.some((part) => found.url.startsWith(base + part))
        return isRenewed ? { ...found, url: `${found.url}?${this.#version}` } : found
      },
    })
  }

  /** Loads the gate's modules and tests anew from now on. */
  renew(): void {
    this.#version += 1
  }

  /** A module of the copy; the caller knows its type from the file that it was copied from. */
  async load<T>(file: string): Promise<T> {
    return (await import(pathToFileURL(join(this.dir, file)).href)) as T
  }

  [Symbol.dispose](): void {
    rmSync(this.dir, { recursive: true, force: true })
  }
}
