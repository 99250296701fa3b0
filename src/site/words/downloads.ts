// Words of files to take along.
import type { Locale } from '../locales.ts'
import { wordsBy } from '../ui.ts'

const en = {
  title: 'Downloads',
  lead: 'Files to send, sign, present and publish, made from the program as of {date}. When the program changes, they are made again.',
  leadPublic:
    'Templates, one-pagers, sample data and marks of {name}. Every file says its version, and is made again when the program changes.',
  nothing: 'There is nothing to download.',
  document: 'Document',
  about: 'Partner',
  kind: 'Kind',
  language: 'Language',
  type: 'Type',
  size: 'Size',
  version: 'Version',
  versionOf: 'version {version}',
  date: 'As of',
  cut: 'The table shows {shown} of {count} files. Those of a partner stand at its record.',
  kinds: {
    legal: 'Legal document',
    listing: 'Listing kit',
    qbr: 'Business review',
    blueprint: 'Joint solution',
    campaign: 'Campaign kit',
    cosell: 'Co-sell kit',
    mdf: 'MDF ledger',
    brand: 'Brand kit',
    social: 'Social image',
  },
}

const pt: typeof en = {
  title: 'Downloads',
  lead: 'Arquivos para enviar, assinar, apresentar e publicar, feitos do programa na data de {date}. Quando o programa muda, são feitos de novo.',
  leadPublic:
    'Modelos, resumos de uma página, dados de exemplo e marcas de {name}. Cada arquivo informa sua versão e é refeito quando o programa muda.',
  nothing: 'Não há nada para baixar.',
  document: 'Documento',
  about: 'Parceiro',
  kind: 'Tipo de documento',
  language: 'Idioma',
  type: 'Formato',
  size: 'Tamanho',
  version: 'Versão',
  versionOf: 'versão {version}',
  date: 'Data-base',
  cut: 'A tabela mostra {shown} de {count} arquivos. Os de cada parceiro estão em seu registro.',
  kinds: {
    legal: 'Documento jurídico',
    listing: 'Kit de listagem',
    qbr: 'Revisão trimestral',
    blueprint: 'Solução conjunta',
    campaign: 'Kit de campanha',
    cosell: 'Kit de covenda',
    mdf: 'Extrato de MDF',
    brand: 'Kit de marca',
    social: 'Imagem social',
  },
}

const ar: typeof en = {
  title: 'التنزيلات',
  lead: 'ملفات للإرسال والتوقيع والعرض والنشر، أُعدّت من البرنامج بتاريخ {date}. وتُعدّ من جديد كلما تغيّر البرنامج.',
  leadPublic: 'نماذج وملخصات من صفحة واحدة وبيانات تجريبية وعلامات {name}. يذكر كل ملف إصداره، ويُعدّ من جديد كلما تغيّر البرنامج.',
  nothing: 'لا يوجد ما يمكن تنزيله.',
  document: 'المستند',
  about: 'الشريك',
  kind: 'نوع المستند',
  language: 'اللغة',
  type: 'الصيغة',
  size: 'الحجم',
  version: 'الإصدار',
  versionOf: 'الإصدار {version}',
  date: 'بتاريخ',
  cut: 'يعرض الجدول {shown} من أصل {count} ملفات. وملفات كل شريك في سجلّه.',
  kinds: {
    legal: 'مستند قانوني',
    listing: 'حزمة إدراج',
    qbr: 'مراجعة أعمال',
    blueprint: 'حل مشترك',
    campaign: 'حزمة حملة',
    cosell: 'حزمة البيع المشترك',
    mdf: 'سجل صندوق التسويق',
    brand: 'حزمة العلامة',
    social: 'صورة للشبكات',
  },
}

export const downloadWords = wordsBy({ en, pt, ar })

export type ArtifactKindName = keyof typeof en.kinds

export const artifactKindWord = (kind: ArtifactKindName, locale: Locale): string => downloadWords(locale).kinds[kind]
