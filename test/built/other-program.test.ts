// `--content` takes any folder on the disk: another program, with another default language, becomes two sites as whole as the sample's.
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BuiltSite, builtAudiences, builtSite, fileOf, published } from './built-site.ts'
import { headProblems } from './head.ts'
import { linkProblems } from './links.ts'
import { otherProgram } from './other-program.ts'
import { run } from './run.ts'

describe('a program outside of the repository', () => {
  const program = otherProgram(join(import.meta.dirname, '../../content'))
  // What a build remembers is kept for each output folder, so that a new one at every run would leave it behind.
  const out = join(import.meta.dirname, '../../.partnerbook/other-program')
  const sites = {} as Record<(typeof builtAudiences)[number], BuiltSite>
  beforeAll(async () => {
    const { code, output } = await run('scripts/build.ts', ['--content', program.content, '--out', out, '--cold'])
    // Its pages are those of the sample with languages exchanged, so no translation was made from what is its source now. Nothing else is to be said.
    const said = output
      .replace(/^(?:public|internal|documents): .*\n/gm, '')
      // The draft of the sample's listing says what is still to be written.
      .replace(
        /^listings\/gcp-corrente-stream\/listing\.yaml:1:1 {2}warning {2}the form of gcp asks for fulfillment_url {2}\[listing-unfinished\]\n.*\n/gm,
        '',
      )
      .replace(/^.* warning .*\[translation-(?:stale|unrecorded)\]\n.*\n/gm, '')
      .replace(/^\d+ files read as of .*: 0 errors, \d+ warnings?\n/gm, '')
    expect(said.trim()).toBe('')
    expect(code).toBe(0)
    for (const audience of builtAudiences) sites[audience] = await builtSite(audience, join(out, audience), program.content)
  })
  afterAll(() => {
    program[Symbol.dispose]()
  })

  test('has its own default language at the root and its own ids', () => {
    const { pages, read, files } = sites.public
    expect(sites.public.site.locales.map(({ tag, prefix }) => [tag, prefix])).toEqual([
      ['pt-BR', ''],
      ['en', 'en'],
    ])
    const ids = [...program.ids].filter(([old, id]) => [...files].some((file) => file.includes(old) && !file.includes(id)))
    expect(ids).toEqual([])
    expect(files.has('partners/outra-aurora-3d/index.html')).toBe(true)
    expect(pages.filter((page) => page.path.startsWith('partners/outra-')).length).toBe(
      2 * pages.filter((page) => page.template === 'partner' && page.locale.prefix === '').length,
    )
    expect(read('guide/join/index.html')).toContain('<html lang="pt-BR" dir="ltr"')
  })

  test('renders its components', () => {
    const html = sites.public.read('guide/componentes/index.html')
    for (const part of ['starlight-aside--tip', 'sl-steps', 'role="tablist"', 'card-grid', 'sl-link-card', 'Etapa 3', 'href="/tiers/"'])
      expect(html).toContain(part)
    expect(html.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ')).toContain('O prazo de resposta é de 2 dias úteis.')
  })

  test.each(builtAudiences)('has whole pages for %s', (audience) => {
    const built = sites[audience]
    expect([...built.files].filter((file) => file.endsWith('.html')).sort()).toEqual(built.pages.map(fileOf).sort())
    expect(headProblems(published(built), { audience, origin: built.origin, fallback: 'pt-BR' })).toEqual([])
    expect(linkProblems(built, audience === 'public' ? sites.internal : undefined)).toEqual([])
  })
})
