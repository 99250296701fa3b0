// Finds any of many texts in bytes, in one pass: a rolling hash over windows of eight bytes, then a comparison of the whole text.

const window = 8
const base = 257
const top = (() => {
  let value = 1
  for (let i = 0; i < window - 1; i++) value = Math.imul(value, base)
  return value
})()
const filter_bits = 23

interface Candidate {
  bytes: Buffer
  /** Where in the text the window stands that it is found by. */
  offset: number
  needle: string
}

/** A set of texts that can be found quickly, in the ways in which they are written into HTML, JSON and addresses. */
export class Finder {
  readonly #filter = new Uint8Array(1 << (filter_bits - 3))
  readonly #byHash = new Map<number, Candidate[]>()

  constructor(needles: readonly string[]) {
    for (const needle of needles) for (const written of spellings(needle)) this.#add(Buffer.from(written), needle)
  }

  // Many texts begin or end alike (https://, .example), so each is filed under the window that it shares with the fewest others.
  #add(bytes: Buffer, needle: string): void {
    let best: { hash: number; offset: number; shared: number } | undefined
    let hash = 0
    for (let i = 0; i < bytes.length; i++) {
      hash = rolled(hash, bytes, i)
      if (i < window - 1) continue
      const shared = this.#byHash.get(hash)?.length ?? 0
      if (best === undefined || shared < best.shared) best = { hash, offset: i - window + 1, shared }
      if (shared === 0) break
    }
    if (best === undefined) return
    const slot = best.hash >>> (32 - filter_bits)
    this.#filter[slot >> 3] = (this.#filter[slot >> 3] ?? 0) | (1 << (slot & 7))
    const candidate = { bytes, offset: best.offset, needle }
    const same = this.#byHash.get(best.hash)
    if (same) same.push(candidate)
    else this.#byHash.set(best.hash, [candidate])
  }

  /** The texts that stand in `bytes`. */
  in(bytes: Uint8Array): Set<string> {
    const found = new Set<string>()
    const filter = this.#filter
    let hash = 0
    for (let i = 0; i < bytes.length; i++) {
      hash = rolled(hash, bytes, i)
      const slot = hash >>> (32 - filter_bits)
      if (i < window - 1 || ((filter[slot >> 3] ?? 0) & (1 << (slot & 7))) === 0) continue
      for (const candidate of this.#byHash.get(hash) ?? []) {
        if (!found.has(candidate.needle) && standsAt(bytes, i - window + 1 - candidate.offset, candidate.bytes)) found.add(candidate.needle)
      }
    }
    return found
  }
}

const rolled = (hash: number, bytes: Uint8Array, i: number): number =>
  (Math.imul(i >= window ? (hash - Math.imul(bytes[i - window] ?? 0, top)) | 0 : hash, base) + (bytes[i] ?? 0)) | 0

function standsAt(bytes: Uint8Array, at: number, wanted: Buffer): boolean {
  if (at < 0 || at + wanted.length > bytes.length) return false
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
  if (/[^\x20-\x7e]/.test(needle)) {
    written.add(needle.replace(/[^\x20-\x7e]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`))
  }
  if (/[^\w.~-]/.test(needle)) {
    written.add(encodeURI(needle.toWellFormed()))
    written.add(encodeURIComponent(needle.toWellFormed()))
  }
  if (/^-?\d+(?:\.\d+)?$/.test(needle)) {
    for (const tag of ['en', 'pt-BR']) written.add(new Intl.NumberFormat(tag, { maximumFractionDigits: 4 }).format(needle as `${number}`))
  }
  return written
}
