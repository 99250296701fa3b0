// Clauses that legal texts and their documents name, held against the clauses that the texts have.
import type { Agreement } from '../../../../schemas/agreement.ts'
import type { Target } from '../../../program/legal/model.ts'
import { type Outline, outlineOf } from '../../../program/legal/outline.ts'
import type { Entry } from '../../../program/program.ts'
import { placeInBody } from '../../prose.ts'
import type { Context, Files, Hit } from '../../rule.ts'

/** What legal texts have and name, by id of the text. */
export type Outlines = ReadonlyMap<string, Outline>

export const outlinesOf = (texts: readonly Entry<'legal_text'>[]): Outlines =>
  new Map(texts.map(({ id, body = '', params }) => [id, outlineOf(body, params['language'] ?? 'en')]))

/** What is wrong in a document for some of its texts: all of them, where it is not said. */
export interface DocumentHit extends Hit {
  texts?: readonly string[]
}

/** References of a text that lead nowhere in it, and numbers out of order. */
export function textHits(entry: Entry<'legal_text'>, outlines: Outlines, files: Pick<Files, 'text'>): Hit[] {
  const outline = outlines.get(entry.id)
  if (outline === undefined) return []
  const broken = outline.references.flatMap(({ text, to, at }): Hit[] =>
    outline.targets.has(to)
      ? []
      : [
          {
            at: [],
            key: `${to} ${at}`,
            place: placeInBody(entry, at, files),
            what: `the text names "${text}", which it does not have`,
            fix: 'Correct the number, or add the clause.',
          },
        ],
  )
  const disorder = outline.disorder.map(
    ({ number, expected, at }): Hit => ({
      at: [],
      key: number,
      place: placeInBody(entry, at, files),
      what: `the number ${number} stands where ${expected} should`,
      fix: `Write ${expected}, and correct the references to it.`,
    }),
  )
  return [...broken, ...disorder]
}

/** Clauses that the current version of a document and its switches name, and a text of it does not have. */
export function documentHits({ id, fields }: Entry<'legal_document'>, outlines: Outlines): DocumentHit[] {
  const own = [...outlines].filter(([text]) => text.startsWith(`${id}/`))
  const missing = (target: Target, at: Hit['at']): DocumentHit[] => {
    const texts = own.flatMap(([text, { targets }]) => (targets.has(target) ? [] : [text]))
    const [text] = texts
    return text === undefined
      ? []
      : [
          {
            at,
            texts,
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

/** Variables and switches that the agreements of a partner name and their templates do not have. */
export function agreementHits({ fields }: Entry<'partner'>, { find }: Pick<Context, 'find'>): Hit[] {
  return fields.agreements.flatMap((agreement, index) => hitsIn(agreement, index, find))
}

/** Variables and switches that an agreement, which stands at `index` of its partner's, names and its template does not have. */
export function hitsIn(agreement: Agreement, index: number, find: Context['find']): Hit[] {
  const { template, template_version: version, variables = {}, clauses = [] } = agreement
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
}
