// Run as its own process: one side of a comparison, warm, its time taken inside. Prints milliseconds for each document.
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Resvg } from '@resvg/resvg-js'
import { Piscina } from 'piscina'
import type { Made, Task } from '../../src/build/document-worker.ts'
import { font } from '../../src/build/fonts.ts'
import type { Job } from '../../src/documents/job.ts'
import { maker } from '../../src/documents/make.ts'
import { drawing } from '../../src/documents/picture.ts'
import { type Card, drawn } from '../../src/documents/social/card.ts'
import { picture_size } from '../../src/site/downloads.ts'
import { launch } from '../browser/chromium.ts'
import { legalJobs, legalPages, pictureJobs } from './document-jobs.ts'

/** Documents that are made before the time is taken. */
const warming = 8

async function oneByOne<T>(all: readonly T[], work: (each: T) => Promise<unknown>): Promise<number> {
  for (const each of all.slice(0, warming)) await work(each)
  const start = performance.now()
  for (const each of all.slice(warming)) await work(each)
  return (performance.now() - start) / (all.length - warming)
}

/** On all cores, in batches as a build makes them. */
async function allCores(jobs: readonly Job[]): Promise<number> {
  const threads = availableParallelism()
  await using pool = new Piscina<Task, Made[]>({
    filename: fileURLToPath(import.meta.resolve('../../src/build/document-worker.ts')),
    name: 'work',
    minThreads: threads,
    maxThreads: threads,
  })
  const task = (batch: readonly Job[]): Task => ({
    jobs: batch.map(({ maker: name, data }) => ({ maker: name, data })),
    ...(batch[0]?.common === undefined ? {} : { common: batch[0].common }),
  })
  const batches = (list: readonly Job[], size: number): Task[] =>
    Array.from({ length: Math.ceil(list.length / size) }, (_, at) => task(list.slice(at * size, (at + 1) * size)))
  const rest = jobs.slice(warming)
  await Promise.all(batches(jobs.slice(0, warming), warming / threads).map((each) => pool.run(each)))
  const start = performance.now()
  const made = (await Promise.all(batches(rest, 16).map((each) => pool.run(each)))).flat()
  const ms = performance.now() - start
  if (made.some((each) => !('bytes' in each))) throw new Error('a document was not made')
  return ms / rest.length
}

async function chromium(count: number): Promise<number> {
  const browser = await launch()
  try {
    const page = await browser.newPage()
    return await oneByOne(legalPages(count), async (html) => {
      await page.setContent(html)
      await page.pdf({ format: 'A4', tagged: true })
    })
  } finally {
    await browser.close()
  }
}

const make = maker(font)
const sides: Record<string, () => Promise<number>> = {
  'pdf-single': () => oneByOne(legalJobs(200 + warming, 'legal-pdf'), make),
  'pdf-all': () => allCores(legalJobs(400 + warming, 'legal-pdf')),
  'pdf-chromium': () => chromium(20 + warming),
  'docx-single': () => oneByOne(legalJobs(60 + warming, 'legal-docx'), make),
  'docx-all': () => allCores(legalJobs(120 + warming, 'legal-docx')),
  pictures: () => allCores(pictureJobs(100 + warming)),
  'pictures-resvg': () =>
    oneByOne(pictureJobs(50 + warming), async ({ data }) =>
      new Resvg(await drawing(drawn(data as Card), picture_size, { font })).render().asPng(),
    ),
}

const [, , side = ''] = process.argv
const measure = sides[side]
if (measure === undefined) throw new Error(`"${side}" is no side`)
process.stdout.write(JSON.stringify({ ms: await measure() }))
