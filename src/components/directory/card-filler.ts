// Cards of partners in the browser: copies of the page's blank card, filled from the columns.
import { monogramOf } from '../../site/directory/monogram.ts'
import { type Directory, spelled } from '../../site/directory/search.ts'

export interface Words {
  count: string
  filters: string
  filtersChosen: string
  without: string
  show: string
  verified: string
  certified: string
  solutions: string
}

const shown_specializations = 3

/** Makes the card of a partner by its number. */
export function cardFiller(root: HTMLElement, directory: Directory, words: Words): (partner: number) => Node {
  const blank = root.querySelector<HTMLTemplateElement>('template.blank')
  const tiers = new Map(
    [...root.querySelectorAll<HTMLTemplateElement>('template[data-tier]')].map((template) => [template.dataset['tier'], template.content]),
  )
  const facets = new Map(directory.facets.map((facet) => [facet.id, facet]))
  const options = (facet: string, partner: number): { id: string; label: string }[] => {
    const found = facets.get(facet)
    return (found?.of[partner] ?? []).flatMap((index) => found?.options[index] ?? [])
  }
  const comma = document.documentElement.dir === 'rtl' ? '، ' : ', '
  const base = location.pathname

  return (partner) => {
    const card = document.createDocumentFragment()
    if (blank) card.append(blank.content.cloneNode(true))
    const one = (selector: string): HTMLElement | null => card.querySelector<HTMLElement>(selector)
    const name = directory.names[partner] ?? ''
    const id = directory.ids[partner] || spelled(name)
    const link = card.querySelector('a')
    if (link) link.href = `${base}${id}/`
    one('bdi')?.replaceChildren(name)
    one('.mark')?.replaceWith(markOf(id, name, directory.logos[partner]))
    const labels = (facet: string): string[] => options(facet, partner).map(({ label }) => label)
    const place = [directory.cities[directory.city[partner] ?? -1], ...labels('country')].filter((each) => each !== undefined)
    one('.about')?.replaceChildren(`${labels('type').join(comma)} · ${place.join(comma)}`)
    const trust = options('trust', partner).map((option) => option.id)
    one('.standing')?.replaceChildren(
      ...options('tier', partner).flatMap((tier) => tiers.get(tier.id)?.cloneNode(true) ?? []),
      ...(trust.includes('verified') ? [element('span', 'verified', words.verified)] : []),
      ...labels('status').map((status) => element('span', 'badge', status)),
    )
    one('.chips')?.replaceChildren(
      ...labels('specialization')
        .slice(0, shown_specializations)
        .map((label) => element('li', 'chip', label)),
    )
    one('.signals')?.replaceChildren(
      ...signal(words.certified, directory.certified[partner] ?? 0),
      ...signal(words.solutions, directory.solutions[partner] ?? 0),
    )
    return card
  }
}

function markOf(id: string, name: string, logo: string | 0 | undefined): HTMLElement {
  if (logo) return Object.assign(element('img', 'mark'), { src: `/files/partners/${id}/${logo}`, alt: '', width: 48, height: 48 })
  const { letters, tone } = monogramOf(name)
  const mark = element('span', 'mark', letters)
  mark.dataset['tone'] = String(tone)
  mark.setAttribute('aria-hidden', 'true')
  return mark
}

function signal(label: string, count: number): HTMLElement[] {
  if (count === 0) return []
  const shown = element('span', '', `${label}: `)
  shown.append(element('b', '', String(count)))
  return [shown]
}

function element(tag: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(tag)
  if (className !== '') made.className = className
  made.textContent = text
  return made
}
