// Calendar files as RFC 5545 has them.
import { expect, test } from 'vitest'
import { calendarFile } from '../../src/site/ical.ts'

const file = calendarFile('Luz, sombra', 'pt-BR', [
  {
    uid: 'fair@lantern.example',
    stampedOn: '2026-01-02',
    start: '2026-12-31',
    title: 'Feira; luz, e \\ mais',
    text: 'Primeira linha.\nSegunda linha, que é longa o bastante para ser dobrada, com ação e ênfase.',
    place: 'São Paulo',
    url: 'https://lantern.example/#fair',
  },
  { uid: 'two@lantern.example', stampedOn: '2026-01-02', start: '2026-02-28', end: '2026-03-01', title: 'Two' },
])

test('dates are whole days, their end is the day after, and text is escaped', () => {
  expect(file.replaceAll('\r\n ', '').split('\r\n')).toMatchInlineSnapshot(`
    [
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//Partnerbook//Events//EN",
      "CALSCALE:GREGORIAN",
      "METHOD:PUBLISH",
      "NAME;LANGUAGE=pt-BR:Luz\\, sombra",
      "X-WR-CALNAME:Luz\\, sombra",
      "BEGIN:VEVENT",
      "UID:fair@lantern.example",
      "DTSTAMP:20260102T000000Z",
      "DTSTART;VALUE=DATE:20261231",
      "DTEND;VALUE=DATE:20270101",
      "SUMMARY;LANGUAGE=pt-BR:Feira\\; luz\\, e \\\\ mais",
      "DESCRIPTION;LANGUAGE=pt-BR:Primeira linha.\\nSegunda linha\\, que é longa o bastante para ser dobrada\\, com ação e ênfase.",
      "LOCATION;LANGUAGE=pt-BR:São Paulo",
      "URL:https://lantern.example/#fair",
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
      "BEGIN:VEVENT",
      "UID:two@lantern.example",
      "DTSTAMP:20260102T000000Z",
      "DTSTART;VALUE=DATE:20260228",
      "DTEND;VALUE=DATE:20260302",
      "SUMMARY;LANGUAGE=pt-BR:Two",
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
      "END:VCALENDAR",
      "",
    ]
  `)
})

test('lines end in CRLF and have 75 bytes at most, in which no character is cut', () => {
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  const lines = file.split('\r\n')
  expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([])
  expect(lines.some((line) => line.startsWith(' '))).toBe(true)
  expect(file).not.toContain('\ufffd')
})
