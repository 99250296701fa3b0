// The contract of a listing, and texts that are not written in the language that its payload is sent in.
import type { Text } from '../../../schemas/fields.ts'
import type { Fault, Listing, PayloadMarketplace } from './fault.ts'

/** Languages that the payload holds: Microsoft takes a listing in each, the others one text. */
export function languagesOf({ languages }: Pick<Listing, 'languages'>, marketplace: PayloadMarketplace): readonly string[] {
  if (marketplace === 'azure') return languages
  const english = languages.find((each) => each === 'en' || each.startsWith('en-'))
  return [english ?? languages[0] ?? 'en']
}

/** Text in one language; text that is not translated is the same in all. */
export const textIn = (text: Text, language: string): string | undefined => (typeof text === 'string' ? text : text[language])

export function contractFaults({ legal }: Listing): Fault[] {
  if (legal.eula === 'custom' && legal.eula_url === undefined)
    return [
      {
        kind: 'contract',
        at: ['legal', 'eula'],
        what: 'the contract is our own, and nothing says where it stands',
        fix: 'Write its address as legal.eula_url, or eula: standard.',
      },
    ]
  if (legal.eula === 'standard' && legal.eula_url !== undefined)
    return [
      {
        kind: 'contract',
        at: ['legal', 'eula_url'],
        what: 'the contract is the standard one of the marketplace, and an address of our own stands beside it',
        fix: 'Take eula_url out, or write eula: custom.',
      },
    ]
  return []
}

export const languageFaults = (fields: Listing, marketplace: PayloadMarketplace): Fault[] =>
  languagesOf(fields, marketplace).flatMap((language) =>
    textsOf(fields, marketplace).flatMap(({ at, text }): Fault[] =>
      textIn(text, language) !== undefined
        ? []
        : [
            {
              kind: 'language',
              at,
              key: language,
              what: `the listing is in ${language}, and this text is not`,
              fix: `Write it in ${language}, or take ${language} out of languages.`,
            },
          ],
    ),
  )

interface Placed {
  at: readonly (string | number)[]
  text: Text
}

/** The texts that the payload of a marketplace holds. */
function textsOf({ copy, legal, support, pricing, assets }: Listing, marketplace: PayloadMarketplace): Placed[] {
  const { highlights = [], getting_started } = copy
  const texts: Placed[] = [
    ...(['title', 'short_description', 'long_description'] as const).map((key) => ({ at: ['copy', key], text: copy[key] })),
    ...pricing.dimensions.map(({ description }, index) => ({ at: ['pricing', 'dimensions', index, 'description'], text: description })),
  ]
  if (marketplace === 'azure') {
    if (getting_started !== undefined) texts.push({ at: ['copy', 'getting_started'], text: getting_started })
    const captions = (assets?.screenshots ?? []).map(({ caption }, index) => ({
      at: ['assets', 'screenshots', index, 'caption'],
      text: caption,
    }))
    return [...texts, ...captions]
  }
  return [
    ...texts,
    ...highlights.map((text, index) => ({ at: ['copy', 'highlights', index], text })),
    { at: ['support', 'description'], text: support.description },
    { at: ['legal', 'refund_policy'], text: legal.refund_policy },
  ]
}
