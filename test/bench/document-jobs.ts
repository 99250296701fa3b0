// The documents that both sides make: a mutual NDA of four pages for ever new partners, as job and as HTML, and the pictures of the public pages.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Artifact } from '../../src/documents/artifact.ts'
import type { Job } from '../../src/documents/job.ts'
import type { LegalFilling } from '../../src/documents/legal/document.ts'
import { planned, type Source } from '../../src/documents/plan.ts'
import { packetsOf } from '../../src/gate/legal-packets.ts'
import { load } from '../../src/program/load.ts'
import { type Program, settings } from '../../src/program/program.ts'
import { view } from '../../src/program/view.ts'
import { legalTextHtml } from '../../src/site/legal-text.ts'
import { siteOf } from '../../src/site/site.ts'
import { project } from './sides.ts'

const content = join(project, 'content')
/** Pages of the document below. */
export const pages_each = 4

function sample(): { program: Program; asOf: string } {
  const { program } = load(content)
  if (program === undefined) throw new Error('content/ has errors')
  return { program, asOf: settings(program).frozen_on ?? '2026-11-20' }
}

function artifactsOf(audience: 'public' | 'partner', only: 'legal' | 'social'): readonly Artifact[] {
  const { program, asOf } = sample()
  const source: Source = {
    site: siteOf(view(program, audience), audience, asOf),
    read: (file) => readFileSync(join(content, file)),
    ...(audience === 'partner' ? { packets: packetsOf(program, asOf) } : {}),
  }
  return planned(source, { only }).artifacts
}

/** As many NDAs, each with a partner of its own, so that nothing of one can be used for the next. */
export function legalJobs(count: number, maker: string): Job[] {
  const found = artifactsOf('partner', 'legal').find(({ path, job }) => /nda-en_tijolo-real/.test(path) && job.maker === maker)
  if (found === undefined) throw new Error(`content/ has no NDA that ${maker} makes`)
  const data = found.job.data as LegalFilling
  return Array.from({ length: count }, (_, index) => {
    const name = `Partner ${index + 1} Comércio Ltda.`
    return { ...found.job, data: { ...data, values: { ...data.values, partner_name: name }, parties: { ...data.parties, partner: name } } }
  })
}

/** The same agreement as HTML, as a page would print it. */
export function legalPages(count: number): string[] {
  const { program } = sample()
  const text = program.entries.legal_text.find(({ id }) => id === 'nda/en')
  if (text === undefined) throw new Error('content/ has no NDA in English')
  return legalJobs(count, 'legal-pdf').map(({ data }) => {
    const { values } = data as LegalFilling
    const body = (text.body ?? '').replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '')
    const rows = Object.entries(values).map(([name, value]) => `<tr><th>${name}</th><td>${value}</td></tr>`)
    return `<!doctype html><html lang="en"><title>${text.fields.title}</title><style>body{font:11pt serif}@page{size:A4;margin:25mm}table{break-after:page}</style><h1>${text.fields.title}</h1><table>${rows.join('')}</table>${legalTextHtml(body, []).html}</html>`
  })
}

/** Pictures of public pages. */
export const pictureJobs = (count: number): Job[] =>
  artifactsOf('public', 'social')
    .slice(0, count)
    .map(({ job }) => job)
