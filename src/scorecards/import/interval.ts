// Intervals as exports write them: "month", "every 3 months", "6 meses", "2 years".
import { monthsName } from '../intervals.ts'
import { folded } from './fold.ts'

const units: readonly (readonly [RegExp, number])[] = [
  [/^(?:m|mo|mos|months?|monthly|mes|meses|mensal|mensual|monate?n?|monatlich|mois|mensuel|maand(?:en)?|maandelijks)$/, 1],
  [/^(?:quarters?|quarterly|trimestres?|trimestral|trimestriel|quartale?|vierteljahr(?:lich)?|kwartaal|kwartalen)$/, 3],
  [/^(?:half years?|half yearly|semi ?annual(?:ly)?|bi ?annual(?:ly)?|semestres?|semestral|semestriel|halbjahr(?:lich)?|halfjaar)$/, 6],
  [/^(?:y|yr|yrs|years?|yearly|annual(?:ly)?|anos?|anual|jahre?n?|jahrlich|ans?|annees?|annuel|jaar|jaarlijks)$/, 12],
]
const weeks = /^(?:weeks?|weekly|semanas?|semanal|wochen?|wochentlich|semaines?|hebdomadaire|weken|wekelijks)$/
const filler = /^(?:every|each|per|a|cada|por|ao|alle|pro|jede[nrs]?|tous les|toutes les|par|elke|om de) /

/** The interval that a text means; undefined when it says none that is known. A number is never lost: "18 months" is no month. */
export function intervalOf(text: string): string | undefined {
  const bare = folded(text).replace(/[-_]+/g, ' ').trim().replace(filler, '').replace(filler, '')
  const [, number = '1', unit = ''] = /^(\d{1,3})? ?(\D+)$/.exec(bare) ?? []
  if (weeks.test(unit)) return Number(number) === 1 ? 'week' : undefined
  const length = units.find(([form]) => form.test(unit))?.[1]
  return length === undefined ? undefined : monthsName(Number(number) * length)
}
