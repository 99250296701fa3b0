// What styles and lists of legal documents in Word are called. Those of a second column end in its suffix.
import type { Column } from './column.ts'

export const character_styles = { term: 'DefinedTerm', blank: 'ToFillIn', strong: 'Strong', anchor: 'SignatureAnchor' } as const

const names = {
  title: 'Title',
  heading: 'Heading1',
  part: 'PartHeading',
  clause: 'Clause',
  item: 'Item',
  bullet: 'Bullet',
  text: 'ClauseText',
  annex: 'Heading2',
  body: 'BodyText',
  quiet: 'Note',
  notice: 'Notice',
  copy: 'CopyNotice',
  label: 'TermLabel',
  value: 'TermValue',
  contents: 'TOC1',
  gap: 'TableGap',
} as const
export type ParagraphStyle = keyof typeof names

export const styleOf = (style: ParagraphStyle, suffix: Column['suffix']): string => `${names[style]}${suffix}`

export const listOfClauses = (suffix: Column['suffix']): string => `clauses${suffix}`
export const listOfBullets = (suffix: Column['suffix']): string => `bullets${suffix}`
export const listOfItems = (suffix: Column['suffix']): string => `items${suffix}`
