// Figures that prose states in digits about a fact that the data holds. What is not plainly about the fact is left alone.
import type { Path } from '../program/names.ts'
import type { AnyEntry } from '../program/program.ts'
import { ladder } from './ladder.ts'
import type { Context } from './rule.ts'

/** A figure of the data, and how one knows that a sentence speaks of it. */
interface Fact {
  path: Path
  unit: keyof typeof units
  /** Words that a sentence has to have, in English, Portuguese or Arabic; one of each. */
  says: readonly RegExp[]
  /** Words that make the sentence about something else. */
  unless?: RegExp
}

const units = {
  days: /(\d+)[\s\u00a0-]+(?:calendar |consecutive )?(?:days?|dias?(?! +úte)|يوم[اً]*(?! +عمل)|أيام(?! +عمل))(?!\p{L})/giu,
  business_days: /(\d+)[\s\u00a0-]+(?:(?:business|working)[ -]days?|dias? +úte(?:is|l)|(?:أيام|يوم[اً]*) +عمل)(?!\p{L})/giu,
  percent: /(\d+(?:[.,]\d+)?)[\s\u00a0]?(?:%|٪|percent(?!\p{L})|por cento)/giu,
} as const

const registration = /\bregist|\bdeals?\b|opportunit|oportunidade|تسجيل|صفقة|الصفقات/i
const fund = /\bMDF\b|market development|development fund|fundo de marketing|تطوير السوق|صندوق التسويق/i
const claim = /\bclaims?\b|reembolso|prestação de contas|مطالبة|المطالبات/i
const answer = /\banswer|\bdecid|\bdecision|\brepl(?:y|ies)|\brespond|\brespost|\brespond|\bdecis|ردّ?|قرار|جواب/i
const ahead = /\bbefore\b|\bahead\b|in advance|\bantes\b|antecedência|قبل/i

const facts: readonly Fact[] = [
  {
    path: ['deal_registration', 'valid_days'],
    unit: 'days',
    says: [registration, /\bprotect|\bvalid\b|\bproteg|\bproteç|\bválid|حماية|تحمي|محمي|صالح|سار/i],
    unless: /\bexten|\brenew|\bactivity|\bwarn|\bbefore\b|\bafter\b|prorrog|atividade|\bantes\b|\bdepois\b|\bapós\b|تمديد|نشاط|قبل|بعد/i,
  },
  {
    path: ['deal_registration', 'extension_days'],
    unit: 'days',
    says: [registration, /\bexten(?:d|sion)|prorroga|تمديد|تمدد/i],
    unless: /\bprotect|\bvalid|\bbefore\b|proteg|proteç|\bantes\b|حماية|قبل/i,
  },
  {
    path: ['deal_registration', 'answer_business_days'],
    unit: 'business_days',
    says: [registration, answer],
    unless: /\bMDF\b|\bfund|\bfundo|\bclaim|\bapplication|\bcandidatura|صندوق|تطوير السوق|مطالبة/i,
  },
  {
    path: ['mdf', 'claim_days'],
    unit: 'days',
    says: [
      claim,
      /\bwithin\b|\bno later\b|\bup to\b|\bafter\b|\bdentro\b|\baté\b|\bapós\b|\bdepois\b|خلال|بعد/i,
      /\bend|\bactivity|\bevent|\bfim\b|\btérmino|\batividade|انتهاء|نهاية|النشاط/i,
    ],
    unless: /\bpa(?:id|y|ys|yment)\b|\bpag[ao]|pagamento|دفع|تُدفع|السداد/i,
  },
  {
    path: ['mdf', 'payment_days'],
    unit: 'days',
    says: [claim, /\bpa(?:id|y|yment)\b|\bpag[ao]|pagamento|دفع|السداد/i],
    unless: /\bactivity|\bevent|\bsupplier|atividade|fornecedor|النشاط|المورد/i,
  },
  {
    path: ['mdf', 'request_business_days'],
    unit: 'business_days',
    says: [ahead, /\brequest|\bpedido|\bsolicitaç|طلب/i, /\bMDF\b|\bactivity|\bevent|\batividade|\bevento|النشاط|الفعالية/i],
    unless: answer,
  },
  {
    path: ['mdf', 'decision_business_days'],
    unit: 'business_days',
    says: [fund, answer],
    unless: /\bregist|\bdeals?\b|oportunidade|تسجيل|صفقة|\bbefore\b|\bantes\b|قبل/i,
  },
  {
    path: ['mdf', 'vendor_share_max'],
    unit: 'percent',
    says: [
      fund,
      /\bwe (?:pay|cover|fund)|\bour share|\bpagamos\b|\bcobrimos\b|\bnossa part|ندفع|نغطي|حصتنا/i,
      /\bup to\b|\bat most\b|\bno more\b|\bmaximum|\baté\b|\bno máximo|حتى|كحد أقصى/i,
    ],
  },
]

export interface Statement {
  /** What the text says, and where in it. */
  stated: number
  index: number
  /** Where the data says otherwise, and what; with the tier, when it is one's. */
  path: Path
  entry: AnyEntry
  value: number
  fact: string
}

const numberOf = (text: string): number => Number(text.replace(',', '.'))

// Components take their figures from the data, and code is no statement; both give way to spaces, so that places stay.
const blank = (text: string): string => text.replace(/[^\n]/g, ' ')
const spoken = (body: string): string =>
  body
    .replace(/```[\s\S]*?```|`[^`\n]*`|<[^>]*>|\{[^{}]*\}|\]\([^)]*\)/g, blank)
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))

// What others do, and what was so once, is no figure of this program.
const others =
  /^\s*(?:(?:our|some|most|many|os|nossos) )?(?:competitors|rivals|other (?:vendors|program)|concorrentes|outros (?:programas|fornecedores)|المنافس)/i
const once =
  /\bused to\b|\bformerly\b|\bpreviously\b|\b(?:until|before) (?:\w+ )?20\d\d\b|\bantigamente\b|\b(?:até|antes de) (?:\p{L}+ de )?20\d\d(?!\d)|سابق/iu

/** Statements of a body that differ from the data. */
export function contradictions(body: string, context: Context): Statement[] {
  if (!/[\d٠-٩]/.test(body)) return []
  return [...spoken(body).matchAll(/[^.!?؟|\n]+(?:[.,]\d[^.!?؟|\n]*)*/g)].flatMap(({ 0: sentence, index }) =>
    /\d/.test(sentence) && !others.test(sentence) && !once.test(sentence)
      ? [...ofProgram(sentence, context), ...ofTier(sentence, context)].map((each) => ({ ...each, index: index + each.index }))
      : [],
  )
}

/** The one figure of a unit in a sentence; of several nobody knows which is meant. */
function only(sentence: string, unit: RegExp): { stated: number; index: number } | undefined {
  const [first, ...others] = sentence.matchAll(unit)
  return first === undefined || others.length > 0 ? undefined : { stated: numberOf(first[1] ?? ''), index: first.index }
}

function ofProgram(sentence: string, { settings, settingsEntry, program }: Context): Statement[] {
  return facts.flatMap(({ path, unit, says, unless }): Statement[] => {
    if (!says.every((words) => words.test(sentence)) || unless?.test(sentence) === true) return []
    const found = only(sentence, units[unit])
    const value = path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown>)[key], settings)
    if (found === undefined || typeof value !== 'number' || found.stated === value) return []
    // A tier may have a share of its own below the greatest.
    if (unit === 'percent' && program.entries.tier.some(({ fields }) => Object.values(fields.benefits).includes(found.stated))) return []
    return [{ ...found, path, entry: settingsEntry, value, fact: path.join('.') }]
  })
}

const margin = /\bmargins?\b|\bdiscount|\bmargem|\bmargens|\bdesconto|هامش|خصم/i
const grace = /\bgrace\b|tolerância|carência|فترة السماح|مهلة السماح/i

/** What a sentence that names one tier says of it. */
function ofTier(sentence: string, context: Context): Statement[] {
  const tiers = context.once(ladder)
  const lower = sentence.toLowerCase()
  const named = tiers.filter(({ id, fields }) =>
    [id, ...(typeof fields.name === 'string' ? [fields.name] : Object.values(fields.name))].some((name) =>
      lower.includes(name.toLowerCase()),
    ),
  )
  const [tier, ...others] = named
  if (others.length > 0) return []
  const statements: Statement[] = []
  const days = grace.test(sentence) ? only(sentence, units.days) : undefined
  const of = tier ?? tiers[0]
  if (days && of && !(tier ? [tier] : tiers).some(({ fields }) => fields.grace_days === days.stated))
    statements.push({ ...days, path: ['grace_days'], entry: of, value: of.fields.grace_days, fact: `grace_days of ${of.id}` })
  const share = tier && margin.test(sentence) ? only(sentence, units.percent) : undefined
  const row = (context.find('matrix', 'matrix')?.fields.benefits ?? []).find(
    ({ id, unit }) => unit === 'percent' && /margin|discount/.test(id),
  )
  const cell = row && tier?.fields.benefits[row.id]
  // Margins come with points and fees beside them: any of the tier's own figures will do.
  if (
    tier &&
    share &&
    row &&
    typeof cell === 'number' &&
    ![...Object.values(tier.fields.benefits), context.settings.deal_registration.margin_points].includes(share.stated)
  )
    statements.push({ ...share, path: ['benefits', row.id], entry: tier, value: cell, fact: `${row.id} of ${tier.id}` })
  return statements
}
