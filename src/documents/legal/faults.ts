// What keeps legal documents from being made: what the gate finds wrong in templates and agreements, and values and texts that are not there.
import { isSigned, type Packet } from '../../gate/legal-packets.ts'
import { holesOf, missingOf } from '../../gate/legal-values.ts'
import type { Hit } from '../../gate/rule.ts'
import { undeclaredHits, unusedHits, usedVariables } from '../../gate/rules/integrity/inner-ids.ts'
import { documentHits, hitsIn, outlinesOf, textHits } from '../../gate/rules/integrity/legal-references.ts'
import type { ProblemId } from '../../problems/catalogue.ts'
import { type Problem, problem } from '../../problems/problem.ts'
import { spotsOf } from '../../read/spots.ts'
import type { Source } from '../plan.ts'

/** What is wrong in the templates. */
export interface TemplateFaults {
  problems: readonly Problem[]
  /** Ids of the texts of which no document is made. */
  broken: ReadonlySet<string>
}

/** Looks at all texts: once, however many documents are made of each. */
export function templateFaults(source: Source): TemplateFaults {
  const { site } = source
  const { legal_document: documents, legal_text: all } = site.view.entries
  const files = { text: (file: string) => textIn(source, file) }
  const outlines = outlinesOf(all)
  const used = usedVariables(all)
  const broken = new Set<string>()
  const problems: Problem[] = []
  const tell = (file: string, hits: readonly Hit[], textsOf: (hit: Hit) => readonly string[]): void => {
    problems.push(...told(source, 'legal-text-broken', file, hits))
    for (const id of hits.flatMap(textsOf)) broken.add(id)
  }
  for (const text of all)
    tell(text.file, [...undeclaredHits(text, { find: site.find, files }), ...textHits(text, outlines, files)], () => [text.id])
  for (const document of documents) {
    const own = document.fields.languages.map((tag) => `${document.id}/${tag}`)
    for (const hit of documentHits(document, outlines)) tell(document.file, [hit], () => hit.texts ?? own)
    tell(document.file, unusedHits(document, used), () => own)
  }
  return { problems, broken }
}

/** What keeps the documents of a packet from being made. */
export const packetFaults = (source: Source, packet: Packet): Problem[] =>
  packet.agreement !== undefined && isSigned(packet.agreement.fields) ? copyFaults(source, packet) : draftFaults(source, packet)

/** What was signed holds, whatever the record of it lacks: a warning, and no copy that says something else. */
const copyFaults = (source: Source, packet: Packet): Problem[] =>
  told(source, 'legal-copy-unmade', packet.partner.file, [...unknownNames(source, packet), ...holesOf(packet)])

function draftFaults(source: Source, packet: Packet): Problem[] {
  const { document, partner, languages, agreement } = packet
  const untold = languages.filter((tag) => source.site.find('legal_text', `${document.id}/${tag}`) === undefined)
  return [
    ...told(source, 'legal-text-broken', partner.file, unknownNames(source, packet)),
    ...told(source, 'legal-value-missing', partner.file, missingOf(packet)),
    ...told(
      source,
      'legal-text-missing',
      partner.file,
      untold.map((tag) => ({
        at: agreement === undefined ? ['agreements'] : ['agreements', agreement.index, 'languages'],
        what: `the ${document.fields.kind} of ${partner.id} is asked for in "${tag}", and ${document.id} has no text in it`,
      })),
    ),
  ]
}

const unknownNames = ({ site }: Source, { agreement }: Packet): Hit[] =>
  agreement === undefined ? [] : hitsIn(agreement.fields, agreement.index, site.find)

/** Findings in a file as problems, at their places. The file is read only when there are any. */
function told(source: Source, id: ProblemId, file: string, hits: readonly Pick<Hit, 'at' | 'place' | 'what' | 'fix'>[]): Problem[] {
  if (hits.length === 0) return []
  const spots = spotsOf(file, textIn(source, file))
  return hits.map(({ at, place, what, fix }) => problem(id, { file, place: place ?? spots.at(at, 1), reason: what, fix }))
}

const textIn = ({ read }: Source, file: string): string => Buffer.from(read(file)).toString('utf8')
