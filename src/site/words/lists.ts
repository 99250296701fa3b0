// Words of lists that can be sorted, narrowed and taken along as CSV.
import { wordsBy } from '../ui.ts'

const en = {
  find: 'Find in this list',
  shown: 'Shown: {shown} of {count}',
  export: 'Download as CSV',
  sort: 'Sort by {column}',
  nothing: 'Nothing in this list fits.',
}

const pt: typeof en = {
  find: 'Procurar nesta lista',
  shown: 'Exibidos: {shown} de {count}',
  export: 'Baixar como CSV',
  sort: 'Ordenar por {column}',
  nothing: 'Nada nesta lista corresponde.',
}

const ar: typeof en = {
  find: 'ابحث في هذه القائمة',
  shown: 'المعروض: {shown} من {count}',
  export: 'تنزيل بصيغة CSV',
  sort: 'ترتيب حسب {column}',
  nothing: 'لا شيء مطابق في هذه القائمة.',
}

export const listWords = wordsBy({ en, pt, ar })
