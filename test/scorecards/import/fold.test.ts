// Texts that mean alike are compared as one.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { folded } from '../../../src/scorecards/import/fold.ts'

test.each([
  ['  Fechado   e GANHO ', 'fechado e ganho'],
  ['\ufeffID do negócio', 'id do negocio'],
  ['Straße Łódź Ørsted', 'strasse lodz orsted'],
  ['ID de l’opportunité', "id de l'opportunite"],
  ['Valor\u00a0(R$)', 'valor (r$)'],
  ['Close\r\nDate', 'close date'],
  ['ﬁn\u200bance', 'finance'],
  ['أَعمال', 'اعمال'],
  ['`x`', "'x'"],
  ['', ''],
])('%j is %j', (text, same) => {
  expect(folded(text)).toBe(same)
})

test('folding twice changes nothing, nor does a mark that is not seen', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."aZ09 \t-é\u00a0ßÜ.,`'") }), (text) => {
      expect(folded(folded(text))).toBe(folded(text))
      expect(folded(`${text}\u200b`)).toBe(folded(text))
    }),
  )
})
