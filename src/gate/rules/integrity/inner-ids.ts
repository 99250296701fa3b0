// Names inside an entry that no schema can check: steps of a data flow, and variables of a legal text.
import type { Entry } from '../../../program/program.ts'
import { placeInBody } from '../../prose.ts'
import type { Context, Files, Hit } from '../../rule.ts'

/** Arrows of an architecture that name a step which the data flow does not have. */
export function stepHits({ fields }: Entry<'blueprint'>): Hit[] {
  const last = fields.data_flow.length
  return fields.architecture.edges.flatMap(({ steps = [] }, edge) =>
    steps.flatMap((step, index) =>
      step <= last
        ? []
        : [
            {
              at: ['architecture', 'edges', edge, 'steps', index],
              what: `the arrow names step ${step}, and the data flow has ${last}`,
              fix: 'Correct the step, or add it to data_flow.',
            },
          ],
    ),
  )
}

// Whatever stands between the braces: what is no name of a variable would be printed as it is.
const variable = /\{\{\s*([^{}]*?)\s*\}\}/g

/** Variables that a text uses and its document does not declare; each once. */
export function undeclaredHits(entry: Entry<'legal_text'>, { find, files }: Pick<Context, 'find'> & { files: Pick<Files, 'text'> }): Hit[] {
  const document = find('legal_document', entry.params['document'] ?? '')
  if (document === undefined) return []
  const known = new Set(document.fields.variables.map(({ name }) => name))
  return [...(entry.body ?? '').matchAll(variable)].flatMap(({ 1: name = '', index }): Hit[] => {
    if (known.has(name)) return []
    known.add(name)
    return [
      {
        at: [],
        key: name,
        place: placeInBody(entry, index, files),
        what: `the text uses the variable "${name}", which its document does not declare`,
        fix: `Correct the name, or declare it in variables of ${document.file}.`,
      },
    ]
  })
}

/** Variables that a document declares and none of its texts uses; of a document without a text nothing is known. */
export function unusedHits({ id, fields }: Entry<'legal_document'>, usedIn: ReadonlyMap<string, ReadonlySet<string>>): Hit[] {
  const used = usedIn.get(id)
  if (used === undefined) return []
  return fields.variables.flatMap(({ name }, index) =>
    used.has(name)
      ? []
      : [
          {
            at: ['variables', index, 'name'],
            what: `the variable "${name}" is declared, and no text of the document uses it`,
            fix: 'Use it in the text, or remove it.',
          },
        ],
  )
}

/** Variables that texts use, by document. */
export function usedVariables(texts: readonly Entry<'legal_text'>[]): Map<string, Set<string>> {
  const used = new Map<string, Set<string>>()
  for (const { params, body = '' } of texts) {
    const names = used.get(params['document'] ?? '') ?? new Set()
    for (const { 1: name = '' } of body.matchAll(variable)) names.add(name)
    used.set(params['document'] ?? '', names)
  }
  return used
}
