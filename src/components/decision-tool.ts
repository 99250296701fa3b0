// Leads through a decision one question at a time, from the list that stands on the page. The answers are in the address: `?a=2-1` is the second answer, then the first.

class DecisionTool extends HTMLElement {
  /** Numbers of the answers given, from 1. */
  given: number[] = []

  connectedCallback(): void {
    const list = this.querySelector<HTMLDetailsElement>('.decision-list')
    if (!this.querySelector('.stage') || !list) return
    if (!this.querySelector(`.decision-list ${location.hash === '' ? '#_' : `[id="${CSS.escape(location.hash.slice(1))}"]`}`))
      list.open = false
    list.dataset['ready'] = ''
    this.addEventListener('click', (event) => {
      const button = event.target instanceof Element ? event.target.closest<HTMLButtonElement>('.stage button') : null
      if (button) this.press(button)
    })
    // Somebody who follows a link into the list wants to read it there.
    addEventListener('hashchange', () => {
      if (list.querySelector(`[id="${CSS.escape(location.hash.slice(1))}"]`)) list.open = true
    })
    const asked = new URLSearchParams(location.search).get('a')
    if (asked) this.go(asked.split('-').map(Number), false)
  }

  press(button: HTMLButtonElement): void {
    const done = button.dataset['do']
    if (done === 'back') this.go(this.given.slice(0, -1))
    else if (done === 'restart') this.go([])
    else if (done === 'change') this.go(this.given.slice(0, Number(button.value)))
    else if (done === 'copy') void navigator.clipboard.writeText(location.href).then(() => this.say(this.dataset['copied'] ?? ''))
    else this.go([...this.given, Number(button.value)])
  }

  /** Shows where these answers lead; answers that do not exist, and what follows them, are dropped. */
  go(answers: readonly number[], byReader = true): void {
    const trail: { question: Element; answer: Element }[] = []
    let at: Element | null = this.querySelector('.questions > li')
    for (const number of answers) {
      const answer = at?.matches('.questions > li') ? at.querySelectorAll('.answers > li')[number - 1] : undefined
      const goal = answer?.querySelector('a')?.getAttribute('href')
      const next = goal ? this.querySelector(`[id="${CSS.escape(goal.slice(1))}"]`) : null
      if (!at || !answer || !next) break
      trail.push({ question: at, answer })
      at = next
    }
    this.given = answers.slice(0, trail.length)
    if (!at) return
    const end = at.matches('.outcome')
    this.classList.toggle('ended', end)
    const left = end ? 0 : Number(at.getAttribute('data-left'))
    const bar = this.querySelector('progress')
    if (bar) {
      bar.max = trail.length + left
      bar.value = trail.length
    }
    const progress = this.piece('progress')
    progress.textContent = end
      ? (progress.dataset['advice'] ?? '')
      : (this.dataset['progress'] ?? '').replace('{number}', String(trail.length + 1)).replace('{most}', String(trail.length + left))
    const title = this.piece('title')
    take(title, at.querySelector(end ? 'h3' : '.question'))
    this.piece('text').replaceChildren(...copies(end ? at.querySelectorAll('.advice > *') : at.querySelectorAll('.why')))
    this.piece('choices').replaceChildren(...(end ? [] : [...at.querySelectorAll('.answers > li > strong')].map(choice)))
    this.piece('actions').hidden = trail.length === 0
    this.showTrail(trail, end)
    const ends = this.endsFrom(at)
    for (const item of this.piece('ends').children) if (item instanceof HTMLElement) item.hidden = !ends.has(`o-${item.dataset['end']}`)
    history.replaceState(history.state, '', `${location.pathname}${trail.length === 0 ? '' : `?a=${this.given.join('-')}`}`)
    if (!byReader) return
    title.focus()
    this.say(end ? `${progress.textContent}: ${title.textContent?.trim()}` : (progress.textContent ?? ''))
  }

  showTrail(trail: readonly { question: Element; answer: Element }[], end: boolean): void {
    const part = this.piece('trail')
    part.hidden = trail.length === 0
    const title = part.querySelector('h3')
    if (title) title.textContent = title.dataset[end ? 'reasons' : 'answers'] ?? ''
    const template = this.querySelector('template')
    if (!template) return
    const items = trail.map(({ question, answer }, index) => {
      const item = document.importNode(template.content, true)
      take(item.querySelector('.asked'), question.querySelector('.question'))
      take(item.querySelector('strong'), answer.querySelector('strong'))
      take(item.querySelector('.reason'), answer.querySelector('.because') ?? question.querySelector('.why'))
      const button = item.querySelector('button')
      if (button) {
        button.value = String(index)
        button.ariaLabel = (this.dataset['change'] ?? '').replace(
          '{question}',
          question.querySelector('.question')?.textContent?.trim() ?? '',
        )
      }
      return item
    })
    part.querySelector('ol')?.replaceChildren(...items)
  }

  /** Ids of the places that can still be reached, and of the start. */
  endsFrom(start: Element): Set<string> {
    const met = new Set<string>()
    const visit = (id: string): void => {
      if (met.has(id)) return
      met.add(id)
      for (const link of this.querySelectorAll(`.questions > [id="${CSS.escape(id)}"] .answers a`))
        visit(link.getAttribute('href')?.slice(1) ?? '')
    }
    visit(start.id)
    return met
  }

  piece(name: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(`[data-part="${name}"]`)
    if (!found) throw new Error(`the tool has no part ${name}`)
    return found
  }

  say(text: string): void {
    const status = this.querySelector('[role="status"]')
    if (status) status.textContent = text
  }
}

/** Puts the content of one element into another, with its language. */
function take(into: Element | null, from: Element | null): void {
  if (!into) return
  into.replaceChildren(...(from ? [...from.childNodes].map((node) => node.cloneNode(true)) : []))
  for (const name of ['lang', 'dir']) {
    const value = from?.getAttribute(name)
    if (value) into.setAttribute(name, value)
    else into.removeAttribute(name)
  }
}

const copies = (elements: NodeListOf<Element>): Node[] =>
  [...elements].map((element) => {
    const copy = element.cloneNode(true)
    if (copy instanceof Element) copy.classList.remove('quiet', 'why')
    return copy
  })

function choice(answer: Element, index: number): HTMLButtonElement {
  const button = document.createElement('button')
  button.className = 'button'
  button.type = 'button'
  button.value = String(index + 1)
  take(button, answer)
  return button
}

customElements.define('decision-tool', DecisionTool)
