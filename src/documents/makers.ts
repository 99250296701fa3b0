// The makers by name. Each is loaded when its first job comes, so that one document does not wait for the libraries of the others.
export const makers = {
  'architecture-picture': () => import('./blueprint/picture-maker.ts'),
  'campaign-image': () => import('./campaign/image-maker.ts'),
  'case-study': () => import('./campaign/case-study.ts'),
  'legal-bilingual-docx': () => import('./legal/docx/bilingual.ts'),
  'legal-bilingual-pdf': () => import('./legal/bilingual-pdf.ts'),
  'legal-docx': () => import('./legal/docx/maker.ts'),
  'legal-pdf': () => import('./legal/pdf.ts'),
  'listing-still': () => import('./listing/still-maker.ts'),
  'one-pager': () => import('./blueprint/one-pager.ts'),
  'qbr-deck': () => import('./qbr/deck-maker.ts'),
  'qbr-pdf': () => import('./qbr/pdf-maker.ts'),
  resize: () => import('./listing/resize-maker.ts'),
  'social-card': () => import('./social/card.ts'),
  text: () => import('./package/text-maker.ts'),
  zip: () => import('./package/zip-maker.ts'),
} as const
