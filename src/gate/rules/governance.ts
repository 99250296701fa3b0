// Governance of the partnership: approvals, phases, guardrails, deployments, reviews, endings.
import type { Rule } from '../rule.ts'
import { approvals } from './governance/approvals.ts'
import { deployment_rules } from './governance/deployment.ts'
import { ending } from './governance/ending.ts'
import { guardrails } from './governance/guardrails.ts'
import { phase_rules } from './governance/phases.ts'
import { reviews } from './governance/reviews.ts'

export const governance: readonly Rule[] = [...approvals, ...phase_rules, ...guardrails, ...deployment_rules, ...reviews, ...ending]
