// The gate's own house: waivers, the baseline and the day it is run for.
import type { Rule } from '../rule.ts'

export const hygiene: readonly Rule[] = []
