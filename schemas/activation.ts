// The checklist from signature to first working deal. It gives the time to activate.
import { z } from 'zod'
import { asInternal } from './audience.ts'
import { date, itemId, line } from './fields.ts'
import { defineKind } from './kind.ts'

const item = z.strictObject({
  id: asInternal('Id of the step.', itemId),
  what: asInternal('What has to be done.', line),
  owner: asInternal('Who does it.', line),
  side: asInternal('Side that does it.', z.enum(['vendor', 'partner', 'both'])),
  due: asInternal('Day it is due.', date),
  done_on: asInternal('Day it was done.', date.optional()),
})

export const activation = defineKind({
  name: 'activation',
  label: 'Activations',
  description: 'Steps that take a signed partner live.',
  path: 'partners/{partner}/activation.yaml',
  parents: { partner: 'partner' },
  audience: 'internal',
  schema: z
    .strictObject({
      started_on: asInternal('Day onboarding began.', date),
      activated_on: asInternal('Day every go-live criterion was met.', date.optional()),
      integration: asInternal('Steps of the integration.', z.array(item).min(1)),
      training: asInternal('Trainings to complete.', z.array(item).min(1)),
      go_live: asInternal('What has to be true to go live.', z.array(item).min(1)),
    })
    .meta({ order: [['started_on', 'activated_on']] }),
})
