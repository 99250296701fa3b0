// People at partners: consent to be written to, and certificates that count.
import type { Contact } from '../../../../schemas/contact.ts'
import { addDays, periodEnd } from '../../../program/days.ts'
import type { FieldsOf } from '../../../program/program.ts'
import { isLive } from '../../agreements.ts'
import { consentDays, isStanding } from '../../consent.ts'
import { type Context, type Hit, type Rule, rule } from '../../rule.ts'
import { dayAfter, later, uncovered } from '../../spans.ts'

type Campaign = FieldsOf<'campaign'>

const lgpd_consent = { title: 'Lei nº 13.709/2018 (LGPD), art. 8: consent, its proof and its withdrawal', checked_on: '2026-10-14' }
const gdpr_7 = { title: 'Regulation (EU) 2016/679 (GDPR), art. 7: conditions for consent', checked_on: '2026-10-14' }

const campaign = (fields: string): string => `title: Light for architects
description: Three e-mails on light.
status: agreed
partners: [acme]
launch_on: 2026-09-01
value_proposition: Light in the drawing.
target_audience: Architects in Porto
channels: [email]
tasks: [{ id: text, what: Write the first e-mail, owner: Eva Melo, offset_days: -14 }]
kpis: [{ what: Demos, target: 10 }]
${fields}
---
`
const story = 'case_study: { customer: Torre SA, situation: Dark., solution: Light., outcome: Half the time.'
const director =
  'contact_id: director, name: Marta Reis, role: Director, influence: decision_maker, duties: [primary, security, privacy], email: marta@acme.example'
const consent = 'source: Form of the webinar, jurisdiction: PT'

export const consentMissing: Rule = rule({
  id: 'PB1512',
  slug: 'consent-missing',
  severity: 'error',
  waivable: true,
  title: 'Nobody is written to or named in a campaign without consent',
  why: 'Marketing without consent is a breach of privacy law on the day that it is sent, and the partner’s people are the first to notice. A customer who is named without having agreed can have the story taken down and ask for damages.',
  fix: 'Take the person off the list or record the consent in opt_in_flags; of a customer story, ask for consent in writing and record the day in consent_on.',
  windows: 'Of campaigns that are agreed or running; a customer story needs consent also once the campaign is completed.',
  cites: [lgpd_consent, gdpr_7],
  of: 'campaign',
  check({ fields }, context) {
    const { status, case_study, recipients = [] } = fields
    if (status === 'draft' || status === 'cancelled') return undefined
    const hits: Hit[] = []
    if (case_study !== undefined && case_study.consent_on === undefined)
      hits.push({ at: ['case_study', 'consent_on'], what: 'the campaign tells the story of a customer whose consent is not on record' })
    if (status !== 'completed')
      for (const [index, each] of recipients.entries()) hits.push(...unasked(each, ['recipients', index, 'contact'], context))
    return hits
  },
  examples: {
    failing: [
      {
        files: { 'campaigns/light/index.mdx': campaign(`${story} }`) },
        on: '2026-06-01',
        at: 'campaigns/light/index.mdx#/case_study/consent_on',
      },
      {
        files: { 'campaigns/light/index.mdx': campaign(`${story} }`).replace('status: agreed', 'status: completed') },
        on: '2026-06-01',
        at: 'campaigns/light/index.mdx#/case_study/consent_on',
      },
      {
        files: { 'campaigns/light/index.mdx': campaign('recipients: [{ partner: acme, contact: engineer }]') },
        on: '2026-06-01',
        at: 'campaigns/light/index.mdx#/recipients/0/contact',
      },
      {
        files: { 'campaigns/light/index.mdx': campaign('recipients: [{ partner: acme, contact: nobody }]') },
        on: '2026-06-01',
        at: 'campaigns/light/index.mdx#/recipients/0/contact',
      },
      {
        files: {
          'campaigns/light/index.mdx': campaign('recipients: [{ partner: acme, contact: director }]'),
          'partners/acme/partner.yaml': `contacts: [{ ${director}, opt_in_flags: [{ channel: email, given: false, at: 2026-05-04, ${consent} }, { channel: email, given: true, at: 2026-01-12, ${consent} }, { channel: phone, given: true, at: 2026-01-12, ${consent} }] }]`,
        },
        on: '2026-05-04',
        at: 'campaigns/light/index.mdx#/recipients/0/contact',
        before: 'none',
      },
    ],
    passing: [
      {
        files: {
          'campaigns/light/index.mdx': campaign(`${story}, consent_on: 2026-04-20 }\nrecipients: [{ partner: acme, contact: director }]`),
          'partners/acme/partner.yaml': `contacts: [{ ${director}, opt_in_flags: [{ channel: email, given: false, at: 2026-01-12, ${consent} }, { channel: email, given: true, at: 2026-02-02, ${consent} }] }]`,
        },
        on: '2026-02-02',
      },
      {
        files: {
          'campaigns/light/index.mdx': campaign(`${story} }\nrecipients: [{ partner: acme, contact: engineer }]`).replace(
            'status: agreed',
            'status: draft',
          ),
        },
        on: '2026-06-01',
      },
      {
        files: {
          'campaigns/light/index.mdx': campaign('recipients: [{ partner: acme, contact: engineer }]').replace(
            'status: agreed',
            'status: completed',
          ),
        },
        on: '2026-06-01',
      },
    ],
  },
})

// The days on which somebody on the list may not be written to.
function unasked({ partner, contact: id }: NonNullable<Campaign['recipients']>[number], at: Hit['at'], { find }: Context): Hit[] {
  const contact = find('partner', partner)?.fields.contacts.find(({ contact_id }) => contact_id === id)
  if (contact === undefined) return [{ at, what: `${id} is no contact of ${partner}, so that no consent can be on record` }]
  return uncovered(consentDays(contact, 'email')).map((span) => ({
    at,
    what: `${id} of ${partner} has not agreed to e-mails, or no longer does`,
    ...span,
  }))
}

export const consentStale: Rule = rule({
  id: 'PB1513',
  slug: 'consent-stale',
  severity: 'warning',
  waivable: true,
  title: 'Consent is renewed when a person has been silent for two years',
  why: 'People change jobs and forget what they once ticked. A message after years of silence is read as spam, and the proof of consent that we would have to show is older than most retention periods.',
  fix: 'Ask again, and record the answer as a new flag; without an answer, stop writing and record the withdrawal.',
  windows: '24 months (consent in freshness) after the day of consent or the last interaction that the person began, whichever is later.',
  cites: [lgpd_consent, { title: 'ICO guidance on consent: how long consent lasts', checked_on: '2026-10-14' }],
  of: 'partner',
  check({ fields }, { period }) {
    if (fields.status === 'terminated') return undefined
    const { days } = period('consent', 730)
    return fields.contacts.flatMap(({ contact_id, opt_in_flags: flags = [] }, person): Hit[] =>
      flags.flatMap((flag, index): Hit[] => {
        if (!isStanding(flag, flags)) return []
        const heard = flags.reduce((day, { last_interaction_on: on = '' }) => later(day, on), flag.at)
        return [
          {
            at: ['contacts', person, 'opt_in_flags', index, 'at'],
            what: `the consent of ${contact_id} for ${flag.channel} is old, and the person has not been heard from since`,
            from: dayAfter(periodEnd(heard, days)),
          },
        ]
      }),
    )
  },
  examples: {
    failing: [
      {
        files: {
          'partners/acme/partner.yaml': `contacts: [{ ${director}, opt_in_flags: [{ channel: email, given: true, at: 2023-06-01, ${consent} }] }]`,
        },
        on: '2025-06-02',
        at: 'partners/acme/partner.yaml#/contacts/0/opt_in_flags/0/at',
        before: 'none',
      },
      {
        files: {
          'program.yaml': 'freshness: [{ kind: consent, days: 30 }]',
          'partners/acme/partner.yaml': `contacts: [{ ${director}, opt_in_flags: [{ channel: email, given: true, at: 2026-01-12, ${consent}, last_interaction_on: 2026-05-01 }, { channel: phone, given: false, at: 2026-01-12, ${consent} }] }]`,
        },
        on: '2026-06-01',
        at: 'partners/acme/partner.yaml#/contacts/0/opt_in_flags/0/at',
        before: 'none',
      },
    ],
    passing: [
      {
        files: {
          'partners/acme/partner.yaml': `contacts: [{ ${director}, opt_in_flags: [{ channel: email, given: true, at: 2023-06-01, ${consent} }, { channel: events, given: true, at: 2025-01-12, ${consent}, last_interaction_on: 2025-06-01 }] }]`,
        },
        on: '2025-06-02',
      },
      {
        files: {
          'partners/acme/partner.yaml': `contacts: [{ ${director}, opt_in_flags: [{ channel: email, given: true, at: 2023-06-01, ${consent} }, { channel: email, given: false, at: 2024-06-03, ${consent} }] }]`,
        },
        on: '2026-06-01',
      },
      {
        files: {
          'partners/acme/partner.yaml': `status: terminated\ncontacts: [{ ${director}, opt_in_flags: [{ channel: email, given: true, at: 2023-06-01, ${consent} }] }]`,
        },
        on: '2026-06-01',
      },
    ],
  },
})

type Certificate = NonNullable<Contact['certifications']>[number]

const levels = ['associate', 'professional', 'expert'] as const

// A newer certificate of the same level or a higher one takes its place.
const isReplaced = (certificate: Certificate, others: readonly Certificate[]): boolean =>
  others.some(
    ({ level, expires_on }) =>
      levels.indexOf(level) >= levels.indexOf(certificate.level) && (expires_on ?? '9999') > (certificate.expires_on ?? '9999'),
  )

export const certExpired: Rule = rule({
  id: 'PB1514',
  slug: 'cert-expired',
  severity: 'warning',
  waivable: true,
  title: 'Certificates of people at partners are renewed before they end',
  why: 'From the day after, the person no longer counts towards the tier, and customers who were promised a certified team do not have one. Courses are booked weeks ahead, so the warning comes early.',
  fix: 'Have the person sit the exam again and add the new certificate to the list; the old one stays.',
  windows: 'Warns 60 days before the last day; warn_days of certification in freshness sets another window.',
  cites: [
    { title: 'AWS Partner Network: certifications count for tiers while they are valid', checked_on: '2026-10-14' },
    { title: 'GitLab handbook: channel program guide, yearly audit of certifications', checked_on: '2026-10-14' },
  ],
  of: 'partner',
  check({ fields }, { period }) {
    if (!isLive(fields)) return undefined
    return fields.contacts.flatMap(({ contact_id, certifications = [] }, person) =>
      certifications.flatMap((each, index): Hit[] => {
        if (each.expires_on === undefined || isReplaced(each, certifications)) return []
        const { warn } = period('certification', 730, [60])
        return [
          {
            at: ['contacts', person, 'certifications', index, 'expires_on'],
            what: `a certificate of ${contact_id} runs out, and no newer one follows it`,
            from: addDays(each.expires_on, -Math.max(0, ...warn)),
          },
        ]
      }),
    )
  },
  examples: {
    failing: [
      {
        files: {
          'partners/acme/partner.yaml': `contacts: [{ ${director}, certifications: [{ name: Planner, level: expert, issued_on: 2024-08-01, expires_on: 2026-07-31 }, { name: Planner, level: professional, issued_on: 2025-08-01, expires_on: 2027-07-31 }] }]`,
        },
        on: '2026-06-01',
        at: 'partners/acme/partner.yaml#/contacts/0/certifications/0/expires_on',
        before: 'none',
      },
      {
        files: {
          'program.yaml': 'freshness: [{ kind: certification, days: 730, warn_days: [10, 30] }]',
          'partners/acme/partner.yaml': `contacts: [{ ${director}, certifications: [{ name: Planner, level: expert, issued_on: 2024-08-01, expires_on: 2026-07-31 }] }]`,
        },
        on: '2026-07-01',
        at: 'partners/acme/partner.yaml#/contacts/0/certifications/0/expires_on',
        before: 'none',
      },
    ],
    passing: [
      {
        files: {
          'partners/acme/partner.yaml': `contacts: [{ ${director}, certifications: [{ name: Planner, level: associate, issued_on: 2024-08-01, expires_on: 2026-07-31 }, { name: Planner, level: associate, issued_on: 2026-06-01, expires_on: 2028-05-31 }] }]`,
        },
        on: '2026-08-01',
      },
      {
        files: {
          'partners/acme/partner.yaml': `contacts: [{ ${director}, certifications: [{ name: Planner, level: associate, issued_on: 2024-08-01, expires_on: 2026-07-31 }, { name: Designer, level: expert, issued_on: 2026-06-01 }] }]`,
        },
        on: '2026-08-01',
      },
      {
        files: {
          'partners/acme/partner.yaml': `status: suspended\ncontacts: [{ ${director}, certifications: [{ name: Planner, level: expert, issued_on: 2024-08-01, expires_on: 2026-07-31 }] }]`,
        },
        on: '2026-08-01',
      },
    ],
  },
})
