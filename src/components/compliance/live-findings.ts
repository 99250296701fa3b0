// The strip of findings that `npm run dev` lays over a corner of each page. It opens on demand, covers nothing that matters and never takes the focus.
import type { LiveFindings } from '../../site/compliance/live-findings.ts'

const address = '/_live/findings.json'
const kept = 'partnerbook-findings-open'

const style = `
:host { position: fixed; z-index: 40; inset-block-end: 0.75rem; inset-inline-end: 0.75rem; max-inline-size: min(26rem, calc(100vw - 1.5rem)); font: 0.85rem/1.5 var(--pb-font); }
@media print { :host { display: none; } }
details { border: 1px solid var(--pb-line-strong); border-radius: 0.6rem; background: var(--pb-raised); color: var(--pb-text); box-shadow: var(--pb-shadow); }
details:not([open]) { inline-size: fit-content; margin-inline-start: auto; }
summary { padding: 0.35rem 0.8rem; border-inline-start: 0.4rem solid var(--state); border-radius: 0.6rem; cursor: pointer; font-weight: 600; }
[data-state='bad'] { --state: var(--pb-bad); } [data-state='warn'] { --state: var(--pb-warn); } [data-state='good'] { --state: var(--pb-good); } [data-state='info'] { --state: var(--pb-info); } [data-state='neutral'] { --state: var(--pb-neutral); }
div { max-block-size: 45vh; overflow: auto; padding: 0 0.8rem 0.6rem; }
p { margin: 0.4rem 0 0; } ul { margin: 0; padding: 0; list-style: none; } li { padding-block: 0.5rem; border-block-end: 1px solid var(--pb-line); }
b { color: var(--state); } a { color: var(--pb-accent-text); margin-inline-end: 0.7rem; } code { font: 0.75rem var(--pb-mono); overflow-wrap: anywhere; }
`

function made<K extends keyof HTMLElementTagNameMap>(name: K, text = '', more: Record<string, string> = {}): HTMLElementTagNameMap[K] {
  const element = document.createElement(name)
  element.textContent = text
  for (const [key, value] of Object.entries(more)) element.setAttribute(key, value)
  return element
}

class LiveFindingsStrip extends HTMLElement {
  connectedCallback(): void {
    this.attachShadow({ mode: 'open' })
    void this.show()
  }

  async show(): Promise<void> {
    const answer = await fetch(`${address}?at=${encodeURIComponent(location.pathname)}`).catch(() => undefined)
    if (!answer?.ok) return
    const found: LiveFindings = await answer.json()
    const details = made('details', '', { 'data-state': found.state })
    details.open = sessionStorage.getItem(kept) === 'open'
    details.addEventListener('toggle', () => sessionStorage.setItem(kept, details.open ? 'open' : ''))
    const body = made('div')
    const link = made('p')
    link.append(made('a', found.overview.label, { href: found.overview.href }))
    body.append(made('p', found.rows.length === 0 ? found.none : found.title), listOf(found), link)
    details.append(made('summary', found.text), body)
    this.shadowRoot?.replaceChildren(made('style', style), details)
  }
}

function listOf({ rows }: LiveFindings): HTMLUListElement {
  const list = made('ul')
  for (const { sign, what, fix, rule, where } of rows) {
    const item = made('li', '', { 'data-state': sign.state })
    const lang: Record<string, string> = what.lang === undefined ? {} : { lang: what.lang, dir: 'ltr' }
    const place = made('p')
    place.append(made('a', rule.label, { href: rule.href }))
    if (where.href === undefined) place.append(made('code', where.label, { dir: 'ltr' }))
    else {
      const source = made('a', '', { href: where.href })
      source.append(made('code', where.label, { dir: 'ltr' }))
      place.append(source)
    }
    const text = made('span', what.value, lang)
    item.append(made('b', sign.text), ' ', text, made('p', fix.value, lang), place)
    list.append(item)
  }
  return list
}

customElements.define('live-findings', LiveFindingsStrip)
const strip = document.createElement('live-findings') as LiveFindingsStrip
document.body.append(strip)
import.meta.hot?.on('partnerbook:findings', () => void strip.show())
