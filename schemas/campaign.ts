// A co-marketing pack: proposition, brief, dated tasks, assets and what it should bring. The body is the brief.
import { z } from 'zod'
import { asInternal, audiences } from './audience.ts'
import { asset, date, itemId, line, money, ref, slug, text, url } from './fields.ts'
import { defineKind } from './kind.ts'
import { metric } from './metric.ts'

export const campaign = defineKind({
  name: 'campaign',
  label: 'Campaigns',
  description: 'A co-marketing campaign with partners.',
  path: 'campaigns/{id}/index.mdx',
  audience: 'internal',
  assets: ['png', 'jpg', 'svg', 'txt'],
  schema: z.strictObject({
    title: asInternal('Name of the campaign.', line),
    description: asInternal('What it is, in one sentence.', line),
    audience: asInternal('Narrows who may read it.', z.enum(audiences).optional()),
    status: asInternal('Where it stands.', z.enum(['draft', 'agreed', 'running', 'completed', 'cancelled'])),
    partners: asInternal('Partners that take part.', z.array(ref('partner')).min(1)),
    blueprint: asInternal('Joint solution that it promotes.', ref('blueprint').optional()),
    launch_on: asInternal('Day of the launch; task dates count from it.', date),
    value_proposition: asInternal('Joint value proposition.', text),
    target_audience: asInternal('Who should hear of it.', line),
    channels: asInternal(
      'Where they hear of it.',
      z.array(z.enum(['email', 'linkedin', 'webinar', 'event', 'press', 'blog', 'partner_newsletter', 'paid_search'])).min(1),
    ),
    tasks: asInternal(
      'What is done when.',
      z
        .array(
          z.strictObject({
            id: asInternal('Id of the task.', itemId),
            what: asInternal('What is done.', line),
            owner: asInternal('Who does it.', line),
            offset_days: asInternal('Days from the launch, from -42 to 56.', z.int().min(-42).max(56)),
            done_on: asInternal('Day it was done.', date.optional()),
          }),
        )
        .min(1),
    ),
    landing_page: asInternal(
      'Landing page.',
      z
        .strictObject({
          url: asInternal('Address.', url),
          headline: asInternal('Headline.', text),
          call_to_action: asInternal('What the button says.', text),
        })
        .optional(),
    ),
    recipients: asInternal(
      'People at partners who get its e-mails; each needs consent for e-mail.',
      z
        .array(
          z.strictObject({
            partner: asInternal('Partner of the person.', ref('partner')),
            contact: asInternal('Id of the person among the contacts of that partner.', slug),
          }),
        )
        .optional(),
    ),
    emails: asInternal(
      'E-mails.',
      z
        .array(
          z.strictObject({
            id: asInternal('Id.', itemId),
            subject: asInternal('Subject.', text),
            body: asInternal('Body.', text),
            send_offset_days: asInternal('Days from the launch.', z.int()),
          }),
        )
        .optional(),
    ),
    posts: asInternal(
      'Social posts.',
      z
        .array(
          z.strictObject({
            id: asInternal('Id.', itemId),
            network: asInternal('Network.', z.enum(['linkedin', 'x', 'instagram'])),
            text: asInternal('Post.', text),
            image: asInternal('Image in the folder.', asset.optional()),
            offset_days: asInternal('Days from the launch.', z.int()),
          }),
        )
        .optional(),
    ),
    case_study: asInternal(
      'Customer story.',
      z
        .strictObject({
          customer: asInternal('Customer.', line),
          consent_on: asInternal('Day the customer agreed to be named.', date.optional()),
          situation: asInternal('Situation before.', text),
          solution: asInternal('What was done.', text),
          outcome: asInternal('What changed, with numbers.', text),
        })
        .optional(),
    ),
    hashtags: asInternal(
      'Hashtags.',
      z.array(z.string().regex(/^#[\p{L}\p{N}_]+$/u, { error: 'is no hashtag: write # and letters or digits, in quotes' })).optional(),
    ),
    kpis: asInternal(
      'What it should bring.',
      z
        .array(
          z.strictObject({
            what: asInternal('What is counted.', line),
            target: asInternal('Number aimed at.', z.number()),
            result: asInternal('Number reached.', z.number().optional()),
            metric: asInternal('Figure of the scorecard that it moves.', metric.optional()),
          }),
        )
        .min(1),
    ),
    budget: asInternal('Money set aside.', money.optional()),
    mdf: asInternal('MDF requests that pay for it.', z.array(ref('mdf_request')).optional()),
  }),
})
