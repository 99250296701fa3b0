// Filters a list by facets: values of one facet widen, facets narrow. The choice stands in the address, so that it can be shared; without script the whole list is there.

class FilterList extends HTMLElement {
  connectedCallback(): void {
    const status = this.querySelector<HTMLElement>('[data-found]')
    const empty = this.querySelector<HTMLElement>('.empty')
    const reset = this.querySelector<HTMLButtonElement>('button[data-reset]')
    const items = [...this.querySelectorAll<HTMLElement>('li[data-tags]')]
    const chips = [...this.querySelectorAll<HTMLButtonElement>('button[data-facet]')]
    if (!status || !reset) return
    const tags = new Map(items.map((item) => [item, new Set((item.dataset['tags'] ?? '').split(' '))]))
    const facets = [...new Set(chips.map((chip) => chip.dataset['facet'] ?? ''))]
    const pressed = (chip: HTMLElement): boolean => chip.getAttribute('aria-pressed') === 'true'
    const press = (chip: HTMLElement, on: boolean): void => chip.setAttribute('aria-pressed', String(on))
    const tagOf = (chip: HTMLElement): string => `${chip.dataset['facet']}:${chip.dataset['value']}`
    const chosen = (facet: string): string[] => chips.filter((chip) => chip.dataset['facet'] === facet && pressed(chip)).map(tagOf)
    const fits = (item: HTMLElement, but?: string): boolean =>
      facets.every((facet) => {
        const wanted = facet === but ? [] : chosen(facet)
        return wanted.length === 0 || wanted.some((tag) => tags.get(item)?.has(tag))
      })
    const show = (): void => {
      const shown = items.filter((item) => fits(item))
      for (const item of items) item.hidden = !shown.includes(item)
      // A chip says how many entries there would be with it.
      for (const chip of chips) {
        const count = items.filter((item) => fits(item, chip.dataset['facet']) && tags.get(item)?.has(tagOf(chip))).length
        const place = chip.querySelector('.count')
        if (place) place.textContent = String(count)
        chip.disabled = count === 0 && !pressed(chip)
      }
      status.textContent = (status.dataset['found'] ?? '').replace('{shown}', String(shown.length))
      reset.hidden = !chips.some(pressed)
      if (empty) empty.hidden = shown.length > 0
    }
    const remember = (): void => {
      const url = new URL(location.href)
      for (const facet of facets) {
        url.searchParams.delete(facet)
        for (const tag of chosen(facet)) url.searchParams.append(facet, tag.slice(facet.length + 1))
      }
      history.replaceState(history.state, '', url)
      show()
    }
    const asked = new URL(location.href).searchParams
    for (const chip of chips) {
      press(chip, asked.getAll(chip.dataset['facet'] ?? '').includes(chip.dataset['value'] ?? ''))
      chip.addEventListener('click', () => {
        press(chip, !pressed(chip))
        remember()
      })
    }
    reset.addEventListener('click', () => {
      for (const chip of chips) press(chip, false)
      remember()
    })
    show()
  }
}
customElements.define('filter-list', FilterList)
