// Something that partners can attend on a day.
import { z } from 'zod'
import { asInternal, asPublic, audiences } from './audience.ts'
import { concerned } from './concerned.ts'
import { date, line, locale, ref, text, url } from './fields.ts'
import { defineKind } from './kind.ts'

export const event = defineKind({
  name: 'event',
  label: 'Events',
  description: 'A day on which partners meet the program.',
  path: 'events/{id}.yaml',
  audience: 'public',
  visibleTo: (data) => data.audience ?? 'public',
  schema: z
    .strictObject({
      title: asPublic('Name of the event.', text),
      summary: asPublic('What happens there and what one takes home.', text),
      announced_on: asPublic('Day it was announced; calendars show it as the date of the entry.', date),
      starts_on: asPublic('First day.', date),
      ends_on: asPublic('Last day, when it is longer than one.', date.optional()),
      place: asPublic('City or venue; without it the event is online.', text.optional()),
      languages: asPublic('Languages that are spoken.', z.array(locale).min(1)),
      for: asPublic('Whom it is for; without it everybody.', concerned.optional()),
      link: asPublic('Where one signs up.', url.optional()),
      pages: asPublic('Guide pages to read before it.', z.array(ref('guide_page')).optional()),
      audience: asPublic('Narrows who may read it.', z.enum(audiences).optional()),
      owner: asInternal('Who runs it.', line.optional()),
    })
    .meta({
      order: [
        ['announced_on', 'starts_on'],
        ['starts_on', 'ends_on'],
      ],
    }),
})
