// Wording of terms that competition law looks at: fixed or minimum resale prices, divided customers, absolute territories.

export type Restraint = 'resale_price' | 'customers' | 'territory'

const never = String.raw`\b(?:(?:may|must|shall|will|can|do|does)\s+not|cannot|never|no)\s+`
const sell = String.raw`(?:re)?(?:sell|sells|sale|sales)\b`

/** Each pattern is the restraint itself, not a word that stands near it: the rule must not call a clause wrong that protects a freedom. */
const patterns: readonly (readonly [Restraint, RegExp])[] = [
  ['resale_price', /\b(?:fixed|minimum|lowest)\s+(?:resale|retail|street|advertised|end[- ](?:customer|user))\s+prices?\b/i],
  [
    'resale_price',
    /\bresale\s+prices?\s+(?:(?:is|are)\s+(?:fixed|set\s+by\s+(?:us|the\s+vendor))|at\s+least|must\s+(?:be\s+at\s+least|not\s+be|equal|follow))\b/i,
  ],
  ['resale_price', new RegExp(`${never}${sell}[^.;]{0,40}\\b(?:below|under|for\\s+less\\s+than)\\b`, 'i')],
  ['resale_price', /\bpreços?\s+(?:(?:mínimos?|fixos?)\s+de\s+revenda|de\s+revenda\s+(?:mínimos?|fixos?))/i],
  ['resale_price', /\bprecios?\s+(?:(?:mínimos?|fijos?)\s+de\s+reventa|de\s+reventa\s+(?:mínimos?|fijos?))/i],
  ['resale_price', /الحد الأدنى لسعر إعادة البيع|سعر إعادة بيع (?:ثابت|أدنى|محدد)/],
  ['customers', /\b(?:customers?|accounts?|clients?)\s+(?:are|is|be)\s+(?:allocated|reserved|divided|split)\b/i],
  ['customers', /\b(?:customer\s+allocation|(?:allocation|division)\s+of\s+customers|divide\s+(?:the\s+)?customers)\b/i],
  ['customers', /\bnot\s+(?:sell|offer|market)\s+to\s+(?:the\s+)?customers\s+of\s+(?:an)?other\s+partners?\b/i],
  ['customers', /\bclientes\s+(?:são|ficam|serão|quedan|son)\s+(?:divididos|reservados|repartidos)\b/i],
  ['territory', /\babsolute\s+territor/i],
  ['territory', /\b(?:no|forbids?|prohibits?|bans?|refuses?|excludes?)\s+(?:all\s+|any\s+)?(?:passive|unsolicited|unasked)\s+sales\b/i],
  [
    'territory',
    /\b(?:passive|unsolicited|unasked)\s+sales\s+(?:are|is|be|remain)\s+(?:forbidden|prohibited|refused|excluded|banned|not\s+allowed)\b/i,
  ],
  ['territory', new RegExp(`${never}${sell}\\s+outside\\b`, 'i')],
  ['territory', /\bnão\s+(?:re)?vende[r]?\s+fora\b|\bvendas\s+passivas\s+(?:são\s+)?(?:proibidas|vedadas)\b|\bterritório\s+absoluto\b/i],
]

/** A clause that denies the restraint before it names it. */
const denied = /(?:\b(?:no|not|never|neither|nor|without|nothing|não|nem|sem|nunca|ningún|sin)\b|(?:^|\s)(?:لا|دون|ليس)\s)[^.;]*$/i

/** The restraint that a line of terms agrees on, if any. */
export function restraintIn(line: string): Restraint | undefined {
  for (const [restraint, pattern] of patterns) {
    const found = pattern.exec(line)
    if (found !== null && !denied.test(line.slice(0, found.index))) return restraint
  }
  return undefined
}
