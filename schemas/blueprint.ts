// A joint solution: what it is for, how it is built, how it is shown, what it costs. The body is the guide to deploy it.
import { z } from 'zod'
import { asInternal, asPublic, audiences } from './audience.ts'
import { asset, date, itemId, itemOf, line, money, note, ref, sha256, slug, text, url } from './fields.ts'
import { defineKind } from './kind.ts'

const architecture = z.strictObject({
  summary: asPublic('The picture in words, for those who cannot see it.', text),
  boundaries: asPublic(
    'Trust boundaries that nodes stand in.',
    z
      .array(
        z.strictObject({
          id: asPublic('Id of the boundary.', itemId),
          label: asPublic('Name in the picture.', line),
          kind: asPublic('Whose ground it is.', z.enum(['customer', 'vendor', 'partner', 'cloud', 'public'])),
        }),
      )
      .min(1),
  ),
  nodes: asPublic(
    'Boxes of the picture.',
    z
      .array(
        z.strictObject({
          id: asPublic('Id of the node.', itemId),
          label: asPublic('Name in the picture.', line),
          kind: asPublic('What it is.', z.enum(['user', 'device', 'service', 'compute', 'storage', 'network', 'identity', 'external'])),
          boundary: asPublic('Boundary it stands in.', itemOf('architecture.boundaries')),
        }),
      )
      .min(2),
  ),
  edges: asPublic(
    'Arrows of the picture.',
    z
      .array(
        z.strictObject({
          from: asPublic('Node it starts at.', itemOf('architecture.nodes')),
          to: asPublic('Node it ends at.', itemOf('architecture.nodes')),
          label: asPublic('What flows.', line),
          protocol: asPublic('How it flows.', line.optional()),
          steps: asPublic('Steps of the data flow in which it flows, the first is 1.', z.array(z.int().min(1)).optional()),
        }),
      )
      .min(1),
  ),
})

export const blueprint = defineKind({
  name: 'blueprint',
  label: 'Joint solutions',
  description: 'A solution that partners and the vendor sell together.',
  path: 'blueprints/{id}/index.mdx',
  audience: 'public',
  visibleTo: (data) => (data.status === 'published' ? (data.audience ?? 'public') : 'internal'),
  translatable: true,
  assets: ['csv', 'json', 'png', 'jpg', 'svg', 'glb', 'txt'],
  schema: z.strictObject({
    title: asPublic('Name of the solution.', line),
    description: asPublic('What it does for whom, in one sentence.', line),
    audience: asPublic('Narrows who may read it.', z.enum(audiences).optional()),
    status: asPublic('Where it stands.', z.enum(['draft', 'in_review', 'published', 'retired'])),
    published_on: asPublic('Day it was published.', date.optional()),
    partners: asPublic('Partners that deliver it.', z.array(ref('partner')).min(1)),
    integrations: asPublic('Integrations that it uses.', z.array(ref('integration')).optional()),
    industries: asPublic('Industries it is for.', z.array(slug)),
    use_cases: asPublic(
      'What customers do with it.',
      z
        .array(z.strictObject({ title: asPublic('The use case.', line), summary: asPublic('Who does what, and what changes.', line) }))
        .min(1),
    ),
    architecture: asPublic('The picture as data.', architecture),
    data_flow: asPublic('What happens, step by step.', z.array(line).min(1)),
    components: asPublic(
      'Parts and why each is there.',
      z.array(z.strictObject({ name: asPublic('Part.', line), why: asPublic('Why it is there.', line) })).min(1),
    ),
    alternatives: asPublic(
      'What else could be used, and when.',
      z
        .array(
          z.strictObject({
            instead_of: asPublic('Part it would replace.', line),
            option: asPublic('What it would be.', line),
            when: asPublic('When to choose it.', line),
          }),
        )
        .optional(),
    ),
    considerations: asPublic(
      'What to weigh.',
      z
        .array(
          z.strictObject({
            topic: asPublic('Topic.', z.enum(['availability', 'scalability', 'security', 'privacy', 'cost', 'operations'])),
            advice: asPublic('What to do about it.', line),
          }),
        )
        .optional(),
    ),
    demo_script: asPublic(
      'The demo, step by step.',
      z
        .array(
          z.strictObject({
            minutes: asPublic('Minutes it takes.', z.number().positive()),
            do: asPublic('What the presenter does.', line),
            say: asPublic('What the presenter says.', line),
          }),
        )
        .min(1),
    ),
    sample_data: asPublic(
      'Files to try it with.',
      z
        .array(
          z.strictObject({
            file: asPublic('File in the folder.', asset),
            description: asPublic('What is in it.', line),
            licence: asPublic('Terms of use.', line),
            sha256: asPublic('Hash of the file.', sha256.optional()),
          }),
        )
        .optional(),
    ),
    cost: asPublic(
      'What it costs a month in three sizes.',
      z.strictObject({ small: asPublic('Small.', size()), medium: asPublic('Medium.', size()), large: asPublic('Large.', size()) }),
    ),
    next_steps: asPublic(
      'Where to go from here.',
      z.array(z.strictObject({ label: asPublic('What the link says.', line), url: asPublic('Where it leads.', url) })).min(1),
    ),
    owner: asInternal('Who keeps it right.', line),
    source_hash: asInternal('SHA-256 of the page that this translation was made from.', sha256.optional()),
    notes: asInternal('What sellers have to know and customers do not.', note.optional()),
  }),
})

function size() {
  return z.strictObject({ assumption: asPublic('How much use that is.', line), monthly: asPublic('Estimate for a month.', money) })
}
