// The activation: what is done of the way to the first deal, and how many days it took or takes against the target.

import { daysBetween } from '../../program/days.ts'
import { formatDuration } from '../format.ts'
import { termIn } from '../terms.ts'
import type { Localized } from '../text.ts'
import { filled } from '../ui.ts'
import { ofKind } from '../work/by-partner.ts'
import { type Context, type Day, dateIn, dueDay, entryHref, plainDay, type State, said } from './context.ts'
import { stepState } from './plan.ts'

export interface ActivationStep {
  what: Localized
  owner: string
  side: string
  due: Day
  done?: string
  state: State
}

export interface Activation {
  href: string
  done: number
  all: number
  /** The time it took, or has taken so far, and what to think of it. */
  time: State
  started: string
  ended?: string
  groups: readonly { id: 'integration' | 'training' | 'go_live'; steps: readonly ActivationStep[] }[]
}

const groups = ['integration', 'training', 'go_live'] as const

export function activationOf(context: Context): Activation | undefined {
  const { site, program, words, locale, related } = context
  const [entry] = ofKind(related, 'activation')
  if (entry === undefined) return undefined
  const { started_on, activated_on } = entry.fields
  const steps = groups.flatMap((id) => entry.fields[id])
  const days = daysBetween(started_on, activated_on ?? site.asOf)
  const target = program.targets?.find(({ metric }) => metric === 'time_to_activate')?.lte
  const isLate = target !== undefined && days > target
  const values = {
    days: formatDuration(days, 'day', locale),
    target: target === undefined ? '' : formatDuration(target, 'day', locale),
  }
  const sentence =
    activated_on === undefined
      ? target === undefined
        ? words.activatingFor
        : words.activatingOf
      : target === undefined
        ? words.activatedIn
        : words.activatedOf
  return {
    href: entryHref(context, 'activation', entry.id),
    done: steps.filter(({ done_on }) => done_on !== undefined).length,
    all: steps.length,
    time: { tone: isLate ? (activated_on === undefined ? 'bad' : 'warn') : 'good', label: filled(sentence, values) },
    started: dateIn(context, started_on),
    ...(activated_on === undefined ? {} : { ended: dateIn(context, activated_on) }),
    groups: groups.map((id) => ({
      id,
      steps: entry.fields[id].map(({ what, owner, side, due, done_on }) => ({
        what: said(context, what),
        owner,
        side: termIn(side, locale),
        due: done_on === undefined ? dueDay(context, due) : plainDay(context, due),
        ...(done_on === undefined ? {} : { done: dateIn(context, done_on) }),
        state: stepState(context, due, done_on),
      })),
    })),
  }
}
