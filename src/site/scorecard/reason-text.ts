// Why a figure could not be worked out, in the reader's language: the reasons that the program's own metrics give.
import { english } from '../compliance/finding-row.ts'
import type { Locale } from '../locales.ts'
import type { Localized } from '../text.ts'

const pt: Readonly<Record<string, string>> = {
  'The period has not begun.': 'O período ainda não começou.',
  'The answers are on different scales.': 'As respostas estão em escalas diferentes.',
  'The ratings are on different scales.': 'As avaliações estão em escalas diferentes.',
  'No customer answered.': 'Nenhum cliente respondeu.',
  'No customer paid on the day before the period.': 'Nenhum cliente pagava na véspera do período.',
  'No funds were paid.': 'Nenhuma verba foi paga.',
  'No opportunity sold together was won or lost.': 'Nenhuma oportunidade de venda conjunta foi ganha ou perdida.',
  'No opportunity with a partner was won or lost.': 'Nenhuma oportunidade com parceiro foi ganha ou perdida.',
  'No partner answered.': 'Nenhum parceiro respondeu.',
  'No partner is in the program.': 'Nenhum parceiro está no programa.',
  'No partner was active on the day before the period.': 'Nenhum parceiro estava ativo na véspera do período.',
  'No partner was recruited.': 'Nenhum parceiro foi recrutado.',
  'No partner went live.': 'Nenhum parceiro entrou em operação.',
  'Nobody gave a good or bad rating.': 'Ninguém deu avaliação boa ou ruim.',
  'Nobody gave a rating.': 'Ninguém deu avaliação.',
  'Nothing of value was won.': 'Nada com valor foi ganho.',
  'Nothing was spent.': 'Nada foi gasto.',
  'Nothing was won.': 'Nada foi ganho.',
  'Opportunities without a value were won or lost, so a rate by value would be wrong.':
    'Oportunidades sem valor foram ganhas ou perdidas; uma taxa por valor estaria errada.',
}

const ar: Readonly<Record<string, string>> = {
  'The period has not begun.': 'لم تبدأ الفترة بعد.',
  'The answers are on different scales.': 'الإجابات على مقاييس مختلفة.',
  'The ratings are on different scales.': 'التقييمات على مقاييس مختلفة.',
  'No customer answered.': 'لم يُجب أي عميل.',
  'No customer paid on the day before the period.': 'لم يكن أي عميل يدفع في اليوم السابق للفترة.',
  'No funds were paid.': 'لم تُدفع أي أموال.',
  'No opportunity sold together was won or lost.': 'لم تُربح أو تُخسر أي فرصة بيع مشترك.',
  'No opportunity with a partner was won or lost.': 'لم تُربح أو تُخسر أي فرصة مع شريك.',
  'No partner answered.': 'لم يُجب أي شريك.',
  'No partner is in the program.': 'لا شريك في البرنامج.',
  'No partner was active on the day before the period.': 'لم يكن أي شريك نشطًا في اليوم السابق للفترة.',
  'No partner was recruited.': 'لم يُستقطب أي شريك.',
  'No partner went live.': 'لم يبدأ أي شريك العمل.',
  'Nobody gave a good or bad rating.': 'لم يُعطِ أحد تقييمًا جيدًا أو سيئًا.',
  'Nobody gave a rating.': 'لم يُعطِ أحد تقييمًا.',
  'Nothing of value was won.': 'لم يُربح شيء ذو قيمة.',
  'Nothing was spent.': 'لم يُنفق شيء.',
  'Nothing was won.': 'لم يُربح شيء.',
  'Opportunities without a value were won or lost, so a rate by value would be wrong.':
    'رُبحت أو خُسرت فرص بلا قيمة، فالنسبة بحسب القيمة تكون خاطئة.',
}

const known: Readonly<Record<string, Readonly<Record<string, string>>>> = { pt, ar }

/** A reason that is not known, such as one of a metric of the program's own, stays in English and says so. */
export function reasonText(reason: string, locale: Pick<Locale, 'tag'>): Localized {
  const value = known[new Intl.Locale(locale.tag).language]?.[reason]
  return value === undefined ? english(reason, locale) : { value }
}
