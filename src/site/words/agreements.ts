// Names of kinds of agreement. Some kinds share their id with a type of partner, whose word would not say that a contract is meant.
import type { Agreement } from '../../../schemas/agreement.ts'
import type { Locale } from '../locales.ts'
import { termIn } from '../terms.ts'
import { wordsBy } from '../ui.ts'

type Names = Partial<Record<Agreement['kind'], string>>

const en = {
  referral: 'Referral agreement',
  reseller: 'Reseller agreement',
  oem: 'OEM agreement',
  technology: 'Technology agreement',
  exit: 'Exit agreement',
} satisfies Names

const pt: typeof en = {
  referral: 'Contrato de indicação',
  reseller: 'Contrato de revenda',
  oem: 'Contrato OEM',
  technology: 'Contrato de tecnologia',
  exit: 'Contrato de encerramento',
}

const ar: typeof en = {
  referral: 'اتفاقية إحالة',
  reseller: 'اتفاقية إعادة بيع',
  oem: 'اتفاقية مصنّع المعدات الأصلية',
  technology: 'اتفاقية تقنية',
  exit: 'اتفاقية إنهاء',
}

const names = wordsBy({ en, pt, ar })

/** What an agreement of a kind is called. */
export function agreementName(kind: string, locale: Locale): string {
  const known: Record<string, string> = names(locale)
  return (Object.hasOwn(known, kind) ? known[kind] : undefined) ?? termIn(kind, locale)
}
