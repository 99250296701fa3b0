// The fingerprint of lines, held against values that github/codeql-action gives and against the same sum worked out character by character.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lineHashes } from '../../../src/gate/report/line-hash.ts'

const all = (text: string): string[] => {
  const hash = lineHashes(text)
  return Array.from({ length: text.split(/\r\n|\r|\n/).length }, (_, index) => hash(index + 1) ?? 'none')
}

/** Takes in one character after the other, as a reader of a stream does. */
function rolled(text: string): string[] {
  const size = 100
  const ring = new Array<bigint>(size).fill(0n)
  const waiting = new Map<number, true>()
  const hashes: string[] = []
  const seen = new Map<string, number>()
  const top = 37n ** BigInt(size)
  let [sum, count, atStart, afterReturn] = [0n, 0, true, false]
  const settle = (): void => {
    if (!waiting.delete(count - size)) return
    const hash = BigInt.asUintN(64, sum).toString(16)
    seen.set(hash, (seen.get(hash) ?? 0) + 1)
    hashes.push(`${hash}:${seen.get(hash)}`)
  }
  const take = (code: number): void => {
    const slot = count % size
    sum = BigInt.asIntN(64, sum * 37n + BigInt(code) - top * (ring[slot] ?? 0n))
    ring[slot] = BigInt(code)
    count++
  }
  for (const code of [...Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)), 0xffff]) {
    if (code === 32 || code === 9 || (afterReturn && code === 10)) {
      afterReturn = false
      continue
    }
    afterReturn = code === 13
    settle()
    if (atStart) waiting.set(count, true)
    atStart = code === 13 || code === 10
    take(code === 13 ? 10 : code)
  }
  for (let at = 0; at < size; at++) {
    settle()
    take(0)
  }
  settle()
  return hashes
}

describe('hashes of lines', () => {
  test.each([
    ['', ['c129715d7a2bc9a3:1']],
    [' a\nb\n  \t\tc\n d', ['271789c17abda88f:1', '54703d4cd895b18:1', '180aee12dab6264:1', 'a23a3dc5e078b07b:1']],
  ])('are those of the upload: %j', (text, expected) => {
    expect(all(text)).toEqual(expected)
  })

  test('do not depend on how lines end', () => {
    const lines = ['hello; \t', 'world!!!', '', '', '  \t\tGreetings', ' End', '']
    const expected = all(lines.join('\n'))
    expect(expected[0]).toBe('e9496ae3ebfced30:1')
    expect(expected.at(-1)).toBe('c129715d7a2bc9a3:1')
    expect(all(lines.join('\r\n'))).toEqual(expected)
    expect(all(lines.join('\r'))).toEqual(expected)
  })

  test('number lines that are alike', () => {
    const hashes = all('Lorem ipsum dolor sit amet.\n'.repeat(10))
    expect(hashes.slice(0, 6)).toEqual([1, 2, 3, 4, 5, 6].map((nth) => `a7f2ff13bc495cf2:${nth}`))
    expect(hashes[6]).toBe('a7f2ff1481e87703:1')
  })

  test('are a rolling sum, whatever the text', () => {
    const character = fc.constantFrom('a', ' ', '\t', '\n', '\r', '\r\n', ' \n', 'é', '\ufeff', '😀', '\ud800', ':')
    fc.assert(
      fc.property(fc.array(character, { maxLength: 400 }), (characters) => {
        const text = characters.join('')
        expect(all(text)).toEqual(rolled(text))
      }),
      { numRuns: 300, seed: 3 },
    )
  })

  test('a line that is not there has none', () => {
    expect(lineHashes('a\n')(3)).toBeUndefined()
    expect(lineHashes('a\n')(0)).toBeUndefined()
  })
})
