// The browser of the tests: an installed Chromium, never one that a package downloads.
import { execFileSync, spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
const places = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

const isRoot = process.getuid?.() === 0

/** Path of an installed Chromium: `CHROMIUM_PATH`, else the first one of the usual names and places; undefined when there is none. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | undefined {
  if (env['CHROMIUM_PATH']) return env['CHROMIUM_PATH']
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...places].find(isExecutable)
}

/** What a browser is started with here. */
export const browser_arguments: readonly string[] = [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Starts the browser. It asks no host for anything by itself, so that a test can demand the same of a page. */
export async function launch(): Promise<Browser> {
  const executablePath = findChromium()
  if (executablePath === undefined) throw new Error(missing)
  return await chromium.launch({
    executablePath,
    headless: true,
    args: [...browser_arguments],
  })
}

/** Makes sure that there is a browser before the first test: root on Debian or Ubuntu gets it from the distribution. */
export function setup(): void {
  if (findChromium() !== undefined) return
  if (!isRoot || !isExecutable('/usr/bin/apt-get')) throw new Error(missing)
  process.stderr.write('No Chromium here: installing it with apt-get.\n')
  const apt = (...args: string[]) =>
    execFileSync('apt-get', ['-q', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  apt('update')
  apt('install', '--yes', '--no-install-recommends', 'chromium')
  const installed = findChromium()
  // Ubuntu's package may be an empty one that points at a snap.
  if (installed === undefined || spawnSync(installed, ['--version']).status !== 0) throw new Error(missing)
}

const missing = 'The browser tests need Chromium or Chrome: install one, or set CHROMIUM_PATH to its program.'

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
