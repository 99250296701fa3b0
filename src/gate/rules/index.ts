// The one list of the gate's rules, by family. Ids are permanent: a rule that goes leaves its id behind.
import type { Rule } from '../rule.ts'
import { commercial } from './commercial.ts'
import { conduct } from './conduct.ts'
import { design } from './design.ts'
import { governance } from './governance.ts'
import { gulf } from './gulf.ts'
import { hygiene } from './hygiene.ts'
import { legal } from './integrity/legal.ts'
import { integrity } from './integrity.ts'
import { policy } from './policy.ts'
import { privacy } from './privacy.ts'
import { security } from './security.ts'
import { unevaluated } from './unevaluated.ts'

export const rules: readonly Rule[] = [
  ...integrity,
  ...unevaluated,
  ...legal,
  ...privacy,
  ...security,
  ...conduct,
  ...gulf,
  ...commercial,
  ...governance,
  ...design,
  ...hygiene,
  ...policy,
]
