// What Plot drew, as text that may stand in a page: no styles of its own, short numbers, and a name and a description that assistive technology reads.
import { escapeHtml } from '../html.ts'

interface Frame {
  class: string
  /** With it the picture has a name; without it, it is an ornament beside text that says the same. */
  id?: string
  title?: string
  about?: string
  defs?: string
}

const with_numbers = new Set(['d', 'transform', 'x', 'y', 'x1', 'x2', 'y1', 'y2', 'width', 'height', 'r', 'cx', 'cy', 'stroke-width'])

export function svgText(svg: Element, { class: name, id, title, about, defs = '' }: Frame): string {
  for (const style of [...svg.querySelectorAll('style')]) style.remove()
  for (const each of svg.querySelectorAll('*'))
    for (const { name: attribute, value } of [...each.attributes]) {
      // The parts of one picture have no names of their own.
      if (attribute === 'style' || attribute === 'class' || attribute.startsWith('aria-')) each.removeAttribute(attribute)
      else if (with_numbers.has(attribute)) each.setAttribute(attribute, rounded(value))
    }
  const said = id === undefined ? 'aria-hidden="true"' : `role="img" aria-labelledby="${id}-title ${id}-about"`
  const words =
    id === undefined
      ? ''
      : `<title id="${id}-title">${escapeHtml(title ?? '')}</title><desc id="${id}-about">${escapeHtml(about ?? '')}</desc>`
  const [width, height] = [svg.getAttribute('width'), svg.getAttribute('height')]
  // Places are counted from the left in every language; words keep their own direction.
  const frame = `viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-size="12" text-anchor="middle" fill="currentColor" direction="ltr"`
  return `<svg class="${name}" ${said} ${frame}>${words}${defs === '' ? '' : `<defs>${defs}</defs>`}${svg.innerHTML}</svg>`
}

const rounded = (text: string): string => text.replace(/-?\d+\.\d+/g, (number) => String(Number(Number(number).toFixed(2))))
