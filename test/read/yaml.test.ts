// Values come from js-yaml and places from `yaml`: both have to see the same in every file, or places would be wrong.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { parseYaml } from '../../src/read/yaml.ts'

const content = join(import.meta.dirname, '../../content')
const files = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'))

const theirs = (text: string): unknown =>
  parse(text, { strict: true, uniqueKeys: true, merge: false, maxAliasCount: 20, logLevel: 'error' })

function ours(text: string): unknown {
  const parsed = parseYaml({ file: 'x.yaml', text })
  return Array.isArray(parsed) ? parsed.map((each) => `${each.line}:${each.column} ${each.reason}`) : parsed.value
}

test.each(files)('both parsers read %s alike', (file) => {
  const text = readFileSync(join(content, file), 'utf8')
  expect(ours(text)).toEqual(theirs(text))
})

const scalars = [
  ...[
    '2026-02-30',
    '2026-03-01',
    '2026-03-01T09:30:00Z',
    '12:30',
    '12:30:45',
    '1_000',
    '0b101',
    '0o17',
    '017',
    '0x1F',
    '+12',
    '-0',
    '-0.0',
    '.5',
    '5.',
    '1e3',
    '1E-3',
    '1.5e+2',
    '1.10',
    '00.50',
  ],
  ...[
    '.inf',
    '-.inf',
    '.nan',
    '.NaN',
    'Infinity',
    'NaN',
    '~',
    'null',
    'Null',
    'NULL',
    'nil',
    'none',
    'true',
    'True',
    'TRUE',
    'tRUE',
    'yes',
    'no',
    'on',
    'off',
    'y',
    'n',
    'False',
  ],
  ...[
    '"2026-01-01"',
    "'1.10'",
    '"\\u0041\\n\\x41"',
    '"a\\\n  b"',
    "'it''s'",
    '',
    '""',
    'a:b',
    'a#b',
    'a #b',
    'http://x.example/?a=b#c',
    'x:y',
  ],
  ...[
    '|\n  a\n  b\n',
    '|-\n  a\n\n',
    '|+\n  a\n\n',
    '>\n  a\n  b\n\n  c\n',
    '>-\n  a\n    b\n  c',
    '|2\n    a\n',
    'a\n  b',
    '"a\n  b"',
    "'a\n\n  b'",
    '!!str 12',
    '!!int "12"',
    '!!null ""',
    '! 12',
    '=',
    '-1-',
    'a -- b',
  ],
  ...[
    '[a, b]',
    '[a, [b], {c: d}]',
    '{a: , b: c}',
    '[]',
    '{}',
    '{"a":1}',
    '[a, ]',
    '[ "x" , \'y\' ]',
    'مرحبا',
    '😀',
    '\u2028x',
    '\u00a0x',
    '999999999999999',
    '0.1',
    '123456789.12345',
    '<<',
    '"<<"',
    '%x'.slice(1),
    'a%b',
    'a@b',
    'a`b',
  ],
]

test.each(scalars.map((scalar) => [JSON.stringify(scalar), scalar]))('both parsers read %s alike', (_, scalar) => {
  const text = `before: 1\nvalue: ${scalar}\nafter: 2\n`
  expect(ours(text)).toEqual(theirs(text))
})

const keys = [
  '1',
  'true',
  '"null"',
  '"a b"',
  "'x'",
  '2026-01-01',
  '1.10',
  'a-b',
  'pt-BR',
  'constructor',
  'toString',
  '?x',
  '"\\u0061"',
  'a b',
  '-a',
  '0x10',
]

test.each(keys)('both parsers read the key %s alike', (key) => {
  const read = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
  expect(read(ours(`${key}: 1\n`))).toEqual(read(theirs(`${key}: 1\n`)))
})

describe('where ours is stricter', () => {
  test.each([
    ['a number keeps all its digits as text', 'a: 1.00000000000000001', { a: '1.00000000000000001' }],
    ['also a whole one', 'a: 12345678901234567890', { a: '12345678901234567890' }],
    ['also a hexadecimal one', 'a: 0x1fffffffffffffffff', { a: '0x1fffffffffffffffff' }],
    ['a number of fifteen digits is a number', 'a: -000999999999999.999', { a: -999999999999.999 }],
    ['a number too large to be one is text', 'a: 1e400', { a: '1e400' }],
    ['a merge key is refused', 'a: &a {x: 1}\nb: {<<: *a}', ['2:5 a merge key "<<" is used']],
    ['__proto__ is refused, however it is written', '"__prot\\u006f__": 1', ['1:1 the key "__proto__" is used']],
    [
      'an empty key is refused',
      'a: { ~: 1 }\n: 2',
      ['1:6 the YAML cannot be read: a key is empty', '2:1 the YAML cannot be read: a key is empty'],
    ],
    ['a key stands once, however it is written', 'ab: 1\n"\\u0061b": 2', ['2:1 the key "\\u0061b" stands twice in one map']],
  ])('%s', (_, text, value) => {
    expect(ours(text)).toEqual(value)
  })

  test('nothing in a file reaches the prototype of objects', () => {
    parseYaml({ file: 'x.yaml', text: '__proto__: { polluted: true }\nconstructor: { prototype: { polluted: true } }\n' })
    expect('polluted' in {}).toBe(false)
  })
})
