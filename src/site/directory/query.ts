// The choices of the directory in its address: `?q=bim&type=isv,si&country=BR&show=48`.
import type { Wanted } from './search.ts'

export interface DirectoryState extends Wanted {
  /** How many results are shown. */
  show: number
}

/** Results that are shown at first, and more with each press of the button. */
export const page_size = 24

/** What an address asks for. Forms repeat a name where we write a list; both are read. */
export function stateOf(query: string, facets: readonly string[]): DirectoryState {
  const params = new URLSearchParams(query)
  const chosen = facets.flatMap((id): [string, string[]][] => {
    const values = params
      .getAll(id)
      .flatMap((each) => each.split(','))
      .filter((each) => each !== '')
    return values.length === 0 ? [] : [[id, [...new Set(values)]]]
  })
  const show = Number(params.get('show'))
  return {
    text: (params.get('q') ?? '').trim(),
    chosen: Object.fromEntries(chosen),
    show: Number.isInteger(show) && show > page_size ? show : page_size,
  }
}

/** The address of a state, below the page: empty when nothing is chosen. */
export function queryOf({ text, chosen, show }: DirectoryState): string {
  const parts = [
    ...(text === '' ? [] : [`q=${encodeURIComponent(text)}`]),
    ...Object.entries(chosen).flatMap(([id, values]) => (values.length === 0 ? [] : [`${id}=${values.map(encodeURIComponent).join(',')}`])),
  ]
  if (parts.length === 0) return ''
  return `?${[...parts, ...(show === page_size ? [] : [`show=${show}`])].join('&')}`
}

/** True when nothing is filtered. */
export const isOpen = ({ text, chosen }: Wanted): boolean => text === '' && Object.values(chosen).every((values) => values.length === 0)
