// What of joint solutions can be taken along: one page for everybody, sample data as it is, and the kit of the team.
import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import type { Artifact } from '../../../src/documents/artifact.ts'
import type { OnePager } from '../../../src/documents/blueprint/one-pager.ts'
import { job } from '../../../src/documents/job.ts'
import { bare, lost, pageTexts } from '../pdf-text.ts'
import { made, sampleArtifacts } from '../sample.ts'

const published = sampleArtifacts('public', 'blueprint')
const internal = sampleArtifacts('internal', 'blueprint')
const one = (all: readonly Artifact[], name: RegExp): Artifact => {
  const found = all.find(({ path }) => name.test(path))
  if (found === undefined) throw new Error(`there is no ${name}`)
  return found
}

test('everybody gets one page in each language and the sample data; the team gets kits', () => {
  expect(published.map(({ path }) => path.replace(/^blueprints\/partner_/, ''))).toEqual([
    'one-pager-ar_remote-construction-review_20261120_v1.0.pdf',
    'one-pager-ar_virtual-sales-gallery_20261120_v1.0.pdf',
    'one-pager-en_remote-construction-review_20261120_v1.0.pdf',
    'one-pager-en_virtual-sales-gallery_20261120_v1.0.pdf',
    'one-pager-pt-br_remote-construction-review_20261120_v1.0.pdf',
    'one-pager-pt-br_virtual-sales-gallery_20261120_v1.0.pdf',
    'sample-data_remote-construction-review_20261120_v1.0.zip',
    'sample-data_virtual-sales-gallery_20261120_v1.0.zip',
  ])
  expect(internal.map(({ path }) => path.replace(/^blueprints\/partner_/, ''))).toEqual([
    'postman_remote-construction-review_20261120_v1.0.json',
    'postman_virtual-sales-gallery_20261120_v1.0.json',
    'solution-kit_remote-construction-review_20261120_v1.0.zip',
    'solution-kit_virtual-sales-gallery_20261120_v1.0.zip',
  ])
  expect(sampleArtifacts('partner', 'blueprint')).toEqual([])
})

describe('the one-pager', () => {
  const pagers = published.filter(({ path }) => path.includes('one-pager'))

  test.each(pagers.map((each) => [each.path, each] as const))('%s is one page and says all that it was given', async (_, artifact) => {
    const bytes = await made(artifact.job)
    expect(Buffer.from(bytes).equals(Buffer.from(await made(artifact.job)))).toBe(true)
    const pages = await pageTexts(bytes)
    expect(pages).toHaveLength(1)
    const data = artifact.job.data as OnePager
    const said = [
      data.title,
      data.description,
      ...Object.values(data.labels),
      ...data.uses.flatMap(({ title, summary }) => [title, summary]),
      ...data.steps,
      ...data.parts.flatMap(({ name, why }) => [name, why]),
      ...data.costs.flatMap(({ size, monthly, assumption }) => [size, monthly, assumption]),
      ...data.partners,
      ...data.next.map(({ label }) => label),
    ]
    if (data.dir === 'ltr') expect(said.filter((text) => !bare(pages.join(' ')).includes(bare(text)))).toEqual([])
    else expect(lost(said.join(' '), pages.join(' '))).toEqual([])
  })

  test('stays one page when its words leave the drawing no more room', async () => {
    const { data } = one(published, /one-pager-en_virtual/).job
    const page = data as OnePager
    const [longest] = page.parts.toSorted((a, b) => b.why.length - a.why.length)
    const full: OnePager = { ...page, parts: [...page.parts, ...(longest === undefined ? [] : [longest])] }
    expect(await pageTexts(await made(job('one-pager', full)))).toHaveLength(1)
  })

  test('shows hostile text as it is', async () => {
    const { data } = one(published, /one-pager-en_virtual/).job
    const hostile = `"' # $ \\ <b>&amp; {{x}} =1+1 @ref _a_ *b* [c](d)`
    const page: OnePager = { ...(data as OnePager), title: hostile, description: hostile, parts: [{ name: hostile, why: hostile }] }
    const text = (await pageTexts(await made(job('one-pager', page)))).join(' ')
    expect(bare(text).split(bare(hostile)).length - 1).toBe(4)
  })
})

describe('the kit', () => {
  const kit = one(internal, /solution-kit_virtual/)

  test('holds pictures, pages, the demo, sample data and calls', async () => {
    const bytes = await made(kit.job)
    expect(Buffer.from(bytes).equals(Buffer.from(await made(kit.job)))).toBe(true)
    const files = unzipSync(bytes)
    const each = ['architecture.png', 'architecture.svg', 'demo-script.txt', 'one-pager.pdf', 'readme.txt']
    expect(Object.keys(files)).toEqual([
      ...['ar', 'en', 'pt-BR'].flatMap((tag) => each.map((name) => `${tag}/${name}`)),
      'sample-data/tour-stops.json',
      'sample-data/units.csv',
      'virtual-sales-gallery.postman_collection.json',
    ])
    expect(
      Buffer.from(files['sample-data/units.csv'] ?? []).equals(readFileSync('content/blueprints/virtual-sales-gallery/units.csv')),
    ).toBe(true)
    const { format, width = 0, height = 0 } = await sharp(files['ar/architecture.png']).metadata()
    expect(format).toBe('png')
    expect(width).toBeGreaterThan(1500)
    expect(height).toBeGreaterThan(800)
    const svg = Buffer.from(files['en/architecture.svg'] ?? []).toString()
    expect(svg).toMatch(/^<svg [^>]*role="img"/)
    expect(svg).not.toMatch(/<script|href=|var\(/)
    expect(
      Buffer.from(files['en/demo-script.txt'] ?? [])
        .toString()
        .split('\n')
        .slice(0, 6),
    ).toEqual([
      'Demo script: Virtual sales gallery',
      'Steps: 7. Time in all: 18 minutes. What is done stands in plain type, what is said behind the dash.',
      '',
      '1. from 0:00 (2 minutes)',
      '   Scan the QR code of Residencial Ipê Roxo with a phone.',
      '   — There is no app. The tour is a web page.',
    ])
  })

  test('has calls with variables for hosts and secrets', async () => {
    const collection: unknown = JSON.parse(Buffer.from(await made(one(internal, /postman_virtual/).job)).toString())
    expect(collection).toMatchInlineSnapshot(`
      {
        "info": {
          "name": "Virtual sales gallery",
          "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json",
        },
        "item": [
          {
            "auth": {
              "bearer": [
                {
                  "key": "token",
                  "type": "string",
                  "value": "{{token}}",
                },
              ],
              "type": "bearer",
            },
            "description": "https://docs.corrente.example/integrations/scene-sync",
            "item": [
              {
                "name": "List the scenes of a workspace",
                "request": {
                  "header": [],
                  "method": "GET",
                  "url": {
                    "host": [
                      "{{base_url}}",
                    ],
                    "path": [
                      "v2",
                      "scenes",
                    ],
                    "raw": "{{base_url}}/v2/scenes",
                  },
                },
              },
              {
                "name": "Create a scene from a manifest",
                "request": {
                  "header": [],
                  "method": "POST",
                  "url": {
                    "host": [
                      "{{base_url}}",
                    ],
                    "path": [
                      "v2",
                      "scenes",
                    ],
                    "raw": "{{base_url}}/v2/scenes",
                  },
                },
              },
              {
                "name": "Upload one revision",
                "request": {
                  "header": [],
                  "method": "PUT",
                  "url": {
                    "host": [
                      "{{base_url}}",
                    ],
                    "path": [
                      "v2",
                      "scenes",
                      ":scene_id",
                      "revisions",
                      ":revision",
                    ],
                    "raw": "{{base_url}}/v2/scenes/:scene_id/revisions/:revision",
                    "variable": [
                      {
                        "key": "scene_id",
                        "value": "",
                      },
                      {
                        "key": "revision",
                        "value": "",
                      },
                    ],
                  },
                },
              },
              {
                "name": "List revisions and which one is streamed",
                "request": {
                  "header": [],
                  "method": "GET",
                  "url": {
                    "host": [
                      "{{base_url}}",
                    ],
                    "path": [
                      "v2",
                      "scenes",
                      ":scene_id",
                      "revisions",
                    ],
                    "raw": "{{base_url}}/v2/scenes/:scene_id/revisions",
                    "variable": [
                      {
                        "key": "scene_id",
                        "value": "",
                      },
                    ],
                  },
                },
              },
              {
                "name": "Stream another revision",
                "request": {
                  "header": [],
                  "method": "POST",
                  "url": {
                    "host": [
                      "{{base_url}}",
                    ],
                    "path": [
                      "v2",
                      "scenes",
                      ":scene_id",
                      "activate",
                    ],
                    "raw": "{{base_url}}/v2/scenes/:scene_id/activate",
                    "variable": [
                      {
                        "key": "scene_id",
                        "value": "",
                      },
                    ],
                  },
                },
              },
            ],
            "name": "Scene Sync",
          },
          {
            "auth": {
              "bearer": [
                {
                  "key": "token",
                  "type": "string",
                  "value": "{{token}}",
                },
              ],
              "type": "bearer",
            },
            "description": "https://docs.corrente.example/integrations/lead-handoff",
            "item": [
              {
                "name": "List contact requests since a moment",
                "request": {
                  "header": [],
                  "method": "GET",
                  "url": {
                    "host": [
                      "{{base_url}}",
                    ],
                    "path": [
                      "v1",
                      "leads",
                    ],
                    "raw": "{{base_url}}/v1/leads",
                  },
                },
              },
              {
                "name": "One request with consent and units seen",
                "request": {
                  "header": [],
                  "method": "GET",
                  "url": {
                    "host": [
                      "{{base_url}}",
                    ],
                    "path": [
                      "v1",
                      "leads",
                      ":lead_id",
                    ],
                    "raw": "{{base_url}}/v1/leads/:lead_id",
                    "variable": [
                      {
                        "key": "lead_id",
                        "value": "",
                      },
                    ],
                  },
                },
              },
              {
                "name": "Erase a request at the visitor's wish",
                "request": {
                  "header": [],
                  "method": "DELETE",
                  "url": {
                    "host": [
                      "{{base_url}}",
                    ],
                    "path": [
                      "v1",
                      "leads",
                      ":lead_id",
                    ],
                    "raw": "{{base_url}}/v1/leads/:lead_id",
                    "variable": [
                      {
                        "key": "lead_id",
                        "value": "",
                      },
                    ],
                  },
                },
              },
            ],
            "name": "Lead Handoff",
          },
        ],
        "variable": [
          {
            "key": "base_url",
            "value": "",
          },
          {
            "key": "token",
            "value": "",
          },
        ],
      }
    `)
  })
})
