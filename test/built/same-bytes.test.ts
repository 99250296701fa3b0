// The same content gives the same bytes: built twice from nothing, in another folder, and built on after an edit.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { digestsOf } from './published.ts'
import { run } from './run.ts'
import { drawing, smallProgram } from './small-program.ts'

const temporary = mkdtempSync(join(tmpdir(), 'partnerbook-bytes-'))
afterAll(() => rmSync(temporary, { recursive: true }))

const program = smallProgram(join(temporary, 'content'))
const [first = '', second = '', third = ''] = program.partners.map((id) => `partners/${id}/partner.yaml`)
const [guide = '', other = ''] = program.guides.map((id) => `guide/${id}`)

async function build(content: string, out: string, { cold = false, env = {} } = {}) {
  const args = ['--content', content, '--out', join(temporary, out), '--as-of', '2026-03-13', ...(cold ? ['--cold'] : [])]
  const { code, output } = await run('scripts/build.ts', args, env)
  expect([code, output]).toEqual([0, expect.stringContaining('public')])
  return { output, public: digestsOf(join(temporary, out, 'public')), internal: digestsOf(join(temporary, out, 'internal')) }
}

describe('two builds from nothing', () => {
  test('of one folder and of its copy give the same bytes, whatever shell they are built in', async () => {
    const one = await build(program.dir, 'one', { cold: true })
    program.copyTo(join(temporary, 'elsewhere'))
    const two = await build(join(temporary, 'elsewhere'), 'two', {
      cold: true,
      env: { NODE_ENV: 'development', DEV: '1', TZ: 'Asia/Tokyo', LANG: 'ar_SA.UTF-8', LC_ALL: 'ar_SA.UTF-8' },
    })
    expect(Object.keys(one.public).length).toBeGreaterThan(50)
    expect(two.public).toEqual(one.public)
    expect(two.internal).toEqual(one.internal)
  })
})

describe('a build that goes on from the last one gives the bytes of one from nothing, after', () => {
  beforeAll(() => build(program.dir, 'on'))

  // One after the other, each on top of those before it.
  test.each<[string, () => void]>([
    ['a field of a partner', () => program.replace(second, /^summary: .*$/m, 'summary: Draws the light of old harbours.')],
    ['an internal field', () => program.replace(second, /^notes: .*$/m, 'notes: Ask the harbour master first.')],
    ['a tier', () => program.replace(tierFile(), /^(?<key>summary:\s*)\S.*$/m, '$<key>For partners who sell light.')],
    [
      'the text of a guide page',
      () => program.write(`${other}.mdx`, `${program.read(`${other}.mdx`)}\n## An added heading\n\nAn added sentence.\n`),
    ],
    ['the title of a guide page', () => program.replace(`${guide}.mdx`, /^title: .*$/m, 'title: How it all begins')],
    ['a translation', () => program.replace(`${guide}.pt-BR.mdx`, 'a sua parte', 'a parte dele')],
    ['the bytes of a logo', () => program.write(first.replace('partner.yaml', 'logo.svg'), drawing('blue'))],
    [
      'an added partner',
      () =>
        program.write(
          'partners/new-quay/partner.yaml',
          program
            .read(second)
            .replace(/^partner_id: .*$/m, 'partner_id: new-quay')
            .replace(/^name: .*$/m, 'name: New Quay'),
        ),
    ],
    ['a partner that is listed no more', () => program.replace(third, /^listed: true$/m, 'listed: false')],
    ['a deleted partner', () => program.remove('partners/new-quay')],
    ['a page of the playbook', () => program.replace('playbook/deal-desk.mdx', 'elders', 'sailors')],
    ['the name of the program', () => program.replace('program.yaml', /^(?<key>tagline:\s*)\S.*$/m, '$<key>Sell light in every harbour.')],
  ])('%s', async (_, edit) => {
    edit()
    const on = await build(program.dir, 'on')
    const cold = await build(program.dir, 'cold', { cold: true })
    expect(on.public).toEqual(cold.public)
    expect(on.internal).toEqual(cold.internal)
  })

  test('nothing, without rendering anything', async () => {
    const { output } = await build(program.dir, 'on')
    expect(output).toMatch(/public: \d+ pages, 0 rendered/)
    expect(output).toMatch(/internal: \d+ pages, 0 rendered/)
  })

  test('an edit of one partner, rendering no more than its pages and lists', async () => {
    program.replace(second, /^city: .*$/m, 'city: Aveiro')
    const { output } = await build(program.dir, 'on')
    const [, pages = '', rendered = ''] = /public: (\d+) pages, (\d+) rendered/.exec(output) ?? []
    expect(Number(rendered)).toBeGreaterThan(0)
    expect(Number(rendered)).toBeLessThan(Number(pages) / 2)
  })
})

const tierFile = (): string => `tiers/${/^tier: (\S+)$/m.exec(program.read(first))?.[1]}.yaml`
