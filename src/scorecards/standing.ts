// Where a partner stands on the ladder of tiers.
import type { Comparison } from '../../schemas/metric.ts'

/** A requirement with what is known of it. `met` is absent when nobody can tell. */
export type Judged =
  | { all: readonly Judged[]; met?: boolean }
  | { any: readonly Judged[]; met?: boolean }
  | {
      comparison: Comparison
      met?: boolean
      /** Figure that was compared, an exact decimal; with its period. */
      value?: string
      period: string
      /** Threshold after the regional factor, an exact decimal. */
      limit: string
      currency?: string
      /** What is missing to the threshold, an exact decimal; absent when it is met or unknown. */
      missing?: string
    }

export interface Standing {
  partner: string
  /** Tier that the partner has. */
  tier?: string
  /** `earned`: its requirements are met; `grace`: they are not, and it is kept until `grace_until`; `at_risk`: they are met today and will not be within 90 days; `lost`: the grace is over. */
  state: 'earned' | 'grace' | 'at_risk' | 'lost' | 'not_evaluated'
  /** Last day that the tier is kept. */
  grace_until?: string
  /** First day in the 90 days ahead on which the requirements are no longer met, when that is known today. */
  risk_on?: string
  /** Highest tier whose requirements are met today. */
  earned?: string
  requirements?: Judged
  next?: {
    tier: string
    requirements: Judged
    /** The ways to it with the least missing first; each names everything that it takes. */
    ways: readonly (readonly Extract<Judged, { comparison: Comparison }>[])[]
  }
}
