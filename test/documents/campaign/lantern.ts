// A campaign in three languages with all that a campaign can have, and its kit unpacked.
import { unzipSync } from 'fflate'
import { font } from '../../../src/build/fonts.ts'
import type { Artifact } from '../../../src/documents/artifact.ts'
import { campaignPlan } from '../../../src/documents/campaign/plan.ts'
import { type Subject, subjectOf } from '../../../src/documents/campaign/subject.ts'
import { maker } from '../../../src/documents/make.ts'
import type { FieldsOf } from '../../../src/program/program.ts'
import { type Locale, localesOf } from '../../../src/site/locales.ts'
import type { Site } from '../../../src/site/site.ts'
import { entry, siteWith } from '../../site/sample.ts'

export const make = maker(font)

export const fields: FieldsOf<'campaign'> = {
  title: 'Light week',
  description: 'A week of light.',
  status: 'agreed',
  partners: ['porto-lab'],
  launch_on: '2026-03-20',
  value_proposition: { en: 'See the light first.', 'pt-BR': 'Veja a luz antes.', ar: 'شاهدوا الإضاءة أولًا.' },
  target_audience: 'Architects',
  channels: ['email', 'linkedin'],
  tasks: [
    { id: 'after', what: 'Count the visits', owner: 'Ana', offset_days: 10 },
    { id: 'before', what: 'Write the brief', owner: 'Bruno', offset_days: -14 },
    { id: 'done', what: 'Agree', owner: 'Ana', offset_days: -20, done_on: '2026-02-28' },
  ],
  landing_page: {
    url: 'https://lantern.example/week',
    headline: { en: 'Light before you build', 'pt-BR': 'Luz antes da obra', ar: 'الإضاءة قبل البناء' },
    call_to_action: { en: 'Book a visit', 'pt-BR': 'Agende uma visita', ar: 'احجزوا زيارة' },
  },
  emails: [
    {
      id: 'hello',
      subject: { en: 'Come', 'pt-BR': 'Venha' },
      body: { en: 'Hello,\n\ncome.', 'pt-BR': 'Olá,\n\nvenha.' },
      send_offset_days: -3,
    },
  ],
  posts: [{ id: 'first', network: 'x', text: { en: 'Light!', ar: 'ضوء!' }, image: 'lamp.png', offset_days: 0 }],
  case_study: {
    customer: 'Casa Clara',
    consent_on: '2026-03-01',
    situation: { en: 'It was dark.', ar: 'كان المكان مظلمًا.' },
    solution: { en: 'Lamps were planned.', ar: 'خُططت المصابيح.' },
    outcome: { en: 'Half the power.', ar: 'نصف الطاقة.' },
  },
  hashtags: ['#Light'],
  kpis: [{ what: 'Visits', target: 10, result: 12 }],
  budget: { amount: '900.5', currency: 'EUR' },
  mdf: ['mdf-1'],
}

const request: Partial<FieldsOf<'mdf_request'>> = {
  partner: 'porto-lab',
  activity: 'Light week',
  currency: 'EUR',
  budget: '900.50',
  partner_share: '400.50',
  requested: '500.00',
  status: 'approved',
  claims: [],
}

/** The program with a campaign of these fields. */
function siteOfCampaign(given: Partial<FieldsOf<'campaign'>>): Site {
  const campaign = {
    ...entry('campaign', 'light-week', { ...fields, ...given }, { body: '## Why\n\nBecause **light** sells.' }),
    file: 'campaigns/light-week/index.mdx',
  }
  const partner = entry('partner', 'porto-lab', { name: 'Porto Lab' })
  return siteWith([campaign, partner, entry('mdf_request', 'mdf-1', request)], 'internal')
}

/** The artifacts of that campaign. */
export const planOf = (given: Partial<FieldsOf<'campaign'>> = {}): readonly Artifact[] =>
  campaignPlan({ site: siteOfCampaign(given), read: (file) => Buffer.from(file) }).artifacts

/** The campaign as its kit sees it. */
export function subject(given: Partial<FieldsOf<'campaign'>> = {}): Subject {
  const site = siteOfCampaign(given)
  const campaign = site.find('campaign', 'light-week')
  if (campaign === undefined) throw new Error('there is a campaign')
  return subjectOf(site, campaign)
}

export function locale(tag: string): Locale {
  const [found] = localesOf([tag], tag)
  if (found === undefined) throw new Error(`${tag} is a language`)
  return found
}

/** Files of the kit, by path. */
export async function kit(given: Partial<FieldsOf<'campaign'>> = {}): Promise<Record<string, Uint8Array>> {
  const [artifact] = planOf(given)
  if (artifact === undefined) throw new Error('there is no kit')
  return unzipSync(await make(artifact.job))
}

export const text = (bytes: Uint8Array | undefined): string => new TextDecoder('utf-8').decode(bytes)
