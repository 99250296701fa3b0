// The files of a co-sell tool in a language: what is read as PDF, what is filled in with a customer as a workbook.
import { addDays } from '../../program/days.ts'
import type { Entry } from '../../program/program.ts'
import { programName } from '../../site/compliance/frame.ts'
import { formatDate, formatItems } from '../../site/format.ts'
import { linksTo } from '../../site/links.ts'
import type { Locale } from '../../site/locales.ts'
import { bodyOf, type ToolBody } from '../../site/pages/toolkit.ts'
import { defaultLocale, type Site } from '../../site/site.ts'
import { termIn } from '../../site/terms.ts'
import { type Localized, localized } from '../../site/text.ts'
import { filled } from '../../site/ui.ts'
import { toolkitWords } from '../../site/words/toolkit.ts'
import { type Job, job } from '../job.ts'
import type { Sheet } from '../package/sheet.ts'
import { cosellWords } from '../words/cosell.ts'
import type { ToolPage, ToolPart } from './tool-page.ts'

type Tool = Entry<'cosell'>
type ToolType = Tool['fields']['type']

/** Tools whose words partners may see; the others have parts for the team alone. */
const shared_types: readonly ToolType[] = ['mutual_action_plan', 'raci', 'objections', 'faq']

export const isShared = ({ fields }: Tool): boolean => shared_types.includes(fields.type)

export interface ToolFile {
  ending: 'pdf' | 'xlsx'
  job: Job
}

export function toolFiles(site: Site, tool: Tool, locale: Locale): ToolFile[] {
  const body = bodyOf(site, tool.fields, locale)
  const pdf: ToolFile = { ending: 'pdf', job: job('cosell-tool', pageOf(site, tool, body, locale)) }
  const sheet = sheetOf(site, tool, body, locale)
  return sheet === undefined ? [pdf] : [pdf, { ending: 'xlsx', job: job('workbook', { day: site.asOf, dir: locale.dir, sheets: [sheet] }) }]
}

function pageOf(site: Site, tool: Tool, body: ToolBody, locale: Locale): ToolPage {
  const words = cosellWords(locale)
  const { fields } = tool
  const inside = !isShared(tool)
  const solutions = linksTo(site, 'blueprint', fields.blueprints, locale).map(({ label }) => label)
  const own = (text: Parameters<typeof localized>[0]): Localized => localized(text, locale, defaultLocale(site))
  return {
    tag: locale.tag,
    dir: locale.dir,
    day: site.asOf,
    program: programName(site, locale),
    kind: words.kit,
    title: own(fields.title),
    summary: own(fields.summary),
    notice: inside ? words.inside : words.shared,
    inside,
    facts: [
      filled(words.asOf, { date: formatDate(site.asOf, locale) }),
      ...(solutions.length === 0 ? [] : [`${toolkitWords(locale).solutions}: ${formatItems(solutions, locale)}`]),
      ...(inside ? [`${toolkitWords(locale).owner}: ${fields.owner}`] : []),
    ],
    pageOf: words.page,
    part: partOf(body, locale),
  }
}

const plain = (value: string): Localized => ({ value })

function partOf(body: ToolBody, locale: Locale): ToolPart {
  const words = toolkitWords(locale)
  switch (body.type) {
    case 'mutual_action_plan':
      return {
        kind: 'table',
        columns: [
          { title: cosellWords(locale).due, width: 1.1 },
          { title: words.who, width: 0.8 },
          { title: words.step, width: 2.6 },
          { title: words.exit, width: 2.6 },
        ],
        rows: body.steps.map(({ when, owner, step, exit }) => [plain(when), plain(owner), step, exit]),
      }
    case 'raci':
      return {
        kind: 'matrix',
        activity: words.activity,
        roles: body.roles,
        rows: body.rows.map(({ activity, parts }) => ({ activity, parts: parts.map((part) => part ?? '') })),
        legend: Object.entries(words.raci).map(([letter, meaning]) => `${letter}: ${meaning}`),
      }
    case 'pricing_guardrails':
      return {
        kind: 'table',
        columns: [
          { title: words.role, width: 1.2 },
          { title: words.discount, width: 0.8 },
          { title: words.condition, width: 3 },
          { title: words.approval, width: 1.6 },
        ],
        rows: body.rows.map(({ role, discount, condition, approval }) => [role, discount, condition, approval].map(plain)),
      }
    case 'battlecard':
      return {
        kind: 'lists',
        lead: { label: words.competitor, text: plain(body.competitor) },
        lists: body.lists.map(({ id, title, items }) => ({ title, tone: tones.get(id) ?? 'info', items: items.map(plain) })),
      }
    default:
      return {
        kind: 'answers',
        items: body.items,
        proof: body.type === 'faq' ? words.source : words.proof,
      }
  }
}

const tones = new Map<string, 'good' | 'warn' | 'bad' | 'info'>([
  ['strengths', 'warn'],
  ['weaknesses', 'good'],
  ['questions', 'info'],
  ['never-say', 'bad'],
])

function sheetOf(site: Site, { fields }: Tool, body: ToolBody, locale: Locale): Sheet | undefined {
  const title = localized(fields.title, locale, defaultLocale(site)).value
  if (fields.type === 'mutual_action_plan') return planSheet(site, fields, title, locale)
  return body.type === 'raci' ? raciSheet(body, title, locale) : undefined
}

/** Where the day of the signature stands, from which all days of a plan follow. */
const signature_cell = '$C$4'

function planSheet(site: Site, { steps }: Extract<Tool['fields'], { type: 'mutual_action_plan' }>, title: string, locale: Locale): Sheet {
  const words = cosellWords(locale)
  const text = (value: Parameters<typeof localized>[0]): string => localized(value, locale, defaultLocale(site)).value
  const ordered = steps.toSorted((a, b) => b.days_before_signature - a.days_before_signature)
  // As if the first step were taken on the day of the file.
  const signature = addDays(site.asOf, ordered[0]?.days_before_signature ?? 0)
  const { open, underway, done } = words.states
  return {
    name: words.plan,
    lead: [[title], ['', words.customer], ['', words.deal], ['', words.signature, { date: signature }, words.hint], []],
    columns: [
      { title: words.number, width: 6 },
      { title: words.step, width: 46 },
      { title: words.side, width: 13, choices: (['vendor', 'partner', 'customer'] as const).map((side) => termIn(side, locale)) },
      { title: words.name, width: 18 },
      { title: words.due, width: 12 },
      { title: words.exit, width: 46 },
      { title: words.state, width: 15, choices: [open, underway, done] },
      { title: words.note, width: 26 },
    ],
    rows: ordered.map(({ step, owner, exit, days_before_signature: days }, index) => [
      { count: index + 1 },
      text(step),
      termIn(owner, locale),
      '',
      { date: addDays(signature, -days), before: { cell: signature_cell, days } },
      text(exit),
      open,
      '',
    ]),
  }
}

/** Roles with a line for the name of who has each. */
function raciSheet({ roles, rows }: Extract<ToolBody, { type: 'raci' }>, title: string, locale: Locale): Sheet {
  const words = cosellWords(locale)
  const { raci } = toolkitWords(locale)
  const letters = Object.keys(raci)
  return {
    name: 'RACI',
    lead: [
      [title],
      [
        Object.entries(raci)
          .map(([letter, meaning]) => `${letter}: ${meaning}`)
          .join('   '),
      ],
    ],
    columns: [
      { title: words.activity, width: 40 },
      ...roles.map((role) => ({ title: role, width: 11, centred: true as const, choices: letters })),
    ],
    rows: [
      ...rows.map(({ activity, parts }) => [activity.value, ...parts.map((part) => part ?? '')]),
      [words.name, ...roles.map(() => '')],
    ],
  }
}
