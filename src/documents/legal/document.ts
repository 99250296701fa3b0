// A legal document as its makers get it: the text that all partners share, and what one partner's document fills in.
import type { LegalText } from '../../program/legal/model.ts'
import type { LegalWords } from '../words/legal.ts'

/** The same for all documents of one text in one language: the `common` of their jobs, one object for all of them. */
export interface LegalCommon {
  text: LegalText
  /** Title of the language in itself: `Português (Brasil)`. */
  language: string
  /** What is filled in, in the order of the cover page. */
  variables: readonly LegalVariable[]
  /** Who signs, in order. */
  blocks: readonly { side: Side; label: string; anchor: string }[]
  words: LegalWords
}

export type Side = 'vendor' | 'partner'

export interface LegalVariable {
  name: string
  /** Its name on the cover page. */
  label: string
  /** What to write, for blanks. */
  hint: string
}

/** What is filled in for one document. */
export interface LegalFilling {
  /** `blank`: a template for everybody; `draft`: filled and not signed yet; `signed`: a copy of what was signed. */
  state: 'blank' | 'draft' | 'signed'
  /** Names of the two parties, for the cover; absent of blanks. */
  parties?: { vendor: string; partner: string }
  /** Values by name, as they are read; what is absent is a blank. */
  values: Readonly<Record<string, string>>
  /** Numbers of the sections that do not apply: they keep their number and title and say that they are not used. */
  off: readonly string[]
  /** Signatures that were given. */
  signers: readonly { side: Side; name: string; title: string; date: string }[]
  /** SHA-256 of the signed file. */
  signedFile?: string
  /** Which language prevails, as a sentence; absent where there is one text. */
  prevails?: string
  /** Day of the document, `YYYY-MM-DD`, and as it is read. */
  day: string
  date: string
}

/** Two languages side by side; the first is the one that prevails. */
export interface BilingualCommon {
  first: LegalCommon
  second: LegalCommon
}

export interface BilingualFilling {
  first: LegalFilling
  second: LegalFilling
}
