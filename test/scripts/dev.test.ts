// `npm run dev`: every change shows, mistakes never take the site away.
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { Command, freePort, killAll, shows } from './command.ts'

const folder = mkdtempSync(join(tmpdir(), 'partnerbook-dev-'))
const port = await freePort()
afterAll(() => {
  killAll()
  rmSync(folder, { recursive: true })
  rmSync(`.partnerbook/dev-${port}`, { recursive: true, force: true })
})
const program = (name: string): string => {
  const content = join(folder, name)
  cpSync('test/fixtures/minimal', content, { recursive: true })
  return content
}

test('content outside the repository is shown and every change of it follows', { timeout: 1_500_000 }, async () => {
  const content = program('live')
  const page = join(content, 'guide/start.mdx')
  const write = (text: string): void =>
    writeFileSync(
      page,
      `---\ntitle: Start\ndescription: How to start.\n---\n\nimport { Card } from '@astrojs/starlight/components'\n\n<Card title="A card">${text}</Card>\n`,
    )
  const edit = (file: string, from: string, to: string): void =>
    writeFileSync(join(content, file), readFileSync(join(content, file), 'utf8').replace(from, to))
  const at = (path: string): string => `http://localhost:${port}${path}`
  const command = new Command('dev.ts', ['--content', content, '--as-of', '2026-03-13', '--port', String(port)])
  await command.printed(/^internal {2}http:\/\/localhost:\d+\/$/m)
  await shows(at('/partners/acme/'), 200, 'Ana Prado')

  // YAML and MDX: edited, added, deleted.
  edit('partners/acme/partner.yaml', 'Ana Prado', 'Rui Costa')
  await shows(at('/partners/acme/'), 200, 'Rui Costa')
  write('First text')
  await shows(at('/guide/start/'), 200, 'First text')
  write('Second text')
  await shows(at('/guide/start/'), 200, 'Second text')

  // A mistake is reported, and the last good program stays.
  write('<Broken')
  await command.printed(/^guide\/start\.mdx:\d+:\d+ {2}error {2}/m)
  await shows(at('/guide/start/'), 200, 'Second text')
  await shows(at('/_live/findings.json?at=/guide/start/'), 200, '"label":"guide/start.mdx:')
  write('Mended text')
  await shows(at('/guide/start/'), 200, 'Mended text')
  rmSync(page)
  await shows(at('/guide/start/'), 404, '')

  // Languages are settings that the server takes at its start.
  edit('program.yaml', 'locales: [en, pt-BR]', 'locales: [en, pt-BR, ar]')
  await shows(at('/ar/partners/acme/'), 200, 'Rui Costa')

  // A change of a schema starts the server again.
  const schema = 'schemas/kind.ts'
  utimesSync(schema, new Date(), new Date())
  await command.printed(/starting again/)
  await command.printed(/starting again[\s\S]*^internal {2}http/m)
  await shows(at('/partners/acme/'), 200, 'Rui Costa')
  await command.interrupt()
  expect(existsSync(content)).toBe(true)
})

test('a program with errors is not shown: the report, and the exit code of the check', { timeout: 60_000 }, async () => {
  const content = program('broken')
  writeFileSync(join(content, 'program.yaml'), 'name: [\n')
  const command = new Command('dev.ts', ['--content', content, '--port', '0'])
  expect(await command.ended).toBe(3)
  expect(command.output).toMatch(/^program\.yaml:\d+:\d+ {2}error {2}/m)
})

test('a folder that is not there is a usage error', { timeout: 60_000 }, async () => {
  const command = new Command('dev.ts', ['--content', join(folder, 'none')])
  expect(await command.ended).toBe(2)
})
