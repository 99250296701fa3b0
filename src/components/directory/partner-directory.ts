// The directory in the browser: choices become an address and a list. The file of all partners is loaded when a reader first turns to a filter.
import { levelOf } from '../../site/directory/level.ts'
import { type DirectoryState, isOpen, page_size, queryOf, stateOf } from '../../site/directory/query.ts'
import { type Directory, type Found, find, textsOf } from '../../site/directory/search.ts'
import { cardFiller, type Words } from './card-filler.ts'

interface Loaded {
  directory: Directory
  texts: string[]
}

class PartnerDirectory extends HTMLElement {
  #loading: Promise<Loaded> | undefined
  #state: DirectoryState = stateOf('', [])
  #words: Words | undefined

  connectedCallback(): void {
    if (this.dataset['src'] === undefined || this.dataset['words'] === undefined) return
    this.#words = JSON.parse(this.dataset['words'])
    // Turning to the filters is early enough: the file is there before the first choice is made.
    for (const type of ['focusin', 'pointerover'])
      this.addEventListener(type, ({ target }) => {
        if (target instanceof Element && target.closest('search, .find, .regions, .map, .open-facets')) this.#load().catch(() => {})
      })
    this.addEventListener('input', ({ target }) => {
      if (target instanceof HTMLInputElement) this.#choose(target)
    })
    this.addEventListener('click', ({ target }) => {
      if (target instanceof Element) this.#press(target)
    })
    window.addEventListener('popstate', () => this.#restore())
    if (location.search !== '') this.#restore()
  }

  /** What the address says. */
  #restore(): void {
    this.#run((directory) =>
      stateOf(
        location.search,
        directory.facets.map(({ id }) => id),
      ),
    )
  }

  #choose({ dataset: { facet }, value, checked }: HTMLInputElement): void {
    if (facet === undefined) this.#run(() => ({ ...this.#state, text: value.trim(), show: page_size }))
    else this.#set(facet, value, checked)
  }

  #set(facet: string, option: string, wanted: boolean): void {
    const others = (this.#state.chosen[facet] ?? []).filter((each) => each !== option)
    const chosen = { ...this.#state.chosen, [facet]: wanted ? [...others, option] : others }
    this.#run(() => ({ ...this.#state, chosen, show: page_size }))
  }

  #press(target: Element): void {
    const square = target.closest<SVGElement>('.tile-map [data-country]')
    const country = square?.dataset['country']
    if (country !== undefined) this.#set('country', country, !this.#state.chosen['country']?.includes(country))
    const { facet, option } = target.closest<HTMLElement>('.chosen button')?.dataset ?? {}
    if (facet !== undefined && option !== undefined) {
      if (facet === 'q') this.#run(() => ({ ...this.#state, text: '' }))
      else this.#set(facet, option, false)
      // The button is gone; the reader goes on from the number of results.
      this.#focusFound()
    }
    if (target.closest('.clear, [data-clear]')) {
      this.#run(() => stateOf('', []))
      this.#focusFound()
    }
    if (target.closest('.more')) this.#run(() => ({ ...this.#state, show: this.#state.show + page_size }))
  }

  #focusFound(): void {
    const found = this.#one('.found')
    found.tabIndex = -1
    found.focus({ preventScroll: true })
  }

  /** Changes the state, shows it, and writes it into the address. */
  #run(change: (directory: Directory) => DirectoryState): void {
    this.#load().then(
      ({ directory, texts }) => {
        this.#state = change(directory)
        this.#show(directory, find(directory, texts, this.#state))
        history.replaceState(history.state, '', location.pathname + queryOf(this.#state) + location.hash)
      },
      () => {
        this.#one('.failed').hidden = false
      },
    )
  }

  #load(): Promise<Loaded> {
    this.#loading ??= fetch(this.dataset['src'] ?? '')
      .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(answer.statusText))))
      .then((directory: Directory) => ({ directory, texts: textsOf(directory) }))
      .catch((error: unknown) => {
        // The next choice tries again.
        this.#loading = undefined
        throw error
      })
    return this.#loading
  }

  #show(directory: Directory, found: Found): void {
    const words = this.#words
    if (words === undefined) return
    const number = new Intl.NumberFormat(`${document.documentElement.lang}-u-nu-latn`)
    const counted = number.format(found.partners.length)
    const open = isOpen(this.#state)
    const chosen = Object.values(this.#state.chosen).flat().length
    this.#one('.found').textContent = words.count.replace('{count}', counted).replace('{total}', number.format(directory.names.length))
    this.#one('.done').textContent = words.show.replace('{count}', counted)
    this.#one('.open-facets').textContent = chosen === 0 ? words.filters : words.filtersChosen.replace('{count}', number.format(chosen))
    this.#one('.failed').hidden = true
    this.#one('.all').hidden = !open
    this.#one('.applied').hidden = open
    this.#one('.clear').hidden = found.partners.length === 0
    this.#one('.empty').hidden = found.partners.length > 0
    this.#one('.more').hidden = open || found.partners.length <= this.#state.show
    this.#controls(directory, found, number)
    this.#chips(directory, words)
    this.#map(directory, found)
    const list = this.#one('.matching')
    const fill = cardFiller(this, directory, words)
    list.hidden = open || found.partners.length === 0
    list.replaceChildren(...(open ? [] : found.partners.slice(0, this.#state.show).map(fill)))
  }

  #controls({ facets }: Directory, { counts }: Found, number: Intl.NumberFormat): void {
    const numbers = new Map(
      facets.flatMap(({ id, options }, facet) => options.map((option, index) => [`${id}=${option.id}`, counts[facet]?.[index] ?? 0])),
    )
    for (const input of this.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')) {
      const facet = input.dataset['facet'] ?? ''
      const count = numbers.get(`${facet}=${input.value}`) ?? 0
      const label = input.closest('label')
      const shown = label?.querySelector('.count')
      input.checked = this.#state.chosen[facet]?.includes(input.value) ?? false
      label?.classList.toggle('none', count === 0)
      if (shown) shown.textContent = number.format(count)
    }
    const text = this.querySelector<HTMLInputElement>('input[type="search"]')
    if (text && text.value.trim() !== this.#state.text) text.value = this.#state.text
  }

  #chips({ facets }: Directory, words: Words): void {
    const { text, chosen } = this.#state
    const options = facets.flatMap(({ id, options: all }) =>
      all.flatMap((option) => (chosen[id]?.includes(option.id) ? [{ facet: id, option: option.id, label: option.label }] : [])),
    )
    this.#one('.chosen').replaceChildren(
      ...[...(text === '' ? [] : [{ facet: 'q', option: text, label: `“${text}”` }]), ...options].map(({ facet, option, label }) => {
        const item = document.createElement('li')
        const button = document.createElement('button')
        button.type = 'button'
        button.className = 'chip'
        button.textContent = label
        button.setAttribute('aria-label', words.without.replace('{label}', label))
        Object.assign(button.dataset, { facet, option })
        item.append(button)
        return item
      }),
    )
  }

  #map({ facets }: Directory, { counts }: Found): void {
    const index = facets.findIndex(({ id }) => id === 'country')
    const options = facets[index]?.options ?? []
    const most = Math.max(...(counts[index] ?? []))
    for (const square of this.querySelectorAll<SVGElement>('.tile-map [data-country]')) {
      const country = square.dataset['country'] ?? ''
      const at = options.findIndex(({ id }) => id === country)
      const count = counts[index]?.[at] ?? 0
      square.dataset['level'] = String(levelOf(count, most))
      square.classList.toggle('chosen-square', this.#state.chosen['country']?.includes(country) ?? false)
      const [title, shown] = [square.querySelector('title'), square.querySelector('.count')]
      if (title) title.textContent = title.textContent.replace(/[\d.,]*$/, String(count))
      if (shown) shown.textContent = String(count)
    }
  }

  #one(selector: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(selector)
    if (found === null) throw new Error(`the directory has no ${selector}`)
    return found
  }
}

customElements.define('partner-directory', PartnerDirectory)
