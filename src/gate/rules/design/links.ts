// Links of prose and of decisions: to pages and anchors of the site, and to other sites.
import { destinationOf, hasAnchor, listHasAnchor } from '../../../program/addresses.ts'
import type { AnyEntry, EntryAmong } from '../../../program/program.ts'
import { isPublicEntry } from '../../kinds.ts'
import { type Context, type Hit, type Rule, rule } from '../../rule.ts'

type WithLinks = EntryAmong<'guide_page' | 'playbook_page' | 'blueprint' | 'campaign' | 'qbr' | 'legal_text' | 'decision'>

const filesOf = ({ program }: Context): ReadonlySet<string> => new Set(program.assets)

/** What is wrong with an address that a text gives; undefined when it leads somewhere, or out of the program. */
function faultOf(address: string, entry: WithLinks, context: Context): { what: string; severity?: 'warning' } | undefined {
  const { settings } = context
  const home = settings.site?.replace(/\/$/, '')
  const url = home !== undefined && address.startsWith(`${home}/`) ? address.slice(home.length) : address
  if (/^http:/i.test(url)) return { what: `the link "${url}" is not encrypted, and readers expect https`, severity: 'warning' }
  if (!/^(?:\/(?!\/)|#)/.test(url)) return undefined
  const [, path = '', anchor = ''] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/.exec(url) ?? []
  if (path === '') return ownAnchor(entry, anchor) ? undefined : { what: `the link "${url}" names an anchor that this text does not have` }
  const locales = settings.locales.filter((locale) => locale !== settings.default_locale)
  const destination = destinationOf(path, { locales, files: context.once(filesOf) })
  const isPublic = isPublicEntry(entry, context)
  switch (destination.page) {
    case 'file':
      return undefined
    case 'none':
      return { what: `the link "${url}" leads to no page of the program` }
    case 'team':
      return isPublic ? { what: `the link "${url}" leads to a page that the public site does not have` } : undefined
    case 'list':
      return listHasAnchor(context.program, path, anchor)
        ? undefined
        : { what: `the link "${url}" names an anchor that the page does not have` }
    case 'entry': {
      const target = context.find(destination.kind, destination.id) as AnyEntry | undefined
      if (target === undefined) return { what: `the link "${url}" leads to no page of the program` }
      if (isPublic && (destination.kind === 'playbook_page' || !isPublicEntry(target, context)))
        return { what: `the link "${url}" leads to a page that the public site does not have` }
      return anchorOf(target, anchor, entry, context)
        ? undefined
        : { what: `the link "${url}" names an anchor that the page does not have` }
    }
  }
}

const isProse = ({ kind }: AnyEntry): boolean => kind === 'guide_page' || kind === 'playbook_page' || kind === 'blueprint'

// Anchors of records and contracts are made by their templates, and not known here.
const ownAnchor = (entry: WithLinks, anchor: string): boolean => !isProse(entry) || hasAnchor(entry.body ?? '', anchor)

// A link leads to the page in the reader's own language, when there is one.
function anchorOf(target: AnyEntry, anchor: string, from: WithLinks, { program }: Context): boolean {
  if (anchor === '' || !isProse(target)) return true
  const entries = program.entries[target.kind] as readonly AnyEntry[]
  const shown = from.locale === undefined ? undefined : entries.find(({ id, locale }) => id === target.id && locale === from.locale)
  return hasAnchor((shown ?? target).body ?? '', anchor)
}

function deadLinks(entry: WithLinks, context: Context): Hit[] | undefined {
  let hits: Hit[] | undefined
  const look = (url: string, hit: Pick<Hit, 'at' | 'place' | 'key'>): void => {
    const fault = faultOf(url, entry, context)
    if (fault === undefined) return
    hits ??= []
    hits.push({ ...hit, ...fault })
  }
  if (entry.kind === 'decision')
    for (const [index, { link }] of entry.fields.outcomes.entries()) if (link !== undefined) look(link, { at: ['outcomes', index, 'link'] })
  for (const [index, { url, line, column }] of (entry.links ?? []).entries())
    look(url, { at: [], place: { line, column }, key: `${url} ${index}` })
  return hits
}

const own = { title: 'Default of the gate', checked_on: '2026-10-14' }
const on = '2026-06-01'
const guide = (text: string, more: Record<string, string> = {}): Record<string, string> => ({
  'guide/join.mdx': `order: 1\n---\n\n${text}\n`,
  ...more,
})
const page = (body: string, front = 'title: Rules\ndescription: The rules.'): string => `${front}\n---\n\n${body}\n`
const at = 'guide/join.mdx:11:1'
const ours = { 'program.yaml': 'site: "https://partners.lantern.example"' }

const decision = (link: string): string => `title: Which way?
summary: For newcomers.
audience: public
start: first
questions:
  - id: first
    question: Do you sell?
    answers: [{ label: Yes we do, outcome: sell }, { label: Not yet, outcome: read }]
outcomes:
  - { id: sell, title: Sell, advice: Register the deal., link: ${link} }
  - { id: read, title: Read, advice: Read the guide. }
owner: Ana Prado`

export const links: readonly Rule[] = [
  rule({
    id: 'PB1710',
    slug: 'broken-link',
    severity: 'error',
    waivable: true,
    title: 'Links, anchors, images and downloads inside the program lead somewhere',
    why: 'A rule that a reader cannot follow to its page is a rule that is not kept. A dead link on the public site also tells a new partner how well the program is looked after.',
    fix: 'Correct the address, or add what it names.',
    cites: [own],
    reader: ['asset-missing'],
    of: ['guide_page', 'playbook_page', 'blueprint', 'campaign', 'qbr', 'legal_text', 'decision'],
    check: (entry, context) => deadLinks(entry, context),
    examples: {
      failing: [
        { files: guide('[The form](form.txt) is short.'), on, at },
        { files: guide('[The rules](/guide/rules/) are short.'), on, at },
        { files: guide('[The rules](/rule-book/) are short.'), on, at },
        { files: guide('[The rules](/guide/rules/#limits) are short.', { 'guide/rules.mdx': page('## Aims') }), on, at },
        { files: guide('[The rules](https://partners.lantern.example/rule-book/) are short.', ours), on, at },
        { files: guide('[Below](#below) is more.'), on, at },
        { files: guide('[Gold](/tiers/#gold) is next.'), on, at },
        { files: guide('[Our notes](/playbook/notes/) are short.', { 'playbook/notes.mdx': page('## Aims') }), on, at },
        { files: guide('[Open work](/open-work/) is ours.'), on, at },
        { files: guide('[The plan](/files/guide/plan.png) is large.'), on, at },
        { files: guide('[A manual](http://manual.example/) helps.'), on, at, severity: 'warning' },
        { files: { 'decisions/way.yaml': decision('/guide/selling/') }, on, at: 'decisions/way.yaml#/outcomes/0/link' },
      ],
      passing: [
        {
          files: guide('[The rules](/guide/rules/#limits), and [again](/guide/rules#_top).', { 'guide/rules.mdx': page('## Limits') }),
          on,
        },
        {
          files: guide('[Member](/tiers/#member), [partners](/partners/), [acme](/partners/acme/#offers), [feed](/changes/feed.xml).'),
          on,
        },
        { files: guide('[Top](#top), [mail](mailto:partners@lantern.example), [them](https://manual.example/).'), on },
        {
          files: { 'playbook/notes.mdx': page('[Open work](/open-work/), [more](/playbook/more/).'), 'playbook/more.mdx': page('Less.') },
          on,
        },
        {
          files: {
            'program.yaml': 'locales: [en, pt-BR]\nsite: "https://partners.lantern.example/"',
            'guide/join.pt-BR.mdx': page(
              '## Depois\n\n[Depois](/guide/join/#depois), e [tudo](https://partners.lantern.example/pt-br/guide/join/#depois).',
              'title: Entrar\ndescription: Quem entra.\nsource_hash: d011dec264536b5edb78e1f82329886d62d4e4285e6f083889673adc8ded6507',
            ),
          },
          on,
        },
        { files: { ...ours, 'decisions/way.yaml': decision('/guide/join/') }, on },
        { files: guide('[Help](https://partnerz.lantern.example/guide/selling/) of others.', ours), on },
      ],
    },
  }),
]
