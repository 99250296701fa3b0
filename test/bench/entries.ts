// The growing part of a generated program: partners, blueprints and guide pages.
import { owners, regions, tier_ids } from './program-yaml.ts'
import type { Random } from './random.ts'
import { caution, cities, companyName, personName, phrase, sentence, sentences, slug, titles } from './words.ts'

const types = ['isv', 'si', 'reseller', 'oem', 'academic'] as const
const partnerships = ['referral', 'distribution', 'technology', 'strategic'] as const
const skills = ['real-time-3d', 'digital-twins', 'bim', 'cloud-migration', 'visualization', 'training'] as const
const industries = ['construction', 'real-estate', 'manufacturing', 'retail', 'energy', 'health'] as const

const day = (random: Random, year: number): string =>
  `${year}-${String(1 + random.int(12)).padStart(2, '0')}-${String(1 + random.int(28)).padStart(2, '0')}`

export interface GeneratedEntry {
  id: string
  text: string
}

/** A partner that is active and listed, with the internal half of its record: agreements, contacts, owners. About 35 lines. */
export function partner(random: Random, number: number): GeneratedEntry {
  const name = companyName(random, number)
  const id = slug(name)
  const region = random.pick(regions)
  const [contact, second] = [personName(random), personName(random)]
  const joined = day(random, 2024)
  const agreement = (kind: string, years: number): string => `  - kind: ${kind}
    status: signed
    signed_on: ${joined}
    expires_on: ${2026 + years}${joined.slice(4)}
    signatories: [{ side: partner, name: ${contact}, title: ${random.pick(titles)}, on: ${joined} }]
`
  const text = `partner_id: ${id}
name: ${name}
type: ${random.pick(types)}
partnership: ${random.pick(partnerships)}
region: ${region.id}
country: ${random.pick(region.countries)}
city: ${random.pick(cities)}
website: https://${id}.example
summary: ${sentences(random, 2)}
tier: ${random.pick(tier_ids)}
specializations: [${random.some(skills, 3).join(', ')}]
industries: [${random.some(industries, 2).join(', ')}]
languages: [en, ${region.id === 'brazil' ? 'pt-BR' : region.id === 'gcc' ? 'ar' : 'es'}]
joined_on: ${joined}
${number % 3 === 0 ? '' : `verified_on: ${joined}\n`}certified_people: ${number % 7}
listed: true
status: active
phase: manage
phases: [{ phase: onboard, entered_on: ${joined}, left_on: ${day(random, 2025)} }, { phase: manage, entered_on: ${day(random, 2025)} }]
segment: ${random.pick(['growth', 'long_tail', 'lighthouse'])}
risk_tier: ${random.pick(['low', 'medium', 'high'])}
agreements:
${agreement('nda', 1)}${agreement('reseller', 2)}contacts:
  - { contact_id: first, name: ${contact}, role: ${random.pick(titles)}, influence: champion, email: ${slug(contact)}-${number}@${id}.example }
  - { contact_id: second, name: ${second}, role: ${random.pick(titles)}, influence: user, email: ${slug(second)}-${number}@${id}.example }
owners: { manager: ${random.pick(owners)} }
aliases: ["${name.toUpperCase()} LTDA."]
domains: [${id}.example]
notes: ${caution(random, number)}
`
  return { id, text }
}

/** A blueprint with full front matter and about 40 lines of body, delivered by some of `partners`. */
export function blueprint(random: Random, number: number, partners: readonly string[]): GeneratedEntry {
  const id = `solution-${String(number).padStart(4, '0')}`
  const size = (name: string, amount: number): string =>
    `  ${name}: { assumption: "${amount / 10} streams a month", monthly: { amount: ${amount}, currency: BRL } }`
  const text = `---
title: ${phrase(random)} ${number}
description: ${sentence(random)}
status: published
published_on: ${day(random, 2026)}
partners: [${random.some(partners, 2).join(', ')}]
industries: [${random.some(industries, 2).join(', ')}]
use_cases:
${repeat(3, () => `  - { title: ${phrase(random)}, summary: ${sentence(random)} }`)}
architecture:
  summary: ${sentences(random, 2)}
  boundaries:
    - { id: customer, label: Customer network, kind: customer }
    - { id: vendor, label: Streaming region, kind: vendor }
    - { id: partner, label: Partner cloud, kind: partner }
  nodes:
    - { id: viewer, label: Viewer, kind: user, boundary: customer }
    - { id: browser, label: Browser, kind: device, boundary: customer }
    - { id: session, label: Session service, kind: service, boundary: vendor }
    - { id: renderer, label: Renderer, kind: compute, boundary: vendor }
    - { id: models, label: Model store, kind: storage, boundary: partner }
    - { id: directory, label: Sign-in, kind: identity, boundary: customer }
  edges:
    - { from: viewer, to: browser, label: Opens the link }
    - { from: browser, to: session, label: Asks for a session, protocol: HTTPS }
    - { from: session, to: directory, label: Checks the user, protocol: OIDC }
    - { from: session, to: renderer, label: Starts the scene }
    - { from: renderer, to: models, label: Reads the model, protocol: HTTPS }
    - { from: renderer, to: browser, label: Streams the picture, protocol: WebRTC }
data_flow:
${repeat(5, () => `  - ${sentence(random)}`)}
components:
${repeat(4, () => `  - { name: ${phrase(random)}, why: ${sentence(random)} }`)}
alternatives:
${repeat(2, () => `  - { instead_of: Renderer, option: ${phrase(random)}, when: ${sentence(random)} }`)}
considerations:
${['security', 'cost', 'operations'].map((topic) => `  - { topic: ${topic}, advice: ${sentence(random)} }`).join('\n')}
demo_script:
${repeat(4, () => `  - { minutes: ${2 + random.int(6)}, do: ${sentence(random)}, say: ${sentence(random)} }`)}
cost:
${size('small', 2000 + 100 * random.int(20))}
${size('medium', 9000 + 100 * random.int(50))}
${size('large', 40000 + 1000 * random.int(50))}
next_steps:
  - { label: Ask for a workshop, url: "https://bench.example/workshop" }
owner: ${random.pick(owners)}
notes: ${caution(random, number)}
---

${repeat(4, (index) => section(random, `Step ${index + 1}`))}
`
  return { id, text }
}

/** A page of the guide, about 60 lines: headings, a table, lists, links, a note. `pages` is how many there are to link to. */
export function guidePage(random: Random, number: number, pages: number): GeneratedEntry {
  const id = guideId(number)
  const link = (): string => `[${phrase(random).toLowerCase()}](/guide/${guideId(1 + random.int(pages))}/)`
  const text = `---
title: ${phrase(random)} ${number}
description: ${sentence(random)}
section: section-${1 + ((number - 1) % 5)}
order: ${number}
owner: ${random.pick(owners)}
reviewed_on: ${day(random, 2026)}
---

${sentences(random, 3)} The [tier matrix](/tiers/) and the [directory](/partners/) say more.

${repeat(4, (index) => `${section(random, `Rule ${index + 1}`)}\nSee also ${link()} and ${link()}.\n`)}
## Limits

| What | Least | Most | Remark |
|---|---|---|---|
${repeat(6, () => `| ${phrase(random)} | ${1 + random.int(9)} | ${10 + random.int(90)} | ${sentence(random)} |`)}

<Aside type="note">
${sentences(random, 2)}
</Aside>
`
  return { id, text }
}

const guideId = (number: number): string => `page-${String(number).padStart(3, '0')}`

const section = (random: Random, title: string): string => `## ${title}: ${phrase(random).toLowerCase()}

${sentences(random, 3)}

1. ${sentence(random)}
2. ${sentence(random)} **${phrase(random)}** comes first.
3. ${sentence(random)}
`

const repeat = (count: number, write: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => write(index)).join('\n')
