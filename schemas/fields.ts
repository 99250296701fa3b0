// The value types that kinds are made of: ids, dates, money, texts, links. Each says in its message what to write instead.
import { z } from 'zod'
import { asPublic } from './audience.ts'

/** An id: lower-case words of a-z and 0-9 joined by single hyphens, at most 64 characters. */
export const slug = z
  .string()
  .max(64, { error: 'is longer than 64 characters' })
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'is no id: write lower-case letters, digits and single hyphens, such as "acme-studio"' })

/** The id of an item in a list, unique in that list. */
export const itemId = slug.meta({ identifies: true })

/** The id of an entry of `kind`; a name that no entry has is a problem. */
export const ref = (kind: string) => slug.meta({ ref: kind })

/** The id of an item in a list of the same entry, such as `architecture.nodes`. */
export const itemOf = (list: string, key = 'id') => slug.meta({ among: { in: 'entry', list, key } })

/** The id of an item in a list of program.yaml, such as `regions`. */
export const programItem = (list: string, key = 'id') => slug.meta({ among: { in: 'program', list, key } })

/** A role of program.yaml in which people decide, one of `approvers`. */
export const approverRole = slug.meta({ among: { in: 'program', list: 'approvers' } })

/** A calendar date, `YYYY-MM-DD`, that exists. */
export const date = z.iso.date({ error: (issue) => `${shown(issue.input)} is no calendar date` }).meta({ problem: 'date-invalid' })

/** A moment with its offset, such as `2026-03-01T09:30:00-03:00`. */
export const moment = z.iso.datetime({
  offset: true,
  error: (issue) => `${shown(issue.input)} is no date and time: write it with its offset, such as 2026-03-01T09:30:00-03:00`,
})

/** One line of text that is not translated, such as a name. */
export const line = z
  .string()
  .trim()
  .min(1, { error: 'is empty: write it or remove the key' })
  .regex(/^[^\r\n]*$/, { error: 'has more than one line' })
  .meta({ words: true })

/** Text of any length that is not translated. */
export const note = z.string().trim().min(1, { error: 'is empty: write it or remove the key' }).meta({ words: true })

export const locale = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/, { error: 'is no language tag: write one such as en, pt-BR or ar' })

/** Text that people read: one string, or one for each locale (`{en: …, pt-BR: …}`). */
export const text = z
  .union([note, z.record(locale, note)], { error: 'should be text, or a map from language tags to text' })
  .meta({ text: true })
export type Text = z.output<typeof text>

/** Name of a variable in a legal text. */
export const variableName = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/, { error: 'is no variable name: lower-case letters, digits and underscores' })

/** Versions are text, so that 1.10 is not 1.1. */
export const version = z
  .string({
    error: (issue) =>
      typeof issue.input === 'number' ? `is the number ${issue.input}; a version is text, because 1.10 is not 1.1` : undefined,
  })
  .regex(/^\d+(\.\d+){0,2}$/, { error: 'is no version such as "1.0"' })
  .meta({ problem: 'version-number' })

const country_names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
export const country = z
  .string()
  .regex(/^[A-Z]{2}$/, { error: 'is no country: write the two letters of ISO 3166-1, such as BR', abort: true })
  .refine((code) => country_names.of(code) !== undefined, { error: 'is no country of ISO 3166-1' })

const currencies = new Set(Intl.supportedValuesOf('currency'))
export const currency = z.string().refine((code) => currencies.has(code), { error: 'is no currency of ISO 4217, such as BRL' })

const decimal_form = /^-?\d{1,15}(\.\d{1,4})?$/
/** A decimal number kept exact: text in the program's model, at most 15 digits before and 4 after the point. */
export const decimal = z
  .union([z.number(), z.string()], { error: 'should be a decimal number' })
  .refine((value) => decimal_form.test(String(value)) && (typeof value === 'string' || String(value).replace(/\D/g, '').length <= 15), {
    error: 'is no exact decimal: at most 15 digits, 4 of them after the point; longer ones in quotes',
  })
  .transform(String)

/** An amount of money. Adding is done on decimals or in SQL, never on floating-point numbers. */
export const money = z.strictObject({
  amount: asPublic('Decimal amount, point as decimal mark, no thousands marks.', decimal),
  currency: asPublic('Currency code of ISO 4217.', currency),
})
export type Money = z.output<typeof money>

/** What is filled into a legal text: words in one or several languages, a number, a sum of money, or a list of words. */
export const legalValue = z
  .union([text, z.number(), money, z.array(text).min(1)], {
    error: 'is no value for a legal text: write text, a number, money as {amount, currency}, or a list of texts',
  })
  .meta({ text: true })
export type LegalValue = z.output<typeof legalValue>

/** A percentage from 0 to 100. */
export const percent = z.number().min(0).max(100)
/** A whole number, zero or more. */
export const count = z.int().min(0)
/** A whole number, one or more. */
export const ordinal = z.int().min(1)
/** A score from 1 (weakest) to 5 (strongest). */
export const score = z.int().min(1).max(5)

/** A web address; https only, so that no `javascript:` or plain http link can be published. */
export const url = z.url({
  protocol: /^https$/,
  error: (issue) => `${shown(issue.input)} is no https address: write it in full, such as https://partner.example/`,
})
export const email = z.email({ error: 'is no e-mail address' })
export const phone = z.string().regex(/^\+[1-9]\d{6,14}$/, { error: 'is no phone number: write + and digits only, such as +551130000000' })
export const domain = z
  .string()
  .regex(/^([a-z0-9-]+\.)+[a-z]{2,}$/, { error: 'is no domain: write it without https:// and path, such as partner.example' })
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, { error: 'is no SHA-256: 64 hexadecimal digits in lower case' })

/** A file beside the entry, relative to it, that stays in its folder. */
export const asset = z.string().min(1).meta({ asset: true })

/** A file beside the entry or a place on the web, with the hash of the file that was signed or reviewed. */
export const document = z.strictObject({
  path: asPublic('File beside the entry.', asset.meta({ asset: 'evidence' }).optional()),
  url: asPublic('Where the file is kept, when it is not in this repository.', url.optional()),
  sha256: asPublic('SHA-256 of the file, in lower-case hexadecimal.', sha256.optional()),
})

const shown = (input: unknown): string =>
  typeof input === 'string'
    ? `"${input.length > 40 ? `${input.slice(0, 40)}…` : input}"`
    : `this ${input === null ? 'empty value' : typeof input}`
