// Narrows, sorts and exports the table inside `<data-list>`. What was asked for stands in the address, so that it can be shared.
import { csvText } from '../program/csv-text.ts'

const textOf = (cell: Element | undefined): string => (cell?.textContent ?? '').replace(/\s+/g, ' ').trim()

/** What a cell is sorted by: its plain value where the page gives one, or its text. */
const sortValue = (row: HTMLTableRowElement, column: number): string => {
  const cell = row.cells[column]
  return cell?.dataset['sort'] ?? textOf(cell)
}

const isNumber = (text: string): boolean => /^-?\d+(?:\.\d+)?$/.test(text)

class DataList extends HTMLElement {
  connectedCallback(): void {
    const table = this.querySelector('table')
    const body = table?.tBodies[0]
    const input = this.querySelector('input')
    if (!table || !body || !input) return
    const rows = [...body.rows]
    const heads = [...(table.tHead?.rows[0]?.cells ?? [])]
    const status = this.querySelector('[role=status]')
    const empty = this.querySelector<HTMLElement>('.empty')
    const url = (): URL => new URL(location.href)
    const remember = (name: string, value: string): void => {
      const next = url()
      if (value === '') next.searchParams.delete(name)
      else next.searchParams.set(name, value)
      history.replaceState(history.state, '', next)
    }

    const narrow = (): void => {
      const wanted = input.value.toLocaleLowerCase().split(/\s+/).filter(Boolean)
      for (const row of rows) {
        const text = textOf(row).toLocaleLowerCase()
        row.hidden = !wanted.every((word) => text.includes(word))
      }
      const shown = rows.filter((row) => !row.hidden).length
      if (status)
        status.textContent = (this.dataset['shown'] ?? '').replace('{shown}', String(shown)).replace('{count}', String(rows.length))
      if (empty) empty.hidden = shown > 0
    }

    const words = new Intl.Collator(document.documentElement.lang, { numeric: true })
    // Numbers that stand alone are compared as such: a collator knows no signs and no decimals.
    const compare = (a: string, b: string): number => (isNumber(a) && isNumber(b) ? Number(a) - Number(b) : words.compare(a, b))
    const sort = (column: number, down: boolean): void => {
      for (const [index, head] of heads.entries()) {
        if (index === column) head.ariaSort = down ? 'descending' : 'ascending'
        else head.removeAttribute('aria-sort')
      }
      const order = rows.toSorted((a, b) => {
        const [one, other] = [sortValue(a, column), sortValue(b, column)]
        // What has no value comes last, in both directions.
        if (one === '' || other === '') return Number(one === '') - Number(other === '')
        return down ? compare(other, one) : compare(one, other)
      })
      body.append(...order)
    }

    for (const [column, head] of heads.entries()) {
      const name = textOf(head)
      const button = document.createElement('button')
      button.type = 'button'
      button.className = 'sort'
      button.title = (this.dataset['sort'] ?? '').replace('{column}', name)
      button.append(...head.childNodes)
      head.append(button)
      button.addEventListener('click', () => {
        const down = head.ariaSort === 'ascending'
        sort(column, down)
        remember('sort', `${down ? '-' : ''}${column + 1}`)
      })
    }
    input.addEventListener('input', () => {
      narrow()
      remember('find', input.value.trim())
    })
    this.querySelector('[data-export]')?.addEventListener('click', () => {
      const shown = [...body.rows].filter((row) => !row.hidden)
      const cells = (row: HTMLTableRowElement): string[] => heads.map((_, column) => sortValue(row, column))
      const file = new Blob([csvText([heads.map(textOf), ...shown.map(cells)])], { type: 'text/csv;charset=utf-8' })
      const link = document.createElement('a')
      link.href = URL.createObjectURL(file)
      link.download = `${this.dataset['name'] ?? 'list'}.csv`
      link.click()
      URL.revokeObjectURL(link.href)
    })

    input.value = url().searchParams.get('find') ?? ''
    const asked = Number(url().searchParams.get('sort') ?? 0)
    if (Number.isInteger(asked) && asked !== 0 && Math.abs(asked) <= heads.length) sort(Math.abs(asked) - 1, asked < 0)
    narrow()
  }
}
customElements.define('data-list', DataList)
