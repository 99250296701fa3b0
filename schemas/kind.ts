// What a kind of entry is: where its files stand, what they hold and who may see them.
import type { z } from 'zod'
import type { Audience } from './audience.ts'

/** The shape that every kind shares; `defineKind` keeps the exact schema type. */
export interface Kind<
  Name extends string = string,
  Schema extends z.ZodObject | z.ZodDiscriminatedUnion = z.ZodObject | z.ZodDiscriminatedUnion,
> {
  /** The kind's name in code, JSON and messages. */
  name: Name
  /** What people call many of them. */
  label: string
  /** One sentence on what an entry is. */
  description: string
  /** Where a file stands below the content folder. `{name}` is one path part, `{...name}` is one or more; their values joined by `/` are the id. */
  path: `${string}.${'yaml' | 'mdx' | 'md' | 'csv'}`
  /** Path parts that name an entry of another kind, such as the partner whose folder this is. */
  parents?: Readonly<Record<string, string>>
  /** The field that repeats the id for readers of the file; it has to be equal. */
  idField?: string
  schema: Schema
  /** The widest audience that any entry of the kind may reach. */
  audience: Audience
  /** The widest audience of one entry, when its data narrows it; without it the kind's. */
  visibleTo?: (data: z.output<Schema>) => Audience
  /** Ids of the partners that an entry belongs to; they may see it as `partner`, others only as `public`. Entries without owner are for all partners. */
  ownedBy?: (data: z.output<Schema>, params: Readonly<Record<string, string>>) => string | readonly string[] | undefined
  /** The program cannot be read without a file of this kind. */
  required?: boolean
  /** Files may have a translation beside them: `page.mdx` and `page.pt-BR.mdx`. */
  translatable?: boolean
  /** Other files that may stand in the kind's folders (sample data, logos, exports), by ending. */
  assets?: readonly string[]
  /** These files may be of any size: a database reads them. */
  largeAssets?: boolean
}

/** Declares a kind and keeps its types. */
export const defineKind = <const Name extends string, Schema extends z.ZodObject | z.ZodDiscriminatedUnion>(
  kind: Kind<Name, Schema>,
): Kind<Name, Schema> => kind
