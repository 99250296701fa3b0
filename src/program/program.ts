// The program as one value: every entry of every kind, validated and linked.
import type { z } from 'zod'
import type { kinds } from '../../schemas/index.ts'
import type { Link } from '../read/links.ts'

export type AnyKind = (typeof kinds)[number]
export type KindName = AnyKind['name']
export type KindOf<N extends KindName> = Extract<AnyKind, { name: N }>
export type FieldsOf<N extends KindName> = z.output<KindOf<N>['schema']>

export interface Entry<N extends KindName = KindName> {
  kind: N
  /** Id within the kind: the parts of its path, joined by `/`. */
  id: string
  /** Language of a translation; absent on the source. */
  locale?: string
  /** File below the content folder, with `/`. */
  file: string
  /** Line at which the entry begins; more than 1 for rows of a table. */
  line: number
  /** Parts of the path by name. */
  params: Readonly<Record<string, string>>
  fields: FieldsOf<N>
  /** Prose of the entry, for kinds that have it. */
  body?: string
  /** Links, images and addresses in it, with their places in the file. */
  links?: readonly Link[]
}

/** An entry of one of several kinds. */
export type EntryAmong<Names extends KindName> = { [N in Names]: Entry<N> }[Names]

/** An entry whose kind is not known beforehand. */
export type AnyEntry = EntryAmong<KindName>

export interface Program {
  /** Absolute path of the content folder. */
  root: string
  entries: { readonly [N in KindName]: readonly Entry<N>[] }
  /** Files that entries refer to, below the content folder. */
  assets: readonly string[]
  /** Bytes of each of them. */
  sizes?: Readonly<Record<string, number>>
  /** Day of the last change of each file, `YYYY-MM-DD`, where a repository remembers it. */
  history?: Readonly<Record<string, string>>
}

/** The one entry of `kind` with `id` in the source language, or undefined. */
export const find = <N extends KindName>(program: Program, kind: N, id: string): Entry<N> | undefined =>
  program.entries[kind].find((entry) => entry.id === id && entry.locale === undefined)

/** program.yaml; every valid program has exactly one. */
export function settings(program: Program): FieldsOf<'program'> {
  const [entry] = program.entries.program
  if (entry === undefined) throw new Error('a loaded program has a program.yaml')
  return entry.fields
}
