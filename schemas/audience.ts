// Who may see what. Everything is internal unless its schema says otherwise; public ⊂ partner ⊂ internal.
import type { z } from 'zod'

export const audiences = ['public', 'partner', 'internal'] as const
export type Audience = (typeof audiences)[number]

/** True when a viewer of `audience` may see something marked `mark`. */
export const maySee = (audience: Audience, mark: Audience): boolean => audiences.indexOf(audience) >= audiences.indexOf(mark)

declare module 'zod' {
  interface GlobalMeta {
    /** The widest audience that may see the field; absent means internal. */
    audience?: Audience
    /** The kind of entry that the value names by id. */
    ref?: string
    /** The value names an item of a list in the same entry or in program.yaml: the path of the list, and the item's field; without it the keys of a map. */
    among?: { in: 'entry' | 'program'; list: string; key?: string }
    /** The value is a file beside the entry, given relative to it; `evidence` for one that shows that something was signed, reviewed or done. */
    asset?: true | 'evidence'
    /** The value is this entry's or list item's id, unique among its siblings. */
    identifies?: true
    /** The value is words that somebody wrote, in no fixed form. */
    words?: true
    /** The value is a text of locales. */
    text?: true
    /** The problem that a value which does not fit is reported as. */
    problem?: string
    /** Pairs of date fields of an object: the first may not be after the second. */
    order?: readonly (readonly [string, string])[]
  }
}

const mark =
  (audience: Audience) =>
  <S extends z.ZodType>(description: string, schema: S): S =>
    schema.meta({ ...schema.meta(), description, audience })

/** A field that everybody may see. `description` is the sentence that editors show. */
export const asPublic = mark('public')
/** A field that the partner itself may see, and the vendor's team. */
export const asPartner = mark('partner')
/** A field that never leaves the vendor's team. */
export const asInternal = mark('internal')
