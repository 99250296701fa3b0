// Dates as calendar files after RFC 5545: lines end in CRLF and are folded at 75 bytes, text is escaped, and nothing comes from the clock.

export interface CalendarDate {
  /** Unique for good, such as `partner-day@partners.example`. */
  uid: string
  /** Day the entry was written, `YYYY-MM-DD`. */
  stampedOn: string
  start: string
  /** Last day, itself included. */
  end?: string
  title: string
  text?: string
  place?: string
  url?: string
}

/** A calendar of whole days. */
export function calendarFile(name: string, language: string, dates: readonly CalendarDate[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Partnerbook//Events//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME;LANGUAGE=${language}:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    ...dates.flatMap((date) => [
      'BEGIN:VEVENT',
      `UID:${date.uid}`,
      `DTSTAMP:${compact(date.stampedOn)}T000000Z`,
      `DTSTART;VALUE=DATE:${compact(date.start)}`,
      `DTEND;VALUE=DATE:${compact(dayAfter(date.end ?? date.start))}`,
      `SUMMARY;LANGUAGE=${language}:${escaped(date.title)}`,
      ...(date.text === undefined ? [] : [`DESCRIPTION;LANGUAGE=${language}:${escaped(date.text)}`]),
      ...(date.place === undefined ? [] : [`LOCATION;LANGUAGE=${language}:${escaped(date.place)}`]),
      ...(date.url === undefined ? [] : [`URL:${date.url}`]),
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

const compact = (date: string): string => date.replaceAll('-', '')

const dayAfter = (date: string): string => new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replace(/\r?\n/g, '\\n')
    .replace(/\p{Cc}/gu, ' ')

// 75 bytes a line, the space that continues it included; a character is never cut.
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  let size = 0
  for (const character of line) {
    const bytes = Buffer.byteLength(character)
    if (size + bytes > 75) {
      parts.push(part)
      part = ''
      size = 1
    }
    part += character
    size += bytes
  }
  return [...parts, part].join('\r\n ')
}
