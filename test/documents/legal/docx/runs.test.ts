import { describe, expect, test } from 'vitest'
import { seen, stretches } from '../../../../src/documents/legal/docx/runs.ts'

const said = (text: string, rtl: boolean): string[] => stretches(text, rtl).map((each) => `${each.rtl ? '←' : '→'}${each.text}`)

describe('stretches of one direction', () => {
  test.each([
    ['words of the paragraph are one', 'Signed in Recife.', false, ['→Signed in Recife.']],
    ['Arabic in English, from its first letter to its last', 'Party: شركة الأفق (ARC).', false, ['→Party: ', '←شركة الأفق', '→ (ARC).']],
    ['names in Arabic, with their digits', 'منتج Corrente Stream 2 هنا', true, ['←منتج ', '→Corrente Stream 2', '← هنا']],
    [
      'brackets go with what is in them',
      'اللائحة Regulation (EU) 2016/679 («GDPR»).',
      true,
      ['←اللائحة ', '→Regulation (EU) 2016/679', '← («', '→GDPR', '←»).'],
    ],
    ['numbers stay with Arabic', 'البند 3.4 و5', true, ['←البند 3.4 و5']],
    [
      'what is kept together has one direction',
      'من \u2068Corrente Ltda.\u2069 إلى',
      true,
      ['←من ', '→\u2068Corrente Ltda.\u2069', '← إلى'],
    ],
    ['and its own', 'by \u2068شركة 24.\u2069.', false, ['→by ', '←\u2068شركة 24.\u2069', '→.']],
  ])('%s', (_, text, rtl, expected) => {
    expect(said(text, rtl)).toEqual(expected)
  })

  test('are the text again, whatever it is', () => {
    for (const text of ['', '((((', 'a'.repeat(10_000), '(a'.repeat(5_000), 'ا(a'.repeat(3_000), '\u2068'.repeat(100), 'ا '.repeat(5_000)])
      for (const rtl of [false, true])
        expect(
          stretches(text, rtl)
            .map((each) => each.text)
            .join(''),
        ).toBe(text)
  })
})

test('what XML cannot hold is shown by a sign', () => {
  expect(seen('a\u0000b\u001bc\u007fd\ud800e\uffff\u0085f\r\ng\u2028h\ti\u202ej')).toBe('a␀b␛c␡d\ufffde\ufffd\ufffdf\ng\nh\ti\u202ej')
})
