// Words of marketplace listings: the list by marketplace, the preview, and the lengths of fields.
import { wordsBy } from '../ui.ts'

const en = {
  preview: 'How it will look',
  previewNote: 'Drawn from the copy of the listing. {marketplace} arranges and styles it in its own way.',
  inResults: 'Among search results',
  onPage: 'On its own page',
  by: 'by {vendor}',
  trial: 'Free trial: {time}',
  priceFrom: '{name}: {price}',
  copy: 'Copy in full',
  fields: 'Fields and their lengths',
  fieldsNote: 'Limits from: {source}.',
  noLimits: '{marketplace} names no lengths. The counts are here for translators.',
  field: 'Field',
  limit: 'At most',
  over: '{count}, too long by {excess}',
  overItems: '{count}, too many by {excess}',
  noLimit: 'not limited',
  longest: 'longest: {count}',
  compliance: 'Compliance',
  none: 'No listing is published yet. Each one will stand here with its price and a link to the marketplace.',
}

const pt: typeof en = {
  preview: 'Como vai aparecer',
  previewNote: 'Montado com os textos da oferta. O {marketplace} os organiza e apresenta à sua maneira.',
  inResults: 'Nos resultados da busca',
  onPage: 'Na página do produto',
  by: 'de {vendor}',
  trial: 'Teste grátis: {time}',
  priceFrom: '{name}: {price}',
  copy: 'Texto completo',
  fields: 'Campos e seus tamanhos',
  fieldsNote: 'Fonte dos limites: {source}.',
  noLimits: 'O {marketplace} não informa tamanhos. As contagens servem a quem traduz.',
  field: 'Campo',
  limit: 'No máximo',
  over: '{count}, {excess} além do limite',
  overItems: '{count}, {excess} além do limite',
  noLimit: 'sem limite',
  longest: 'o maior: {count}',
  compliance: 'Conformidade',
  none: 'Ainda não há oferta publicada. Cada uma aparecerá aqui com o preço e um link para o marketplace.',
}

const ar: typeof en = {
  preview: 'كيف سيظهر',
  previewNote: 'مبني على نصوص العرض نفسها. يرتّبها {marketplace} وينسّقها بطريقته.',
  inResults: 'ضمن نتائج البحث',
  onPage: 'في صفحته',
  by: 'من {vendor}',
  trial: 'تجربة مجانية: {time}',
  priceFrom: '{name}: {price}',
  copy: 'النص الكامل',
  fields: 'الحقول وأطوالها',
  fieldsNote: 'مصدر الحدود: {source}.',
  noLimits: 'لا يحدد {marketplace} أطوالًا. الأعداد هنا لمن يترجم.',
  field: 'الحقل',
  limit: 'الحد الأقصى',
  over: '{count}، يتجاوز الحد بمقدار {excess}',
  overItems: '{count}، يتجاوز الحد بمقدار {excess}',
  noLimit: 'دون حد',
  longest: 'الأطول: {count}',
  compliance: 'الامتثال',
  none: 'لم يُنشر أي عرض بعد. سيظهر كل عرض هنا مع سعره ورابط إلى متجره.',
}

/** Words of listings in the reader's language. */
export const listingWords = wordsBy({ en, pt, ar })
