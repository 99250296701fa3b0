// Addresses of the parts of a partner's record, for lists that lead to the exact place.

/** Parts of the record by what is looked for; the values are the anchors on the partner's page. */
const anchors = {
  stands: 'stands',
  compliance: 'compliance',
  agreements: 'agreements',
  reviews: 'reviews',
  people: 'people',
  history: 'history',
  terms: 'terms',
  plan: 'plan',
  qbrs: 'qbrs',
  activation: 'activation',
  exit: 'exit',
  more: 'more',
} as const

export type PartnerPart = keyof typeof anchors

/** Address of a part of a partner's page, below base and language. */
export const partnerPath = (id: string, part?: PartnerPart): string => `partners/${id}/${part === undefined ? '' : `#${anchors[part]}`}`
