// Who a program is for: the parts that partners play in it.
import { z } from 'zod'
import { asPublic } from './audience.ts'
import { itemId, text } from './fields.ts'
import { partner_types } from './partner-type.ts'

export const role = z.strictObject({
  id: asPublic('Id of the role.', itemId),
  title: asPublic('What partners in this role do, in a few words.', text),
  text: asPublic('Who plays it, and what it earns.', text),
  types: asPublic('Types of partner that play it.', z.array(z.enum(partner_types)).min(1)),
})
