// Which documents a program makes for an audience. Each kind has a plan of its own; a plan is pure, and what it cannot plan it says as problems.
import type { Audience } from '../../schemas/audience.ts'
import type { Packet } from '../gate/legal-packets.ts'
import type { Problem } from '../problems/problem.ts'
import type { Site } from '../site/site.ts'
import type { Artifact, ArtifactKind } from './artifact.ts'
import { blueprintPlan } from './blueprint/plan.ts'
import { brandPlan } from './brand/plan.ts'
import { campaignPlan } from './campaign/plan.ts'
import { cosellPlan } from './cosell/plan.ts'
import { legalPlan } from './legal/plan.ts'
import { listingPlan } from './listing/plan.ts'
import { mdfPlan } from './mdf/plan.ts'
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

interface KindPlan {
  plan: Plan
  /** Audiences that it makes documents for. */
  makes: readonly Audience[]
  /** Whether any of them is about one partner. */
  partners?: true
}

/** The plans by kind of document. Each is asked for the audiences that it makes documents for, and answers with what is made for that audience alone. */
const plans: Partial<Record<ArtifactKind, KindPlan>> = {
  blueprint: { plan: blueprintPlan, makes: ['public', 'internal'] },
  brand: { plan: brandPlan, makes: ['public'] },
  campaign: { plan: campaignPlan, makes: ['internal'] },
  cosell: { plan: cosellPlan, makes: ['partner', 'internal'] },
  legal: { plan: legalPlan, makes: ['public', 'partner'], partners: true },
  listing: { plan: listingPlan, makes: ['internal'] },
  mdf: { plan: mdfPlan, makes: ['internal'] },
  qbr: { plan: qbrPlan, makes: ['internal'], partners: true },
  social: { plan: socialPlan, makes: ['public'] },
}

export interface Selection {
  only?: ArtifactKind
  partner?: string
}

const chosen = (audience: Audience, { only, partner }: Selection): KindPlan[] =>
  Object.entries(plans).flatMap(([kind, each]) =>
    (only === undefined || only === kind) && each.makes.includes(audience) && (partner === undefined || each.partners) ? [each] : [],
  )

/** Whether anything that was asked for is made for an audience; figures need not be computed for one that gets nothing. */
export const isAsked = (audience: Audience, selection: Selection = {}): boolean => chosen(audience, selection).length > 0

/** All documents of an audience, in order of their paths. */
export function planned(source: Source, selection: Selection = {}): Planned {
  const { partner } = selection
  // What is wrong with the contracts of others is not asked for.
  const asked =
    source.packets === undefined || partner === undefined
      ? source
      : { ...source, packets: source.packets.filter((each) => each.partner.id === partner) }
  const all = chosen(source.site.audience, selection).map(({ plan }) => plan(asked))
  const artifacts = all.flatMap((each) => each.artifacts).filter((each) => partner === undefined || each.partner === partner)
  return { artifacts: artifacts.sort((a, b) => (a.path < b.path ? -1 : 1)), problems: all.flatMap((each) => each.problems) }
}
