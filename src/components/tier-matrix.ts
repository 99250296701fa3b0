// Compares two tiers in the matrix: hides the other columns, marks rows that differ, and keeps the choice in the address (`?compare=explorer,builder&only`).

class TierMatrix extends HTMLElement {
  connectedCallback(): void {
    const table = this.querySelector('table')
    const [first, second] = this.querySelectorAll('select')
    const only = this.querySelector<HTMLInputElement>('input[name="only"]')
    if (!table || !first || !second || !only) return
    const ids = [...first.options].slice(1).map(({ value }) => value)
    const asked = new URLSearchParams(location.search)
    const [a = '', b = ''] = (asked.get('compare') ?? '').split(',')
    const makesSense = a !== b && ids.includes(a) && ids.includes(b)
    first.value = makesSense ? a : ''
    second.value = makesSense ? b : ''
    only.checked = makesSense && asked.has('only')
    first.addEventListener('change', () => {
      if (first.value === second.value || second.value === '') second.value = other(ids, first.value)
      this.show(table, first, second, only)
    })
    second.addEventListener('change', () => {
      if (first.value === second.value || second.value === '') first.value = second.value === '' ? '' : other(ids, second.value)
      this.show(table, first, second, only)
    })
    only.addEventListener('change', () => this.show(table, first, second, only))
    this.show(table, first, second, only, false)
  }

  show(table: HTMLTableElement, first: HTMLSelectElement, second: HTMLSelectElement, only: HTMLInputElement, keep = true): void {
    const pair = first.value === '' ? [] : [first.selectedIndex, second.selectedIndex]
    if (pair.length === 0) {
      second.value = ''
      only.checked = false
    }
    second.disabled = only.disabled = pair.length === 0
    this.toggleAttribute('data-comparing', pair.length > 0)
    let differing = 0
    let rows = 0
    for (const row of table.rows) {
      const cells = [...row.cells]
      if (row.classList.contains('group')) {
        if (cells[0]) cells[0].colSpan = pair.length === 0 ? first.options.length : pair.length + 1
        continue
      }
      for (const [index, cell] of cells.entries()) cell.hidden = index > 0 && pair.length > 0 && !pair.includes(index)
      if (row.parentElement?.tagName === 'THEAD') continue
      const [one, two] = pair.map((index) => cells[index]?.textContent?.trim())
      const differs = pair.length > 0 && one !== two
      rows += 1
      differing += differs ? 1 : 0
      row.classList.toggle('differs', differs)
      row.hidden = only.checked && !differs
      row.querySelector('.mark')?.remove()
      if (differs) row.cells[0]?.prepend(this.mark())
    }
    for (const body of table.tBodies) body.hidden = [...body.rows].slice(1).every((row) => row.hidden)
    const status = this.querySelector('[role="status"]')
    if (status)
      status.textContent =
        pair.length === 0 ? '' : (this.dataset['differ'] ?? '').replace('{count}', String(differing)).replace('{all}', String(rows))
    if (keep) this.remember(pair.length === 0 ? '' : `${first.value},${second.value}`, only.checked)
  }

  mark(): HTMLElement {
    const mark = document.createElement('span')
    mark.className = 'mark'
    const sign = document.createElement('span')
    sign.ariaHidden = 'true'
    sign.textContent = '≠'
    const word = document.createElement('span')
    word.className = 'sr-only'
    word.textContent = `${this.dataset['differs'] ?? ''}: `
    mark.append(sign, word)
    return mark
  }

  remember(pair: string, only: boolean): void {
    const query = pair === '' ? '' : `?compare=${pair}${only ? '&only' : ''}`
    history.replaceState(history.state, '', `${location.pathname}${query}${location.hash}`)
  }
}

/** The tier that is compared with one when nobody has said which: the next, or the one before the last. */
function other(ids: readonly string[], id: string): string {
  const at = ids.indexOf(id)
  return ids[at + 1] ?? ids[at - 1] ?? ''
}

customElements.define('tier-matrix', TierMatrix)
