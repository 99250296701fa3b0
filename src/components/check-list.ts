// A checklist that remembers: ticks stay in this browser, progress is counted, and a first day turns day numbers into dates. Without script it is a list to tick and print.

const day_ms = 86_400_000

class CheckList extends HTMLElement {
  connectedCallback(): void {
    const key = `partnerbook checklist ${this.dataset['list'] ?? ''}`
    const boxes = [...this.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')]
    const progress = this.querySelector('progress')
    const status = this.querySelector<HTMLElement>('[data-done]')
    const start = this.querySelector<HTMLInputElement>('input[type="date"]')
    const days = [...this.querySelectorAll<HTMLElement>('[data-offset]')]
    if (!progress || !status) return

    const count = (): void => {
      const done = boxes.filter(({ checked }) => checked).length
      progress.value = done
      status.textContent = (status.dataset['done'] ?? '').replace('{done}', String(done))
    }
    const keep = (): void => {
      write(key, JSON.stringify(boxes.filter(({ checked }) => checked).map(({ value }) => value)))
      count()
    }
    const kept = ticked(read(key))
    for (const box of boxes) {
      box.checked = kept.has(box.value)
      box.addEventListener('change', keep)
    }
    this.querySelector('button[data-reset]')?.addEventListener('click', () => {
      for (const box of boxes) box.checked = false
      keep()
    })

    const format = new Intl.DateTimeFormat(`${document.documentElement.lang}-u-nu-latn-ca-gregory`, {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      timeZone: 'UTC',
    })
    const date = (first: string): void => {
      const from = Date.parse(`${first}T00:00:00Z`)
      for (const each of days) {
        const place = each.querySelector('time')
        if (!place) continue
        const at = new Date(from + Number(each.dataset['offset']) * day_ms)
        place.hidden = Number.isNaN(from)
        place.textContent = Number.isNaN(from) ? '' : format.format(at)
        if (!Number.isNaN(from)) place.dateTime = at.toISOString().slice(0, 10)
      }
    }
    if (start) {
      start.value = new URL(location.href).searchParams.get('start') ?? ''
      start.addEventListener('change', () => {
        const url = new URL(location.href)
        if (start.value === '') url.searchParams.delete('start')
        else url.searchParams.set('start', start.value)
        history.replaceState(history.state, '', url)
        date(start.value)
      })
      date(start.value)
    }
    count()
  }
}

// Storage may be forbidden; then ticks last as long as the page.
function read(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {
    // Nothing is kept then, and the list still counts.
  }
}

function ticked(text: string | null): Set<unknown> {
  try {
    const value: unknown = JSON.parse(text ?? '[]')
    return new Set(Array.isArray(value) ? value : [])
  } catch {
    return new Set()
  }
}

customElements.define('check-list', CheckList)
