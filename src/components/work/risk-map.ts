// Filters and sorts the risk map on its page. The choice stands in the address; without script the whole table is there, the most severe first.

const choices = ['level', 'kind', 'sort'] as const

class RiskMap extends HTMLElement {
  connectedCallback(): void {
    const toolbar = this.querySelector<HTMLElement>('.toolbar')
    const body = this.querySelector('tbody')
    const status = this.querySelector<HTMLElement>('[data-found]')
    const none = this.querySelector<HTMLElement>('[data-none]')
    if (!toolbar || !body) return
    const rows = [...body.querySelectorAll('tr')]
    const select = (name: string): HTMLSelectElement | null => toolbar.querySelector(`select[name="${name}"]`)
    const value = (name: string): string => select(name)?.value ?? ''
    const { compare } = new Intl.Collator(document.documentElement.lang)
    const byName = (a: HTMLElement, b: HTMLElement): number => compare(a.dataset['name'] ?? '', b.dataset['name'] ?? '')
    const number = (row: HTMLElement, name: string): number => Number(row.dataset[name] ?? 0)
    const fits = (row: HTMLElement): boolean => {
      const [level, kind] = [value('level'), value('kind')]
      const cells = [...row.querySelectorAll<HTMLElement>('td[data-kind]')].filter((cell) => kind === '' || cell.dataset['kind'] === kind)
      return level === ''
        ? kind === '' || cells.some((cell) => cell.dataset['level'] !== 'none')
        : cells.some((cell) => cell.dataset['level'] === level)
    }
    const show = (): void => {
      const sort = value('sort')
      const ordered =
        sort === 'name'
          ? rows.toSorted(byName)
          : sort === 'tier'
            ? rows.toSorted((a, b) => number(b, 'tier') - number(a, 'tier') || number(b, 'weight') - number(a, 'weight'))
            : rows
      body.append(...ordered)
      for (const row of rows) row.hidden = !fits(row)
      const shown = rows.filter((row) => !row.hidden).length
      if (status) status.textContent = (status.dataset['found'] ?? '').replace('{shown}', String(shown))
      if (none) none.hidden = shown > 0
    }
    const asked = new URL(location.href).searchParams
    for (const name of choices) {
      const control = select(name)
      const wanted = asked.get(name)
      if (control && wanted !== null && [...control.options].some((option) => option.value === wanted)) control.value = wanted
      control?.addEventListener('change', () => {
        const url = new URL(location.href)
        // In one order, whichever was chosen last.
        for (const each of choices) url.searchParams.delete(each)
        for (const each of choices) if (value(each) !== '') url.searchParams.set(each, value(each))
        history.replaceState(history.state, '', url)
        show()
      })
    }
    show()
  }
}

customElements.define('risk-map', RiskMap)
