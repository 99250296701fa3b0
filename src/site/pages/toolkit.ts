// The co-sell toolkit: each tool in the form in which sellers use it, and an index of them.
import { type Entry, settings } from '../../program/program.ts'
import { formatDuration, formatItems, formatLanguage, formatPercent } from '../format.ts'
import { type EntryLink, linksTo } from '../links.ts'
import type { Locale } from '../locales.ts'
import { href, type Page } from '../page.ts'
import { inSentences } from '../plain-text.ts'
import { defaultLocale, type Site } from '../site.ts'
import { hasTerm, termIn } from '../terms.ts'
import { type Localized, localized } from '../text.ts'
import { filled } from '../ui.ts'
import { toolkitWords } from '../words/toolkit.ts'
import type { CardListProps } from './card-list.ts'

type Tool = Entry<'cosell'>
type FieldsOfType<T extends Tool['fields']['type']> = Extract<Tool['fields'], { type: T }>

/** Letter of a part in an activity. */
export type Part = 'R' | 'A' | 'C' | 'I'

export type ToolBody =
  | { type: 'mutual_action_plan'; steps: readonly { when: string; owner: string; step: Localized; exit: Localized }[] }
  | { type: 'raci'; roles: readonly string[]; rows: readonly { activity: Localized; parts: readonly (Part | undefined)[] }[] }
  | {
      type: 'pricing_guardrails'
      rows: readonly { role: string; discount: string; length: number; condition: string; approval: string }[]
    }
  | { type: 'objections' | 'faq'; items: readonly { said: Localized; answer: Localized; proof?: Localized }[] }
  | { type: 'battlecard'; competitor: string; lists: readonly { id: string; title: string; items: readonly string[] }[] }

export interface ToolProps {
  summary: Localized
  languages: string
  solutions: readonly EntryLink[]
  owner: string
  body: ToolBody
  /** Language in which what only the team sees is written. */
  teamLang?: string
}

export const toolkitListPages = (site: Site): Page<CardListProps>[] =>
  site.audience === 'internal' ? site.locales.map((locale) => listPage(site, locale)) : []

export const toolPages = (site: Site): Page<ToolProps>[] =>
  site.audience === 'internal' ? site.locales.flatMap((locale) => site.view.entries.cosell.map((tool) => toolPage(site, tool, locale))) : []

function listPage(site: Site, locale: Locale): Page<CardListProps> {
  const words = toolkitWords(locale)
  const fallback = defaultLocale(site)
  const titles = site.view.entries.cosell.map(({ fields }) => localized(fields.title, locale, fallback).value)
  const description = filled(words.description, {
    name: localized(settings(site.view).name, locale, fallback).value,
    titles: formatItems(titles, locale),
  })
  return {
    template: 'toolkit-list',
    locale,
    path: 'toolkit/',
    params: {},
    title: words.title,
    description,
    section: 'toolkit/',
    headings: [],
    search: { kind: words.title, text: inSentences(titles) },
    props: {
      summary: description,
      cards: site.view.entries.cosell.map(({ id, fields }) => ({
        title: localized(fields.title, locale, fallback).value,
        href: href(locale, `toolkit/${id}/`),
        text: localized(fields.summary, locale, fallback),
        notes: [termIn(fields.type, locale)],
      })),
      parts: [],
    },
  }
}

function toolPage(site: Site, tool: Tool, locale: Locale): Page<ToolProps> {
  const words = toolkitWords(locale)
  const fallback = defaultLocale(site)
  const { fields, id } = tool
  const title = localized(fields.title, locale, fallback)
  const summary = localized(fields.summary, locale, fallback)
  const body = bodyOf(site, fields, locale)
  return {
    template: 'tool',
    locale,
    path: `toolkit/${id}/`,
    params: { id },
    title: `${title.value} (${words.tool})`,
    ...(title.lang === undefined ? {} : { contentLang: title.lang }),
    description: summary.value,
    section: 'toolkit/',
    headings: [],
    wide: true,
    search: { kind: words.tool, text: inSentences([summary.value, ...wordsOf(body)]) },
    props: {
      summary,
      languages: formatItems(
        (fields.languages ?? []).map((tag) => formatLanguage(tag, locale)),
        locale,
      ),
      solutions: linksTo(site, 'blueprint', fields.blueprints, locale),
      owner: fields.owner,
      body,
      ...(locale.tag === fallback.tag ? {} : { teamLang: fallback.tag }),
    },
  }
}

/** What a tool says. Fields that the audience of the site may not see have to be there. */
export function bodyOf(site: Site, fields: Tool['fields'], locale: Locale): ToolBody {
  const words = toolkitWords(locale)
  const text = (value: Parameters<typeof localized>[0]): Localized => localized(value, locale, defaultLocale(site))
  switch (fields.type) {
    case 'mutual_action_plan':
      return {
        type: fields.type,
        steps: fields.steps
          .toSorted((a, b) => b.days_before_signature - a.days_before_signature)
          .map((step) => ({
            when:
              step.days_before_signature === 0
                ? words.signature
                : filled(words.days, { days: formatDuration(step.days_before_signature, 'day', locale) }),
            owner: termIn(step.owner, locale),
            step: text(step.step),
            exit: text(step.exit),
          })),
      }
    case 'raci':
      return raciOf(fields, text)
    case 'pricing_guardrails': {
      const most = Math.max(1, ...fields.guardrails.map((each) => each.max_discount_percent))
      return {
        type: fields.type,
        rows: fields.guardrails.map((each) => ({
          role: roleName(each.role, locale),
          discount: formatPercent(each.max_discount_percent, locale),
          length: Math.round((each.max_discount_percent / most) * 100),
          condition: each.condition,
          approval: roleName(each.approval, locale),
        })),
      }
    }
    case 'objections':
      return {
        type: fields.type,
        items: fields.objections.map((each) => ({
          said: text(each.objection),
          answer: text(each.answer),
          ...(each.proof === undefined ? {} : { proof: text(each.proof) }),
        })),
      }
    case 'faq':
      return {
        type: fields.type,
        items: fields.questions.map((each) => ({
          said: text(each.question),
          answer: text(each.answer),
          ...(each.source === undefined ? {} : { proof: text(each.source) }),
        })),
      }
    case 'battlecard':
      return {
        type: fields.type,
        competitor: fields.competitor,
        lists: [
          { id: 'strengths', title: words.strengths, items: fields.strengths },
          { id: 'weaknesses', title: words.weaknesses, items: fields.weaknesses },
          { id: 'questions', title: words.questions, items: fields.questions },
          ...(fields.never_say === undefined ? [] : [{ id: 'never-say', title: words.neverSay, items: fields.never_say }]),
        ],
      }
  }
}

const roleName = (role: string, locale: Locale): string => (hasTerm(role) ? termIn(role, locale) : role)

/** A matrix: a column for each role, in the order in which they are first named. */
function raciOf(fields: FieldsOfType<'raci'>, text: (value: Parameters<typeof localized>[0]) => Localized): ToolBody {
  const partsOf = (row: (typeof fields.rows)[number]): Map<string, Part> =>
    new Map([
      ...(row.informed ?? []).map((role) => [role, 'I'] as const),
      ...(row.consulted ?? []).map((role) => [role, 'C'] as const),
      [row.responsible, 'R'] as const,
      [row.accountable, 'A'] as const,
    ])
  const rows = fields.rows.map((row) => ({ activity: text(row.activity), parts: partsOf(row) }))
  const roles = [
    ...new Set(fields.rows.flatMap((row) => [row.responsible, row.accountable, ...(row.consulted ?? []), ...(row.informed ?? [])])),
  ]
  return { type: 'raci', roles, rows: rows.map(({ activity, parts }) => ({ activity, parts: roles.map((role) => parts.get(role)) })) }
}

function wordsOf(body: ToolBody): string[] {
  switch (body.type) {
    case 'mutual_action_plan':
      return body.steps.flatMap(({ step, exit }) => [step.value, exit.value])
    case 'raci':
      return [...body.roles, ...body.rows.map(({ activity }) => activity.value)]
    case 'pricing_guardrails':
      return body.rows.map(({ role, condition }) => `${role}: ${condition}`)
    case 'battlecard':
      return [body.competitor, ...body.lists.flatMap(({ items }) => items)]
    default:
      return body.items.flatMap(({ said, answer }) => [said.value, answer.value])
  }
}
