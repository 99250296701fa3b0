// Builds both sites of content/ once before the tests of this folder. `npm test` has just built them and names their folder in PARTNERBOOK_SITES.
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { TestProject } from 'vitest/node'
import { run } from './run.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder that holds the folders `public` and `internal`. */
    sites: string
  }
}

const project = join(import.meta.dirname, '../..')

export async function setup({ provide }: TestProject): Promise<void> {
  const built = process.env['PARTNERBOOK_SITES']
  const out = built === undefined ? join(project, '.partnerbook/site-tests') : resolve(project, built)
  if (built === undefined) {
    const { code, output } = await run('scripts/build.ts', ['--out', out])
    if (code !== 0) throw new Error(`the sites could not be built:\n${output}`)
  }
  for (const audience of ['public', 'internal']) if (!existsSync(join(out, audience))) throw new Error(`${out} has no folder ${audience}`)
  provide('sites', out)
}
