// The page of one rule for a terminal.
import type { Example, Rule } from '../rule.ts'
import { familyOf } from '../rule.ts'

const indented = (text: string): string => text.replace(/^(?=.)/gm, '    ')

const shown = ({ files, on }: Example): string => {
  const parts = Object.entries(files).map(([file, text]) => `  ${file}\n${indented(text.trimEnd())}`)
  return `${parts.length === 0 ? '  the clean program, as it is' : parts.join('\n')}\n  as of ${on}`
}

/** What the rule asks for, why, how to mend it, where it comes from, and a program that breaks it and one that keeps it. */
export function explain(rule: Rule): string {
  const { id, slug, severity, title, why, fix, windows, waivable, jurisdiction, from, until, cites, examples } = rule
  const [failing] = examples.failing
  const [passing] = examples.passing
  const facts = [
    `family ${familyOf(id)}, ${severity}${jurisdiction === undefined ? '' : `, jurisdiction ${jurisdiction}`}`,
    ...(from === undefined ? [] : [`from ${from}`]),
    ...(until === undefined ? [] : [`until ${until}`]),
    waivable ? 'may be waived' : 'may not be waived',
  ]
  return [
    `${id} ${slug}`,
    `${title}.`,
    facts.join('; '),
    '',
    `Why: ${why}`,
    `Fix: ${fix}`,
    ...(windows === undefined ? [] : [`When: ${windows}`]),
    '',
    'Sources:',
    ...cites.map((cite) => `  ${cite.title}${cite.url === undefined ? '' : ` <${cite.url}>`} (checked ${cite.checked_on})`),
    ...(failing === undefined ? [] : ['', `Breaks it, at ${failing.at}:`, shown(failing)]),
    ...(passing === undefined ? [] : ['', 'Keeps it:', shown(passing)]),
    '',
  ].join('\n')
}
