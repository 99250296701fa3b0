// Words of the page with what the figures advise.
import type { Recommendation } from '../../scorecards/scorecards.ts'
import { wordsBy } from '../ui.ts'

const en = {
  title: 'Optimization',
  description: 'What the figures of {name} advise, the gravest first, with the rule and the figures behind each advice.',
  lead: 'Each advice is made by a rule from figures of {date}. The rule says when it speaks; the figures lead to their receipts. People decide.',
  weights: { high: 'High weight', medium: 'Medium weight', low: 'Low weight' } satisfies Record<Recommendation['weight'], string> as Record<
    Recommendation['weight'],
    string
  >,
  marks: { high: 'High', medium: 'Medium', low: 'Low' } satisfies Record<Recommendation['weight'], string> as Record<
    Recommendation['weight'],
    string
  >,
  partner: 'Partner',
  rule: 'Advice',
  program: 'The program',
  filters: 'Filters',
  reset: 'Clear the filters',
  found: '{shown} of {count} shown',
  none: 'No advice fits these filters.',
  nothing: 'The figures advise nothing today.',
  when: 'Rule {rule}: {when}',
  of: '{metric} ({whose})',
  cut: 'The {shown} gravest of {count} are shown; the scorecard of each partner has its own.',
}

const pt: typeof en = {
  title: 'Otimização',
  description: 'O que os números do {name} recomendam, do mais grave ao menos grave, com a regra e os números de cada recomendação.',
  lead: 'Cada recomendação é feita por uma regra com os números de {date}. A regra diz quando fala; os números levam aos seus comprovantes. Quem decide são as pessoas.',
  weights: { high: 'Peso alto', medium: 'Peso médio', low: 'Peso baixo' },
  marks: { high: 'Alto', medium: 'Médio', low: 'Baixo' },
  partner: 'Parceiro',
  rule: 'Recomendação',
  program: 'O programa',
  filters: 'Filtros',
  reset: 'Limpar os filtros',
  found: 'Aparecem {shown} de {count}',
  none: 'Nenhuma recomendação corresponde a estes filtros.',
  nothing: 'Hoje os números não recomendam nada.',
  when: 'Regra {rule}: {when}',
  of: '{metric} ({whose})',
  cut: 'Aparecem as {shown} mais graves de {count}; o scorecard de cada parceiro tem as suas.',
}

const ar: typeof en = {
  title: 'التحسين',
  description: 'ما توصي به أرقام {name}، بدءًا بالأهم، مع القاعدة والأرقام وراء كل توصية.',
  lead: 'كل توصية تضعها قاعدة من أرقام {date}. تقول القاعدة متى تتكلم، وتقود الأرقام إلى كشوف حسابها. والقرار للناس.',
  weights: { high: 'أهمية عالية', medium: 'أهمية متوسطة', low: 'أهمية منخفضة' },
  marks: { high: 'عالية', medium: 'متوسطة', low: 'منخفضة' },
  partner: 'الشريك',
  rule: 'التوصية',
  program: 'البرنامج',
  filters: 'عوامل التصفية',
  reset: 'مسح عوامل التصفية',
  found: 'يظهر {shown} من {count}',
  none: 'لا توصية تطابق هذه العوامل.',
  nothing: 'لا توصي الأرقام بشيء اليوم.',
  when: 'القاعدة {rule}: {when}',
  of: '{metric} ({whose})',
  cut: 'تظهر أهم {shown} من {count}، ولكل شريك توصياته في بطاقة أدائه.',
}

export const optimizeWords = wordsBy({ en, pt, ar })
