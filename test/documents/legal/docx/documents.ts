// Texts and fillings for the tests of Word files, and what is inside of a file that was made.
import { unzipSync } from 'fflate'
import type { LegalCommon, LegalFilling } from '../../../../src/documents/legal/document.ts'
import { make as makeBoth } from '../../../../src/documents/legal/docx/bilingual.ts'
import type { Authored } from '../../../../src/documents/legal/docx/column.ts'
import { make } from '../../../../src/documents/legal/docx/maker.ts'
import { localeOf } from '../../../../src/documents/legal/values.ts'
import { legalDocumentWords } from '../../../../src/documents/words/legal.ts'
import { parseLegalText } from '../../../../src/program/legal/parse.ts'

export const author = 'Corrente Tecnologia Ltda.'
const tools = {
  font: () => {
    throw new Error('Word has its own fonts')
  },
  make: () => Promise.reject(new Error('nothing is inside of it')),
}

/** A short text with everything that texts may have. */
const body = `Counsel must review it.

**Parties.** {{partner_name}} ("Partner") and *others*.

## 1. Terms

1.1 "Price" means what clause 2.2 and Annex A say.

1.2 Either party may:

1. give notice,
2. wait.

and, as [the rules](https://corrente.example/rules?a=1&b="2") say:

1. ask again.

- a point

| Plan | Price |
| --- | --- |
| Base | {{price}} |

## 2. Payment

2.1 First words.

2.2 The Partner pays {{price}}. Clauses 1 and 3 apply.

## 3. Public bodies

3.1 Only for them.

## 4. Annexes

**Annex A. Prices.** What is paid: {{price}}.

**Annex B. Standard clauses**, in full.`

export function smallCommon(tag = 'en', text = body): LegalCommon {
  const locale = localeOf(tag)
  return {
    text: parseLegalText({ document: 'small', locale: tag, dir: locale.dir, title: 'A small text', version: '2.0', body: text }).text,
    language: locale.label,
    variables: [
      { name: 'partner_name', label: 'Partner', hint: 'Legal name of the partner' },
      { name: 'price', label: 'Price', hint: 'Price' },
    ],
    blocks: [
      { side: 'vendor', label: 'For the Vendor', anchor: '_sig_vendor_1_' },
      { side: 'partner', label: 'For the Partner', anchor: '_sig_partner_1_' },
    ],
    words: legalDocumentWords(locale),
  }
}

export const draftOf = (values: LegalFilling['values'], over: Partial<LegalFilling> = {}): Authored<LegalFilling> => ({
  author,
  state: 'draft',
  parties: { vendor: author, partner: 'Andes Render S.A.' },
  values,
  off: [],
  signers: [],
  day: '2026-11-20',
  date: '20 November 2026',
  ...over,
})

export const blankOf = (): Authored<LegalFilling> => ({
  author,
  state: 'blank',
  values: {},
  off: [],
  signers: [],
  day: '2026-05-04',
  date: '4 May 2026',
})

export const word = (filling: Authored<LegalFilling>, common: LegalCommon): Promise<Uint8Array> => make(filling, tools, common)

export const wordOfBoth = (
  [first, second]: readonly [Authored<LegalFilling>, LegalFilling],
  commons: readonly [LegalCommon, LegalCommon],
): Promise<Uint8Array> => makeBoth({ author: first.author, first, second }, tools, { first: commons[0], second: commons[1] })

/** The parts of a file by path, as text. */
export const partsOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, new TextDecoder().decode(part)]))

export const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([whole, group]) => group ?? whole)

/** What a piece of a document says, without its markup. */
export const saidIn = (xml: string): string =>
  all(xml, /<w:t\b[^>]*>([^<]*)<\/w:t>/g)
    .join('')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
