// What stands for a logo.
import { expect, test } from 'vitest'
import { monogramOf } from '../../../src/site/directory/monogram.ts'

test('a monogram is the first letters of the first two words, always in the same colour', () => {
  expect(['Aurora 3D Softwares', 'água', '3D Works', 'Agência de Inovação', 'نجد للمرئيات', '—'].map(monogramOf)).toMatchInlineSnapshot(`
    [
      {
        "letters": "A3",
        "tone": 2,
      },
      {
        "letters": "ÁG",
        "tone": 5,
      },
      {
        "letters": "3W",
        "tone": 2,
      },
      {
        "letters": "AI",
        "tone": 1,
      },
      {
        "letters": "نل",
        "tone": 2,
      },
      {
        "letters": "",
        "tone": 5,
      },
    ]
  `)
})
