// Whether the program holds together: references, ids, dates, hashes, and that nothing internal or personal stands where it must not.
import type { Rule } from '../rule.ts'
import { evidence } from './integrity/evidence.ts'
import { form } from './integrity/form.ts'

export const integrity: readonly Rule[] = [...form, ...evidence]
