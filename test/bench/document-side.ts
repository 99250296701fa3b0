// Run as its own process: one side of a comparison, warm, its time taken inside. Prints milliseconds for each document.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Resvg } from '@resvg/resvg-js'
import { documentPool } from '../../src/build/document-pool.ts'
import type { Made } from '../../src/build/document-worker.ts'
import { font } from '../../src/build/fonts.ts'
import type { Job } from '../../src/documents/job.ts'
import { maker } from '../../src/documents/make.ts'
import { drawing } from '../../src/documents/picture.ts'
import { type Card, drawn } from '../../src/documents/social/card.ts'
import { picture_size } from '../../src/site/downloads.ts'
import { browser_arguments, findChromium, launch } from '../browser/chromium.ts'
import { legalJobs, legalPages, pictureJobs } from './document-jobs.ts'

/** Documents that are made before the time is taken. */
const warming = 64

async function oneByOne<T>(all: readonly T[], work: (each: T) => Promise<unknown>): Promise<number> {
  for (const each of all.slice(0, warming)) await work(each)
  const start = performance.now()
  for (const each of all.slice(warming)) await work(each)
  return (performance.now() - start) / (all.length - warming)
}

/** On all cores, as a build makes them. */
async function allCores(jobs: readonly Job[]): Promise<number> {
  await using pool = documentPool()
  await pool.makeAll(jobs.slice(0, warming), demandBytes)
  const rest = jobs.slice(warming)
  const start = performance.now()
  await pool.makeAll(rest, demandBytes)
  return (performance.now() - start) / rest.length
}

function demandBytes(_: number, made: Made): void {
  if (!('bytes' in made)) throw new Error(made.reason)
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

/** A browser that is started for each document, as its command prints one. */
function chromiumCommand(count: number): Promise<number> {
  const program = findChromium()
  if (program === undefined) throw new Error('there is no Chromium')
  const folder = mkdtempSync(join(tmpdir(), 'partnerbook-bench-'))
  const [from, to] = [join(folder, 'page.html'), join(folder, 'page.pdf')]
  const print = (html: string): void => {
    writeFileSync(from, html)
    execFileSync(
      program,
      ['--headless', ...browser_arguments, '--no-pdf-header-footer', `--print-to-pdf=${to}`, pathToFileURL(from).href],
      {
        stdio: 'ignore',
      },
    )
  }
  try {
    const pages = legalPages(count)
    const start = performance.now()
    pages.forEach(print)
    return Promise.resolve((performance.now() - start) / pages.length)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Processor time of the first document of a process: its maker, the compiler and its fonts are loaded for it. */
async function first(job: Job | undefined): Promise<number> {
  if (job === undefined) throw new Error('there is no job')
  const start = process.cpuUsage()
  await make(job)
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

const make = maker(font)
const sides: Record<string, () => Promise<number>> = {
  'pdf-first': () => first(legalJobs(1, 'legal-pdf')[0]),
  'pdf-single': () => oneByOne(legalJobs(200 + warming, 'legal-pdf'), make),
  'pdf-all': () => allCores(legalJobs(400 + warming, 'legal-pdf')),
  'pdf-chromium': () => chromium(40 + warming),
  'pdf-chromium-command': () => chromiumCommand(6),
  'docx-single': () => oneByOne(legalJobs(100 + warming, 'legal-docx'), make),
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
