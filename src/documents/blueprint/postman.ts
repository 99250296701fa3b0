// Calls of integrations as a Postman collection (format 2.1, https://schema.getpostman.com/json/collection/v2.1.0/collection.json). Hosts and secrets are
// variables that whoever uses it sets; none is in the file.
import type { Entry } from '../../program/program.ts'

type Integration = Entry<'integration'>
type Endpoint = NonNullable<Integration['fields']['endpoints']>[number]

const format = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json'

/** The collection as JSON; undefined when no integration says its endpoints. */
export function postmanCollection(name: string, integrations: readonly Integration[]): string | undefined {
  const folders = integrations.flatMap(folderOf)
  if (folders.length === 0) return undefined
  return `${JSON.stringify(
    {
      info: { name, schema: format },
      item: folders,
      variable: [
        { key: 'base_url', value: '' },
        { key: 'token', value: '' },
      ],
    },
    null,
    2,
  )}\n`
}

function folderOf({ fields }: Integration): object[] {
  const { endpoints = [], auth_method, doc_link } = fields
  if (endpoints.length === 0) return []
  const name = typeof fields.name === 'string' ? fields.name : (Object.values(fields.name)[0] ?? '')
  return [{ name, ...(doc_link === undefined ? {} : { description: doc_link }), auth: authOf(auth_method), item: endpoints.map(requestOf) }]
}

function authOf(method: Integration['fields']['auth_method']): object {
  if (method === 'oauth2') return { type: 'bearer', bearer: [{ key: 'token', value: '{{token}}', type: 'string' }] }
  if (method === 'api_key') return { type: 'apikey', apikey: [{ key: 'value', value: '{{token}}', type: 'string' }] }
  // Certificates and single sign-on are set up in the client itself.
  return { type: 'noauth' }
}

function requestOf({ method, path, summary }: Endpoint): object {
  const parts = path.split('/').filter((part) => part !== '')
  const names = parts.flatMap((part) => /^\{(.+)\}$/.exec(part)?.[1] ?? [])
  const segments = parts.map((part) => part.replace(/^\{(.+)\}$/, ':$1'))
  return {
    name: summary,
    request: {
      method,
      header: [],
      url: {
        raw: `{{base_url}}/${segments.join('/')}`,
        host: ['{{base_url}}'],
        path: segments,
        ...(names.length === 0 ? {} : { variable: names.map((key) => ({ key, value: '' })) }),
      },
    },
  }
}
