// What the laws ask of a data processing agreement, and the clauses that give it: counsel's checklist.
// Beside each clause stand the references and variables that it has in every language; the words of a language stand in dpa-words.

export interface Duty {
  law: string
  duty: string
  clauses: Readonly<Record<string, readonly string[]>>
}

export const duties: readonly Duty[] = [
  {
    law: 'GDPR 28(3)',
    duty: 'subject-matter, duration, nature, purpose, types of data, people and the rights of the controller are set out',
    clauses: {
      '2.1': [],
      'Annex A': [
        '{{processing_roles}}',
        '{{processing_purpose}}',
        '{{processing_duration}}',
        '{{data_subjects}}',
        '{{data_categories}}',
        '{{sensitive_data}}',
      ],
    },
  },
  {
    law: 'GDPR 28(3)(a)',
    duty: 'only documented instructions, transfers included; other processing only where law obliges, told beforehand',
    clauses: { '3.1': ['28(3)(a)'], '3.2': [] },
  },
  {
    law: 'GDPR 28(3)(b)',
    duty: 'people who have access are bound to confidentiality',
    clauses: { 4: ['28(3)(b)'] },
  },
  {
    law: 'GDPR 28(3)(c)',
    duty: 'security as Article 32 asks for',
    clauses: { '5.1': ['28(3)(c)', '32'], 'Annex B': ['{{security_measures}}'] },
  },
  {
    law: 'GDPR 28(3)(d)',
    duty: 'sub-processors only with authorisation, announced, open to objection, and under the same duties',
    clauses: { '6.1': ['{{subprocessor_notice_days}}'], '6.2': ['28(2)', '(3)(d)'], 'Annex C': ['{{subprocessors}}'] },
  },
  {
    law: 'GDPR 28(3)(e)',
    duty: 'help with the rights of people',
    clauses: { '7.1': [], '7.2': ['28(3)(e)'] },
  },
  {
    law: 'GDPR 28(3)(f)',
    duty: 'help with Articles 32 to 36',
    clauses: { '7.2': ['28(3)(f)'], '8.1': ['{{incident_notice_hours}}', '{{incident_contact}}', '33'] },
  },
  {
    law: 'GDPR 28(3)(g)',
    duty: 'deletion or return at the choice of the controller; what law obliges to keep is named',
    clauses: { '13.1': ['28(3)(g)', '{{deletion_days}}'] },
  },
  {
    law: 'GDPR 28(3)(h)',
    duty: 'evidence, audits and inspections; an unlawful instruction is told at once',
    clauses: { '14.1': ['28(3)(h)'], '3.2': [] },
  },
  {
    law: 'LGPD 33',
    duty: 'personal data leaves Brazil only on a ground of the law',
    clauses: { '10.1': [], '11.1': [], '11.3': [] },
  },
  {
    law: 'LGPD 34',
    duty: 'the ANPD says which destinations are adequate',
    clauses: { '11.1': [] },
  },
  {
    law: 'LGPD 35',
    duty: 'clauses and corporate rules are those that the ANPD made or approved',
    clauses: { '11.1': [], '11.3': [] },
  },
  {
    law: 'LGPD 36',
    duty: 'changes to safeguards are told to the ANPD',
    clauses: { '11.3': [] },
  },
  {
    law: 'LGPD 39',
    duty: 'the operator follows the instructions of the controller, who verifies that it does',
    clauses: { '3.1': [], '3.3': [] },
  },
  {
    law: 'LGPD 42',
    duty: 'joint liability towards people, and recourse between the parties',
    clauses: { '15.1': [], '15.2': [] },
  },
  {
    law: 'LGPD 46',
    duty: 'technical and administrative measures',
    clauses: { '5.1': [] },
  },
  {
    law: 'LGPD 48',
    duty: 'notice of incidents in time and with the content that the law lists',
    clauses: { '8.1': [], '8.2': [], '8.3': [] },
  },
  {
    law: 'Resolução CD/ANPD 19/2024',
    duty: 'the clauses of the ANPD in full and unaltered, and what people are told of the transfer',
    clauses: { '11.1': ['CD/ANPD', '19/2024'], '11.2': [], 'Annex D': ['ANPD'] },
  },
  {
    law: 'PDPL 29',
    duty: 'personal data leaves the Kingdom only under article 29, without harm to it, and no more than needed',
    clauses: { '12.1': [] },
  },
  {
    law: 'Transfer Regulation',
    duty: 'adequacy, or a safeguard with a risk assessment; the clauses of SDAIA unaltered; the transfer stops when the safeguard fails',
    clauses: { '12.1': [], '12.2': [], '12.3': [], '12.4': [], '10.4': [], '8.1': [], 'Annex E': [] },
  },
]
