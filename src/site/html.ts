// Text made safe for HTML, and the addresses that a link may lead to. For the few places where a pure function writes markup and not Astro.

/** `text` as it may stand between tags and in a quoted attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)

/** True for addresses of this site, https, mail and telephone; false for anything that could run. */
export const isSafeHref = (href: string): boolean => /^(?:\/(?!\/)|#|https:\/\/|mailto:|tel:)/.test(href)

/** ` name="value"`, or nothing without a value. */
export const attribute = (name: string, value: string | undefined): string => (value === undefined ? '' : ` ${name}="${escapeHtml(value)}"`)
