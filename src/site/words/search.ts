// Words of search, in the dialog and on its page.
import { wordsBy } from '../ui.ts'

const en = {
  search: 'Search',
  close: 'Close search',
  field: 'Search this site',
  kinds: 'Show only',
  all: 'All',
  start: 'Or start here',
  loading: 'Searching…',
  found: '{count} results for “{query}”',
  foundOne: '1 result for “{query}”',
  foundNone: 'Nothing found for “{query}”.',
  foundNoneHint: 'Try fewer words, another form of the word, or the name of a partner.',
  more: 'More results',
  unavailable: 'Search cannot be reached at the moment.',
  hint: 'Arrow keys move, Enter opens, Escape closes.',
  title: 'Search',
  description: 'Search every page of {name}: partners, tiers, joint solutions, rules and agreements.',
  withoutScript: 'Search needs JavaScript, which is switched off here. Everything is in these lists:',
  otherPages: 'Other pages',
}

const pt: typeof en = {
  search: 'Buscar',
  close: 'Fechar a busca',
  field: 'Buscar neste site',
  kinds: 'Mostrar só',
  all: 'Tudo',
  start: 'Ou comece por aqui',
  loading: 'Buscando…',
  found: '{count} resultados para “{query}”',
  foundOne: '1 resultado para “{query}”',
  foundNone: 'Nada encontrado para “{query}”.',
  foundNoneHint: 'Tente menos palavras, outra forma da palavra ou o nome de um parceiro.',
  more: 'Mais resultados',
  unavailable: 'A busca não está acessível no momento.',
  hint: 'As setas navegam, Enter abre, Esc fecha.',
  title: 'Busca',
  description: 'Busque em todas as páginas do {name}: parceiros, níveis, soluções conjuntas, regras e contratos.',
  withoutScript: 'A busca precisa de JavaScript, que está desligado aqui. Tudo está nestas listas:',
  otherPages: 'Outras páginas',
}

const ar: typeof en = {
  search: 'بحث',
  close: 'إغلاق البحث',
  field: 'ابحث في هذا الموقع',
  kinds: 'عرض فقط',
  all: 'الكل',
  start: 'أو ابدأ من هنا',
  loading: 'جارٍ البحث…',
  found: 'عدد النتائج: {count} عن «{query}»',
  foundOne: 'نتيجة واحدة عن «{query}»',
  foundNone: 'لا نتائج عن «{query}».',
  foundNoneHint: 'جرّب كلمات أقل أو صيغة أخرى للكلمة أو اسم أحد الشركاء.',
  more: 'مزيد من النتائج',
  unavailable: 'تعذّر الوصول إلى البحث حاليًا.',
  hint: 'الأسهم للتنقّل، وEnter للفتح، وEsc للإغلاق.',
  title: 'البحث',
  description: 'ابحث في جميع صفحات {name}: الشركاء والمستويات والحلول المشتركة والقواعد والاتفاقيات.',
  withoutScript: 'يحتاج البحث إلى JavaScript وهو متوقف هنا. كل المحتوى في هذه القوائم:',
  otherPages: 'صفحات أخرى',
}

export const searchWords = wordsBy({ en, pt, ar })
