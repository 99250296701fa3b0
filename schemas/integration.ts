// A technical connection between the product and partners' systems.
import { z } from 'zod'
import { asInternal, asPartner, asPublic } from './audience.ts'
import { date, line, note, ref, slug, text, url, version } from './fields.ts'
import { defineKind } from './kind.ts'
import { security_review } from './security-review.ts'

export const integration = defineKind({
  name: 'integration',
  label: 'Integrations',
  description: 'A technical connection that partners and customers can use.',
  path: 'integrations/{id}.yaml',
  idField: 'int_id',
  audience: 'public',
  visibleTo: (data) => (data.status === 'live' || data.status === 'beta' ? 'public' : 'internal'),
  ownedBy: (data) => data.partners,
  schema: z.strictObject({
    int_id: asPublic('Id of the integration, the name of its file.', slug),
    name: asPublic('Name of the integration.', line),
    partners: asPublic('Partners behind it.', z.array(ref('partner')).min(1)),
    summary: asPublic('What it connects and why, in one or two sentences.', text),
    version: asPublic('Version in use.', version),
    support_tier: asPublic('Who supports it, and how fast.', z.enum(['community', 'partner', 'joint', 'vendor'])),
    doc_link: asPublic('Public documentation.', url.optional()),
    status: asPublic('Where it stands.', z.enum(['planned', 'in_development', 'beta', 'live', 'deprecated', 'retired'])),
    live_on: asPublic('Day it went live; from then on it is a joint solution of its partners.', date.optional()),
    auth_method: asPartner('How calls are authenticated.', z.enum(['oauth2', 'api_key', 'mutual_tls', 'saml', 'none'])),
    api_scope: asPartner(
      'API scopes.',
      z.strictObject({ requested: asPartner('Asked for.', z.array(line)), approved: asPartner('Granted.', z.array(line)) }),
    ),
    data_access: asPartner('Data that it can reach.', z.enum(['none', 'read', 'write', 'read_write'])),
    endpoints: asPartner(
      'Endpoints for a test collection.',
      z
        .array(
          z.strictObject({
            method: asPartner('HTTP method.', z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'])),
            path: asPartner(
              'Path below the API.',
              z.string().regex(/^\/[\w\-/{}.]*$/, { error: 'is no path: start with / and use letters, digits, - _ . { }' }),
            ),
            summary: asPartner('What it does.', line),
          }),
        )
        .optional(),
    ),
    security_review: asInternal('Security review of the integration.', security_review.optional()),
    owner: asInternal('Who answers for it on our side.', line),
    notes: asInternal('What a colleague has to know.', note.optional()),
  }),
})
