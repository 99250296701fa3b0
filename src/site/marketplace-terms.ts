// Words for what marketplaces limit in a listing and ask for in their forms.
type Words = { en: string; pt: string; ar: string }

const word = (en: string, pt: string, ar: string): Words => ({ en, pt, ar })

const title = word('Title', 'Título', 'العنوان')
const short_description = word('Short description', 'Descrição curta', 'الوصف القصير')
const long_description = word('Long description', 'Descrição longa', 'الوصف الطويل')
const highlights = word('Highlights', 'Destaques', 'أبرز النقاط')
const getting_started = word('Getting started', 'Primeiros passos', 'البداية')
const screenshots = word('Screenshots', 'Capturas de tela', 'لقطات الشاشة')
const support_description = word('Support description', 'Descrição do suporte', 'وصف الدعم')
const refund_policy = word('Refund policy', 'Política de reembolso', 'سياسة الاسترداد')
const logo = word('Logo', 'Logotipo', 'الشعار')

export const marketplace_terms: Readonly<Record<string, Words>> = {
  title,
  short_description,
  long_description,
  highlights,
  highlight: word('A highlight', 'Um destaque', 'نقطة واحدة'),
  getting_started,
  categories: word('Categories', 'Categorias', 'الفئات'),
  keywords: word('Search keywords', 'Palavras-chave de busca', 'كلمات البحث'),
  keywords_length: word('Search keywords, joined by commas', 'Palavras-chave, unidas por vírgulas', 'كلمات البحث مفصولة بفواصل'),
  screenshots,
  screenshot_caption: word('Caption of a screenshot', 'Legenda de uma captura', 'تعليق لقطة شاشة'),
  videos: word('Videos', 'Vídeos', 'مقاطع الفيديو'),
  support_description,
  refund_policy,
  dimension_key: word('Key of a dimension', 'Chave de uma dimensão', 'مفتاح بُعد التسعير'),
  dimension_name: word('Name of a dimension', 'Nome de uma dimensão', 'اسم بُعد التسعير'),
  dimension_description: word('Description of a dimension', 'Descrição de uma dimensão', 'وصف بُعد التسعير'),
  sku: word('SKU', 'SKU', 'رمز المنتج (SKU)'),
  'copy.title': title,
  'copy.short_description': short_description,
  'copy.long_description': long_description,
  'copy.highlights': highlights,
  'copy.getting_started': getting_started,
  industries: word('Industries', 'Setores', 'القطاعات'),
  'assets.logo': logo,
  'assets.screenshots': screenshots,
  'assets.video_url': word('Video', 'Vídeo', 'مقطع الفيديو'),
  'pricing.dimensions': word('Pricing dimensions', 'Dimensões de preço', 'أبعاد التسعير'),
  'pricing.rates': word('Prices', 'Preços', 'الأسعار'),
  'legal.eula_url': word('Contract', 'Contrato', 'العقد'),
  'legal.privacy_url': word('Privacy notice', 'Aviso de privacidade', 'إشعار الخصوصية'),
  'legal.refund_policy': refund_policy,
  'support.description': support_description,
  'support.email': word('Support address', 'E-mail do suporte', 'بريد الدعم'),
  'support.url': word('Support page', 'Página de suporte', 'صفحة الدعم'),
  'compliance.countries': word('Countries', 'Países', 'الدول'),
  'compliance.eccn': word('Export classification', 'Classificação de exportação', 'تصنيف التصدير'),
  fulfillment_url: word('Landing page after the purchase', 'Página após a compra', 'صفحة ما بعد الشراء'),
  'contacts.support': word('Support contact', 'Contato de suporte', 'جهة اتصال الدعم'),
  'contacts.engineering': word('Engineering contact', 'Contato de engenharia', 'جهة اتصال الهندسة'),
  'contacts.sales': word('Sales contact', 'Contato de vendas', 'جهة اتصال المبيعات'),
  characters: word('Characters', 'Caracteres', 'أحرف'),
  items: word('Items', 'Itens', 'عناصر'),
  most: word('At most', 'No máximo', 'على الأكثر'),
  least: word('At least', 'No mínimo', 'على الأقل'),
  logo,
  drawn: word('Drawn', 'Desenhada', 'مرسومة'),
  allowed: word('Allowed', 'Permitido', 'مسموح'),
  forbidden: word('Forbidden', 'Proibido', 'ممنوع'),
}
