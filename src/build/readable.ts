// What a published file says, in every form in which it can be read: compressed search fragments, metadata of pictures and documents included.
import { gunzipSync, inflateSync } from 'node:zlib'

/** The bytes of a file and of everything packed inside it. */
export function readable(file: string, bytes: Buffer): Uint8Array[] {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return [unpacked(bytes, gunzipSync)]
  if (/\.pf_(?:fragment|index|meta|filter)$/.test(file)) return [unpacked(bytes, gunzipSync)]
  if (file.endsWith('.png')) return [bytes, ...pngTexts(bytes)]
  if (file.endsWith('.pdf')) return [bytes, wide(bytes), ...pdfStreams(bytes)]
  // Cameras and editors write some metadata in two bytes a character.
  return /\.(?:jpe?g|webp|gif|avif)$/.test(file) ? [bytes, wide(bytes)] : [bytes]
}

function unpacked(bytes: Buffer, unpack: (bytes: Buffer) => Buffer): Buffer {
  try {
    return unpack(bytes)
  } catch {
    return bytes
  }
}

const wide = (bytes: Buffer): Uint8Array => bytes.filter((byte) => byte !== 0)

// A PNG's chunks: length, type, data, checksum. Texts may be compressed after a name and a zero.
function pngTexts(bytes: Buffer): Uint8Array[] {
  const texts: Uint8Array[] = []
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    const type = bytes.toString('latin1', at + 4, at + 8)
    const data = bytes.subarray(at + 8, at + 8 + length)
    if (type === 'zTXt') texts.push(unpacked(data.subarray(data.indexOf(0) + 2), inflateSync))
    if (type === 'iTXt') texts.push(...internationalText(data))
    at += 12 + length
  }
  return texts
}

// Name, zero, compressed?, method, language, zero, translated name, zero, text.
function internationalText(data: Buffer): Uint8Array[] {
  const name = data.indexOf(0)
  const language = data.indexOf(0, name + 3)
  const translated = data.indexOf(0, language + 1)
  return data[name + 1] === 1 && translated > 0 ? [unpacked(data.subarray(translated + 1), inflateSync)] : []
}

// Streams are mostly deflated; strings may be hexadecimal.
function pdfStreams(bytes: Buffer): Uint8Array[] {
  const text = bytes.toString('latin1')
  const streams = [...text.matchAll(/stream\r?\n/g)].map((match) => {
    const start = match.index + match[0].length
    const end = text.indexOf('endstream', start)
    return unpacked(bytes.subarray(start, end < 0 ? bytes.length : end), inflateSync)
  })
  const strings = [...text.matchAll(/<([0-9A-Fa-f]{8,})>/g)].map((match) => wide(Buffer.from(match[1] ?? '', 'hex')))
  return [...streams, ...strings]
}
