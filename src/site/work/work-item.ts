// Something that somebody has to do by a day, found in the content: what lists of open work are made of.

export const work_kinds = [
  'approval',
  'agreement_lapsed',
  'agreement_ends',
  'agreement_notice',
  'subprocessors',
  'offer_ends',
  'security_review',
  'finding',
  'evidence',
  'certificate',
  'integrity',
  'regional',
  'milestone',
  'step',
  'stage',
  'action',
  'meeting',
  'activation',
  'exit_task',
  'deal_answer',
  'deal_ends',
  'deal_over',
  'deal_stale',
  'mdf_decision',
  'mdf_claim',
  'mdf_claim_decision',
  'mdf_payment',
  'waiver',
] as const
export type WorkKind = (typeof work_kinds)[number]

export interface WorkItem {
  kind: WorkKind
  /** Partner that it is about; without it the program itself. */
  partner?: string
  /** Who has to act, ours or the partner's. */
  owners: readonly string[]
  /** Last day on which it is in time. */
  due: string
  /** Id with a word of its own, such as the kind of an agreement. */
  term?: string
  /** Roles that are asked for a decision. */
  roles?: readonly string[]
  /** Name of a person or of a deal. */
  name?: string
  /** What it is, in the words of the content. */
  text?: string
  /** True when its owner says that it will not be in time. */
  atRisk?: true
  /** Address of the place that it stands at, below base and language. */
  path: string
}
