// Shows one person's work in the lists. The choice stands in the address as `owner`, and is remembered for the next visit; an address wins over memory.

const memory = 'partnerbook-owner'

class WorkFilter extends HTMLElement {
  connectedCallback(): void {
    const chips = [...this.querySelectorAll<HTMLAnchorElement>('a[data-person]')]
    const items = [...this.querySelectorAll<HTMLElement>('li[data-people]')]
    const status = this.querySelector<HTMLElement>('[data-found]')
    const known = (person: string | null): person is string => person !== null && chips.some((chip) => chip.dataset['person'] === person)
    const show = (person: string): void => {
      for (const chip of chips)
        if (chip.dataset['person'] === person) chip.setAttribute('aria-current', 'true')
        else chip.removeAttribute('aria-current')
      for (const item of items) item.hidden = person !== '' && !(item.dataset['people'] ?? '').split(' ').includes(person)
      for (const band of this.querySelectorAll<HTMLElement>('[data-band]')) {
        const own = [...band.querySelectorAll<HTMLElement>('li[data-people]')]
        const none = band.querySelector<HTMLElement>('[data-none]')
        // What was asked for is not left folded.
        for (const rest of band.querySelectorAll('details')) rest.open = person !== ''
        if (none) none.hidden = own.length === 0 || own.some((item) => !item.hidden)
      }
      if (!status) return
      const shown = items.filter((item) => !item.hidden).length
      status.hidden = person === ''
      status.textContent = (status.dataset['found'] ?? '').replace('{shown}', String(shown)).replace('{count}', String(items.length))
    }
    const choose = (person: string): void => {
      const url = new URL(location.href)
      if (person === '') url.searchParams.delete('owner')
      else url.searchParams.set('owner', person)
      history.replaceState(history.state, '', url)
      remember(person)
      show(person)
    }
    for (const chip of chips)
      chip.addEventListener('click', (event) => {
        // With a key held, the page of the person's work opens, as with other links.
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0) return
        event.preventDefault()
        choose(chip.dataset['person'] ?? '')
      })
    const asked = new URL(location.href).searchParams.get('owner')
    const before = remembered()
    if (known(asked)) choose(asked)
    else if (known(before) && before !== '') choose(before)
    else show('')
  }
}

// Storage may be closed to a page.
function remember(person: string): void {
  try {
    localStorage.setItem(memory, person)
  } catch {}
}

function remembered(): string | null {
  try {
    return localStorage.getItem(memory)
  } catch {
    return null
  }
}

customElements.define('work-filter', WorkFilter)
