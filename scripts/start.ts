// `npm start`: checks the program, builds both sites and serves them on this machine until Ctrl-C.
import { type ChildProcess, spawn } from 'node:child_process'
import type { Server } from 'node:http'
import { join, resolve } from 'node:path'
import { serveFolder } from '../src/build/serve.ts'
import { addressText, flags, portFrom, portTaken, project } from './options.ts'

const options = flags({ content: 'content', 'as-of': '', out: '', host: '127.0.0.1', 'port-public': '4321', 'port-internal': '4322' })
const out = resolve(options.out === '' ? join(project, 'dist') : options.out)
const sites = [
  { audience: 'public', port: portFrom('port-public', options['port-public']) },
  { audience: 'internal', port: portFrom('port-internal', options['port-internal']) },
]

const servers: Server[] = []
let running: ChildProcess | undefined
let serving = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    running?.kill(signal)
    for (const server of servers) {
      server.close()
      server.closeAllConnections()
    }
    process.exit(serving ? 0 : 130)
  })
}

// Ports are taken first: a taken one is said at once and not after the build.
for (const { audience, port } of sites) {
  try {
    servers.push(await serveFolder({ dir: join(out, audience), host: options.host, port }))
  } catch (error) {
    portTaken(error, port, `--port-${audience}`)
  }
}

const shared = ['--content', resolve(options.content), ...(options['as-of'] === '' ? [] : ['--as-of', options['as-of']])]
// What is out of compliance is told and shown in the internal site; only a program that cannot be read is not built.
const checked = await run(['check.ts', ...shared])
if (checked > 1) process.exit(checked)
const built = await run(['build.ts', ...shared, '--out', out])
if (built !== 0) process.exit(built)

serving = true
for (const [index, { audience }] of sites.entries())
  process.stdout.write(`${audience.padEnd(8)}  ${addressText(servers[index]?.address(), options.host)}\n`)
process.stdout.write('Ctrl-C stops both.\n')

function run([script = '', ...args]: readonly string[]): Promise<number> {
  return new Promise((done) => {
    running = spawn(process.execPath, [join(import.meta.dirname, script), ...args], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
    running.on('exit', (code) => done(code ?? 4))
  })
}
