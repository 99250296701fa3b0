// The words that the site itself brings: labels in our source and in Starlight's translations. A program's value that is also such a word gives nothing away.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Texts of the site's own source, as one string for each file. */
export function vocabulary(project: string): string[] {
  const folders = ['src', 'schemas', 'node_modules/@astrojs/starlight/dist/translations']
  return folders.flatMap((folder) =>
    existsSync(join(project, folder))
      ? readdirSync(join(project, folder), { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile() && /\.(?:ts|astro|json|js)$/.test(entry.name))
          .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
      : [],
  )
}
