// Finds any of many texts in bytes, in one pass: a rolling hash over windows of eight bytes, then a comparison of the whole text.

const window = 8
const base = 257
const top = (() => {
  let value = 1
  for (let i = 0; i < window - 1; i++) value = Math.imul(value, base)
  return value
})()
const filter_bits = 22

/** A set of texts that can be found quickly, in the ways in which they are written into HTML, JSON and addresses. */
export class Finder {
  readonly #filter = new Uint8Array(1 << (filter_bits - 3))
  readonly #byHash = new Map<number, { bytes: Buffer; needle: string }[]>()

  constructor(needles: readonly string[]) {
    for (const needle of needles) for (const written of spellings(needle)) this.#add(Buffer.from(written), needle)
  }

  #add(bytes: Buffer, needle: string): void {
    if (bytes.length < window) return
    let hash = 0
    for (let i = 0; i < window; i++) hash = (Math.imul(hash, base) + (bytes[i] ?? 0)) | 0
    const slot = hash >>> (32 - filter_bits)
    this.#filter[slot >> 3] = (this.#filter[slot >> 3] ?? 0) | (1 << (slot & 7))
    const same = this.#byHash.get(hash)
    if (same) same.push({ bytes, needle })
    else this.#byHash.set(hash, [{ bytes, needle }])
  }

  /** The texts that stand in `bytes`. */
  in(bytes: Uint8Array): Set<string> {
    const found = new Set<string>()
    if (bytes.length < window) return found
    const filter = this.#filter
    let hash = 0
    for (let i = 0; i < bytes.length; i++) {
      if (i >= window) hash = (hash - Math.imul(bytes[i - window] ?? 0, top)) | 0
      hash = (Math.imul(hash, base) + (bytes[i] ?? 0)) | 0
      if (i < window - 1) continue
      const slot = hash >>> (32 - filter_bits)
      if (((filter[slot >> 3] ?? 0) & (1 << (slot & 7))) === 0) continue
      for (const candidate of this.#byHash.get(hash) ?? []) if (!found.has(candidate.needle) && standsAt(bytes, i - window + 1, candidate.bytes)) found.add(candidate.needle)
    }
    return found
  }
}

function standsAt(bytes: Uint8Array, at: number, wanted: Buffer): boolean {
  if (at + wanted.length > bytes.length) return false
  for (let i = 0; i < wanted.length; i++) if (bytes[at + i] !== wanted[i]) return false
  return true
}

const named: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** The ways in which a text is written: as it is, as HTML, as JSON, as part of an address, and numbers with the marks of each language. */
function spellings(needle: string): Set<string> {
  const written = new Set([needle])
  if (/[&<>"']/.test(needle)) {
    written.add(needle.replace(/[&<>"']/g, (character) => named[character] ?? character))
    written.add(needle.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`))
  }
  if (/["\\\t]/.test(needle)) written.add(JSON.stringify(needle).slice(1, -1))
  if (/[^\x20-\x7e]/.test(needle)) written.add(needle.replace(/[^\x20-\x7e]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`))
  if (/[^\w.~-]/.test(needle)) {
    written.add(encodeURI(needle.toWellFormed()))
    written.add(encodeURIComponent(needle.toWellFormed()))
  }
  if (/^-?\d+(?:\.\d+)?$/.test(needle)) for (const tag of ['en', 'pt-BR']) written.add(new Intl.NumberFormat(tag, { maximumFractionDigits: 4 }).format(needle as `${number}`))
  return written
}
