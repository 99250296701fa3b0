// The legal documents of the sample program, planned.
import { readFileSync } from 'node:fs'
import { font } from '../../../src/build/fonts.ts'
import type { Artifact } from '../../../src/documents/artifact.ts'
import { legalPlan } from '../../../src/documents/legal/plan.ts'
import { maker } from '../../../src/documents/make.ts'
import type { Planned } from '../../../src/documents/plan.ts'
import { packetsOf } from '../../../src/gate/legal-packets.ts'
import { load } from '../../../src/program/load.ts'
import type { Program } from '../../../src/program/program.ts'
import { view } from '../../../src/program/view.ts'
import { siteOf } from '../../../src/site/site.ts'

export const asOf = '2026-11-20'
const loaded = load('content').program
if (loaded === undefined) throw new Error('the sample is without errors')
export const program: Program = loaded
export const make = maker(font)

export const planFor = (audience: 'public' | 'partner' | 'internal', of: Program = program): Planned =>
  legalPlan({
    site: siteOf(view(of, audience), audience, asOf),
    read: (file) => readFileSync(`content/${file}`),
    ...(audience === 'partner' ? { packets: packetsOf(of, asOf) } : {}),
  })

/** PDFs of an audience. */
export const pdfsFor = (audience: 'public' | 'partner'): readonly Artifact[] =>
  planFor(audience).artifacts.filter(({ path }) => path.endsWith('.pdf'))
