// Words around every chart.
import { wordsBy } from '../ui.ts'

const en = {
  table: 'The numbers as a table',
  target: 'Target',
  month: 'Month',
  quarter: 'Quarter',
  partner: 'Partner',
  amount: 'Amount',
  step: 'Step',
  notEvaluated: 'not evaluated',
}

const pt: typeof en = {
  table: 'Os números em tabela',
  target: 'Meta',
  month: 'Mês',
  quarter: 'Trimestre',
  partner: 'Parceiro',
  amount: 'Valor',
  step: 'Passo',
  notEvaluated: 'não avaliado',
}

const ar: typeof en = {
  table: 'الأرقام في جدول',
  target: 'الهدف',
  month: 'الشهر',
  quarter: 'الربع',
  partner: 'الشريك',
  amount: 'المبلغ',
  step: 'الخطوة',
  notEvaluated: 'لم يُقيَّم',
}

export const chartWords = wordsBy({ en, pt, ar })
