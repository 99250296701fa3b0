// Structured data as text for a script element.

/** A value of schema.org's vocabulary. */
export type JsonLd = { readonly [key: string]: JsonLd | string | number | boolean | undefined | readonly (JsonLd | string)[] }

const hex = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`

/** JSON that cannot end the script element it stands in. */
export const jsonLdText = (value: JsonLd): string => JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, hex)
