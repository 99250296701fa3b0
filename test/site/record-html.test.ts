// Records as HTML: every value is text, whatever it holds, and only harmless addresses are links.
import { describe, expect, test } from 'vitest'
import type { RecordNode } from '../../src/site/record.ts'
import { recordHtml, recordText } from '../../src/site/record-html.ts'

const html = (node: RecordNode): string => recordHtml(node, { more: 'More' })
const hostile = `"><script>alert('1')</script>&amp;`
const escaped = '&#34;&#62;&#60;script&#62;alert(&#39;1&#39;)&#60;/script&#62;&#38;amp;'

describe('hostile values', () => {
  test('stay text in every place that a value can stand in', () => {
    const text: RecordNode = { type: 'text', text: hostile, lang: hostile, isolate: true }
    expect(html({ type: 'fields', rows: [{ label: { value: hostile, lang: hostile }, value: text }] })).toBe(
      `<dl class="record"><div><dt lang="${escaped}">${escaped}</dt><dd><bdi lang="${escaped}">${escaped}</bdi></dd></div></dl>`,
    )
    expect(html({ type: 'table', columns: [{ value: hostile }], rows: [{ cells: [text], more: text }] })).toBe(
      `<div class="record-table" tabindex="0"><table><thead><tr><th scope="col">${escaped}</th></tr></thead><tbody><tr><td><bdi lang="${escaped}">${escaped}</bdi></td></tr><tr class="more"><td colspan="1"><details><summary>More<span class="sr-only">: ${escaped}</span></summary><bdi lang="${escaped}">${escaped}</bdi></details></td></tr></tbody></table></div>`,
    )
  })

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    '//evil.example/',
    'http://plain.example/',
    '',
  ])('"%s" is no link', (href) => {
    expect(html({ type: 'text', text: 'Read', href })).toBe('Read')
  })

  test.each(['/partners/acme/', '#q-core', 'https://acme.example/?a=1&b="2"', 'mailto:ana@acme.example', 'tel:+5511955500101'])(
    '"%s" is one',
    (href) => {
      expect(html({ type: 'text', text: 'Read', href })).toBe(
        `<a href="${href.replaceAll('&', '&#38;').replaceAll('"', '&#34;')}">Read</a>`,
      )
    },
  )
})

describe('layout', () => {
  test('short lists stand on one line, long ones below each other, and empty cells stay empty', () => {
    const list = (...texts: string[]): RecordNode => ({ type: 'list', items: texts.map((text) => ({ type: 'text', text })) })
    const rows = [
      { label: { value: 'Duties' }, value: list('Legal', 'Privacy') },
      { label: { value: 'Gives' }, value: list('Two partner engineers until the third version is out') },
    ]
    expect(html({ type: 'fields', rows })).toBe(
      '<dl class="record"><div><dt>Duties</dt><dd><span class="item">Legal</span> <span class="item">Privacy</span></dd></div><div class="wide"><dt>Gives</dt><dd><ul><li>Two partner engineers until the third version is out</li></ul></dd></div></dl>',
    )
    expect(
      html({
        type: 'table',
        columns: [{ value: 'Due' }, { value: 'Done' }],
        rows: [{ cells: [{ type: 'text', text: 'May' }, undefined] }],
      }),
    ).toBe(
      '<div class="record-table" tabindex="0"><table><thead><tr><th scope="col">Due</th><th scope="col">Done</th></tr></thead><tbody><tr><td>May</td><td></td></tr></tbody></table></div>',
    )
  })

  test('search gets the words without markup', () => {
    const cell: RecordNode = { type: 'text', text: 'Ana' }
    expect(
      recordText({
        type: 'fields',
        rows: [
          {
            label: { value: 'People' },
            value: {
              type: 'table',
              columns: [{ value: 'Name' }],
              rows: [{ cells: [cell, undefined], more: { type: 'list', items: [{ type: 'text', text: 'Legal' }] } }],
            },
          },
        ],
      }),
    ).toBe('Ana Legal')
  })
})
