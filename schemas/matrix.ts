// The rows of the tier matrix, named once; every tier fills every row.
import { z } from 'zod'
import { asPublic } from './audience.ts'
import { itemId, text } from './fields.ts'
import { defineKind } from './kind.ts'
import { metric } from './metric.ts'

export const units = ['flag', 'count', 'money', 'percent', 'text'] as const

const row = {
  id: asPublic('Id of the row.', itemId),
  group: asPublic('Group of rows that it stands in.', text),
  label: asPublic('What the row says.', text),
  unit: asPublic('What its cells hold.', z.enum(units)),
  lower_is_better: asPublic('Whether a smaller number gives or asks more, as in hours to a first answer.', z.boolean().optional()),
  footnote: asPublic('What has to be known to read the row right.', text.optional()),
}

export const matrix = defineKind({
  name: 'matrix',
  label: 'Tier matrix',
  description: 'Requirement and benefit rows of the tier matrix.',
  path: 'matrix.yaml',
  audience: 'public',
  required: true,
  schema: z.strictObject({
    requirements: asPublic(
      'Rows on what tiers ask.',
      z.array(
        z.strictObject({
          ...row,
          metric: asPublic(
            "Figure whose threshold in each tier's requirements fills the row; without it the tier's thresholds do.",
            metric.optional(),
          ),
        }),
      ),
    ),
    benefits: asPublic(
      'Rows on what tiers give.',
      z.array(
        z.strictObject({
          ...row,
          promise: asPublic(
            'What the vendor owes a partner for it, where the compliance gate looks whether it was kept.',
            z.enum(['co_marketing']).optional(),
          ),
        }),
      ),
    ),
  }),
})
export type MatrixRow = z.output<typeof matrix.schema>['requirements'][number]
