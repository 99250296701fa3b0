// A program that breaks every rule once, and its clean twin: the same program with each fault mended.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { parseBaseline } from '../../src/gate/baseline.ts'
import { type Compliance, type ComplianceOptions, complianceOf } from '../../src/gate/compliance.ts'
import type { Finding } from '../../src/gate/finding.ts'
import { reporters } from '../../src/gate/report/index.ts'
import { rules } from '../../src/gate/rules/index.ts'
import { load } from '../../src/program/load.ts'
import { filesOf } from '../../src/read/contents.ts'
import { fixtures, Tree } from '../program/tree.ts'
import { repair, repairs } from './repairs.ts'

const as_of = '2026-06-01'
const folder = join(fixtures, 'gate-broken')
const stale = '../gate-broken.baseline.json'

const judged = (dir: string, options: Partial<ComplianceOptions> = {}): Compliance =>
  complianceOf(load(dir), { as_of, files: filesOf(dir), ...options })

/** The broken program as the command judges it, with an old baseline and on another day than today. */
function brokenRun(): Compliance {
  const baseline = parseBaseline(readFileSync(join(folder, stale), 'utf8'))
  if (typeof baseline === 'string') throw new Error(baseline)
  return judged(folder, { simulated: true, before: { baseline }, baselineFile: stale })
}

const idsOf = (findings: readonly Finding[]): string[] => findings.map(({ rule }) => rule).sort()
const isOpen = ({ state }: Finding): boolean => state !== 'waived'

// Fields that no schema knows and days that do not exist keep an entry from being read, which is a finding of PB1010 as well, and PB1010 stands in
// the broken program for a rule that lacks its data. So these two have a file of their own, laid over it.
const unreadable = {
  file: 'changes/2026-06-15-first-answers.yaml',
  text: `announced_on: 2026-05-18
effective_on: 2026-06-31
kind: changed
title: { en: First answers, pt-BR: Primeiras respostas }
summary: { en: First answers come sooner., pt-BR: As primeiras respostas chegam antes. }
afects: { type: [isv] }
`,
}
const by_reading_only = ['PB1003', 'PB1005']

describe('a program that breaks every rule once', () => {
  test('its report', async () => {
    const compliance = brokenRun()
    const loaded = load(folder)
    const report = reporters.text({
      compliance,
      folder: '',
      files: filesOf(folder),
      program: loaded.readable,
      version: '0.1.0',
      read: loaded.files,
      simulated: true,
      colour: false,
      fail_on: 'error',
      fail_states: ['new'],
    })
    await expect(report).toMatchFileSnapshot('broken.txt')
  })

  test('each rule has one finding, but for the two that keep an entry from being read', () => {
    const { findings, crashes } = brokenRun()
    const catalogue = rules.map(({ id }) => id).filter((id) => !by_reading_only.includes(id))
    expect(idsOf(findings)).toEqual([...catalogue, 'FAROL1001'].sort())
    expect(crashes).toEqual([])
  })

  test('an entry that cannot be read has one finding of each fault, one that says so, and changes no other', () => {
    using tree = new Tree(folder)
    const before = judged(tree.dir).findings
    tree.write(unreadable.file, unreadable.text)
    const { findings } = judged(tree.dir)
    const own = findings.filter(({ file }) => file === unreadable.file)
    expect(own.map(({ rule, line, column }) => `${rule} ${line}:${column}`)).toEqual(['PB1010 1:1', 'PB1003 2:15', 'PB1005 6:1'])
    expect(findings.filter(({ file }) => file !== unreadable.file)).toEqual(before)
  })
})

describe('its clean twin', () => {
  const twin = new Tree(folder)
  for (const each of repairs) repair(twin, each)
  afterAll(() => twin[Symbol.dispose]())

  test('has no finding but the one that a waiver accepts', () => {
    const { findings, unevaluated, waivers } = judged(twin.dir)
    expect(idsOf(findings.filter(isOpen))).toEqual([])
    expect(idsOf(findings)).toEqual(['PB1604'])
    expect(unevaluated).toEqual([])
    expect(waivers.map(({ state }) => state)).toEqual(['live'])
  })

  const faulty = [...new Set(repairs.map(({ rule }) => rule))]
  test.each(faulty)('with the fault of %s alone has that finding and no other', (rule) => {
    const files = [...new Set(repairs.filter((each) => each.rule === rule).map(({ file }) => file))]
    const others = repairs.filter((each) => each.rule !== rule)
    for (const file of files) twin.write(file, readFileSync(join(folder, file)))
    for (const each of others) if (files.includes(each.file)) repair(twin, each)
    expect(idsOf(judged(twin.dir).findings.filter(isOpen))).toEqual([rule])
    for (const each of repairs) if (each.rule === rule) repair(twin, each)
  })
})
