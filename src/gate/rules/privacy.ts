// Agreements and personal data: who may process it, where it may go, and whether the papers are in force.
import type { Rule } from '../rule.ts'
import { agreementExpired, ndaMissing, templateDrift } from './privacy/agreements.ts'
import { agreementMissing, liveWithoutContract } from './privacy/contracts.ts'
import { dpaExpired, dpaMissing, dpaNotExecuted } from './privacy/dpa.ts'
import { breachContact, dpaProof, dpaSubprocessors } from './privacy/dpa-contents.ts'
import { encarregado, lgpdTransparency, pdplRiskAssessment } from './privacy/transfer-duties.ts'
import { transferLgpd, transferMechanismMissing, transferPdpl } from './privacy/transfers.ts'

export const privacy: readonly Rule[] = [
  dpaMissing,
  dpaNotExecuted,
  dpaExpired,
  dpaProof,
  dpaSubprocessors,
  transferMechanismMissing,
  transferLgpd,
  lgpdTransparency,
  encarregado,
  transferPdpl,
  pdplRiskAssessment,
  breachContact,
  ndaMissing,
  agreementExpired,
  liveWithoutContract,
  templateDrift,
  agreementMissing,
]
