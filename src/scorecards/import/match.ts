// Which partner a text of an export means: by id, then alias, then domain, then name. Two partners that fit alike are none.
import { distance } from 'fastest-levenshtein'
import { byCode } from '../../problems/problem.ts'
import { folded } from './fold.ts'

export type PartnerMatch =
  | { kind: 'partner'; partner: string; by: 'declared' | 'id' | 'alias' | 'domain' | 'name' }
  /** A deal of our own: the row names nobody, or a name that the source declares to be no partner. */
  | { kind: 'direct' }
  | {
      kind: 'unmatched'
      /** The partners that fit alike; none of them is meant more than the other. */
      among?: readonly string[]
      /** Ids of the three partners with the nearest names, nearest first. */
      nearest: readonly string[]
    }

export interface PartnerMatcher {
  /** Of all partners. */
  ids: readonly string[]
  /**
   * The partner that a name and a domain mean. `declared` are the names of the source, folded, with ids of partners, or `none`; `*` stands for every
   * name that nobody knows.
   */
  match: (name: string | undefined, domain: string | undefined, declared?: ReadonlyMap<string, string>) => PartnerMatch
}

/** What a partner's entry says of its names; partners of a program are such. */
export interface NamedPartner {
  id: string
  fields: {
    name: string
    aliases?: readonly string[] | undefined
    domains?: readonly string[] | undefined
    website?: string
    contacts?: readonly { email?: string | undefined }[]
  }
}

const nothing: ReadonlyMap<string, string> = new Map()

/** Names and domains by what they mean. */
interface Index {
  ids: Map<string, Set<string>>
  aliases: Map<string, Set<string>>
  domains: Map<string, Set<string>>
  names: Map<string, Set<string>>
}

/** Knows the partners of a program by everything that exports may call them. */
export function partnerMatcher(partners: readonly NamedPartner[]): PartnerMatcher {
  const index = indexOf(partners)
  const known = new Map<string, PartnerMatch>()
  const names = [...index.names].flatMap(([name, ids]) => [...ids].map((id) => ({ name, id })))
  const unmatched = (text: string, among?: ReadonlySet<string>): PartnerMatch => ({
    kind: 'unmatched',
    ...(among === undefined ? {} : { among: [...among].sort(byCode) }),
    nearest: nearestOf(plainName(labelOf(text.slice(0, 200))), names),
  })
  const found = (name: string, domain: string): PartnerMatch | ReadonlySet<string> => {
    const host = hostOf(domain) ?? hostOf(name)
    const tries = [
      ['id', index.ids.get(folded(name))],
      ['alias', index.aliases.get(folded(name))],
      ['domain', host === undefined ? undefined : ownerOf(index.domains, host)],
      ['name', index.names.get(plainName(name))],
    ] as const
    for (const [by, ids] of tries) {
      const [partner] = ids ?? []
      if (ids === undefined || partner === undefined) continue
      return ids.size === 1 ? { kind: 'partner', partner, by } : ids
    }
    return unmatched(name === '' ? domain : name)
  }
  return {
    ids: partners.map(({ id }) => id),
    match: (name = '', domain = '', declared = nothing) => {
      const said = declared.get(folded(name))
      if (name !== '' && said !== undefined)
        return said === 'none' ? { kind: 'direct' } : { kind: 'partner', partner: said, by: 'declared' }
      if (name.trim() === '' && domain.trim() === '') return { kind: 'direct' }
      const key = `${name}\n${domain}`
      let match = known.get(key)
      if (match === undefined) {
        const result = found(name.trim(), domain.trim())
        match = 'kind' in result ? result : unmatched(name === '' ? domain : name, result)
        known.set(key, match)
      }
      return match.kind === 'unmatched' && match.among === undefined && declared.get('*') === 'none' ? { kind: 'direct' } : match
    },
  }
}

function indexOf(partners: readonly NamedPartner[]): Index {
  const index: Index = { ids: new Map(), aliases: new Map(), domains: new Map(), names: new Map() }
  for (const { id, fields } of partners) {
    const add = (map: Map<string, Set<string>>, key: string) => {
      if (key !== '') map.set(key, (map.get(key) ?? new Set()).add(id))
    }
    add(index.ids, folded(id))
    for (const alias of fields.aliases ?? []) add(index.aliases, folded(alias))
    for (const name of [fields.name, ...(fields.aliases ?? [])]) add(index.names, plainName(name))
    const addresses = [...(fields.domains ?? []), fields.website ?? '', ...(fields.contacts ?? []).map(({ email }) => email ?? '')]
    for (const address of addresses) {
      const host = hostOf(address)
      if (host !== undefined && !mailboxes.has(host)) add(index.domains, host)
    }
  }
  return index
}

// Mailboxes that anybody may have say nothing of a company.
const mailboxes = new Set([
  ...['gmail.com', 'googlemail.com', 'outlook.com', 'hotmail.com', 'live.com', 'msn.com', 'yahoo.com', 'ymail.com', 'icloud.com', 'me.com'],
  ...['aol.com', 'proton.me', 'protonmail.com', 'gmx.de', 'gmx.net', 'web.de', 'mail.com', 'zoho.com', 'yandex.com', 'qq.com', '163.com'],
  ...['uol.com.br', 'bol.com.br', 'terra.com.br', 'ig.com.br', 'globo.com', 'hotmail.com.br', 'outlook.com.br', 'yahoo.com.br', 'yahoo.es'],
])

const host_form = /^(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}$/u

/** The host of a web address, an e-mail address or a plain domain, in lower case and without `www`; undefined when the text is none of them. */
export function hostOf(text: string): string | undefined {
  const address = text.trim().toLowerCase()
  const host = address
    .replace(/^[a-z]+:\/\//, '')
    .replace(/^.*@/, '')
    .replace(/[/?#:].*$/, '')
    .replace(/^www\./, '')
  return host_form.test(host) ? host : undefined
}

// The longest word of a domain is the one that names its owner.
const labelOf = (text: string): string =>
  (hostOf(text)?.split('.').slice(0, -1) ?? [text]).reduce((longest, each) => (each.length > longest.length ? each : longest))

// A subdomain is of whoever has the domain.
function ownerOf(domains: ReadonlyMap<string, Set<string>>, host: string): Set<string> | undefined {
  for (let rest = host; rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1)) {
    const owner = domains.get(rest)
    if (owner !== undefined) return owner
  }
  return undefined
}

const legal_forms = [
  ...[
    'ltda',
    'limitada',
    'eireli',
    'me',
    'mei',
    'epp',
    's ?a',
    'sociedade anonima',
    'sociedad anonima',
    's ?p ?a',
    's ?r ?l',
    's ?a ?s',
    'sapi',
  ],
  ...[
    'de c ?v',
    's de rl',
    'gmbh',
    'mbh',
    'ag',
    'kg',
    'gmbh co kg',
    'ug',
    'ohg',
    'e ?v',
    'inc',
    'incorporated',
    'llc',
    'llp',
    'ltd',
    'limited',
  ],
  ...[
    'plc',
    'corp',
    'corporation',
    'co',
    'company',
    'b ?v',
    'n ?v',
    'oy',
    'oyj',
    'ab',
    'as',
    'asa',
    'aps',
    'a s',
    'pty',
    'pte',
    'sarl',
    'eurl',
  ],
  ...[
    'sasu',
    'sl',
    'slu',
    'lda',
    'unipessoal',
    'fze',
    'fzco',
    'fz',
    'fz llc',
    'wll',
    'w l l',
    'jsc',
    'pjsc',
    'est',
    'k ?k',
    's ?r ?o',
    'sp z o ?o',
  ],
]
const legal_end = new RegExp(` (?:${legal_forms.join('|')})$`)

/** A company's name without case, accents, marks, spaces and the legal form at its end. */
export function plainName(name: string): string {
  let plain = folded(name)
    .replace(/[.'’`]/g, '')
    .replace(/\b(\p{L})\/(\p{L})\b/gu, '$1$2')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  while (legal_end.test(plain)) plain = plain.replace(legal_end, '')
  return plain.replaceAll(' ', '')
}

function nearestOf(name: string, names: readonly { name: string; id: string }[]): string[] {
  const costs = new Map<string, number>()
  for (const each of names) {
    const cost = farness(name, each.name)
    if (cost < (costs.get(each.id) ?? Number.POSITIVE_INFINITY)) costs.set(each.id, cost)
  }
  return [...costs]
    .sort(([a, x], [b, y]) => x - y || byCode(a, b))
    .slice(0, 3)
    .map(([id]) => id)
}

// Counted by length, or short names would be near to everything. A name within another is the same one with something added.
function farness(a: string, b: string): number {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return (short.length > 3 && long.includes(short) ? (long.length - short.length) / 2 : distance(a, b)) / Math.max(1, long.length)
}
