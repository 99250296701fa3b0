// The place of a character of a text, in each way in which YAML writes texts.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDocument, Scalar, stringify } from 'yaml'
import { placeAt } from '../../src/read/source.ts'
import { spotsOf } from '../../src/read/spots.ts'

/** The YAML with a mark at the place of `word` in the text of the field `a`. */
function marked(yaml: string, word: string): string {
  const value = String((parseDocument(yaml).toJS() as { a: unknown }).a)
  const { line, column } = spotsOf('a.yaml', yaml).inside(['a'], value.indexOf(word))
  return yaml
    .split('\n')
    .map((text, index) => (index === line - 1 ? `${text.slice(0, column - 1)}▸${text.slice(column - 1)}` : text))
    .join('\n')
}

describe('the character is found', () => {
  test.each([
    ['a: one two three', 'three', 'a: one two ▸three'],
    ['a: one\n  two\n  three', 'three', 'a: one\n  two\n  ▸three'],
    ["a: 'it''s two ''three'''", 'three', "a: 'it''s two ''▸three'''"],
    ['a: "say \\"two\\" \\u00e9\\x41\\n\\tthree"', 'three', 'a: "say \\"two\\" \\u00e9\\x41\\n\\t▸three"'],
    ['a: "one \\\n  two \\U0001F600 three"', 'three', 'a: "one \\\n  two \\U0001F600 ▸three"'],
    ['a: |\n  one two\n\n    three\n', 'three', 'a: |\n  one two\n\n    ▸three\n'],
    ['a: >-\n  one\n  two\n\n  three', 'three', 'a: >-\n  one\n  two\n\n  ▸three'],
    ['a: |2- # note\n  one | three', 'three', 'a: |2- # note\n  one | ▸three'],
    ['b: &x one three\na: *x', 'three', 'b: &x one ▸three\na: *x'],
    ['{ a: "one,three" }', 'three', '{ a: "one,▸three" }'],
    ['a: "one"', '', 'a: "▸one"'],
  ])('%s', (yaml, word, shown) => {
    expect(marked(yaml, word)).toBe(shown)
  })

  test('past the end stands after the last character', () => {
    expect(spotsOf('a.yaml', 'a: "one two "').inside(['a'], 8)).toEqual({ line: 1, column: 12 })
    expect(spotsOf('a.yaml', 'a: |\n  one two\n').inside(['a'], 8)).toEqual({ line: 2, column: 10 })
  })

  test('of what is no text is the place of the value', () => {
    expect(spotsOf('a.yaml', 'a: 7').inside(['a'], 3)).toEqual({ line: 1, column: 4 })
    expect(spotsOf('a.yaml', 'a:\n  b: x').inside(['a', 'c'], 0)).toEqual({ line: 1, column: 1 })
    expect(spotsOf('a.csv', 'a\nx\n').inside(['a'], 0)).toEqual({ line: 1, column: 1 })
  })

  test('behind a byte order mark and with carriage returns', () => {
    expect(spotsOf('a.yaml', '\ufeffa: |\r\n  one\r\n  two\r\n').inside(['a'], 4)).toEqual({ line: 3, column: 3 })
  })
})

const styles = [Scalar.PLAIN, Scalar.QUOTE_SINGLE, Scalar.QUOTE_DOUBLE, Scalar.BLOCK_LITERAL, Scalar.BLOCK_FOLDED] as const
test.each(styles)('each character of any text is found in %s', (type) => {
  const part = fc.oneof(
    fc.constantFrom(' ', '\n', '"', "'", '\\', '#', ':', '|', '>', 'a', 'é', 'ع', '\t'),
    fc.string({ minLength: 1, maxLength: 3 }),
  )
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 30 }), (parts) => {
      const text = `x${parts.join('')}`
      const scalar = new Scalar(text)
      scalar.type = type
      const yaml = stringify({ a: scalar }, { lineWidth: 20 })
      if (parseDocument(yaml).get('a') !== text) return
      const spots = spotsOf('a.yaml', yaml)
      for (const [offset, character] of [...text].entries()) {
        if (character.length > 1 || /\s/.test(character)) continue
        const { line, column } = spots.inside(['a'], [...text].slice(0, offset).join('').length)
        const rest = yaml.split('\n')[line - 1]?.slice(column - 1) ?? ''
        const isEscaped = /^\\/.test(rest) && parseDocument(`a: "${/^\\(?:x..|u....|U........|.)/.exec(rest)?.[0]}"`).get('a') === character
        expect([text, offset, rest.startsWith(character) || isEscaped]).toEqual([text, offset, true])
      }
      expect(placeAt(yaml, 0)).toEqual({ line: 1, column: 1 })
    }),
    { numRuns: 300, seed: 5 },
  )
})
