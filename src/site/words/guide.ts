// Words of the guide, the playbook and the glossary.
import type { readers } from '../../../schemas/guide-page.ts'
import { wordsBy } from '../ui.ts'

type Readers = Record<(typeof readers)[number], string>

const en = {
  readingTime: '{time} to read',
  startTitle: 'New here? Read these first',
  startLead: '{count} pages, in this order. Together they take {time}.',
  pagesTitle: 'All pages',
  for: 'For',
  keptBy: 'Kept by {owner}',
  checkedOn: 'Last checked on {date}',
  glossary: 'Glossary',
  glossaryLead: '{count} words of partner programs, and what they mean in this one.',
  glossaryDescription: 'The words of {name} explained: {terms}.',
  letters: 'Letters',
  also: 'Also',
  seeAlso: 'See also',
  rules: 'In the guide',
  readers: {
    everybody: 'everybody',
    newcomers: 'companies that want to join',
    management: 'management',
    sales: 'sales',
    marketing: 'marketing',
    technical: 'technical teams',
    security: 'security',
    legal: 'legal and finance',
  } satisfies Readers,
}

const pt: typeof en = {
  readingTime: '{time} de leitura',
  startTitle: 'Chegou agora? Comece por aqui',
  startLead: '{count} páginas, nesta ordem. Ao todo, {time}.',
  pagesTitle: 'Todas as páginas',
  for: 'Para',
  keptBy: 'Responsável: {owner}',
  checkedOn: 'Conferida pela última vez em {date}',
  glossary: 'Glossário',
  glossaryLead: '{count} palavras dos programas de parceiros e o que elas significam neste.',
  glossaryDescription: 'As palavras de {name} explicadas: {terms}.',
  letters: 'Letras',
  also: 'Também',
  seeAlso: 'Veja também',
  rules: 'No guia',
  readers: {
    everybody: 'todos',
    newcomers: 'empresas que querem entrar',
    management: 'direção',
    sales: 'vendas',
    marketing: 'marketing',
    technical: 'equipes técnicas',
    security: 'segurança',
    legal: 'jurídico e financeiro',
  },
}

const ar: typeof en = {
  readingTime: 'مدة القراءة: {time}',
  startTitle: 'جديد هنا؟ ابدأ بهذه الصفحات',
  startLead: 'عدد الصفحات: {count}، بهذا الترتيب. مدة قراءتها معًا: {time}.',
  pagesTitle: 'جميع الصفحات',
  for: 'لمن',
  keptBy: 'المسؤول: {owner}',
  checkedOn: 'آخر مراجعة: {date}',
  glossary: 'مسرد المصطلحات',
  glossaryLead: 'مصطلحات برامج الشركاء ومعناها في هذا البرنامج، وعددها {count}.',
  glossaryDescription: 'شرح مصطلحات {name}: {terms}.',
  letters: 'الحروف',
  also: 'ويُسمّى أيضًا',
  seeAlso: 'انظر أيضًا',
  rules: 'في الدليل',
  readers: {
    everybody: 'الجميع',
    newcomers: 'الشركات الراغبة في الانضمام',
    management: 'الإدارة',
    sales: 'المبيعات',
    marketing: 'التسويق',
    technical: 'الفرق التقنية',
    security: 'أمن المعلومات',
    legal: 'الشؤون القانونية والمالية',
  },
}

export const guideWords = wordsBy({ en, pt, ar })
