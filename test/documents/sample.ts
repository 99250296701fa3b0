// Documents of the sample program, planned for an audience and made.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Audience } from '../../schemas/audience.ts'
import { font } from '../../src/build/fonts.ts'
import type { Artifact, ArtifactKind } from '../../src/documents/artifact.ts'
import { maker } from '../../src/documents/make.ts'
import { planned } from '../../src/documents/plan.ts'
import { load } from '../../src/program/load.ts'
import { settings } from '../../src/program/program.ts'
import { view } from '../../src/program/view.ts'
import { siteOf } from '../../src/site/site.ts'

const { program } = load('content')
if (program === undefined) throw new Error('the sample is without errors')
export const sample = program
const asOf = settings(program).frozen_on ?? ''

/** Documents of a kind that an audience gets, without those that need figures. */
export const sampleArtifacts = (audience: Audience, only: ArtifactKind): readonly Artifact[] =>
  planned({ site: siteOf(view(sample, audience), audience, asOf), read: (file) => readFileSync(join('content', file)) }, { only }).artifacts

export const made = maker(font)
