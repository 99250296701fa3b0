// The rules of the gate: a list by family, and a page for each that is made from the rule itself.
// Search finds the list by the id of any rule; a hundred pages of one kind, in English, would hide what else is found.
import { type Example, type FailingExample, type Family, familyOf, type Rule } from '../../gate/rule.ts'
import { default_waiver_days } from '../../gate/waivers.ts'
import { settings } from '../../program/program.ts'
import { english, type FindingRow, findingRow, gateLanguage, rulePath, type Sign, sign_of } from '../compliance/finding-row.ts'
import { findingsBy, isOpen, rulesIn } from '../compliance/found.ts'
import { type PageLink, pageLinks, programName, section } from '../compliance/frame.ts'
import { type FactRow, fact } from '../fact-row.ts'
import { formatCountry, formatDate, formatDuration, formatItems, formatList, formatNumber } from '../format.ts'
import { kindWords } from '../kind-words.ts'
import { kindNamed } from '../links.ts'
import type { Locale } from '../locales.ts'
import { href, type Page } from '../page.ts'
import type { Site } from '../site.ts'
import { termIn } from '../terms.ts'
import type { Localized } from '../text.ts'
import { filled } from '../ui.ts'
import { complianceWords } from '../words/compliance.ts'
import { gateRuleWords } from '../words/gate-rules.ts'

export interface GateRulesProps {
  lead: string
  links: readonly PageLink[]
  families: readonly { id: Family; title: string; rules: readonly RuleRow[] }[]
}

export interface RuleRow {
  id: string
  href: string
  title: Localized
  sign: Sign
  /** Open findings now. */
  found?: string
}

export interface GateRuleProps {
  links: readonly PageLink[]
  sign: Sign
  family: { label: string; href: string }
  why: Localized
  fix: Localized
  windows?: Localized
  facts: readonly FactRow[]
  cites: readonly { title: Localized; url?: string; checked: string }[]
  failing: readonly RuleExample[]
  passing: readonly RuleExample[]
  unevaluated?: RuleExample
  found: readonly FindingRow[]
  cut?: string
}

export interface RuleExample {
  says: string
  /** The place that the finding points at. */
  at?: string
  files: readonly { name: string; text: string }[]
}

const list_path = `${section}rules/`
const most_found = 50

export const gateRuleListPages = (site: Site): Page<GateRulesProps>[] =>
  site.compliance === undefined ? [] : site.locales.map((locale) => listPage(site, locale))

export const gateRulePages = (site: Site): Page<GateRuleProps>[] =>
  site.locales.flatMap((locale) => rulesIn(site).map((rule) => rulePage(site, rule, locale)))

function listPage(site: Site, locale: Locale): Page<GateRulesProps> {
  const words = gateRuleWords(locale)
  const rules = rulesIn(site)
  const families = complianceWords(locale).families
  const description = filled(words.description, { name: programName(site, locale) })
  const groups = [...Map.groupBy(rules, ({ id }) => familyOf(id))].map(([id, own]) => ({
    id,
    title: families[id],
    rules: own.map((rule) => ruleRow(site, rule, locale)),
  }))
  return {
    template: 'gate-rule-list',
    locale,
    path: list_path,
    params: {},
    title: words.title,
    description,
    section,
    headings: groups.map(({ id, title }) => ({ depth: 2, slug: id, text: title })),
    search: { kind: complianceWords(locale).title, text: rules.map(({ id }) => id).join(' ') },
    props: {
      lead: filled(words.lead, { count: formatNumber(rules.length, locale) }),
      links: pageLinks(site, locale, list_path),
      families: groups,
    },
  }
}

function ruleRow(site: Site, { id, title, severity }: Rule, locale: Locale): RuleRow {
  const found = findingsBy(site, id).filter(isOpen).length
  return {
    id,
    href: href(locale, rulePath(id)),
    title: english(title, locale),
    sign: { state: sign_of[severity], text: complianceWords(locale).severities[severity] },
    ...(found === 0 ? {} : { found: formatNumber(found, locale) }),
  }
}

function rulePage(site: Site, rule: Rule, locale: Locale): Page<GateRuleProps> {
  const words = gateRuleWords(locale)
  const common = complianceWords(locale)
  const { id, title, severity, why, fix, windows, cites, examples } = rule
  const family = familyOf(id)
  const found = findingsBy(site, id)
  const { lang } = gateLanguage(locale)
  const unevaluated = examples.unevaluated
  return {
    template: 'gate-rule',
    locale,
    path: rulePath(id),
    params: { id },
    title: `${id}: ${title}`,
    description: filled(words.ruleDescription, { title: `${id}, ${title}` }),
    section,
    headings: [],
    wide: true,
    ...(lang === undefined ? {} : { contentLang: lang }),
    props: {
      links: pageLinks(site, locale, rulePath(id)),
      sign: { state: sign_of[severity], text: common.severities[severity] },
      family: { label: common.families[family], href: href(locale, `${list_path}#${family}`) },
      why: english(why, locale),
      fix: english(fix, locale),
      ...(windows === undefined ? {} : { windows: english(windows, locale) }),
      facts: factsOf(site, rule, locale),
      cites: cites.map(({ title: name, url, checked_on }) => ({
        title: { value: name, ...gateLanguage(locale) },
        ...(url === undefined ? {} : { url }),
        checked: filled(words.checkedOn, { date: formatDate(checked_on, locale) }),
      })),
      failing: examples.failing.map((example) => failingOf(rule, example, locale)),
      passing: examples.passing.map((example) => ({
        says: filled(words.passesOn, { date: formatDate(example.on, locale) }),
        files: filesOf(example),
      })),
      ...(unevaluated === undefined
        ? {}
        : {
            unevaluated: {
              says: filled(words.unevaluatedOn, { date: formatDate(unevaluated.on, locale) }),
              files: filesOf(unevaluated),
            },
          }),
      found: found.slice(0, most_found).map(findingRow(site, locale)),
      ...(found.length > most_found
        ? { cut: filled(common.cut, { shown: formatNumber(most_found, locale), count: formatNumber(found.length, locale) }) }
        : {}),
    },
  }
}

function factsOf(site: Site, rule: Rule, locale: Locale): FactRow[] {
  const words = gateRuleWords(locale)
  const kinds = [rule.of].flat().flatMap((kind) => kindNamed(kind) ?? [])
  const { from, until } = rule
  const day = (date: string | undefined): string => (date === undefined ? '' : formatDate(date, locale))
  const holds = from === undefined ? words.until : until === undefined ? words.from : words.fromUntil
  return [
    ...fact(
      words.looksAt,
      formatItems(
        kinds.map((kind) => kindWords(kind, locale).many),
        locale,
      ),
    ),
    ...fact(words.jurisdiction, rule.jurisdiction === undefined ? undefined : formatCountry(rule.jurisdiction, locale)),
    ...fact(words.holds, from === undefined && until === undefined ? undefined : filled(holds, { from: day(from), until: day(until) })),
    ...fact(words.waive, waiveText(site, rule, locale)),
  ]
}

function waiveText(site: Site, { id, waivable, severity }: Rule, locale: Locale): string {
  const words = gateRuleWords(locale)
  const { gate } = settings(site.view)
  const family = familyOf(id)
  const roles = family === 'reading' ? [] : (gate?.approvers?.[family] ?? [])
  if (!waivable || family === 'reading') return words.waiveNobody
  if (roles.length === 0) return words.waiveNoRole
  return filled(words.waiveBy, {
    roles: formatList(
      roles.map((role) => termIn(role, locale)),
      locale,
    ),
    time: formatDuration(gate?.waiver_days?.[severity] ?? default_waiver_days[severity], 'day', locale),
  })
}

function failingOf(rule: Rule, example: FailingExample, locale: Locale): RuleExample {
  const words = gateRuleWords(locale)
  const { severities } = complianceWords(locale)
  const { on, severity = rule.severity, before, at } = example
  const sentence = before === undefined ? words.failsOn : before === 'none' ? words.failsFrom : words.failsAfter
  return {
    says: filled(sentence, {
      date: formatDate(on, locale),
      severity: severities[severity],
      before: before === undefined || before === 'none' ? '' : severities[before].toLocaleLowerCase(locale.tag),
    }),
    at: filled(words.pointsAt, { place: locale.dir === 'rtl' ? `\u2068${at}\u2069` : at }),
    files: filesOf(example),
  }
}

const filesOf = ({ files }: Example): RuleExample['files'] => Object.entries(files).map(([name, text]) => ({ name, text: text.trimEnd() }))
