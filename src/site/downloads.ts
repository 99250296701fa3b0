// Files that a site offers to take along, as its pages list them.
import type { Audience } from '../../schemas/audience.ts'

export interface Download {
  /** Address on the site. */
  href: string
  /** File name. */
  file: string
  audience: Audience
  /** What it belongs to, such as `legal`. */
  kind: string
  /** Titles by language. */
  title: Readonly<Record<string, string>>
  bytes: number
  sha256: string
  /** Tag of its language; absent of files without, and of those that hold several. */
  locale?: string
  version: string
  /** Day that it was made for, `YYYY-MM-DD`. */
  day: string
  partner?: string
  entry?: { kind: string; id: string }
}

/** Where a site has them. */
export const downloads_folder = 'downloads'
