// The payloads of the sample's listings, whole: as they are sent.
import { describe, expect, test } from 'vitest'
import { listingPlan } from '../../../../src/documents/listing/plan.ts'
import { checker, filesOf, source, subject } from './sample.ts'

const schemas: ReadonlyMap<string, string> = new Map([
  ['aws-change-set.json', 'aws-change-set'],
  ['azure-configure.json', 'azure-configure'],
  ['azure-preview.json', 'azure-configure'],
  ['gcp-field-sheet.json', 'gcp-field-sheet'],
])

describe.each(['aws', 'azure', 'gcp'] as const)('the payload for %s', (marketplace) => {
  const files = filesOf(subject(marketplace))

  test('is the one that was read and approved', async () => {
    for (const [path, text] of files) await expect(text.replaceAll('\r\n', '\n')).toMatchFileSnapshot(`golden/${path}.txt`)
  })

  test('fits its schema', () => {
    const json = [...files].filter(([path]) => path.endsWith('.json'))
    expect(json.length).toBeGreaterThan(0)
    for (const [path, text] of json) expect([path, checker(schemas.get(path) ?? path)(JSON.parse(text))]).toEqual([path, []])
  })

  test('is the same in every run, with two spaces and a line feed at its end', () => {
    expect([...filesOf(subject(marketplace))]).toEqual([...files])
    for (const [path, text] of files) if (path.endsWith('.json')) expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`)
  })
})

test('the kits of the sample hold their payloads, each with how it is sent', () => {
  const { artifacts, problems } = listingPlan(source)
  expect(problems.filter(({ fatal }) => fatal === true)).toEqual([])
  const paths = artifacts.map(({ entry, job }) => [entry?.id, partsOf(job.data).filter((path) => path.startsWith('payload/'))])
  expect(paths).toEqual([
    ['aws-corrente-stream', ['payload/aws-change-set.json', 'payload/README.txt']],
    ['azure-corrente-stream', ['payload/azure-configure.json', 'payload/azure-preview.json', 'payload/README.txt']],
    ['gcp-corrente-stream', ['payload/gcp-field-sheet.json', 'payload/gcp-field-sheet.csv', 'payload/README.txt']],
  ])
})

const partsOf = (data: unknown): string[] => (data as { parts: { path: string }[] }).parts.map(({ path }) => path)
