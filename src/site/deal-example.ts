// A registration day by day, from the rules of the program: what the guide shows as an example.
import { type FieldsOf, settings } from '../program/program.ts'
import { addBusinessDays, addDays, daysBetween } from './calendar.ts'
import { formatDate, formatDuration, formatNumber, formatWeekday } from './format.ts'
import type { Locale } from './locales.ts'
import type { Site } from './site.ts'
import { filled } from './ui.ts'
import { policyWords } from './words/policy.ts'

export interface DealMoment {
  on: string
  weekday: string
  title: string
  text: string
}

export interface DealExample {
  moments: readonly DealMoment[]
  /** The protected time on a line of 100 units: the first part, and one for each extension. */
  spans: readonly { start: number; width: number; label: string; extension: boolean }[]
  label: string
}

/** Throws when `registeredOn` is no date. */
export function dealExample(site: Site, registeredOn: string, locale: Locale): DealExample {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(registeredOn))
    throw new Error(`<DealExample registered_on="${registeredOn}">: no date such as 2026-03-05`)
  const rules = settings(site.view).deal_registration
  const words = policyWords(locale)
  const moment = (date: string, title: string, text: string): DealMoment => ({
    on: formatDate(date, locale),
    weekday: formatWeekday(date, locale),
    title,
    text,
  })
  const days = (count: number): string => formatDuration(count, 'day', locale)
  const last = addDays(registeredOn, rules.valid_days)
  const extended = Array.from({ length: rules.extensions }, (_, index) => addDays(last, rules.extension_days * (index + 1)))
  return {
    moments: [
      moment(
        addDays(registeredOn, -rules.stale_days),
        words.dealLookBack,
        filled(words.dealLookBackText, { days: days(rules.stale_days) }),
      ),
      moment(registeredOn, words.dealRegistered, words.dealRegisteredText),
      moment(
        addBusinessDays(registeredOn, rules.answer_business_days),
        words.dealAnswer,
        filled(words.dealAnswerText, { count: formatNumber(rules.answer_business_days, locale) }),
      ),
      moment(last, words.dealLast, filled(words.dealLastText, { days: days(rules.valid_days) })),
      ...extended.map((date) => moment(date, words.dealExtended, filled(words.dealExtendedText, { days: days(rules.extension_days) }))),
      moment(addDays(extended.at(-1) ?? last, 1), words.dealFree, words.dealFreeText),
    ],
    spans: spansOf(rules, days),
    label: filled(words.dealBar, {
      from: formatDate(registeredOn, locale),
      to: formatDate(extended.at(-1) ?? last, locale),
      days: days(daysBetween(registeredOn, extended.at(-1) ?? last)),
    }),
  }
}

function spansOf(rules: FieldsOf<'program'>['deal_registration'], days: (count: number) => string): DealExample['spans'] {
  const whole = rules.valid_days + rules.extensions * rules.extension_days
  const part = (count: number): number => Math.round((count * 10_000) / whole) / 100
  return [
    { start: 0, width: part(rules.valid_days), label: days(rules.valid_days), extension: false },
    ...Array.from({ length: rules.extensions }, (_, index) => ({
      start: part(rules.valid_days + index * rules.extension_days),
      width: part(rules.extension_days),
      label: `+ ${days(rules.extension_days)}`,
      extension: true,
    })),
  ]
}
