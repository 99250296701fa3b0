// A picture that can be enlarged: the same drawing, moved into a dialog that fills the window, with buttons and keys to zoom.

const step = 1.3
const least = 0.25
const most = 4

class ZoomPicture extends HTMLElement {
  connectedCallback(): void {
    const picture = this.querySelector<SVGSVGElement>('.picture svg')
    const place = picture?.parentElement
    const view = this.querySelector<HTMLElement>('.zoom-view')
    const dialog = this.querySelector('dialog')
    const open = this.querySelector<HTMLButtonElement>('button.enlarge')
    if (!picture || !place || !view || !dialog || !open) return
    const natural = { width: Number(picture.getAttribute('width')), height: Number(picture.getAttribute('height')) }
    let scale = 1
    const resize = (to: number): void => {
      scale = Math.min(most, Math.max(least, to))
      picture.setAttribute('width', String(Math.round(natural.width * scale)))
      picture.setAttribute('height', String(Math.round(natural.height * scale)))
    }
    const fitWindow = (): void => resize(Math.min(view.clientWidth / natural.width, view.clientHeight / natural.height))
    const act = (what: string | undefined): void => {
      if (what === 'in') resize(scale * step)
      else if (what === 'out') resize(scale / step)
      else if (what === 'fit') fitWindow()
      else if (what === 'close') dialog.close()
    }
    open.addEventListener('click', () => {
      view.append(picture)
      dialog.showModal()
      fitWindow()
    })
    dialog.addEventListener('click', ({ target }) => {
      if (target instanceof Element) act(target.closest<HTMLElement>('[data-zoom]')?.dataset['zoom'])
    })
    dialog.addEventListener('keydown', ({ key }) => act({ '+': 'in', '=': 'in', '-': 'out', '0': 'fit' }[key]))
    dialog.addEventListener('close', () => {
      resize(1)
      place.append(picture)
      open.focus()
    })
  }
}
customElements.define('zoom-picture', ZoomPicture)
