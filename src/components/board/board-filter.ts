// Narrows the board by owner, region and segment. The choice stands in the address, so that it can be shared and survives a reload.

class BoardFilter extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('search')
    const status = this.querySelector<HTMLElement>('[data-shown]')
    const reset = this.querySelector<HTMLButtonElement>('search button')
    const empty = this.querySelector<HTMLElement>(':scope > .empty')
    const cards = [...this.querySelectorAll<HTMLElement>('.card')]
    const columns = [...this.querySelectorAll<HTMLElement>('.column')]
    if (!form || !status || !reset) return
    const selects = [...form.querySelectorAll('select')]
    const numbers = new Intl.NumberFormat(`${document.documentElement.lang}-u-nu-latn`)
    const whole = new Map(columns.map((column) => [column, column.querySelector('.count')?.textContent ?? '']))
    const show = (): void => {
      const chosen = selects.filter(({ value }) => value !== '')
      for (const card of cards) card.hidden = !chosen.every(({ name, value }) => card.dataset[name] === value)
      for (const column of columns) {
        const place = column.querySelector('.count')
        const shown = [...column.querySelectorAll<HTMLElement>('.card')].filter(({ hidden }) => !hidden).length
        if (place) place.textContent = chosen.length === 0 ? (whole.get(column) ?? '') : numbers.format(shown)
      }
      const shown = cards.filter(({ hidden }) => !hidden).length
      status.textContent = (status.dataset['shown'] ?? '').replace('{shown}', numbers.format(shown))
      reset.hidden = chosen.length === 0
      if (empty) empty.hidden = shown > 0
    }
    const remember = (): void => {
      const url = new URL(location.href)
      for (const { name, value } of selects) {
        if (value === '') url.searchParams.delete(name)
        else url.searchParams.set(name, value)
      }
      history.replaceState(history.state, '', url)
      show()
    }
    const asked = new URL(location.href).searchParams
    for (const select of selects) {
      const value = asked.get(select.name) ?? ''
      if ([...select.options].some((option) => option.value === value)) select.value = value
    }
    form.addEventListener('change', remember)
    reset.addEventListener('click', () => {
      for (const select of selects) select.value = ''
      remember()
    })
    show()
  }
}
customElements.define('board-filter', BoardFilter)
