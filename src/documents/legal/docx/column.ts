// What is written in one language of a Word document: the whole of it, or one of the two columns of an edition in two languages.
import { CannotMake } from '../../job.ts'
import type { LegalCommon, LegalFilling } from '../document.ts'

/** What is filled in, and whose document it is: the vendor is the author of blanks too. */
export type Authored<Filling> = Filling & { author: string }

export interface Column {
  common: LegalCommon
  filling: LegalFilling
  rtl: boolean
  /** Ends the names of its styles, lists and bookmarks: two columns have their own. */
  suffix: '' | 'Second'
  /** Width that its words have, in twentieths of a point. */
  width: number
  /** Sections, clauses and annexes that the document shows, and that references can lead to. */
  targets: ReadonlySet<string>
  /** The next number for what Word numbers in a document: bookmarks and fields to fill in. */
  nextId: () => number
}

/** Numbers from 1 on, for one document: the library's own go on from document to document. */
export function counter(): () => number {
  let last = 0
  return () => {
    last += 1
    return last
  }
}

export function columnOf(common: LegalCommon, filling: LegalFilling, place: Pick<Column, 'suffix' | 'width' | 'nextId'>): Column {
  demandOrder(common)
  return { common, filling, rtl: common.text.dir === 'rtl', targets: targetsOf(common, filling), ...place }
}

export const isOff = ({ filling }: Pick<Column, 'filling'>, number: string): boolean => filling.off.includes(number)

function targetsOf({ text }: LegalCommon, { off }: LegalFilling): Set<string> {
  return new Set(
    text.sections.flatMap(({ number, blocks }) => [
      `clause-${number}`,
      ...(off.includes(number) ? [] : blocks).flatMap((block) =>
        block.type === 'clause' ? [`clause-${block.number}`] : block.type === 'annex' ? [`annex-${block.letter}`] : [],
      ),
    ]),
  )
}

// Word counts clauses itself: what it writes is the number of the text only when the text counts as Word does.
function demandOrder({ text }: LegalCommon): void {
  text.sections.forEach(({ number, blocks }, index) => {
    demand(number, String(index + 1))
    blocks
      .filter((block) => block.type === 'clause')
      .forEach((clause, at) => {
        demand(clause.number, `${number}.${at + 1}`)
      })
  })
}

function demand(number: string, expected: string): void {
  if (number !== expected) throw new CannotMake(`clause ${number} stands where Word counts ${expected}`, 'Number the clauses without gaps.')
}
