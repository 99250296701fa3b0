// What kinds of entries are called in the reader's language: one of them, and all of them.
import { kinds } from '../../schemas/index.ts'
import type { KindName } from '../program/program.ts'
import type { Locale } from './locales.ts'

interface KindWords {
  one: string
  many: string
}

const words: Partial<Record<KindName, Record<'en' | 'pt' | 'ar', readonly [one: string, many: string]>>> = {
  program: {
    en: ['Program settings', 'Program settings'],
    pt: ['Configuração do programa', 'Configuração do programa'],
    ar: ['إعدادات البرنامج', 'إعدادات البرنامج'],
  },
  tier: { en: ['Tier', 'Tiers'], pt: ['Nível', 'Níveis'], ar: ['مستوى', 'المستويات'] },
  matrix: {
    en: ['Tier matrix', 'Tier matrix'],
    pt: ['Matriz de níveis', 'Matriz de níveis'],
    ar: ['جدول المستويات', 'جدول المستويات'],
  },
  partner: { en: ['Partner', 'Partners'], pt: ['Parceiro', 'Parceiros'], ar: ['شريك', 'الشركاء'] },
  plan: { en: ['Joint plan', 'Joint plans'], pt: ['Plano conjunto', 'Planos conjuntos'], ar: ['خطة مشتركة', 'الخطط المشتركة'] },
  term_sheet: {
    en: ['Term sheet', 'Term sheets'],
    pt: ['Proposta de condições', 'Propostas de condições'],
    ar: ['ورقة شروط', 'أوراق الشروط'],
  },
  activation: { en: ['Activation', 'Activations'], pt: ['Ativação', 'Ativações'], ar: ['تفعيل', 'عمليات التفعيل'] },
  qbr: { en: ['QBR', 'QBRs'], pt: ['QBR', 'QBRs'], ar: ['مراجعة أعمال', 'مراجعات الأعمال'] },
  integration: { en: ['Integration', 'Integrations'], pt: ['Integração', 'Integrações'], ar: ['تكامل', 'عمليات التكامل'] },
  blueprint: {
    en: ['Joint solution', 'Joint solutions'],
    pt: ['Solução conjunta', 'Soluções conjuntas'],
    ar: ['حل مشترك', 'الحلول المشتركة'],
  },
  listing: {
    en: ['Marketplace listing', 'Marketplace listings'],
    pt: ['Oferta em marketplace', 'Ofertas em marketplaces'],
    ar: ['عرض في متجر سحابي', 'عروض متاجر السحابة'],
  },
  marketplace: {
    en: ['Marketplace requirements', 'Marketplace requirements'],
    pt: ['Exigências de um marketplace', 'Exigências de marketplaces'],
    ar: ['متطلبات متجر سحابي', 'متطلبات المتاجر السحابية'],
  },
  campaign: { en: ['Campaign', 'Campaigns'], pt: ['Campanha', 'Campanhas'], ar: ['حملة', 'الحملات'] },
  cosell: {
    en: ['Co-sell tool', 'Co-sell toolkit'],
    pt: ['Ferramenta de venda conjunta', 'Ferramentas de venda conjunta'],
    ar: ['أداة بيع مشترك', 'أدوات البيع المشترك'],
  },
  mdf_request: {
    en: ['MDF request', 'MDF requests'],
    pt: ['Pedido de MDF', 'Pedidos de MDF'],
    ar: ['طلب تمويل تسويقي', 'طلبات التمويل التسويقي'],
  },
  deal_registration: {
    en: ['Deal registration', 'Deal registrations'],
    pt: ['Registro de oportunidade', 'Registros de oportunidade'],
    ar: ['تسجيل صفقة', 'تسجيلات الصفقات'],
  },
  legal_document: {
    en: ['Legal template', 'Legal templates'],
    pt: ['Modelo jurídico', 'Modelos jurídicos'],
    ar: ['نموذج قانوني', 'النماذج القانونية'],
  },
  legal_text: { en: ['Legal text', 'Legal texts'], pt: ['Texto jurídico', 'Textos jurídicos'], ar: ['نص قانوني', 'النصوص القانونية'] },
  decision: {
    en: ['Decision tool', 'Decision tools'],
    pt: ['Ferramenta de decisão', 'Ferramentas de decisão'],
    ar: ['أداة قرار', 'أدوات القرار'],
  },
  checklist: { en: ['Checklist', 'Checklists'], pt: ['Lista de verificação', 'Listas de verificação'], ar: ['قائمة تحقق', 'قوائم التحقق'] },
  change: {
    en: ['Program change', 'Program changes'],
    pt: ['Mudança no programa', 'Mudanças no programa'],
    ar: ['تغيير في البرنامج', 'تغييرات البرنامج'],
  },
  event: { en: ['Event', 'Events'], pt: ['Evento', 'Eventos'], ar: ['فعالية', 'الفعاليات'] },
  glossary_term: { en: ['Term', 'Glossary'], pt: ['Termo', 'Glossário'], ar: ['مصطلح', 'مسرد المصطلحات'] },
  guide_page: { en: ['Guide page', 'Guide pages'], pt: ['Página do guia', 'Páginas do guia'], ar: ['صفحة من الدليل', 'صفحات الدليل'] },
  playbook_page: {
    en: ['Playbook page', 'Playbook pages'],
    pt: ['Página do manual interno', 'Páginas do manual interno'],
    ar: ['صفحة من دليل العمل', 'صفحات دليل العمل'],
  },
  policy: { en: ['Policy', 'Policies'], pt: ['Política', 'Políticas'], ar: ['سياسة', 'السياسات'] },
  waivers: { en: ['Waivers', 'Waivers'], pt: ['Exceções', 'Exceções'], ar: ['الاستثناءات', 'الاستثناءات'] },
  export_sources: {
    en: ['Export sources', 'Export sources'],
    pt: ['Fontes de exportação', 'Fontes de exportação'],
    ar: ['مصادر التصدير', 'مصادر التصدير'],
  },
}

/** Names of a kind. A kind that has no words yet is called as its schema says. */
export function kindWords(kind: KindName, locale: Locale): KindWords {
  const label = kinds.find(({ name }) => name === kind)?.label ?? kind
  const [language] = locale.tag.split('-')
  const [one, many] = words[kind]?.[language === 'pt' || language === 'ar' ? language : 'en'] ?? [label, label]
  return { one, many }
}
