// The field, the filters and the results of search, in the dialog and on the search page.
import { type Found, searchIndex } from './index-api.ts'
import { resultItem } from './result.ts'

const step = 8

export class SearchPanel extends HTMLElement {
  #kind = ''
  #turn = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  connectedCallback(): void {
    const { field } = this
    field.addEventListener('input', () => {
      clearTimeout(this.#timer)
      this.#timer = setTimeout(() => this.search(), 120)
    })
    field.form?.addEventListener('submit', (event) => {
      if (!this.onPage) return
      event.preventDefault()
      this.search()
    })
    this.addEventListener('keydown', (event) => this.#walk(event))
    this.#one('.search-kinds').addEventListener('click', ({ target }) => {
      const chip = target instanceof Element ? target.closest<HTMLElement>('.chip') : null
      if (chip === null) return
      this.#kind = chip.dataset['kind'] ?? ''
      this.search()
    })
    if (this.hasAttribute('data-guess')) {
      // Neither the page itself nor the language is what somebody looked for.
      const idle = ['', '404.html', document.documentElement.lang.toLowerCase()]
      const words = location.pathname.split('/').filter((part) => !idle.includes(part))
      field.value = decoded(words.at(-1) ?? '')
        .replace(/\.\w+$/, '')
        .replace(/[-_+]+/g, ' ')
      this.search()
    }
    if (!this.onPage) return
    const asked = new URLSearchParams(location.search)
    this.#kind = asked.get('kind') ?? ''
    field.value = asked.get('q') ?? ''
    this.search()
  }

  get field(): HTMLInputElement {
    return this.#one('input')
  }

  /** True on the search page, which keeps query and filter in its address. */
  get onPage(): boolean {
    return this.hasAttribute('data-page')
  }

  /** Fetches the index, so that the first letters find it ready. */
  warm(): void {
    this.#index().catch(() => undefined)
  }

  /** Shows what is found for the words in the field. */
  search(): void {
    const query = this.field.value.trim()
    this.#turn += 1
    const turn = this.#turn
    if (this.onPage) this.#remember(query)
    if (query === '') {
      this.#show('', undefined, query)
      return
    }
    if (this.#one('.search-hits').childElementCount === 0) this.#say(this.#word('loading'))
    this.#run(query, turn).catch(() => {
      if (turn === this.#turn) this.#show(this.#word('unavailable'), undefined, query)
    })
  }

  async #run(query: string, turn: number): Promise<void> {
    const index = await this.#index()
    let found = await index.search(query, { filters: this.#kind === '' ? {} : { kind: this.#kind } })
    // A filter that has nothing for the new words would hide what there is.
    if (found.results.length === 0 && this.#kind !== '') {
      this.#kind = ''
      found = await index.search(query, { filters: {} })
    }
    if (turn === this.#turn) await this.#list(found, query, turn)
  }

  #index = () => searchIndex(this.dataset['index'] ?? '', Number(this.dataset['more'] ?? 0))

  #one<E extends HTMLElement>(selector: string): E {
    const found = this.querySelector<E>(selector)
    if (found === null) throw new Error(`search has no ${selector}`)
    return found
  }

  #word = (name: string): string => this.dataset[name] ?? ''

  #say(text: string): void {
    this.#one('[role="status"]').textContent = text
  }

  async #list(found: Found, query: string, turn: number): Promise<void> {
    const total = found.results.length
    const word = total === 0 ? 'foundNone' : total === 1 ? 'foundOne' : 'found'
    const first = await Promise.all(found.results.slice(0, step).map((each) => each.data()))
    if (turn !== this.#turn) return
    const text = this.#word(word)
      .replace('{count}', () => String(total))
      .replace('{query}', () => query)
    this.#show(total === 0 ? `${text} ${this.#word('foundNoneHint')}` : text, found, query)
    const hits = this.#one('.search-hits')
    hits.replaceChildren(...first.map(resultItem))
    const more = this.#one<HTMLButtonElement>('.search-more')
    more.hidden = total <= step
    more.onclick = async () => {
      const shown = hits.childElementCount
      const next = await Promise.all(found.results.slice(shown, shown + step).map((each) => each.data()))
      if (turn !== this.#turn) return
      const items = next.map(resultItem)
      hits.append(...items)
      more.hidden = hits.childElementCount >= total
      items[0]?.querySelector('a')?.focus()
    }
  }

  // Where nothing is found, the sections are offered instead.
  #show(status: string, found: Found | undefined, query: string): void {
    this.#say(status)
    const nothing = found === undefined || found.results.length === 0
    if (nothing) this.#one('.search-hits').replaceChildren()
    if (nothing) this.#one('.search-more').hidden = true
    const start = this.querySelector<HTMLElement>('.search-start')
    if (start) start.hidden = !nothing
    this.#chips(query === '' ? {} : (found?.totalFilters['kind'] ?? {}))
  }

  #chips(counts: Readonly<Record<string, number>>): void {
    const kinds = Object.entries(counts).filter(([, count]) => count > 0)
    const total = kinds.reduce((sum, [, count]) => sum + count, 0)
    const chip = (kind: string, label: string, count: number): HTMLButtonElement => {
      const button = document.createElement('button')
      button.type = 'button'
      button.className = 'chip'
      button.dataset['kind'] = kind
      button.ariaPressed = String(kind === this.#kind)
      const number = document.createElement('span')
      number.className = 'count'
      number.textContent = String(count)
      button.append(`${label} `, number)
      return button
    }
    const box = this.#one('.search-kinds')
    const focused = box.contains(document.activeElement)
    const list = this.#one('.search-kinds .chips')
    list.replaceChildren(
      chip('', this.#word('all'), total),
      ...kinds.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([kind, count]) => chip(kind, kind, count)),
    )
    box.hidden = kinds.length === 0
    if (focused) list.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus()
  }

  // Arrows lead from the field through the results and back.
  #walk(event: KeyboardEvent): void {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    const stops: (Element | null)[] = [this.field, ...this.querySelectorAll('.search-hits a')]
    const at = stops.indexOf(document.activeElement)
    if (at === -1) return
    const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)]
    if (!(next instanceof HTMLElement)) return
    event.preventDefault()
    next.focus()
  }

  #remember(query: string): void {
    const url = new URL(location.href)
    for (const [name, value] of [
      ['q', query],
      ['kind', this.#kind],
    ] as const)
      if (value === '') url.searchParams.delete(name)
      else url.searchParams.set(name, value)
    history.replaceState(null, '', url)
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

if (!customElements.get('search-panel')) customElements.define('search-panel', SearchPanel)
