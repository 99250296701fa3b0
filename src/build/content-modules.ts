// How Vite sees MDX of a content folder: its imports are those of this project wherever the folder is, and in `astro dev` its text is that of the last good program.
import { join } from 'node:path'
import type { AstroUserConfig } from 'astro'
import type { Program } from '../program/program.ts'

type Plugins = NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>

/** The plugins. `view` gives the program that is shown at the time. */
export function contentModules(project: string, view: () => Program): Plugins {
  const isContent = (id: string): boolean => id.startsWith(`${view().root}/`)
  return [
    {
      name: 'partnerbook-content-imports',
      enforce: 'pre',
      // A folder outside the project has no packages above it.
      resolveId(id, importer, options) {
        if (importer === undefined || !isContent(importer) || /^[./\0]|^[a-z]+:/.test(id)) return undefined
        return this.resolve(id, join(project, 'src/content.config.ts'), { ...options, skipSelf: true })
      },
    },
    {
      name: 'partnerbook-content-text',
      enforce: 'pre',
      apply: 'serve',
      // The file may hold a mistake at the moment.
      load(id) {
        const file = id.replace(/\?.*$/, '')
        if (!file.endsWith('.mdx') || !isContent(file)) return undefined
        return bodiesOf(view()).get(file.slice(view().root.length + 1))
      },
    },
  ]
}

const known = new WeakMap<Program, Map<string, string>>()

function bodiesOf(program: Program): ReadonlyMap<string, string> {
  const found =
    known.get(program) ??
    new Map(
      Object.values(program.entries).flatMap((entries) =>
        entries.flatMap(({ file, body }): [string, string][] => (body === undefined ? [] : [[file, body]])),
      ),
    )
  known.set(program, found)
  return found
}
