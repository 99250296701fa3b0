// Words of checklists: progress, the day that offsets are counted from, and the parts before and after it.
import { wordsBy } from '../ui.ts'

const en = {
  done: '{done} of {count} done',
  reset: 'Untick all',
  kept: 'Ticks stay in this browser.',
  print: 'Print',
  start: {
    before_starting: 'Day the partnership starts',
    before_launching: 'Launch day',
    launch_week: 'Launch day',
    after_launch: 'Launch day',
    onboarding: 'Day of the signature',
    exit: 'Last day of the agreement',
  },
  startNote: 'Enter the day, and each point gets its date.',
  before: 'Before the day',
  on: 'On the day',
  after: 'After the day',
  anytime: 'At any time',
  span: 'Days {first} to {last}',
  points: '{count} points',
  checkedBy: 'Checked by {roles}',
  none: 'No checklist is open to you yet.',
}

const pt: typeof en = {
  done: '{done} de {count} concluídos',
  reset: 'Desmarcar tudo',
  kept: 'As marcações ficam neste navegador.',
  print: 'Imprimir',
  start: {
    before_starting: 'Dia em que a parceria começa',
    before_launching: 'Dia do lançamento',
    launch_week: 'Dia do lançamento',
    after_launch: 'Dia do lançamento',
    onboarding: 'Dia da assinatura',
    exit: 'Último dia do contrato',
  },
  startNote: 'Informe o dia, e cada item recebe sua data.',
  before: 'Antes do dia',
  on: 'No dia',
  after: 'Depois do dia',
  anytime: 'A qualquer momento',
  span: 'Dias {first} a {last}',
  points: '{count} itens',
  checkedBy: 'Verificado por {roles}',
  none: 'Ainda não há lista de verificação aberta para você.',
}

const ar: typeof en = {
  done: 'أُنجز {done} من {count}',
  reset: 'إلغاء كل العلامات',
  kept: 'تبقى العلامات في هذا المتصفح.',
  print: 'طباعة',
  start: {
    before_starting: 'يوم بدء الشراكة',
    before_launching: 'يوم الإطلاق',
    launch_week: 'يوم الإطلاق',
    after_launch: 'يوم الإطلاق',
    onboarding: 'يوم التوقيع',
    exit: 'آخر يوم في الاتفاقية',
  },
  startNote: 'أدخل اليوم ليظهر لكل بند تاريخه.',
  before: 'قبل اليوم',
  on: 'في اليوم نفسه',
  after: 'بعد اليوم',
  anytime: 'في أي وقت',
  span: 'الأيام من {first} إلى {last}',
  points: 'عدد البنود: {count}',
  checkedBy: 'يتحقق منها: {roles}',
  none: 'لا توجد قائمة تحقق متاحة لك بعد.',
}

/** Words of checklists in the reader's language. */
export const checklistWords = wordsBy({ en, pt, ar })
