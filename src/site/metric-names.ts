// Names of figures, and what they are counted in, for sentences about requirements.
import type { metrics } from '../../schemas/metric.ts'

type Metric = (typeof metrics)[number]

interface MetricName {
  /** What a bare number of it is; amounts of money say so themselves. */
  unit: 'count' | 'percent' | 'days'
  en: string
  pt: string
  ar: string
}

export const metric_names = {
  sourced_pipeline: { unit: 'count', en: 'Sourced pipeline', pt: 'Pipeline originado', ar: 'فرص المبيعات التي أتى بها الشريك' },
  influenced_pipeline: { unit: 'count', en: 'Influenced pipeline', pt: 'Pipeline influenciado', ar: 'فرص المبيعات التي أثّر فيها الشريك' },
  sourced_arr: {
    unit: 'count',
    en: 'Sourced annual recurring revenue',
    pt: 'Receita recorrente anual originada',
    ar: 'الإيراد السنوي المتكرر من صفقات الشريك',
  },
  sourced_revenue: { unit: 'count', en: 'Sourced revenue', pt: 'Receita originada', ar: 'الإيراد الذي أتى به الشريك' },
  win_rate: { unit: 'percent', en: 'Win rate', pt: 'Taxa de vitória', ar: 'نسبة الصفقات الرابحة' },
  win_rate_value: { unit: 'percent', en: 'Win rate by value', pt: 'Taxa de vitória por valor', ar: 'نسبة الصفقات الرابحة بالقيمة' },
  arr: { unit: 'count', en: 'Annual recurring revenue', pt: 'Receita recorrente anual', ar: 'الإيراد السنوي المتكرر' },
  nrr: { unit: 'percent', en: 'Net revenue retention', pt: 'Retenção líquida de receita', ar: 'صافي الاحتفاظ بالإيراد' },
  grr: { unit: 'percent', en: 'Gross revenue retention', pt: 'Retenção bruta de receita', ar: 'إجمالي الاحتفاظ بالإيراد' },
  csat: { unit: 'count', en: 'Customer satisfaction', pt: 'Satisfação dos clientes', ar: 'رضا العملاء' },
  csat_good: { unit: 'percent', en: 'Good ratings', pt: 'Avaliações boas', ar: 'التقييمات الجيدة' },
  customer_survey: { unit: 'count', en: 'Customer survey', pt: 'Pesquisa com clientes', ar: 'استبيان العملاء' },
  open_tickets: { unit: 'count', en: 'Open support tickets', pt: 'Chamados de suporte abertos', ar: 'طلبات الدعم المفتوحة' },
  attach_rate: { unit: 'percent', en: 'Attach rate', pt: 'Taxa de venda conjunta', ar: 'نسبة البيع المقترن' },
  activation_rate: { unit: 'percent', en: 'Activation rate', pt: 'Taxa de ativação', ar: 'نسبة التفعيل' },
  time_to_activate: { unit: 'days', en: 'Time to activate', pt: 'Tempo até a ativação', ar: 'مدة التفعيل' },
  contribution_margin: { unit: 'count', en: 'Contribution margin', pt: 'Margem de contribuição', ar: 'هامش المساهمة' },
  roi: { unit: 'percent', en: 'Return on investment', pt: 'Retorno sobre o investimento', ar: 'العائد على الاستثمار' },
  mdf_return: {
    unit: 'count',
    en: 'Return on market development funds',
    pt: 'Retorno sobre a verba de marketing (MDF)',
    ar: 'عائد أموال تطوير السوق',
  },
  health: { unit: 'percent', en: 'Health score', pt: 'Índice de saúde', ar: 'مؤشر سلامة الشراكة' },
  certified_people: { unit: 'count', en: 'Certified people', pt: 'Pessoas certificadas', ar: 'الأشخاص المعتمدون' },
  joint_solutions: { unit: 'count', en: 'Joint solutions', pt: 'Soluções conjuntas', ar: 'الحلول المشتركة' },
  case_studies: { unit: 'count', en: 'Case studies', pt: 'Casos de clientes', ar: 'قصص النجاح' },
  closed_deals: { unit: 'count', en: 'Closed deals', pt: 'Negócios fechados', ar: 'الصفقات المغلقة' },
  registered_deals: { unit: 'count', en: 'Registered deals', pt: 'Oportunidades registradas', ar: 'الصفقات المسجّلة' },
  co_sell_conversion: { unit: 'percent', en: 'Co-sell conversion', pt: 'Conversão em vendas conjuntas', ar: 'نسبة نجاح البيع المشترك' },
  partner_sourced_share: {
    unit: 'percent',
    en: 'Share of revenue sourced by partners',
    pt: 'Parte da receita originada por parceiros',
    ar: 'حصة الإيراد الآتي عن طريق الشركاء',
  },
  partner_churn: { unit: 'percent', en: 'Partner churn', pt: 'Perda de parceiros', ar: 'نسبة فقدان الشركاء' },
  partner_satisfaction: { unit: 'count', en: 'Partner satisfaction', pt: 'Satisfação dos parceiros', ar: 'رضا الشركاء' },
} as const satisfies Record<Metric, MetricName>
