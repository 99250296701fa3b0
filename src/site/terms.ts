// Words for the ids that the program's data uses: types, industries, statuses. A program's own ids are shown as words.
import type { Locale } from './locales.ts'

const terms: Record<string, { en: string; pt: string; ar: string }> = {
  isv: { en: 'Software vendor (ISV)', pt: 'Fabricante de software (ISV)', ar: 'مورّد برمجيات' },
  si: { en: 'System integrator', pt: 'Integrador de sistemas', ar: 'مُكامل أنظمة' },
  reseller: { en: 'Reseller', pt: 'Revenda', ar: 'موزّع' },
  oem: { en: 'OEM', pt: 'OEM', ar: 'مصنّع معدات أصلية' },
  marketplace: { en: 'Marketplace', pt: 'Marketplace', ar: 'متجر إلكتروني' },
  academic: { en: 'Academic', pt: 'Acadêmico', ar: 'أكاديمي' },
  public_sector: { en: 'Public sector', pt: 'Setor público', ar: 'قطاع حكومي' },
  referral: { en: 'Referral', pt: 'Indicação', ar: 'إحالة' },
  distribution: { en: 'Distribution', pt: 'Distribuição', ar: 'توزيع' },
  technology: { en: 'Technology', pt: 'Tecnologia', ar: 'تقنية' },
  strategic: { en: 'Strategic', pt: 'Estratégica', ar: 'استراتيجية' },
  government: { en: 'Government', pt: 'Governo', ar: 'حكومية' },
  construction: { en: 'Construction', pt: 'Construção', ar: 'البناء' },
  'real-estate': { en: 'Real estate', pt: 'Mercado imobiliário', ar: 'العقارات' },
  architecture: { en: 'Architecture', pt: 'Arquitetura', ar: 'العمارة' },
  education: { en: 'Education', pt: 'Educação', ar: 'التعليم' },
  'public-administration': { en: 'Public administration', pt: 'Administração pública', ar: 'الإدارة العامة' },
  manufacturing: { en: 'Manufacturing', pt: 'Indústria', ar: 'الصناعة' },
  bim: { en: 'BIM', pt: 'BIM', ar: 'نمذجة معلومات البناء' },
  'real-time-3d': { en: 'Real-time 3D', pt: '3D em tempo real', ar: 'ثلاثي الأبعاد الآني' },
  'sales-galleries': { en: 'Sales galleries', pt: 'Estandes de vendas', ar: 'صالات المبيعات' },
  'digital-twins': { en: 'Digital twins', pt: 'Gêmeos digitais', ar: 'التوائم الرقمية' },
  'marketplace-operations': { en: 'Marketplace operations', pt: 'Operação de marketplaces', ar: 'تشغيل المتاجر السحابية' },
  training: { en: 'Training', pt: 'Treinamento', ar: 'التدريب' },
  'arabic-localization': { en: 'Arabic localization', pt: 'Localização para árabe', ar: 'التعريب' },
  'systems-integration': { en: 'Systems integration', pt: 'Integração de sistemas', ar: 'تكامل الأنظمة' },
  'cloud-operations': { en: 'Cloud operations', pt: 'Operação de nuvem', ar: 'تشغيل السحابة' },
  self_serve: { en: 'Self-serve', pt: 'Autônomo', ar: 'خدمة ذاتية' },
  joint_development: { en: 'Joint development', pt: 'Desenvolvimento conjunto', ar: 'تطوير مشترك' },
  strategic_co_development: { en: 'Strategic co-development', pt: 'Codesenvolvimento estratégico', ar: 'تطوير استراتيجي مشترك' },
}

/** The word for an id in the reader's language, or the id as words. */
export function termIn(id: string, locale: Locale): string {
  const term = terms[id]
  const language = new Intl.Locale(locale.tag).language
  if (term) return language === 'pt' ? term.pt : language === 'ar' ? term.ar : term.en
  const words = id.replace(/[-_]+/g, ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
