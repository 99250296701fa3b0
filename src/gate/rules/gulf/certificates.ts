// Saudization, zakat and social insurance: certificates that a company shows before it works for a public body.
import { addDays } from '../../../program/days.ts'
import type { Entry } from '../../../program/program.ts'
import { isLive } from '../../agreements.ts'
import { refused_bands, saudization_cites, tenders } from '../../gulf-law.ts'
import { policiesFor } from '../../policies.ts'
import { type Context, type Hit, type Lack, type Rule, rule } from '../../rule.ts'
import { dayAfter, type Span } from '../../spans.ts'
import { type Ksa, saudi, saudiDeal, saudiPolicy, sellsToPublicBodies } from './saudi.ts'

/** The days on which a band is not accepted: by the policies that name bands, or by the programme itself. */
function refused(band: Ksa['saudization_band'], partner: Entry<'partner'>, context: Context): Span | undefined {
  const naming = policiesFor(context, partner).filter(({ policy }) => policy.fields.requires.saudization_bands !== undefined)
  if (naming.length === 0) return refused_bands[band]
  return naming.find(({ policy }) => !policy.fields.requires.saudization_bands?.includes(band))?.span
}

function oldCertificate({ saudization_certificate_on: on }: Ksa, isPublic: boolean, { period }: Context): Hit | Lack | undefined {
  if (on === undefined)
    return isPublic ? { lacks: 'the day of the Saudization certificate of a partner that works for public bodies' } : undefined
  const { days, warn } = period('saudization-certificate', 90)
  const end = addDays(on, days)
  return {
    at: ['ksa', 'saudization_certificate_on'],
    from: addDays(dayAfter(end), -Math.max(0, ...warn)),
    ...(isPublic ? { error: dayAfter(end) } : { severity: 'warning' }),
    what: 'the Saudization certificate grows too old, and no newer one is on record',
  }
}

const certificates_of_bidders = ['zakat_valid_until', 'gosi_valid_until'] as const

export const certificates: readonly Rule[] = [
  rule({
    id: 'PB1403',
    slug: 'saudization',
    severity: 'error',
    waivable: true,
    jurisdiction: 'SA',
    title: 'A Saudi partner is in a Nitaqat band that may work, and shows a recent certificate',
    why: 'A company in the red band can neither renew work permits nor take public work, so a project stops halfway. Bands change with every hire, which is why a certificate says little after three months.',
    fix: 'Ask for a new certificate, and record its band and its day in ksa.',
    windows:
      'Bands are those that the policies accept, else all but red (and yellow, which became red on 2020-01-26). A certificate is good for 90 days (saudization-certificate in freshness); an older one warns, and is an error for partners that work for public bodies.',
    cites: saudization_cites,
    of: 'partner',
    check(partner, context) {
      const { fields } = partner
      const { ksa } = fields
      if (ksa === undefined || !isLive(fields)) return undefined
      const span = refused(ksa.saudization_band, partner, context)
      const old = oldCertificate(ksa, sellsToPublicBodies(context, partner), context)
      return [
        ...(span
          ? [{ at: ['ksa', 'saudization_band'], ...span, what: 'the Nitaqat band in "saudization_band" is one that may not work with us' }]
          : []),
        ...(old ? [old] : []),
      ]
    },
    examples: {
      failing: [
        { files: saudi({ saudization_band: 'red' }), on: '2026-06-01', at: 'partners/acme/partner.yaml#/ksa/saudization_band' },
        {
          files: saudi({ saudization_band: 'yellow' }),
          on: '2020-01-26',
          at: 'partners/acme/partner.yaml#/ksa/saudization_band',
          before: 'none',
        },
        {
          files: { ...saudi(), ...saudiPolicy('{ saudization_bands: [platinum, high_green] }') },
          on: '2026-02-01',
          at: 'partners/acme/partner.yaml#/ksa/saudization_band',
          before: 'none',
        },
        {
          files: saudi({ saudization_certificate_on: '2026-03-02' }),
          on: '2026-06-01',
          at: 'partners/acme/partner.yaml#/ksa/saudization_certificate_on',
          severity: 'warning',
          before: 'none',
        },
        {
          files: saudi({ saudization_certificate_on: '2026-03-02' }, 'public_sector_deals: true'),
          on: '2026-06-01',
          at: 'partners/acme/partner.yaml#/ksa/saudization_certificate_on',
          before: 'none',
        },
        {
          files: { ...saudi({ saudization_certificate_on: '2026-03-02' }), ...saudiDeal() },
          on: '2026-06-01',
          at: 'partners/acme/partner.yaml#/ksa/saudization_certificate_on',
          before: 'none',
        },
        {
          files: {
            ...saudi({ saudization_certificate_on: '2026-03-02' }, 'public_sector_deals: true'),
            'program.yaml': 'freshness: [{ kind: saudization-certificate, days: 90, warn_days: [14] }]',
          },
          on: '2026-05-18',
          at: 'partners/acme/partner.yaml#/ksa/saudization_certificate_on',
          severity: 'warning',
          before: 'none',
        },
        {
          files: {
            ...saudi({ saudization_certificate_on: '2026-03-02' }, 'public_sector_deals: true'),
            'program.yaml': 'freshness: [{ kind: saudization-certificate, days: 90, warn_days: [14] }]',
          },
          on: '2026-06-01',
          at: 'partners/acme/partner.yaml#/ksa/saudization_certificate_on',
          before: 'warning',
        },
      ],
      passing: [
        { files: {}, on: '2026-06-01' },
        { files: { ...saudi(), ...saudiPolicy('{ commercial_registration: true }') }, on: '2026-06-01' },
        { files: saudi({ saudization_certificate_on: '2026-03-03' }), on: '2026-06-01' },
        { files: saudi(), on: '2026-06-01' },
        { files: { ...saudi({ saudization_band: 'red' }), ...saudiPolicy('{ saudization_bands: [red, low_green] }') }, on: '2026-06-01' },
        { files: saudi({ saudization_band: 'red' }, 'status: terminated'), on: '2026-06-01' },
      ],
      unevaluated: { files: saudi({}, 'public_sector_deals: true'), on: '2026-06-01' },
    },
  }),
  rule({
    id: 'PB1404',
    slug: 'zakat-gosi',
    severity: 'error',
    waivable: true,
    jurisdiction: 'SA',
    from: tenders.from,
    title: 'A partner that works for Saudi public bodies holds valid zakat and social insurance certificates',
    why: 'A bid without both certificates is not opened, and a running contract is not paid while one of them is missing.',
    fix: 'Ask the partner for the new certificate, and write its last day in ksa.',
    cites: tenders.cites,
    of: 'partner',
    check(partner, context) {
      const { ksa } = partner.fields
      if (ksa === undefined || !isLive(partner.fields) || !sellsToPublicBodies(context, partner)) return undefined
      return certificates_of_bidders.map((field) => {
        const until = ksa[field]
        return until === undefined
          ? { lacks: `"${field}" of a partner that works for public bodies` }
          : { at: ['ksa', field], from: dayAfter(until), what: `the last day of the certificate, "${field}", is past` }
      })
    },
    examples: {
      failing: [
        {
          files: saudi({ zakat_valid_until: '2026-05-31', gosi_valid_until: '2027-02-28' }, 'public_sector_deals: true'),
          on: '2026-06-01',
          at: 'partners/acme/partner.yaml#/ksa/zakat_valid_until',
          before: 'none',
        },
        {
          files: { ...saudi({ zakat_valid_until: '2027-04-30', gosi_valid_until: '2026-05-31' }), ...saudiDeal({ stage: 'submitted' }) },
          on: '2026-06-01',
          at: 'partners/acme/partner.yaml#/ksa/gosi_valid_until',
          before: 'none',
        },
      ],
      passing: [
        { files: { 'partners/acme/partner.yaml': 'public_sector_deals: true' }, on: '2026-06-01' },
        { files: saudi({ zakat_valid_until: '2025-05-31', gosi_valid_until: '2025-05-31' }), on: '2026-06-01' },
        {
          files: { ...saudi({ zakat_valid_until: '2025-05-31', gosi_valid_until: '2025-05-31' }), ...saudiDeal({ stage: 'lost' }) },
          on: '2026-06-01',
        },
        {
          files: {
            ...saudi({ zakat_valid_until: '2025-05-31', gosi_valid_until: '2025-05-31' }),
            ...saudiDeal({ public_sector: 'false' }),
          },
          on: '2026-06-01',
        },
        {
          files: { ...saudi({ zakat_valid_until: '2025-05-31', gosi_valid_until: '2025-05-31' }), ...saudiDeal({ country: 'AE' }) },
          on: '2026-06-01',
        },
        {
          files: saudi({ zakat_valid_until: '2025-05-31', gosi_valid_until: '2025-05-31' }, 'public_sector_deals: true\nstatus: suspended'),
          on: '2026-06-01',
        },
      ],
      unevaluated: { files: saudi({ zakat_valid_until: '2027-04-30' }, 'public_sector_deals: true'), on: '2026-06-01' },
    },
  }),
]
