// How a company becomes a partner: the steps with their time, and the agreements in the order in which they are signed.
import { z } from 'zod'
import { asPublic } from './audience.ts'
import { count, itemId, ordinal, slug, text } from './fields.ts'

const step = z.strictObject({
  id: asPublic('Id of the step.', itemId),
  title: asPublic('What happens, in a few words.', text),
  text: asPublic('What happens, and why it is asked for.', text),
  days: asPublic('Days to allow for it.', ordinal),
  answered_by: asPublic('Who on the side of the vendor answers.', text.optional()),
  answer_business_days: asPublic('Business days in which the answer comes.', count.optional()),
  bring: asPublic('What the company brings.', z.array(text).min(1).optional()),
})

const agreement = z.strictObject({
  document: asPublic('Template that is signed.', slug.meta({ ref: 'legal_document' })),
  when: asPublic('Who signs it, or when.', text),
})

export const joining = z.strictObject({
  steps: asPublic('Steps from the first message to an active partner.', z.array(step).min(1)),
  agreements: asPublic('Agreements in the order in which they are signed.', z.array(agreement).min(1).optional()),
})
