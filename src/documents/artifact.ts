// A document that the program makes: where it goes, whom it is for, what it is made from, and the job that makes its bytes.
import type { Audience } from '../../schemas/audience.ts'
import type { Place } from '../problems/problem.ts'
import type { Job } from './job.ts'

/** What a document belongs to; `--only` takes one of them. */
export const artifact_kinds = ['legal', 'listing', 'qbr', 'blueprint', 'campaign', 'cosell', 'mdf', 'brand', 'social'] as const
export type ArtifactKind = (typeof artifact_kinds)[number]

export interface Artifact {
  /** Below the folder of its audience, with `/`. */
  path: string
  audience: Audience
  kind: ArtifactKind
  /** What people call it, in the languages of the program. */
  title: Readonly<Record<string, string>>
  /** Partner that it is about or made for. */
  partner?: string
  /** Entry that it belongs to, at whose page people look for it. */
  entry?: { kind: string; id: string }
  /** Language of its words; absent of files without, and of those that hold several. */
  locale?: string
  /** Version of the template that it is made by, such as `2.0`. */
  version: string
  /** Files below the content folder that it is made from. */
  inputs: readonly string[]
  /** Where a problem of making it is told. */
  source: { file: string; place?: Place }
  job: Job
}

/** Parts of a file name, by the convention of the program. */
export interface NameParts {
  /** Kind of document, with its language where it has one: `nda-en`. */
  artifact: string
  /** Id of a partner, an entry or a period. */
  about: string
  /** `YYYY-MM-DD` */
  day: string
  version: string
  ending: string
}

/** `partner_nda-en_andes-render_20261120_v2.0.pdf`. Parts are lower case and hold no underscore, so that a name can be taken apart again. */
export const fileName = ({ artifact, about, day, version, ending }: NameParts): string =>
  `partner_${part(artifact)}_${part(about)}_${day.replaceAll('-', '')}_v${version}.${ending}`

const part = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}.]+/gu, '-')
