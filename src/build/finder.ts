// Finds any of many texts in bytes of canonical form, in one pass: windows of six bytes, a filter of bits, then a comparison of the whole text.
// Everything is kept in typed arrays: half a million texts are tens of megabytes and no objects.
import { isDigit, isLetter, isNumber, type NumberForm, numberForms, standsAsNumber } from './numbers.ts'

const window = 6

/** A set of texts that can be found quickly. The texts have canonical form; numbers are also found as readers of each language see them. */
export class Finder {
  readonly #texts: readonly string[]
  #bytes = new Uint8Array(1 << 16)
  #used = 0
  // By pattern: where its bytes end, which text it is of, where in it its window stands, whether it is a number, the next of its bucket.
  #ends: Uint32Array
  #textOf: Uint32Array
  #offsets: Uint16Array
  #forms: Uint8Array
  #nexts: Int32Array
  #count = 0
  readonly #heads: Int32Array
  readonly #lengths: Uint16Array
  readonly #filter: Uint32Array
  readonly #filterBits: number

  constructor(texts: readonly string[]) {
    this.#texts = texts
    const size = Math.max(16, texts.length)
    this.#ends = new Uint32Array(size)
    this.#textOf = new Uint32Array(size)
    this.#offsets = new Uint16Array(size)
    this.#forms = new Uint8Array(size)
    this.#nexts = new Int32Array(size)
    const bits = Math.min(26, Math.max(16, Math.ceil(Math.log2(size)) + 4))
    this.#filterBits = bits
    this.#filter = new Uint32Array(1 << (bits - 5))
    this.#heads = new Int32Array(1 << (bits - 3)).fill(-1)
    this.#lengths = new Uint16Array(1 << (bits - 3))
    texts.forEach((text, index) => {
      if (isNumber(text)) for (const { written, form } of numberForms(text)) this.#add(written, index, form)
      else this.#add(text, index, 0)
    })
  }

  #add(text: string, index: number, form: NumberForm): void {
    if (this.#count === this.#ends.length) this.#grow()
    const start = this.#used
    const end = start + this.#write(text)
    const pattern = this.#bytes.subarray(start, end)
    // Many texts begin or end alike (https://, .example), so each is filed under the window that it shares with the fewest others.
    let [best, bucket, hash] = [-1, 0, 0]
    for (let at = 0; at + window <= pattern.length && at < 0xffff; at++) {
      const hashHere = hashAt(pattern, at)
      const bucketHere = this.#bucket(hashHere)
      if (best >= 0 && (this.#lengths[bucketHere] as number) >= (this.#lengths[bucket] as number)) continue
      best = at
      bucket = bucketHere
      hash = hashHere
      if (this.#lengths[bucket] === 0) break
    }
    if (best < 0) return
    const id = this.#count++
    this.#used = end
    this.#ends[id] = end
    this.#textOf[id] = index
    this.#offsets[id] = best
    this.#forms[id] = form
    this.#nexts[id] = this.#heads[bucket] as number
    this.#heads[bucket] = id
    this.#lengths[bucket] = Math.min(0xffff, (this.#lengths[bucket] as number) + 1)
    const slot = hash >>> (32 - this.#filterBits)
    this.#filter[slot >> 5] = (this.#filter[slot >> 5] as number) | (1 << (slot & 31))
  }

  #bucket(hash: number): number {
    return (hash ^ (hash >>> 15)) & (this.#heads.length - 1)
  }

  #write(text: string): number {
    if (this.#used + text.length * 3 > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#used + text.length * 3))
      larger.set(this.#bytes)
      this.#bytes = larger
    }
    return Buffer.from(this.#bytes.buffer).write(text, this.#used)
  }

  #grow(): void {
    const size = this.#ends.length * 2
    const larger = <A extends Uint8Array | Uint16Array | Uint32Array | Int32Array>(to: A, from: A): A => {
      to.set(from)
      return to
    }
    this.#ends = larger(new Uint32Array(size), this.#ends)
    this.#textOf = larger(new Uint32Array(size), this.#textOf)
    this.#offsets = larger(new Uint16Array(size), this.#offsets)
    this.#forms = larger(new Uint8Array(size), this.#forms)
    this.#nexts = larger(new Int32Array(size), this.#nexts)
  }

  /** Adds the texts that stand in `bytes` to `found`. With `anywhere` also inside words, for bytes that are not all text. */
  find(bytes: Uint8Array, { anywhere = false, found = new Set<string>() } = {}): Set<string> {
    const filter = this.#filter
    const shift = 32 - this.#filterBits
    let low = 0
    let high = 0
    for (let end = 0; end < bytes.length; end++) {
      low = (low >>> 8) | ((high & 0xff) << 24)
      high = (high >>> 8) | ((bytes[end] as number) << 8)
      if (end < window - 1) continue
      const hash = mixed(low, high)
      const slot = hash >>> shift
      if (((filter[slot >> 5] as number) & (1 << (slot & 31))) !== 0) this.#compare(bytes, end - window + 1, hash, anywhere, found)
    }
    return found
  }

  #compare(bytes: Uint8Array, at: number, hash: number, anywhere: boolean, found: Set<string>): void {
    for (let id = this.#heads[this.#bucket(hash)] as number; id >= 0; id = this.#nexts[id] as number) {
      const start = id === 0 ? 0 : (this.#ends[id - 1] as number)
      const from = at - (this.#offsets[id] as number)
      const length = (this.#ends[id] as number) - start
      if (from < 0 || from + length > bytes.length || !this.#stands(bytes, from, start, length)) continue
      const form = this.#forms[id] as NumberForm
      if (form !== 0 ? !standsAsNumber(bytes, from, from + length, form) : !anywhere && goesOn(bytes, from)) continue
      found.add(this.#texts[this.#textOf[id] as number] as string)
    }
  }

  #stands(bytes: Uint8Array, from: number, start: number, length: number): boolean {
    const own = this.#bytes
    for (let index = 0; index < length; index++) if (bytes[from + index] !== own[start + index]) return false
    return true
  }
}

// "Ana Lima" does not stand in "Mariana Lima".
function goesOn(bytes: Uint8Array, from: number): boolean {
  const [before, first] = [bytes[from - 1], bytes[from]]
  return (isLetter(before) && isLetter(first)) || (isDigit(before) && isDigit(first))
}

const hashAt = (bytes: Uint8Array, at: number): number =>
  mixed(
    (bytes[at] as number) | ((bytes[at + 1] as number) << 8) | ((bytes[at + 2] as number) << 16) | ((bytes[at + 3] as number) << 24),
    (bytes[at + 4] as number) | ((bytes[at + 5] as number) << 8),
  )

// `low` are the first four bytes of a window, `high` the last two.
const mixed = (low: number, high: number): number => Math.imul(low ^ Math.imul(high, 0x85ebca77), 0x9e3779b1)
