// What a published file says, in every form in which it can be read: packed search fragments, metadata of pictures and documents included.
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { pdfTexts } from './pdf.ts'
import { inflated, unpacked } from './unpack.ts'

/** A text in a published file. */
export interface Readable {
  bytes: Uint8Array
  /** Not all of it is text, so that words may follow any byte. */
  binary: boolean
}

const text_endings = /\.(?:html?|js|mjs|css|json|map|xml|rss|atom|svg|txt|csv|md|webmanifest|ics)$/

/** The bytes of a file and of everything packed inside it. */
export function readable(file: string, bytes: Buffer): Readable[] {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return inner(file.replace(/\.gz$/, ''), unpacked(bytes, gunzipSync))
  if (file.endsWith('.br')) return inner(file.replace(/\.br$/, ''), unpacked(bytes, brotliDecompressSync))
  if (text_endings.test(file)) return [{ bytes, binary: false }]
  if (bytes.subarray(1, 4).toString('latin1') === 'PNG') return [...encodings(bytes), ...pngTexts(bytes).flatMap(encodings)]
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return [{ bytes, binary: true }, ...pdfTexts(bytes).flatMap(encodings)]
  return encodings(bytes)
}

// What is packed inside packed bytes is not packed again.
const inner = (file: string, bytes: Buffer): Readable[] => (text_endings.test(file) ? [{ bytes, binary: false }] : encodings(bytes))

// Cameras and editors write metadata in two bytes a character, at the beginning or at the end of the file.
const most_metadata = 1 << 18

function encodings(bytes: Buffer): Readable[] {
  const ends = bytes.length <= 2 * most_metadata ? [bytes] : [bytes.subarray(0, most_metadata), bytes.subarray(-most_metadata)]
  return [bytes, ...ends.flatMap(wideTexts)].map((each) => ({ bytes: each, binary: true }))
}

// UTF-16 of both byte orders, beginning at an even or an odd place. Only where there is a run of it, because most bytes are none.
function wideTexts(bytes: Buffer): Buffer[] {
  return [0, 1].flatMap((start) => {
    const even = bytes.subarray(start, start + ((bytes.length - start) & ~1))
    return [even, Buffer.from(even).swap16()].map((each) => Buffer.from(each.toString('utf16le')))
  })
}

// A PNG's chunks: length, type, data, checksum. Texts may be compressed after a name and a zero.
function pngTexts(bytes: Buffer): Buffer[] {
  const texts: Buffer[] = []
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    const type = bytes.toString('latin1', at + 4, at + 8)
    const data = bytes.subarray(at + 8, at + 8 + length)
    if (type === 'zTXt') texts.push(inflated(data.subarray(data.indexOf(0) + 2)))
    if (type === 'iTXt') texts.push(...internationalText(data))
    at += 12 + length
  }
  return texts
}

// Name, zero, compressed?, method, language, zero, translated name, zero, text.
function internationalText(data: Buffer): Buffer[] {
  const name = data.indexOf(0)
  const language = data.indexOf(0, name + 3)
  const translated = data.indexOf(0, language + 1)
  return data[name + 1] === 1 && translated > 0 ? [inflated(data.subarray(translated + 1))] : []
}
