// The kits of the sample: what each marketplace gets, and what is left to do.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { listingPlan } from '../../../src/documents/listing/plan.ts'
import type { ZipPart } from '../../../src/documents/package/zip-maker.ts'
import { load } from '../../../src/program/load.ts'
import { siteOf } from '../../../src/site/site.ts'
import { told } from './lantern.ts'

const { program } = load('content')
if (program === undefined) throw new Error('the sample can be read')
const plan = listingPlan({ site: siteOf(program, 'internal', '2026-11-20'), read: (file) => readFileSync(`content/${file}`) })

test('one is missing for a draft, and says so', () => {
  expect(told(plan)).toEqual(['1:1 warning listing-unfinished: the form of gcp asks for fulfillment_url'])
})

test('each has the pictures of its marketplace, and its copy in its languages', () => {
  const kits = plan.artifacts.map(({ path, job }) => {
    const { parts } = job.data as { parts: readonly ZipPart[] }
    const paths = parts.map((part) => part.path)
    return {
      path,
      pictures: paths.filter((each) => each.startsWith('images/')),
      languages: [...new Set(paths.flatMap((each) => /^copy\/([^/]+)/.exec(each)?.[1] ?? []))],
    }
  })
  expect(kits).toMatchInlineSnapshot(`
    [
      {
        "languages": [
          "en",
          "pt-BR",
          "all-languages",
        ],
        "path": "listings/partner_listing-kit_aws-corrente-stream_20261120_v1.0.zip",
        "pictures": [
          "images/product-logo-640x640.png",
          "images/company-logo-220x220.png",
        ],
      },
      {
        "languages": [
          "en",
          "pt-BR",
          "all-languages",
        ],
        "path": "listings/partner_listing-kit_azure-corrente-stream_20261120_v1.0.zip",
        "pictures": [
          "images/logo-large-350x350.png",
          "images/logo-medium-90x90.png",
          "images/logo-small-48x48.png",
          "images/logo-wide-255x115.png",
          "images/screenshot-1-1280x720.png",
          "images/screenshot-2-1280x720.png",
          "images/screenshot-3-1280x720.png",
          "images/video-thumbnail-1280x720.png",
        ],
      },
      {
        "languages": [
          "en",
          "all-languages",
        ],
        "path": "listings/partner_listing-kit_gcp-corrente-stream_20261120_v1.0.zip",
        "pictures": [
          "images/logo-512x512.png",
        ],
      },
    ]
  `)
})
