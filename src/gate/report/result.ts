// The shape of the gate's JSON output. Programs rely on it: fields are added, never renamed or removed within a version.
import { z } from 'zod'
import { outputSchemaText } from '../../../schemas/json.ts'
import { waiver_states } from '../compliance.ts'
import { states } from '../finding.ts'
import { severities } from './words.ts'

const day = z.iso.date()
const severity = z.enum(severities)
const natural = z.int().min(0)
const ordinal = z.int().min(1)
const said = (description: string) => ({ description })

const place = {
  file: z.string().meta(said('File below the content folder.')),
  path: z.string().meta(said('The same file from the root of its repository.')),
  line: ordinal.meta(said('Line, from 1.')),
  column: ordinal.meta(said('Column of the first character, from 1, in UTF-16 units.')),
  end_column: ordinal.meta(said('Column after the last character of the token.')),
}

const finding = z
  .strictObject({
    rule: z.string().meta(said('Permanent id of the rule.')),
    slug: z.string().meta(said('Name of the rule.')),
    severity,
    state: z
      .enum(states)
      .meta(
        said(
          'new: made by this change; existing: in the baseline; time_caused: only the calendar made it; waived: accepted for a while; not_evaluated: a rule lacked its data, which is no pass.',
        ),
      ),
    blocks: z.boolean().meta(said('Whether it fails this run.')),
    kind: z.string().optional().meta(said('Kind of the entry; absent where a file stands for none.')),
    entry: z.string().optional().meta(said('Id of the entry.')),
    locale: z.string().optional().meta(said('Language, when the entry is a translation.')),
    pointer: z.string().meta(said('JSON pointer of the field in the entry.')),
    partners: z.array(z.string()).meta(said('Partners that it is about.')),
    ...place,
    what: z.string().meta(said('What is wrong.')),
    why: z.string().meta(said('What happens when it stays.')),
    fix: z.string().meta(said('What to do.')),
    since: day.optional().meta(said('First day on which it was a finding, where a date made it one.')),
    error_on: day.optional().meta(said('First day on which it is an error, of a warning that becomes one.')),
    waivable: z.boolean().meta(said('Whether it may be accepted for a while.')),
    waiver: z
      .union([z.strictObject({ expires_on: day, days_left: z.int() }), z.strictObject({ void: z.string() })])
      .optional()
      .meta(said('The waiver that accepts it, or why one for it does not.')),
    related: z
      .array(z.strictObject({ kind: z.string(), entry: z.string(), pointer: z.string(), ...place, what: z.string() }))
      .meta(said('Other places that it concerns.')),
    fingerprint: z.string().meta(said('The same for the same mistake, whatever else changes in the file.')),
  })
  .meta({ id: 'finding' })

const counts = z.strictObject(
  Object.fromEntries(severities.map((name) => [name, natural])) as Record<(typeof severities)[number], typeof natural>,
)

const rule = z.strictObject({
  id: z.string(),
  slug: z.string(),
  family: z.string(),
  severity,
  waivable: z.boolean(),
  title: z.string(),
  jurisdiction: z.string().optional(),
  from: day.optional().meta(said('First day on which the rule holds.')),
  until: day.optional().meta(said('Last day on which it does.')),
})

export const result = z
  .strictObject({
    version: z.literal(1).meta(said('Version of this format.')),
    tool: z.strictObject({ name: z.literal('partnerbook'), version: z.string() }),
    as_of: day.meta(said('Day that the program is judged at.')),
    simulated: z.boolean().meta(said('Whether that is another day than today.')),
    files: natural.meta(said('Number of files that were read.')),
    passed: z.boolean().meta(said('Whether nothing fails the run.')),
    verdict: z.string().meta(said('The same as a sentence.')),
    fails_on: z.strictObject({ severity: severity.exclude(['note']), states: z.array(z.enum(states)) }).meta(said('What fails a run.')),
    errors: natural.meta(said('Errors that are neither waived nor not evaluated.')),
    warnings: natural.meta(said('Warnings, likewise.')),
    counts: z
      .strictObject(Object.fromEntries(states.map((state) => [state, counts])) as Record<(typeof states)[number], typeof counts>)
      .meta(said('Number of findings by state and severity.')),
    findings: z.array(finding).meta(said('Every finding, by file, line, column and rule.')),
    due: z
      .array(z.strictObject({ on: day, severity, finding }))
      .meta(said('What the calendar will make a finding, or an error, in the days that were asked for; soonest first.')),
    waivers: z
      .array(
        z.strictObject({
          index: natural.meta(said('Place in waivers.yaml.')),
          rule: z.string().optional(),
          entry: z.string().optional(),
          pointer: z.string().optional(),
          state: z.enum(waiver_states),
          expires_on: day.optional(),
          days_left: z.int().optional(),
          void_because: z.string().optional(),
        }),
      )
      .meta(said('Waivers without their reasons and the names of people.')),
    unevaluated: z
      .array(z.strictObject({ rule: z.string(), lacks: z.string(), entries: natural }))
      .meta(said('Rules that could not look, what each lacked, and at how many entries.')),
    crashes: z
      .array(z.strictObject({ rule: z.string(), kind: z.string(), entry: z.string(), file: z.string(), what: z.string() }))
      .meta(said('Rules that failed themselves.')),
    rules: z.array(rule).meta(said('Every rule of the run.')),
  })
  .meta({ title: 'Result of the compliance gate', description: 'What `npm run check -- --format json` prints.' })

export type Result = z.output<typeof result>

/** JSON Schema of the output as the text of its file. */
export const resultSchemaText = (): string => outputSchemaText(result)

/** Where it stands in this repository. */
export const result_schema_path = 'schemas/json/check-result.schema.json'
