// The internal site while it is worked on: Astro's dev server over the program in a content folder.
import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { dev } from 'astro'
import { siteConfig } from './config.ts'

export interface DevOptions {
  /** Folder of the project: where src/ is. */
  project: string
  content: string
  asOf: string
  port: number
  /** Folder for Astro's own files; servers that run side by side have one each. */
  state: string
  /** Folders of the project whose changes mean a new process, so that they are not followed here. */
  restartFolders: readonly string[]
  /** Called when a setting changed that Astro reads at its start, such as the languages. */
  onSettings: () => void
}

/** Starts the server on this machine. Throws a ContentError when the program has errors. */
export async function startDev({ project, content, asOf, port, state, restartFolders, onSettings }: DevOptions) {
  const root = join(state, 'root')
  mkdirSync(root, { recursive: true })
  for (const file of ['package.json', 'tsconfig.json']) copyFileSync(join(project, file), join(root, file))
  // Builds write into two folders while the server runs, and nothing that it shows comes from them; its own files it has to see.
  // A change that needs a new process must not reload pages while there is none.
  const below = (path: string, folder: string): boolean => path.startsWith(`${project}/${folder}/`)
  const ignored = (path: string): boolean =>
    below(path, 'dist') || (below(path, '.partnerbook') && !path.startsWith(state)) || restartFolders.some((folder) => below(path, folder))
  const config = await siteConfig({
    project,
    content,
    audience: 'internal',
    asOf,
    documents: join(project, 'dist', 'documents'),
    outDir: join(state, 'out'),
    cacheDir: join(state, 'astro'),
    onSettings,
  })
  return dev({
    ...config,
    root,
    configFile: false,
    logLevel: 'info',
    server: { port, host: '127.0.0.1' },
    vite: { ...config.vite, server: { ...config.vite?.server, strictPort: true, watch: { ignored: [ignored] } } },
  })
}
