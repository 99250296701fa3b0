// A run for a change reads a part of the files, and finds in what is concerned what a run over all files finds.
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { kinds } from '../../schemas/index.ts'
import { concernedFiles, concernOf } from '../../src/gate/changed.ts'
import { complianceOf } from '../../src/gate/compliance.ts'
import type { Finding } from '../../src/gate/finding.ts'
import { neededFiles } from '../../src/gate/needed.ts'
import { claim, mdfFile } from '../../src/gate/rules/commercial/mdf-file.ts'
import { takeInventory } from '../../src/program/inventory.ts'
import { type Loaded, load } from '../../src/program/load.ts'
import { PartStock } from '../../src/program/part-stock.ts'
import { Layout } from '../../src/program/paths.ts'
import { filesOf } from '../../src/read/contents.ts'
import { listFiles } from '../../src/read/files.ts'
import { fixtures, type Tree } from '../program/tree.ts'
import { exampleTree } from './example.ts'

const day = '2026-06-01'

function stockOf(dir: string): { files: string[]; stock: PartStock } {
  const listing = listFiles(dir)
  if (!('files' in listing)) throw new Error(listing.reason)
  return { files: listing.files, stock: new PartStock(listing.root, takeInventory(kinds, new Layout(kinds), listing)) }
}

const judge = (dir: string, loaded: Loaded, as_of: string) => complianceOf(loaded, { as_of, files: filesOf(dir), horizon: 200 })

/** Files whose findings differ between a run over all files and one for that file alone; with how many were compared. */
function differences(dir: string, as_of: string): { differ: string[]; parts: number; compared: number } {
  const { files, stock } = stockOf(dir)
  const whole = load(dir)
  const all = judge(dir, whole, as_of)
  // Many files need the same part, which is judged once.
  const known = new Map<string, { loaded: Loaded; result: ReturnType<typeof judge> }>()
  const differ: string[] = []
  let compared = 0
  for (const file of files) {
    const changed = new Set([file])
    const needed = neededFiles(stock, changed)
    if (needed === undefined) continue
    const key = [...needed].sort().join()
    const loaded = known.get(key)?.loaded ?? load(dir, kinds, () => needed)
    const part = known.get(key) ?? { loaded, result: judge(dir, loaded, as_of) }
    known.set(key, part)
    const concerned = whole.readable && concernedFiles(whole.readable, changed)
    // How many entries a rule could not look at is counted among those that are concerned, which another test holds.
    const isAsked = ({ file: own, related, state }: Finding): boolean =>
      state !== 'not_evaluated' && (concerned?.has(own) === true || related.some((each) => changed.has(each.file)))
    const asked = ({ findings, due, waivers }: typeof all) => {
      const found = findings.filter(isAsked)
      compared += found.length
      return JSON.stringify([found, due.filter(({ finding }) => isAsked(finding)), waivers])
    }
    const same = loaded.readable && concernedFiles(loaded.readable, changed)
    if (asked(all) !== asked(part.result) || concerned?.symmetricDifference(same ?? new Set()).size !== 0) differ.push(file)
  }
  return { differ, parts: known.size, compared }
}

test.each([
  ['the clean program', join(fixtures, 'gate'), '2028-06-01'],
  ['the program that breaks every rule', join(fixtures, 'gate-broken'), day],
  ['the sample', join(fixtures, '../../content'), '2028-06-01'],
])('the findings of each file of %s are those of a whole run', { timeout: 240_000 }, (_, dir, as_of) => {
  const { differ, parts, compared } = differences(dir, as_of)
  expect(differ).toEqual([])
  expect(parts).toBeGreaterThan(1)
  expect(compared).toBeGreaterThan(100)
})

const acme = 'partners/acme/partner.yaml'
/** The clean program with a second partner, which has nothing to do with the first. */
function two(files: Record<string, string>): Tree {
  const tree = exampleTree({ files })
  const other = (text: string) => text.replaceAll('acme', 'beam').replaceAll('Acme', 'Beam').replaceAll('lantern-plugin', 'beam-plugin')
  tree.write('partners/beam/partner.yaml', other(tree.text(acme)))
  return tree.write('integrations/beam-plugin.yaml', other(tree.text('integrations/lantern-plugin.yaml')))
}

/** What a run for one changed file reads beyond the kinds that are always read. */
function readFor(tree: Tree, ...files: string[]): string[] | undefined {
  const needed = neededFiles(stockOf(tree.dir).stock, new Set(files))
  return needed && [...needed].filter((file) => /^(?:partners|integrations|guide|playbook|campaigns|blueprints)\//.test(file)).sort()
}

/** Findings of one rule in a run for one changed file, and of a whole run as far as they are concerned. */
function bothRuns(tree: Tree, file: string, rule: string): { part: string[]; whole: string[] } {
  const changed = new Set([file])
  const found = (loaded: Loaded): string[] => {
    if (loaded.readable === undefined) throw new Error('the program cannot be read')
    const { findings } = complianceOf(loaded, { as_of: day, files: filesOf(tree.dir), ...concernOf(loaded.readable, changed) })
    return findings.filter((each) => each.rule === rule).map((each) => `${each.file}:${each.line} ${each.what}`)
  }
  return { part: found(load(tree.dir, kinds, (stock) => neededFiles(stock, changed))), whole: found(load(tree.dir)) }
}

describe('what is read', () => {
  test('what is of the partner, and not what is of another one', () => {
    using tree = two({})
    expect(readFor(tree, 'partners/beam/partner.yaml')).toEqual(['integrations/beam-plugin.yaml', 'partners/beam/partner.yaml'])
  })

  test('what names the partner, also by an escape', () => {
    using tree = two({ 'playbook/beam.mdx': 'title: Beam\ndescription: A story.\n---\n\nWe met [Beam](/partners/beam/).\n' })
    tree.replace('integrations/lantern-plugin.yaml', 'partners: [acme]', 'partners: ["\\x62eam"]')
    expect(readFor(tree, 'partners/beam/partner.yaml')).toEqual(
      expect.arrayContaining(['integrations/lantern-plugin.yaml', 'playbook/beam.mdx']),
    )
  })

  test.each(['program.yaml', 'tiers/member.yaml', 'policies/new.yaml', 'waivers.yaml', 'cosell/guardrails.yaml'])(
    'everything, after a change of %s',
    (file) => {
      using tree = two({})
      if (!tree.text('program.yaml').includes(file))
        tree.write(file === 'program.yaml' ? 'guide/.keep' : file, tree.text('tiers/member.yaml'))
      expect(readFor(tree, file)).toBe(undefined)
    },
  )

  test('everything, where a change names more than can be looked for', () => {
    using tree = two({})
    const links = Array.from({ length: 70 }, (_, index) => `<https://manual.example/${index}>`.slice(1, -1))
    tree.write('guide/links.mdx', `---\ntitle: Links\ndescription: Manuals.\n---\n\n${links.join('\n')}\n`)
    expect(readFor(tree, 'guide/links.mdx')).toBe(undefined)
  })
})

const header =
  'dealreg_id,partner_id,account_id,account_domain,account_tax_id,product,country,stage,amount,currency,registered_on,decided_on,decided_by,expected_close,expires_on,end_user_screened_on,evidence'
const deal = (id: string, partner: string, on: string): string =>
  `${header}\n${id},${partner},A1,quay.example,PT500000000,Lantern,PT,approved,1000,EUR,${on},${on},Ana Prado,2026-06-30,2026-08-02,${on},Minutes\n`

const request = (id: string, partner: string, claimed_on: string): string =>
  mdfFile({ mdf_id: id, partner, claims: `[${claim({ claimed_on })}]` })
const page = (text: string): string => `title: More\ndescription: More of it.\n---\n\n${text}\n`

describe('what another file has to do with it', () => {
  test('of two registrations of one customer, the earlier one was edited', () => {
    using tree = two({
      'deals/first.csv': deal('dr-2026-001', 'acme', '2026-05-04'),
      'deals/second.csv': deal('dr-2026-002', 'beam', '2026-05-06'),
    })
    const { part, whole } = bothRuns(tree, 'deals/first.csv', 'PB1501')
    expect(part).toEqual([expect.stringContaining('deals/second.csv:2')])
    expect(part).toEqual(whole)
  })

  test('of two claims on one invoice, the earlier one was edited', () => {
    using tree = two({ 'mdf/m1.yaml': request('m1', 'acme', '2026-03-20'), 'mdf/m2.yaml': request('m2', 'beam', '2026-03-21') })
    const { part, whole } = bothRuns(tree, 'mdf/m1.yaml', 'PB1510')
    expect(part).toEqual([expect.stringContaining('mdf/m2.yaml')])
    expect(part).toEqual(whole)
  })

  test('an address that was added stands in a public text', () => {
    using tree = two({ 'guide/more.mdx': page('Write to Marta@BEAM.example.') })
    const { part, whole } = bothRuns(tree, 'partners/beam/partner.yaml', 'PB1006')
    expect(part).toEqual([expect.stringContaining('guide/more.mdx')])
    expect(part).toEqual(whole)
  })

  test('a page quotes what another file holds', () => {
    using tree = two({ 'guide/more.mdx': page('Write to Marta@BEAM.example.') })
    const { part, whole } = bothRuns(tree, 'guide/more.mdx', 'PB1006')
    expect(part).toHaveLength(1)
    expect(part).toEqual(whole)
  })

  test('the customer of a registration is a partner, who may be named', () => {
    const quay = deal('dr-2026-001', 'acme', '2026-05-04')
    using named = two({ 'deals/deals.csv': quay, 'guide/more.mdx': page('Ask at quay.example.') })
    expect(bothRuns(named, 'guide/more.mdx', 'PB1310').part).toHaveLength(1)
    named.replace('partners/beam/partner.yaml', 'https://beam.example', 'https://www.quay.example')
    expect(bothRuns(named, 'guide/more.mdx', 'PB1310')).toEqual({ part: [], whole: [] })
  })

  test('links lead to what was not changed', () => {
    using tree = two({
      'guide/more.mdx': page('[The rules](/guide/a/rules/#aims), [the plan](/files/playbook/plan.txt), [none](/guide/none/).'),
      'guide/a/rules.mdx': page('## Aims'),
    })
    const { part, whole } = bothRuns(tree, 'guide/more.mdx', 'PB1710')
    expect(whole.some((each) => each.includes('/guide/none/'))).toBe(true)
    expect(part).toEqual(whole)
  })
})

describe('what cannot be read', () => {
  test('is said of a changed file, and not of one that is not concerned', () => {
    using tree = two({})
    tree.write('partners/beam/partner.yaml', 'name: [').write('integrations/lantern-plugin.yaml', 'name: [')
    const { problems } = load(tree.dir, kinds, (stock) => neededFiles(stock, new Set(['partners/beam/partner.yaml'])))
    expect([...new Set(problems.map(({ file }) => file))]).toEqual(['partners/beam/partner.yaml'])
  })

  test('a file that no entry refers to is said when it is new', () => {
    using tree = two({})
    tree.write('partners/beam/note.pdf', '%PDF-').write('partners/acme/note.pdf', '%PDF-')
    const { problems } = load(tree.dir, kinds, (stock) => neededFiles(stock, new Set(['partners/beam/note.pdf'])))
    expect(problems.map(({ file, ruleId }) => `${file} ${ruleId}`)).toContain('partners/beam/note.pdf asset-unused')
  })
})
