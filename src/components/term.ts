// Definitions of terms close with Escape, and open with the first tap; the second follows the link. Without this they are plain links.
const termOf = (event: Event): HTMLElement | undefined =>
  (event.target instanceof Element && event.target.closest<HTMLElement>('.term')) || undefined

document.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape') return
  for (const term of document.querySelectorAll('.term:is(:hover, :focus-within, .open)')) {
    term.classList.add('closed')
    term.classList.remove('open')
  }
})

// A term that was closed opens again when the reader comes back to it.
for (const type of ['pointerout', 'focusout'])
  document.addEventListener(type, (event) => {
    const to = 'relatedTarget' in event && event.relatedTarget instanceof Node ? event.relatedTarget : null
    const term = termOf(event)
    if (term && !term.contains(to)) term.classList.remove('closed')
  })

let touched = false
document.addEventListener('pointerdown', (event) => {
  touched = event.pointerType !== 'mouse'
  const inside = termOf(event)
  for (const term of document.querySelectorAll('.term.open')) if (term !== inside) term.classList.remove('open')
})
document.addEventListener('click', (event) => {
  const term = termOf(event)
  if (!touched || !term || term.classList.contains('open')) return
  event.preventDefault()
  term.classList.remove('closed')
  term.classList.add('open')
})
