// Every command starts with scripts/runtime.cjs, which tells an old Node from one that reads TypeScript.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const run = (version: string) => {
  const pretend = `Object.defineProperty(process.versions, 'node', { value: '${version}' }); require('./scripts/runtime.cjs'); process.stdout.write('started')`
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--eval', pretend], { encoding: 'utf8' })
  return { status, stdout, stderr }
}

test.each(['14.21.3', '16.20.2', '18.20.8', '20.20.2', '22.12.0', '22.17.1', '23.5.0'])(
  'Node %s is told what to do in one sentence',
  (version) => {
    expect(run(version)).toEqual({
      status: 2,
      stdout: '',
      stderr: `Partnerbook needs Node 22.18 or newer, and this is ${version}: run \`npm ci\`, which brings the right one along, and start commands with npm, such as \`npm start\`.\n`,
    })
  },
)

test.each(['22.18.0', '23.6.0', '24.0.0', '26.1.0'])('Node %s starts', (version) => {
  expect(run(version)).toEqual({ status: 0, stdout: 'started', stderr: '' })
})

test('it uses no syntax that Node 14 lacks', () => {
  const source = readFileSync('scripts/runtime.cjs', 'utf8')
  expect(source).not.toMatch(/\bimport\b|\?\?=|\|\|=|&&=|\.at\(|#\w+\s*[=;(]|replaceAll|structuredClone/)
})

test('every command of package.json loads it, but for the formatter, which any Node runs', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
  const without = Object.entries(scripts).filter(
    ([name, command]) =>
      name !== 'format' && !/^node -r \.\/scripts\/runtime\.cjs (?:--[\w-]+=\d+ )*(?:scripts|test\/mutation)\//.test(command),
  )
  expect(without).toEqual([])
})
