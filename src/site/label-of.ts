// The name of a field as people read it, where nobody wrote a better one.

/** `security_review_date` as "Security review date", `icp_overlap` as "ICP overlap". */
export function labelOf(name: string): string {
  const words = name
    .replaceAll('_', ' ')
    .replace(acronyms, (word) => (word.endsWith('s') && word !== 'iss' ? `${word.slice(0, -1).toUpperCase()}s` : word.toUpperCase()))
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const acronyms = /\b(?:api|arr|cfop|cnpj|cr|crm|dpa|icp|id|iss|kpis?|ksa|mdf|qbr|raci|rhq|sha256|skus?|slas?|spifs?|url)\b/g
