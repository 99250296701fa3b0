// What was agreed in a review, and what is still open from those before it.
import type { Action } from '../../site/review/actions.ts'
import { qbrPageWords } from '../../site/words/qbr.ts'
import { packWords } from '../words/qbr.ts'
import { said, stateOf, textCell } from './cells.ts'
import type { Pack, Part, Section } from './pack.ts'

export function actionSection(own: readonly Action[], open: readonly Action[], path: string, locale: Pack['locale']): Section {
  const words = packWords(locale)
  const page = qbrPageWords(locale)
  return {
    title: page.actions,
    parts: [
      tableOf(page.ownActions, own, page.noOwnActions, locale),
      ...(open.length === 0 ? [{ kind: 'remark' as const, text: page.noOpen }] : [tableOf(page.openBefore, open, page.noOpen, locale)]),
    ],
    notes: [words.say.actions, words.say.source.replace('{path}', path)],
  }
}

function tableOf(title: string, actions: readonly Action[], none: string, locale: Pack['locale']): Part {
  const page = qbrPageWords(locale)
  const hasOrigin = actions.some(({ from }) => from !== undefined)
  return {
    kind: 'table',
    title,
    columns: [
      { title: page.what, width: 5 },
      { title: page.owner, width: 2.4 },
      { title: page.due, width: 2.2 },
      { title: page.state, width: 1.8 },
      ...(hasOrigin ? [{ title: page.from, width: 1.2 }] : []),
    ],
    rows: actions.map(({ what, owner, due, state, done, from }) => [
      said(what),
      { text: owner },
      { text: due.date, ...(done === undefined ? { note: due.away } : {}) },
      { ...stateOf(state), ...(done === undefined ? {} : { note: done }) },
      ...(hasOrigin ? [textCell(from?.label)] : []),
    ]),
    none,
  }
}
