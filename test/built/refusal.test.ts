// Astro's own commands refuse a program that cannot be read, with everything that reading it found: they cannot pass where the check cannot read.
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { textReport } from '../../src/problems/report.ts'
import { load } from '../../src/program/load.ts'
import { Tree } from '../program/tree.ts'
import { run } from './run.ts'

const astro = 'node_modules/astro/bin/astro.mjs'
const date = '2026-03-13'

const broken = {
  'a reference to nothing and an unknown field': {
    damage: (tree: Tree) =>
      tree.replace('partners/acme/partner.yaml', 'tier: member', 'tier: membr').replace('tiers/member.yaml', 'order: 1', 'ordr: 1'),
    exit: 1,
  },
  'files that cannot be parsed': {
    damage: (tree: Tree) =>
      tree
        .replace('tiers/member.yaml', 'name: Member', 'name: [Member')
        .write('guide/welcome.mdx', '---\ntitle: Welcome\ndescription: How it works.\n---\n\nOne <b>two\n'),
    exit: 3,
  },
  'no program at all': {
    damage: (tree: Tree) => tree.remove('.'),
    exit: 2,
  },
} as const

describe.each(Object.entries(broken))('%s', (_name, { damage, exit }) => {
  test('is refused with all that reading found', async () => {
    using tree = new Tree()
    damage(tree)
    const out = mkdtempSync(join(tmpdir(), 'partnerbook-refused-'))
    const env = { PARTNERBOOK_CONTENT: tree.dir, PARTNERBOOK_AS_OF: date, PARTNERBOOK_OUT: join(out, 'site') }
    const loaded = load(tree.dir)
    const report = textReport({ ...loaded, as_of: date })
    const check = await run('scripts/check.ts', ['--content', tree.dir, '--as-of', date])
    expect(check.code).toBe(exit)
    for (const { file, line, column, reason } of loaded.problems)
      expect(check.output).toContain(`${file}:${line}:${column}  error  ${reason}`)
    expect(report).toMatch(/error {2}/)

    const [build, dev, own] = await Promise.all([
      run(astro, ['build'], env, 60_000),
      run(astro, ['dev', '--port', '0'], env, 60_000),
      run('scripts/build.ts', ['--content', tree.dir, '--as-of', date, '--out', out]),
    ])
    expect(build.output).toContain(report)
    expect(build.code).toBe(1)
    expect(dev.output).toContain(report)
    expect(dev.code).toBe(1)
    expect(own.stderr).toContain(report)
    expect(own.code).toBe(exit)
    expect(existsSync(join(out, 'site'))).toBe(false)
    rmSync(out, { recursive: true, force: true })
  })
})
