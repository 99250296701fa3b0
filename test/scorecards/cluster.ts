// A PostgreSQL server for tests: a cluster of its own in a temporary folder, on loopback, gone afterwards. It is the installed PostgreSQL, never a download of a package.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { accessSync, chownSync, constants, globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Cluster {
  /** Address of its one database, with the password of its owner. */
  url: string
  stop: () => Promise<void>
}

/** `nobody`, for where the tests run as root, which PostgreSQL refuses to do. */
const nobody = 65_534
const isRoot = process.getuid?.() === 0
const user = isRoot ? { uid: nobody, gid: nobody } : {}

const missing =
  'The tests of the warehouse need PostgreSQL: install it (Debian: apt-get install postgresql), or set POSTGRES_BIN to the folder of initdb.'

/** Folder of the server's programs: `POSTGRES_BIN`, else that of the newest version that Debian or Homebrew installed; undefined when there is none. */
export function findPostgres(env: NodeJS.ProcessEnv = process.env): string | undefined {
  if (env['POSTGRES_BIN']) return env['POSTGRES_BIN']
  return globSync(['/usr/lib/postgresql/*/bin', '/opt/homebrew/opt/postgresql@*/bin', '/usr/local/opt/postgresql@*/bin'])
    .filter((folder) => isExecutable(join(folder, 'initdb')))
    .sort((one, other) => versionOf(other) - versionOf(one))[0]
}

const versionOf = (folder: string): number => Number(/\d+/.exec(folder)?.[0])

/** Makes sure that there is a server before the first test: root on Debian or Ubuntu gets it from the distribution. */
export function setup(): void {
  if (findPostgres() !== undefined) return
  if (!isRoot || !isExecutable('/usr/bin/apt-get')) throw new Error(missing)
  process.stderr.write('No PostgreSQL here: installing it with apt-get.\n')
  // The package would start a cluster of its own, which nobody asked for.
  mkdirSync('/etc/postgresql-common/createcluster.d', { recursive: true })
  writeFileSync('/etc/postgresql-common/createcluster.d/partnerbook.conf', 'create_main_cluster = false\n')
  const apt = (...args: string[]) =>
    execFileSync('apt-get', ['-q', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  apt('update')
  apt('install', '--yes', '--no-install-recommends', 'postgresql')
  if (findPostgres() === undefined) throw new Error(missing)
}

/** Makes a cluster and starts its server. */
export async function startCluster(): Promise<Cluster> {
  const bin = findPostgres()
  if (bin === undefined) throw new Error(missing)
  const folder = mkdtempSync(join(tmpdir(), 'partnerbook-postgres-'))
  try {
    if (isRoot) chownSync(folder, nobody, nobody)
    const password = 'only:for/tests'
    const words = join(folder, 'password')
    writeFileSync(words, password)
    if (isRoot) chownSync(words, nobody, nobody)
    const data = join(folder, 'data')
    execFileSync(
      join(bin, 'initdb'),
      [
        '--pgdata',
        data,
        '--username',
        'tester',
        '--pwfile',
        words,
        '--auth',
        'scram-sha-256',
        '--encoding',
        'UTF8',
        '--locale',
        'C',
        ...sortedByWords(bin),
        '--no-sync',
      ],
      { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
    )
    const port = await freePort()
    const server = spawn(
      join(bin, 'postgres'),
      ['-D', data, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', `unix_socket_directories=${folder}`, '-c', 'fsync=off'],
      { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
    )
    // Whatever ends the tests ends the server.
    process.once('exit', () => server.kill('SIGINT'))
    await ready(server)
    return {
      url: `postgres://tester:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`,
      stop: async () => {
        await ended(server)
        rmSync(folder, { recursive: true })
      },
    }
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

/** Words are sorted otherwise than code points are, and no figure may depend on it. Servers before 15 cannot have it for a whole cluster. */
function sortedByWords(bin: string): string[] {
  const version = execFileSync(join(bin, 'initdb'), ['--version'], { encoding: 'utf8' })
  return versionOf(version) < 15 ? [] : ['--locale-provider', 'icu', '--icu-locale', 'en']
}

/** A port that nobody listens on. */
const freePort = async (): Promise<number> =>
  await new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('no port is free'))))
    })
  })

/** Resolves when the server says that it listens; rejects with what it said when it ends instead. */
const ready = async (server: ChildProcess): Promise<void> =>
  await new Promise((resolve, reject) => {
    let said = ''
    server.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text
      if (said.includes('ready to accept connections')) resolve()
    })
    server.on('error', reject)
    server.on('exit', () => reject(new Error(`PostgreSQL did not start:\n${said}`)))
  })

/** Ends the server as its own `fast` shutdown does: sessions are closed, nothing is waited for. */
const ended = async (server: ChildProcess): Promise<void> =>
  await new Promise((resolve) => {
    server.removeAllListeners('exit')
    server.on('exit', () => resolve())
    server.kill('SIGINT')
  })

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
