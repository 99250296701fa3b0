// Clauses that legal texts and their documents name, held against the clauses that the texts have.
import type { Target } from '../../../program/legal/model.ts'
import { type Outline, outlineOf } from '../../../program/legal/outline.ts'
import type { Entry } from '../../../program/program.ts'
import { placeInBody } from '../../prose.ts'
import type { Context, Hit } from '../../rule.ts'

const outlines = ({ program }: Context): ReadonlyMap<string, Outline> =>
  new Map(program.entries.legal_text.map(({ id, body = '', params }) => [id, outlineOf(body, params['language'] ?? 'en')]))

/** References of a text that lead nowhere in it, and numbers out of order. */
export function textHits(entry: Entry<'legal_text'>, context: Context): Hit[] {
  const outline = context.once(outlines).get(entry.id)
  if (outline === undefined) return []
  const broken = outline.references.flatMap(({ text, to, at }): Hit[] =>
    outline.targets.has(to)
      ? []
      : [
          {
            at: [],
            key: `${to} ${at}`,
            place: placeInBody(entry, at, context.files),
            what: `the text names "${text}", which it does not have`,
            fix: 'Correct the number, or add the clause.',
          },
        ],
  )
  const disorder = outline.disorder.map(
    ({ number, expected, at }): Hit => ({
      at: [],
      key: number,
      place: placeInBody(entry, at, context.files),
      what: `the number ${number} stands where ${expected} should`,
      fix: `Write ${expected}, and correct the references to it.`,
    }),
  )
  return [...broken, ...disorder]
}

/** Clauses that the current version of a document and its switches name, and a text of it does not have. */
export function documentHits({ id, fields }: Entry<'legal_document'>, context: Context): Hit[] {
  const texts = [...context.once(outlines)].filter(([text]) => text.startsWith(`${id}/`))
  const lacking = (target: Target): string | undefined => texts.find(([, { targets }]) => !targets.has(target))?.[0]
  const missing = (target: Target, at: Hit['at']): Hit[] => {
    const text = lacking(target)
    return text === undefined
      ? []
      : [
          {
            at,
            what: `${target.replace('-', ' ')} is named here, and the text in "${text.slice(id.length + 1)}" does not have it`,
            fix: 'Correct the number, or add the clause to the text.',
          },
        ]
  }
  const history = fields.history.flatMap(({ version, clauses = [] }, index) =>
    version !== fields.version
      ? []
      : clauses.flatMap(({ clause, change }, place) =>
          change === 'removed' ? [] : missing(`clause-${clause}`, ['history', index, 'clauses', place, 'clause']),
        ),
  )
  const switches = (fields.clauses ?? []).flatMap((each, index) => [
    ...each.clauses.flatMap((clause, place) =>
      missing(clause.startsWith('annex-') ? (clause as Target) : `clause-${clause}`, ['clauses', index, 'clauses', place]),
    ),
    ...each.any.flatMap(({ variable }, place): Hit[] =>
      variable === undefined || fields.variables.some(({ name }) => name === variable.name)
        ? []
        : [
            {
              at: ['clauses', index, 'any', place, 'variable', 'name'],
              what: `the condition names the variable "${variable.name}", which the document does not declare`,
              fix: 'Correct the name, or declare it in variables.',
            },
          ],
    ),
  ])
  return [...history, ...switches]
}

/** Variables and switches that an agreement names and its template does not have. */
export function agreementHits({ fields }: Entry<'partner'>, { find }: Context): Hit[] {
  return fields.agreements.flatMap(({ template, template_version: version, variables = {}, clauses = [] }, index): Hit[] => {
    const document = template === undefined ? undefined : find('legal_document', template)
    // What an earlier version of the template declared is not known any more.
    if (document === undefined || (version !== undefined && version !== document.fields.version)) return []
    const declared = new Set(document.fields.variables.map(({ name }) => name))
    const switches = new Set((document.fields.clauses ?? []).map(({ id }) => id))
    return [
      ...Object.keys(variables).flatMap((name): Hit[] =>
        declared.has(name)
          ? []
          : [
              {
                at: ['agreements', index, 'variables', name],
                what: `the agreement fills "${name}", which its template does not declare`,
                fix: `Correct the name: ${document.file} lists the variables.`,
              },
            ],
      ),
      ...clauses.flatMap((id, place): Hit[] =>
        switches.has(id)
          ? []
          : [
              {
                at: ['agreements', index, 'clauses', place],
                what: `the agreement chooses "${id}", which is no switch of its template`,
                fix: `Correct the id: ${document.file} lists the switches in clauses.`,
              },
            ],
      ),
    ]
  })
}
