// Translations against the texts that they were made from: one that has none, one in a language of nobody, one whose source has changed since.
//
// A text of a YAML file that lacks a language is no problem here: programs add a language field by field, the site falls back to the default one
// and says so, and names, codes and figures need no translation at all. A warning for each would drown those that matter.
import { type Problem, problem } from '../problems/problem.ts'
import type { Locales } from './link.ts'
import type { Claim, Draft } from './parse.ts'

/** Problems of pages in a language other than the default one, and of legal texts that record a source. */
export function translationProblems(claims: readonly Claim[], drafts: readonly Draft[], locales: Locales | undefined): Problem[] {
  return [...strayProblems(claims, locales), ...staleProblems(drafts, locales)]
}

function strayProblems(claims: readonly Claim[], locales: Locales | undefined): Problem[] {
  const translations = claims.filter((claim) => claim.locale !== undefined)
  if (translations.length === 0) return []
  const sources = new Map(claims.filter((claim) => claim.locale === undefined).map((claim) => [keyOf(claim), claim.file]))
  return translations.flatMap((claim) => {
    const { locale, file } = claim
    const source = sources.get(keyOf(claim))
    if (source === undefined)
      return [problem('translation-orphan', { file, reason: 'the translation has no page in the default language beside it' })]
    if (locales && locale === locales.default)
      return [problem('id-duplicate', { file, reason: `the page in "${locale}", the default language, is ${source}` })]
    return locales && !locales.all.includes(locale ?? '')
      ? [problem('locale-unknown', { file, reason: `the file is in "${locale}", which is no language of the program` })]
      : []
  })
}

function staleProblems(drafts: readonly Draft[], locales: Locales | undefined): Problem[] {
  const sources = new Map(drafts.filter((draft) => isSource(draft, locales)).map((draft) => [keyOf(draft), draft]))
  return drafts.flatMap((draft) => {
    const source = isSource(draft, locales) ? undefined : sources.get(keyOf(draft))
    const wanted = source?.hash?.()
    if (source === undefined || wanted === undefined) return []
    const { file, places, fields } = draft
    const given = fields['source_hash']
    if (given === undefined) {
      // A legal text may be an original of its own; only one that names a source is held against it.
      if (draft.locale === undefined || !locales?.all.includes(draft.locale) || draft.locale === locales.default) return []
      return [
        problem('translation-unrecorded', {
          file,
          reason: `"source_hash" is missing, so nobody is told when ${source.file} changes`,
          fix: `Compare it with ${source.file}, then add source_hash: ${wanted}`,
        }),
      ]
    }
    if (typeof given !== 'string' || given === wanted) return []
    return [
      problem('translation-stale', {
        file,
        place: places.value(['source_hash']),
        reason: `${source.file} has changed since it was translated`,
        fix: `Bring the translation up to date, then set source_hash: ${wanted}`,
        actual: given,
        expected: [wanted],
      }),
    ]
  })
}

// Pages are translated beside themselves; the languages of a legal text are files of its document's folder.
const isSource = ({ kind, locale, params }: Claim, locales: Locales | undefined): boolean =>
  kind.name === 'legal_text' ? params['language'] === locales?.default : locale === undefined

const keyOf = ({ kind, id, params }: Claim): string => `${kind.name} ${kind.name === 'legal_text' ? params['document'] : id}`
