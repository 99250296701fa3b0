// `npm start`: both sites built and served.
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { Command, freePort, get, killAll } from './command.ts'

const folder = mkdtempSync(join(tmpdir(), 'partnerbook-start-'))
const content = join(folder, 'content')
cpSync('test/fixtures/minimal', content, { recursive: true })
const states = (): string[] => readdirSync('.partnerbook')
const before = new Set(states())
afterAll(() => {
  killAll()
  rmSync(folder, { recursive: true })
  for (const name of states())
    if (!before.has(name) && /^(?:public|internal)-/.test(name)) rmSync(join('.partnerbook', name), { recursive: true })
})
const args = (publicPort: number, internalPort: number): string[] => [
  '--content',
  content,
  '--as-of',
  '2026-03-13',
  '--out',
  join(folder, 'dist'),
  '--port-public',
  String(publicPort),
  '--port-internal',
  String(internalPort),
]

test('it checks, builds, serves both sites on this machine, and stops on Ctrl-C', { timeout: 240_000 }, async () => {
  const [publicPort, internalPort] = [await freePort(), await freePort()]
  const command = new Command('start.ts', args(publicPort, internalPort))
  await command.printed(/Ctrl-C stops both\./)
  const at = (path: string) => fetch(`http://localhost:${publicPort}${path}`)
  const answers = await Promise.all(
    ['/', '/partners/acme/', '/nothing/', '/records/', '/..%2finternal/index.html', '/favicon.svg', '/sitemap.xml'].map(async (path) => [
      path,
      (await at(path)).status,
      (await at(path)).headers.get('content-type'),
    ]),
  )
  expect(answers).toEqual([
    ['/', 200, 'text/html;charset=utf-8'],
    ['/partners/acme/', 200, 'text/html;charset=utf-8'],
    ['/nothing/', 404, 'text/html;charset=utf-8'],
    ['/records/', 404, 'text/html;charset=utf-8'],
    ['/..%2finternal/index.html', 404, 'text/html;charset=utf-8'],
    ['/favicon.svg', 200, 'image/svg+xml'],
    ['/sitemap.xml', 200, 'text/xml'],
  ])
  expect((await get(`http://localhost:${internalPort}/records/`))?.status).toBe(200)
  expect(command.output.split('\n').filter((line) => /localhost|Ctrl-C|files read/.test(line))).toEqual([
    expect.stringMatching(/^As of 2026-03-13, 4 files read, \d+ rules$/),
    `public    http://localhost:${publicPort}/`,
    `internal  http://localhost:${internalPort}/`,
    'Ctrl-C stops both.',
  ])
  expect(await command.interrupt()).toBe(0)
  expect(await get(`http://localhost:${publicPort}/`)).toBeUndefined()
})

test('a program that does not fit is not built, and its report stands once', { timeout: 60_000 }, async () => {
  const wrong = join(folder, 'wrong')
  cpSync(content, wrong, { recursive: true })
  writeFileSync(join(wrong, 'partners/acme/partner.yaml'), 'partner_id: acme\n')
  const command = new Command('start.ts', ['--content', wrong, '--port-public', '0', '--port-internal', '0'])
  expect(await command.ended).toBe(1)
  expect(command.output.match(/"website" is missing/g)?.length).toBe(1)
})

test('a program that cannot be read is not built: the report, and the exit code of the check', { timeout: 60_000 }, async () => {
  const broken = join(folder, 'broken')
  cpSync(content, broken, { recursive: true })
  writeFileSync(join(broken, 'program.yaml'), 'name: [\n')
  const command = new Command('start.ts', ['--content', broken, '--port-public', '0', '--port-internal', '0'])
  expect(await command.ended).toBe(3)
  expect(command.output).toMatch(/^program\.yaml:\d+:\d+ {2}error {2}/m)
})

test('a port in use is said in one sentence', { timeout: 60_000 }, async () => {
  const other = createServer()
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done))
  const address = other.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const command = new Command('start.ts', args(0, port))
  expect([await command.ended, command.output]).toEqual([
    2,
    `Port ${port} is in use: stop what listens there, or give another one with --port-internal.\n`,
  ])
  other.close()
})

test.each([
  ['--port-public', 'abc', '--port-public "abc" is no port: write a number from 0 to 65535.\n'],
  ['--port-internal', '70000', '--port-internal "70000" is no port: write a number from 0 to 65535.\n'],
])('%s %s is no port', { timeout: 60_000 }, async (flag, value, message) => {
  const command = new Command('start.ts', [flag, value])
  expect([await command.ended, command.output]).toEqual([2, message])
})
