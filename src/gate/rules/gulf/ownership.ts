// How much of a partner local nationals hold, where a policy of the program sets a floor.
import { isLive } from '../../agreements.ts'
import { policiesFor } from '../../policies.ts'
import { type Rule, rule } from '../../rule.ts'
import { saudi, saudiPolicy } from './saudi.ts'

export const ownership: readonly Rule[] = [
  rule({
    id: 'PB1406',
    slug: 'local-ownership',
    severity: 'error',
    waivable: true,
    title: 'Local nationals hold as much of a partner as the policies of the program ask for',
    why: 'Agency laws of the Gulf reserve some roles for companies of nationals. An agreement with a company that falls below the floor may be void, and its registration is refused.',
    fix: 'Ask for the current share register and correct ksa.local_ownership_percent; below the floor, choose another type of partnership before anything is signed.',
    windows:
      'The floor is local_ownership_percent of the policies. There is none without a policy: sources on the law disagree, and counsel has to say which share it asks for.',
    cites: [
      {
        title: 'Saudi Commercial Agencies Law (Royal Decree M/11 of 20/2/1382H) and its amendments; to be confirmed by counsel',
        checked_on: '2026-10-15',
      },
    ],
    of: 'partner',
    check(partner, context) {
      if (!isLive(partner.fields)) return undefined
      const floors = policiesFor(context, partner).flatMap(({ policy, span }) => {
        const least = policy.fields.requires.local_ownership_percent
        return least === undefined ? [] : [{ least, span, id: policy.id }]
      })
      if (floors.length === 0) return undefined
      const share = partner.fields.ksa?.local_ownership_percent
      if (share === undefined)
        return [{ lacks: 'the local ownership (ksa.local_ownership_percent) of a partner for which a policy sets a floor' }]
      const broken = floors.find(({ least }) => share < least)
      return (
        broken && [
          {
            at: ['ksa', 'local_ownership_percent'],
            ...broken.span,
            what: `the local ownership is below the floor of the policy "${broken.id}"`,
          },
        ]
      )
    },
    examples: {
      failing: [
        {
          files: { ...saudi({ local_ownership_percent: '50' }), ...saudiPolicy('{ local_ownership_percent: 51 }') },
          on: '2026-02-01',
          at: 'partners/acme/partner.yaml#/ksa/local_ownership_percent',
          before: 'none',
        },
      ],
      passing: [
        { files: { ...saudi(), ...saudiPolicy('{ commercial_registration: true }') }, on: '2026-06-01' },
        {
          files: {
            ...saudi({ local_ownership_percent: '50' }, 'status: suspended'),
            ...saudiPolicy('{ local_ownership_percent: 51 }', '', '{ country: [SA] }'),
          },
          on: '2026-06-01',
        },
        { files: { ...saudi({ local_ownership_percent: '51' }), ...saudiPolicy('{ local_ownership_percent: 51 }') }, on: '2026-06-01' },
        { files: { ...saudi({ local_ownership_percent: '10' }), ...saudiPolicy('{ commercial_registration: true }') }, on: '2026-06-01' },
        {
          files: {
            ...saudi({ local_ownership_percent: '50' }, 'status: suspended'),
            ...saudiPolicy('{ local_ownership_percent: 51 }', 'until: 2026-12-31'),
          },
          on: '2026-06-01',
        },
        {
          files: { ...saudi({ local_ownership_percent: '50' }), ...saudiPolicy('{ local_ownership_percent: 51 }', 'until: 2026-05-31') },
          on: '2026-06-01',
        },
      ],
      unevaluated: { files: { ...saudi(), ...saudiPolicy('{ local_ownership_percent: 51 }') }, on: '2026-06-01' },
    },
  }),
]
