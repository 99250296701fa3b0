// The wording of a legal template as a value: sections, clauses and annexes, with what has a meaning in their words. PDF, DOCX and the checks read it.

export interface LegalText {
  /** Id of the legal document. */
  document: string
  locale: string
  dir: 'ltr' | 'rtl'
  title: string
  version: string
  /** What stands before the first numbered section: that counsel must review it, and the parties. */
  notice: readonly Inline[]
  preamble: readonly (readonly Inline[])[]
  sections: readonly Section[]
}

/** `## 3. Protection` and what stands below it. */
export interface Section {
  /** `3` */
  number: string
  title: readonly Inline[]
  blocks: readonly Block[]
}

export type Block =
  /** `3.4 Words`, or words without a number. */
  | { type: 'clause'; number: string; inlines: readonly Inline[] }
  | { type: 'paragraph'; inlines: readonly Inline[] }
  /** `**Annex A. Title.** Words`. The letter is Latin whatever the language, and `mark` is how the text writes it: `Annex A`, `الملحق أ`. */
  | { type: 'annex'; letter: string; mark: string; title: string; inlines: readonly Inline[] }
  | { type: 'list'; ordered: boolean; items: readonly (readonly Inline[])[] }
  | { type: 'table'; rows: readonly (readonly (readonly Inline[])[])[] }

/** A piece of a line. All of them in order are the whole line. */
export type Inline =
  | { type: 'text'; text: string; bold?: true; italic?: true }
  /** `{{name}}`: what is filled in. */
  | { type: 'slot'; name: string; bold?: true }
  /** A term where it is defined, with its quotation marks in the text before and after. */
  | { type: 'term'; text: string }
  /** Words that name another clause or annex of the same text: `clause 3.4`. */
  | { type: 'reference'; text: string; to: Target }
  | { type: 'link'; text: string; url: string }

/** `clause-3`, `clause-3.4` or `annex-A`: what a section, a clause or an annex is called inside a document. */
export type Target = `clause-${string}` | `annex-${string}`
