// Problems are said in the order of files and lines, and the exit code follows the worst.
import { expect, test } from 'vitest'
import { catalogue } from '../../src/problems/catalogue.ts'
import { inOrder, problem } from '../../src/problems/problem.ts'
import { exitCode, printable, textReport } from '../../src/problems/report.ts'

const typo = problem('unknown-field', { file: 'b.yaml', place: { line: 2, column: 3 }, reason: '"nmae" is no field', expected: ['name'] })
const broken = problem('yaml-syntax', { file: 'a.yaml', place: { line: 10, column: 1 }, reason: 'the YAML cannot be read' })
const unused = problem('asset-unused', { file: 'a.yaml', reason: 'no entry refers to this file' })
const none = problem('content-missing', { file: 'x', reason: 'there is no folder x' })

test('problems are sorted by file, line and column', () => {
  expect(inOrder([typo, broken, unused])).toEqual([unused, broken, typo])
})

test('a problem is a vfile message', () => {
  expect({ ...typo, name: typo.name, message: typo.message, stack: undefined }).toMatchObject({
    ruleId: 'unknown-field',
    source: 'partnerbook',
    fatal: true,
    line: 2,
    column: 3,
    note: catalogue['unknown-field'].fix,
    reason: '"nmae" is no field',
  })
})

test('text is for people', () => {
  expect(textReport({ files: 2, problems: [typo, broken, unused], as_of: '2026-03-13' })).toMatchInlineSnapshot(`
    "a.yaml:1:1  warning  no entry refers to this file  [asset-unused]
        → Refer to the file from its entry, or delete it.
    a.yaml:10:1  error  the YAML cannot be read  [yaml-syntax]
        → Mend the YAML at this place.
    b.yaml:2:3  error  "nmae" is no field  [unknown-field]
        → Remove the field, or correct its name.

    2 files read as of 2026-03-13: 2 errors, 1 warning
    "
  `)
  expect(textReport({ files: 1, problems: [], as_of: '2026-03-13' })).toBe('1 file read as of 2026-03-13: 0 errors, 0 warnings\n')
})

test.each([
  [[], 0],
  [[unused], 0],
  [[typo, unused], 1],
  [[typo, broken], 3],
  [[none], 2],
])('exit code of %#', (problems, code) => {
  expect(exitCode(problems)).toBe(code)
})

test('nothing in content can steer a terminal', () => {
  expect(printable('a\u001b[2J\u202eb\n::error::')).toBe('a\\u001b[2J\\u202eb\\u000a::error::')
})

test('every problem of the catalogue says what to do, as a sentence', () => {
  expect(Object.entries(catalogue).filter(([, { fix }]) => !/^[A-Z].*\.$/.test(fix))).toEqual([])
})
