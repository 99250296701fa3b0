// The people: ours who answer for the partner, and its own with their part in decisions, consent and certificates.

import { addMonths } from '../../program/days.ts'
import { formatList } from '../format.ts'
import { termIn } from '../terms.ts'
import { filled } from '../ui.ts'
import { type Context, dateIn, nameIn, type State, type Tone } from './context.ts'

export interface ContactCard {
  id: string
  name: string
  role: string
  influence: State
  duties: string
  email: string
  phone?: string
  consents: readonly (State & { note: string })[]
  certificates: readonly State[]
  trainings: readonly State[]
}

export interface People {
  owners: readonly { label: string; name: string }[]
  /** Those who decide, push, block or answer for something. */
  contacts: readonly ContactCard[]
  /** Everybody else. */
  others: readonly ContactCard[]
}

const influence_tones: Record<string, Tone> = { decision_maker: 'info', champion: 'good', user: 'neutral', blocker: 'bad' }

export function peopleOf(context: Context): People {
  const { partner, words } = context
  const { manager, technical, executive } = partner.fields.owners
  const owner = (label: string, name: string | undefined): People['owners'] => (name === undefined ? [] : [{ label, name }])
  const { contacts } = partner.fields
  const leads = ({ influence, duties }: Contact): boolean => influence !== 'user' || (duties ?? []).length > 0
  return {
    owners: [...owner(words.manager, manager), ...owner(words.technical, technical), ...owner(words.executive, executive)],
    contacts: contacts.filter(leads).map((contact) => cardOf(context, contact)),
    others: contacts.filter((contact) => !leads(contact)).map((contact) => cardOf(context, contact)),
  }
}

type Contact = Context['partner']['fields']['contacts'][number]

function cardOf(context: Context, contact: Contact): ContactCard {
  const { locale } = context
  return {
    id: contact.contact_id,
    name: contact.name,
    role: contact.role,
    influence: { tone: influence_tones[contact.influence] ?? 'neutral', label: termIn(contact.influence, locale) },
    duties: formatList(
      (contact.duties ?? []).map((duty) => termIn(duty, locale)),
      locale,
    ),
    email: contact.email,
    ...(contact.phone === undefined ? {} : { phone: contact.phone }),
    consents: consentsOf(context, contact),
    certificates: (contact.certifications ?? []).map(({ name, level, issued_on, expires_on }) =>
      validity(context, name.toLowerCase().includes(level) ? name : `${name}, ${termIn(level, locale)}`, expires_on, issued_on),
    ),
    trainings: (contact.trainings ?? []).map(({ topic, completed_on, valid_months }) =>
      validity(
        context,
        termIn(topic, locale),
        valid_months === undefined ? undefined : addMonths(completed_on, valid_months),
        completed_on,
      ),
    ),
  }
}

const consentsOf = (context: Context, { opt_in_flags }: Contact): ContactCard['consents'] =>
  (opt_in_flags ?? []).map(({ channel, given, at, source, last_interaction_on: last }) => ({
    tone: given ? 'good' : 'bad',
    label: filled(given ? context.words.consentGiven : context.words.consentWithdrawn, { channel: termIn(channel, context.locale) }),
    note: `${dateIn(context, at)}. ${source}${last === undefined ? '' : `. ${filled(context.words.lastWord, { date: dateIn(context, last) })}`}`,
  }))

function validity(context: Context, title: string, until: string | undefined, from: string): State {
  const { words, site } = context
  const name = nameIn(context, title)
  if (until === undefined) return { tone: 'good', label: filled(words.sinceDay, { name, date: dateIn(context, from) }) }
  if (until < site.asOf) return { tone: 'bad', label: filled(words.lapsedDay, { name, date: dateIn(context, until) }) }
  return { tone: addMonths(site.asOf, 2) > until ? 'warn' : 'good', label: filled(words.untilDay, { name, date: dateIn(context, until) }) }
}
