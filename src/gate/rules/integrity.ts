// Whether the program holds together: references, ids, dates, hashes, and that nothing internal or personal stands where it must not.
import type { Rule } from '../rule.ts'
import { disclosure } from './integrity/disclosure.ts'
import { evidence } from './integrity/evidence.ts'
import { form } from './integrity/form.ts'

export const integrity: readonly Rule[] = [...form, ...disclosure, ...evidence]
