// What the compiler says of a template that is wrong.
import { expect, test } from 'vitest'
import { font } from '../../src/build/fonts.ts'
import { pdfOf } from '../../src/documents/typst.ts'

test('a mistake in a template is told in the words of the compiler', () => {
  const input = { name: 'broken', template: '#let x = nothing', data: {}, fonts: ['figtree-400'], day: '2026-11-20' } as const
  expect(() => pdfOf(input, { font })).toThrow('Typst cannot make broken: unknown variable: nothing')
})
