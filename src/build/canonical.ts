// One form for all spellings of a text, so that a value is found however it was written: HTML, JSON, CSS and URL escapes are resolved,
// tags that emphasise are left out, and case, accents, kinds of digits, quotes, dashes and white space make no difference. Texts and what they are looked for in both take it.

const space = 0x20
const dash = 0x2d
const [ampersand, percent, backslash, less] = [0x26, 0x25, 0x5c, 0x3c]

// ASCII that stands for itself; 0 where more has to be looked at.
const plain = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte <= space || byte >= 0x7f || byte === dash || byte === ampersand || byte === percent || byte === backslash || byte === less)
    return 0
  return byte >= 0x41 && byte <= 0x5a ? byte + 32 : byte
})

// Letters up to Cyrillic in lower case without their accents.
const folded = Uint16Array.from({ length: 0x530 }, (_, code) => {
  const base = String.fromCodePoint(code).normalize('NFD').charAt(0).toLowerCase()
  return base.length === 1 && base.charCodeAt(0) <= 0x7ff ? base.charCodeAt(0) : code
})

const latin =
  `nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo
frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc
Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute
icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml`.split(/\s+/)
const entities = new Map<string, number>([
  ...latin.map((name, index): [string, number] => [name, 0xa0 + index]),
  ...Object.entries({ amp: 38, lt: 60, gt: 62, quot: 34, apos: 39, ndash: 0x2013, mdash: 0x2014, lsquo: 0x2018, rsquo: 0x2019 }),
  ...Object.entries({ ldquo: 0x201c, rdquo: 0x201d, bull: 0x2022, hellip: 0x2026, euro: 0x20ac, lrm: 0x200e, rlm: 0x200f }),
])

/** The canonical form of UTF-8 bytes; never longer than they are. With `escapes: false`, escapes stand for themselves. */
export function canonical(bytes: Uint8Array, { escapes = true } = {}): Uint8Array {
  const writer = new Writer(bytes.length)
  const { out } = writer
  let at = 0
  while (at < bytes.length) {
    const byte = bytes[at] as number
    const same = plain[byte] as number
    if (same !== 0) {
      out[writer.length++] = same
      at++
    } else if (byte === percent && escapes) at = addressEscape(bytes, at, writer)
    else if (byte === backslash && escapes) at = codeEscape(bytes, at, writer)
    else if (byte === ampersand && escapes) at = entity(bytes, at, writer)
    else if (byte === less && escapes) at = emphasis(bytes, at, writer)
    else if (byte >= 0x80) at = beyondAscii(bytes, at, writer)
    else {
      writer.put(byte)
      at++
    }
  }
  return out.subarray(0, writer.length)
}

/** The canonical form of a text, without white space at its ends. */
export function canonicalText(text: string, options?: { escapes: boolean }): string {
  // Most values hold nothing but this.
  if (/^[a-z0-9.,:;@/_'"()!?+]+(?: [a-z0-9.,:;@/_'"()!?+]+)*$/i.test(text)) return text.toLowerCase()
  const bytes = canonical(Buffer.from(text), options)
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString().trim()
}

class Writer {
  readonly out: Uint8Array
  length = 0

  constructor(size: number) {
    this.out = new Uint8Array(size)
  }

  /** Writes one character in its canonical form. */
  put(code: number): void {
    if (code < 0x80) this.#ascii(code)
    else if (code < 0x530) this.#fold(code)
    else if (code < 0x700) this.#arabic(code)
    else if (code >= 0x2000 && code < 0x2070) this.#punctuation(code)
    else if (code === 0xfeff) return
    else this.#write(code === 0x3000 ? space : code)
  }

  #ascii(code: number): void {
    const same = plain[code] as number
    if (same !== 0) this.out[this.length++] = same
    else if (code <= space || code === 0x7f) this.#once(space)
    else if (code === dash) this.#once(dash)
    else this.out[this.length++] = code
  }

  // Runs of white space and of dashes are one.
  #once(byte: number): void {
    if (this.length === 0 || this.out[this.length - 1] !== byte) this.out[this.length++] = byte
  }

  #fold(code: number): void {
    const same = code === 0xab || code === 0xbb ? 0x22 : code === 0xb4 ? 0x27 : (folded[code] as number)
    if (code === 0xa0) this.#once(space)
    else if (code < 0xa0 || code === 0xad || (code >= 0x300 && code < 0x370)) return
    else if (same < 0x80) this.#ascii(same)
    else this.#write(same)
  }

  // Digits and their marks are ASCII's; vowel signs and the stretching mark are left out.
  #arabic(code: number): void {
    if (code >= 0x660 && code <= 0x669) this.#ascii(code - 0x660 + 0x30)
    else if (code >= 0x6f0 && code <= 0x6f9) this.#ascii(code - 0x6f0 + 0x30)
    else if (code === 0x66b) this.#ascii(0x2e)
    else if (code === 0x66c) this.#ascii(0x2c)
    else if (code !== 0x640 && code !== 0x61c && (code < 0x64b || code > 0x652)) this.#write(code)
  }

  #punctuation(code: number): void {
    if (code <= 0x200a || code === 0x202f || code === 0x205f || code === 0x2028 || code === 0x2029) this.#once(space)
    else if (code <= 0x200f || (code >= 0x202a && code <= 0x202e) || code >= 0x2060) return
    else if (code <= 0x2015) this.#once(dash)
    else if ((code >= 0x2018 && code <= 0x201b) || code === 0x2039 || code === 0x203a) this.#ascii(0x27)
    else if (code >= 0x201c && code <= 0x201f) this.#ascii(0x22)
    else if (code === 0x2026) for (let dot = 0; dot < 3; dot++) this.#ascii(0x2e)
    else this.#write(code)
  }

  #write(code: number): void {
    const { out } = this
    if (code < 0x800) out[this.length++] = 0xc0 | (code >> 6)
    else {
      if (code < 0x10000) out[this.length++] = 0xe0 | (code >> 12)
      else {
        out[this.length++] = 0xf0 | (code >> 18)
        out[this.length++] = 0x80 | ((code >> 12) & 63)
      }
      out[this.length++] = 0x80 | ((code >> 6) & 63)
    }
    out[this.length++] = 0x80 | (code & 63)
  }
}

// What is not UTF-8 is read as Latin-1 would have it, byte by byte.
function beyondAscii(bytes: Uint8Array, at: number, writer: Writer): number {
  const lead = bytes[at] as number
  const size = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0
  let code = size === 4 ? lead & 7 : size === 3 ? lead & 15 : lead & 31
  for (let next = 1; next < size; next++) {
    const byte = bytes[at + next] ?? 0
    if ((byte & 0xc0) !== 0x80) return stray(lead, at, writer)
    code = (code << 6) | (byte & 63)
  }
  if (size === 0 || code > 0x10ffff) return stray(lead, at, writer)
  writer.put(code)
  return at + size
}

// Written in one byte, so that the form is never longer than the text.
function stray(byte: number, at: number, writer: Writer): number {
  const letter = folded[byte] as number
  writer.put(letter < 0x80 ? letter : space)
  return at + 1
}

// %C3%A3: a run of bytes, which are UTF-8 together.
function addressEscape(bytes: Uint8Array, start: number, writer: Writer): number {
  const run: number[] = []
  let at = start
  while (bytes[at] === percent) {
    const value = hex(bytes, at + 1, 2)
    if (value < 0) break
    run.push(value)
    at += 3
  }
  if (run.length === 0) {
    writer.put(percent)
    return start + 1
  }
  const decoded = Uint8Array.from(run)
  for (let index = 0; index < decoded.length; ) {
    const byte = decoded[index] as number
    if (byte >= 0x80) index = beyondAscii(decoded, index, writer)
    else {
      writer.put(byte)
      index++
    }
  }
  return at
}

// \u00e3, \u{e3}, \xe3, \n; other backslashes are left out. JSON inside JSON doubles them.
function codeEscape(bytes: Uint8Array, start: number, writer: Writer): number {
  let at = start
  while (bytes[at] === backslash) at++
  const letter = bytes[at]
  if (letter === 0x75 && bytes[at + 1] === 0x7b) {
    const end = bytes.indexOf(0x7d, at)
    const code = end > 0 && end - at <= 8 ? hex(bytes, at + 2, end - at - 2) : -1
    if (code >= 0 && code <= 0x10ffff) {
      writer.put(code)
      return end + 1
    }
  } else if (letter === 0x75) return unit(bytes, at, writer)
  else if (letter === 0x78) {
    const code = hex(bytes, at + 1, 2)
    if (code >= 0) {
      writer.put(code)
      return at + 3
    }
  } else if (letter === 0x6e || letter === 0x72 || letter === 0x74) {
    writer.put(space)
    return at + 1
  }
  return at
}

// Characters beyond the first 65,536 are two escapes.
function unit(bytes: Uint8Array, at: number, writer: Writer): number {
  const code = hex(bytes, at + 1, 4)
  if (code < 0) return at
  if (code >= 0xd800 && code < 0xdc00) {
    let next = at + 5
    while (bytes[next] === backslash) next++
    const low = next > at + 5 && bytes[next] === 0x75 ? hex(bytes, next + 1, 4) : -1
    if (low >= 0xdc00 && low < 0xe000) {
      writer.put(0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00))
      return next + 5
    }
  }
  if (code < 0xd800 || code >= 0xe000) writer.put(code)
  return at + 5
}

function entity(bytes: Uint8Array, at: number, writer: Writer): number {
  let end = at + 1
  while (end < bytes.length && end - at < 12 && bytes[end] !== 0x3b) end++
  if (bytes[end] === 0x3b) {
    const name = String.fromCharCode(...bytes.subarray(at + 1, end))
    const code = /^#x[0-9a-f]+$/i.test(name)
      ? Number.parseInt(name.slice(2), 16)
      : /^#\d+$/.test(name)
        ? Number(name.slice(1))
        : (entities.get(name) ?? -1)
    if (code >= 0 && code <= 0x10ffff) {
      // `&amp;#39;` is what escaping twice makes of an apostrophe.
      if (code === ampersand) return twice(bytes, end, writer)
      writer.put(code)
      return end + 1
    }
  }
  writer.put(ampersand)
  return at + 1
}

function twice(bytes: Uint8Array, semicolon: number, writer: Writer): number {
  const again = /^(?:#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,6}\d{0,2});/i.exec(
    String.fromCharCode(...bytes.subarray(semicolon + 1, semicolon + 11)),
  )?.[0]
  if (again !== undefined) {
    const escaped = Buffer.from(`&${again}`)
    const before = writer.length
    entity(escaped, 0, writer)
    if (writer.length > before && writer.out[before] !== ampersand) return semicolon + 1 + again.length
    writer.length = before
  }
  writer.put(ampersand)
  return semicolon + 1
}

const emphasising = new Set(['b', 'i', 'u', 'em', 'strong', 'code', 'bdi', 'mark', 'small', 'wbr', 'a', 'span', 's', 'q'])

// Tags that emphasise words of a sentence are left out, as far as they hold nothing else.
function emphasis(bytes: Uint8Array, at: number, writer: Writer): number {
  const start = bytes[at + 1] === 0x2f ? at + 2 : at + 1
  let end = start
  while (end < start + 7 && (bytes[end] ?? 0) > 0x40) end++
  if (bytes[end] === 0x3e && emphasising.has(String.fromCharCode(...bytes.subarray(start, end)).toLowerCase())) return end + 1
  writer.put(less)
  return at + 1
}

/** The value of `count` hexadecimal digits, or -1. */
function hex(bytes: Uint8Array, at: number, count: number): number {
  let value = 0
  if (count < 1) return -1
  for (let index = at; index < at + count; index++) {
    const byte = bytes[index] ?? 0
    const digit =
      byte >= 0x30 && byte <= 0x39
        ? byte - 0x30
        : byte >= 0x61 && byte <= 0x66
          ? byte - 0x57
          : byte >= 0x41 && byte <= 0x46
            ? byte - 0x37
            : -1
    if (digit < 0) return -1
    value = value * 16 + digit
  }
  return value
}
