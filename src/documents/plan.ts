// Which documents a program makes for an audience. Each kind has a plan of its own; a plan is pure, and what it cannot plan it says as problems.
import type { Packet } from '../gate/legal-packets.ts'
import type { Problem } from '../problems/problem.ts'
import type { Site } from '../site/site.ts'
import type { Artifact, ArtifactKind } from './artifact.ts'
import { legalPlan } from './legal/plan.ts'
import { qbrPlan } from './qbr/plan.ts'
import { socialPlan } from './social/plan.ts'

/** What plans are made from: what the audience may see, and the bytes of its files. */
export interface Source {
  site: Site
  /** Bytes of a file below the content folder. */
  read: (file: string) => Uint8Array
  /** Legal documents of the partners, filled from what each may see of itself; for the audience of partners alone. */
  packets?: readonly Packet[]
}

export interface Planned {
  artifacts: readonly Artifact[]
  problems: readonly Problem[]
}

export type Plan = (source: Source) => Planned

/** The plans by kind of document. Each is asked for each audience and answers with what is made for this audience alone. */
const plans: Partial<Record<ArtifactKind, Plan>> = { legal: legalPlan, qbr: qbrPlan, social: socialPlan }

export interface Selection {
  only?: ArtifactKind
  partner?: string
}

/** All documents of an audience, in order of their paths. */
export function planned(source: Source, { only, partner }: Selection = {}): Planned {
  const all = Object.entries(plans).flatMap(([kind, plan]) => (only === undefined || only === kind ? [plan(source)] : []))
  const artifacts = all.flatMap((each) => each.artifacts).filter((each) => partner === undefined || each.partner === partner)
  return { artifacts: artifacts.sort((a, b) => (a.path < b.path ? -1 : 1)), problems: all.flatMap((each) => each.problems) }
}
