// Opens search over the page: from its button, or with Ctrl+K, Command+K or a slash.
import { SearchPanel } from './panel.ts'

class SiteSearch extends HTMLElement {
  connectedCallback(): void {
    const opener = this.querySelector('a')
    const dialog = this.querySelector('dialog')
    const panel = this.querySelector('search-panel')
    if (opener === null || dialog === null || !(panel instanceof SearchPanel)) return
    const open = (): void => {
      if (dialog.open) return
      dialog.showModal()
      panel.field.focus()
      panel.field.select()
      panel.warm()
    }
    opener.setAttribute('role', 'button')
    opener.setAttribute('aria-haspopup', 'dialog')
    opener.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      open()
    })
    opener.addEventListener('keydown', (event) => {
      if (event.key !== ' ') return
      event.preventDefault()
      open()
    })
    const key = this.querySelector('kbd')
    if (key !== null) {
      key.textContent = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘K' : 'Ctrl K'
    }
    document.addEventListener('keydown', (event) => {
      const typing = event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]') !== null
      const shortcut = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
      if (!shortcut && (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey)) return
      event.preventDefault()
      if (shortcut && dialog.open) dialog.close()
      else open()
    })
    // Without this the first press would only empty the field.
    dialog.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      dialog.close()
    })
    // A press beside the dialog lands on the dialog itself.
    dialog.addEventListener('click', (event) => {
      if (event.target === dialog) dialog.close()
    })
    this.querySelector('.search-close')?.addEventListener('click', () => dialog.close())
  }
}

if (!customElements.get('site-search')) customElements.define('site-search', SiteSearch)
