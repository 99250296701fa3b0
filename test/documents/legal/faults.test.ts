// What is wrong in a template or in the record of an agreement is told at its place, and nothing is made that would print it.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { legalPlan } from '../../../src/documents/legal/plan.ts'
import type { Planned } from '../../../src/documents/plan.ts'
import { packetsOf } from '../../../src/gate/legal-packets.ts'
import { textReport } from '../../../src/problems/report.ts'
import { load } from '../../../src/program/load.ts'
import { view } from '../../../src/program/view.ts'
import { siteOf } from '../../../src/site/site.ts'
import { Tree } from '../../program/tree.ts'
import { asOf, planFor } from './sample.ts'

const partner = (id: string): string => `partners/${id}/partner.yaml`

/** The plan of a changed sample. */
function planOf(tree: Tree, audience: 'public' | 'partner'): Planned {
  const { program } = load(tree.dir)
  if (program === undefined) throw new Error('the changed sample cannot be read')
  return legalPlan({
    site: siteOf(view(program, audience), audience, asOf),
    read: (file) => readFileSync(tree.path(file)),
    ...(audience === 'partner' ? { packets: packetsOf(program, asOf) } : {}),
  })
}

const reportOf = ({ problems }: Planned): string => textReport({ files: 0, problems, as_of: asOf })
const pathsOf = ({ artifacts }: Planned): string[] => artifacts.map(({ path }) => path)
/** Paths of the unchanged sample that a plan lacks. */
const lacking = (plan: Planned, audience: 'public' | 'partner'): string[] => {
  const made = new Set(pathsOf(plan))
  return pathsOf(planFor(audience)).filter((path) => !made.has(path))
}

test('nothing in the sample is broken', () => {
  for (const audience of ['public', 'partner'] as const) expect(planFor(audience).problems).toEqual([])
})

test('of a text that names what is not there nothing is made, and all others are', () => {
  using tree = new Tree('content')
  tree.replace('legal/nda/en.md', 'clauses 2 and 3 ', 'clauses 2 and 33 ').replace('legal/nda/en.md', '{{courts}}', '{{court_of_luck}}')
  const blanks = planOf(tree, 'public')
  expect(reportOf(blanks)).toMatchInlineSnapshot(`
    "legal/nda/en.md:36:29  error  the text names "33", which it does not have  [legal-text-broken]
        → Correct the number, or add the clause.
    legal/nda/en.md:92:107  error  the text uses the variable "court_of_luck", which its document does not declare  [legal-text-broken]
        → Correct the name, or declare it in variables of legal/nda/document.yaml.

    0 files read as of 2026-11-20: 2 errors, 0 warnings
    "
  `)
  expect(lacking(blanks, 'public')).toMatchInlineSnapshot(`
    [
      "legal/partner_nda-en_template_20260504_v2.0.pdf",
      "legal/partner_nda-en_template_20260504_v2.0.docx",
    ]
  `)
  const packets = planOf(tree, 'partner')
  expect(reportOf(packets)).toBe(reportOf(blanks))
  const gone = lacking(packets, 'partner')
  expect(gone.filter((path) => path.includes('khaleej'))).toMatchInlineSnapshot(`
    [
      "khaleej-cloud/partner_nda-en_khaleej-cloud_20260812_v2.0.pdf",
      "khaleej-cloud/partner_nda-en_khaleej-cloud_20260812_v2.0.docx",
      "khaleej-cloud/partner_nda-ar-en_khaleej-cloud_20260812_v2.0.pdf",
      "khaleej-cloud/partner_nda-ar-en_khaleej-cloud_20260812_v2.0.docx",
    ]
  `)
  expect(gone.every((path) => /_nda-(en|ar-en)_/.test(path))).toBe(true)
  expect(pathsOf(packets).filter((path) => /_nda-(\w+-)?en_/.test(path))).toEqual([])
})

test('what stands between the braces and is no variable is not printed as it is, and one with spaces is filled', () => {
  using tree = new Tree('content')
  tree.replace('legal/nda/en.md', '{{courts}}', '{{Court of luck}}').replace('legal/nda/pt-BR.md', '{{courts}}', '{{ courts }}')
  const plan = planOf(tree, 'public')
  expect(reportOf(plan)).toMatchInlineSnapshot(`
    "legal/nda/en.md:92:107  error  the text uses the variable "Court of luck", which its document does not declare  [legal-text-broken]
        → Correct the name, or declare it in variables of legal/nda/document.yaml.

    0 files read as of 2026-11-20: 1 error, 0 warnings
    "
  `)
  const { job } = plan.artifacts.find(({ path }) => /nda-pt-br/i.test(path)) ?? {}
  expect(JSON.stringify(job?.common)).toContain('{"type":"slot","name":"courts"}')
})

test('a switch of a clause that a text does not have stops the documents of that text', () => {
  using tree = new Tree('content')
  tree.replace('legal/nda/ar.md', '## 17. ', '## ')
  const plan = planOf(tree, 'public')
  expect(reportOf(plan)).toMatchInlineSnapshot(`
    "legal/nda/document.yaml:22:19  error  clause 17 is named here, and the text in "ar" does not have it  [legal-text-broken]
        → Correct the number, or add the clause to the text.
    legal/nda/document.yaml:51:179  error  clause 17 is named here, and the text in "ar" does not have it  [legal-text-broken]
        → Correct the number, or add the clause to the text.

    0 files read as of 2026-11-20: 2 errors, 0 warnings
    "
  `)
  expect(lacking(plan, 'public').map((path) => /nda-[\w-]+/.exec(path)?.[0])).toEqual([
    'nda-ar_template_20260504_v2',
    'nda-ar_template_20260504_v2',
  ])
})

test('a variable that a template declares and no text uses stops all of its documents', () => {
  using tree = new Tree('content')
  tree.replace(
    'legal/nda/document.yaml',
    'variables:\n',
    'variables:\n  - { name: weather, type: text, required: false, description: Weather }\n',
  )
  const plan = planOf(tree, 'public')
  expect(reportOf(plan)).toMatchInlineSnapshot(`
    "legal/nda/document.yaml:35:13  error  the variable "weather" is declared, and no text of the document uses it  [legal-text-broken]
        → Use it in the text, or remove it.

    0 files read as of 2026-11-20: 1 error, 0 warnings
    "
  `)
  expect(lacking(plan, 'public').length).toBe(6)
})

test('a switch that the template of a draft does not have stops the draft', () => {
  using tree = new Tree('content')
  tree.replace(partner('prefeitura-porto-claro'), 'template: technology\n', 'template: technology\n    clauses: [moon]\n')
  const plan = planOf(tree, 'partner')
  expect(reportOf(plan)).toMatchInlineSnapshot(`
    "partners/prefeitura-porto-claro/partner.yaml:188:15  error  the agreement chooses "moon", which is no switch of its template  [legal-text-broken]
        → Correct the id: legal/technology/document.yaml lists the switches in clauses.

    0 files read as of 2026-11-20: 1 error, 0 warnings
    "
  `)
  expect(lacking(plan, 'partner').every((path) => /prefeitura-porto-claro.*_technology-pt-br_/i.test(path))).toBe(true)
  expect(lacking(plan, 'partner').length).toBe(2)
})

test('a copy of what was signed is not made with holes: a warning says what is missing, and the others are made', () => {
  using tree = new Tree('content')
  tree.replace(partner('khaleej-cloud'), 'cooperation_topic:', 'cooperation_topik:')
  const plan = planOf(tree, 'partner')
  expect(reportOf(plan)).toMatchInlineSnapshot(`
    "partners/khaleej-cloud/partner.yaml:150:5  warning  no copy of the signed mou of khaleej-cloud is made: nothing says "cooperation_topic"  [legal-copy-unmade]
        → Write cooperation_topic in the variables of the agreement, as it was signed.
    partners/khaleej-cloud/partner.yaml:151:26  warning  the agreement fills "cooperation_topik", which its template does not declare  [legal-copy-unmade]
        → Correct the name: legal/mou/document.yaml lists the variables.

    0 files read as of 2026-11-20: 0 errors, 2 warnings
    "
  `)
  expect(lacking(plan, 'partner').every((path) => /khaleej-cloud.*_mou-(ar|en|ar-en)_/.test(path))).toBe(true)
  expect(lacking(plan, 'partner').length).toBe(6)
})
