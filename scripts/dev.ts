// `npm run dev`: the internal site, live. Content is reloaded by the server itself; when the code that reads it changes, the server is started again.
import { type ChildProcess, fork } from 'node:child_process'
import { watch } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { exitCode, textReport } from '../src/problems/report.ts'
import { load } from '../src/program/load.ts'
import { asOfFrom, flags, portFrom, portTaken, project, restart_folders } from './options.ts'

const options = flags({ content: 'content', 'as-of': '', port: '4321' })
const content = resolve(options.content)
const port = portFrom('port', options.port)
const loaded = load(content)
if (loaded.program === undefined) {
  process.stderr.write(textReport({ ...loaded, as_of: asOfFrom(options['as-of'], loaded.readable) }))
  process.exit(loaded.problems.some((each) => each.ruleId === 'content-missing') ? 2 : exitCode(loaded.problems))
}
const asOf = asOfFrom(options['as-of'], loaded.program)
await free(port)

let child: ChildProcess | undefined
let ending = false
let restarting = false
let changes = 0
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    ending = true
    if (child === undefined) process.exit(0)
    child.kill('SIGTERM')
  })
}
start()
for (const folder of restart_folders) watch(join(project, folder), { recursive: true }, changed)
// While no server runs, because code or content did not let it, a change of content may mend it.
watch(content, { recursive: true }, () => child ?? changed())

async function changed(): Promise<void> {
  const mine = ++changes
  await wait(100)
  if (mine !== changes || ending) return
  if (child === undefined) start()
  else {
    process.stderr.write('The code that reads the program changed: starting again.\n')
    restart()
  }
}

function restart(): void {
  restarting = true
  child?.kill('SIGTERM')
}

function start(): void {
  restarting = false
  const args = ['--content', content, '--as-of', asOf, '--port', String(port)]
  child = fork(join(import.meta.dirname, 'dev-server.ts'), args, {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}), ...process.env, NODE_ENV: 'development' },
  })
  if (child.stdout) forward(child.stdout, process.stdout)
  if (child.stderr) forward(child.stderr, process.stderr)
  child.on('message', (message) => message === 'restart' && restart())
  child.once('exit', () => {
    child = undefined
    if (ending) process.exit(0)
    if (restarting) start()
    else process.stderr.write('The server stopped. It starts again when content or code changes.\n')
  })
}

// Starlight asks for its own collections at each page. This site has none, so that it says nothing.
function forward(from: Readable, to: NodeJS.WriteStream): void {
  createInterface(from).on(
    'line',
    (line) => /The collection "(?:docs|i18n)" does not exist or is empty/.test(line) || to.write(`${line}\n`),
  )
}

/** Ends the command when the port cannot be listened on. */
function free(number: number): Promise<void> {
  return new Promise((done) => {
    const probe = createServer()
    probe.once('error', (error) => portTaken(error, number, '--port'))
    probe.listen(number, '127.0.0.1', () => probe.close(() => done()))
  })
}
