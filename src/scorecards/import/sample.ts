// The beginning and the end of a file as text, whatever its encoding. Exports may be large, and their form shows in a part of them.
import { isUtf8 } from 'node:buffer'
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import type { Encoding } from './resolve.ts'

export interface Sample {
  encoding: Encoding
  bom: boolean
  /** Text from the beginning, up to the end of a line; the whole text of small files. Without byte order mark. */
  head: string
  /** Text from the beginning of a line to the end of the file; empty when `head` is the whole file. */
  tail: string
}

/** Most bytes that are read of the beginning and of the end. */
export const sample_bytes = { head: 1 << 19, tail: 1 << 17 }

/** Reads a sample of a file. A declared encoding is taken for granted, but for the order of bytes in UTF-16. Throws what the system throws. */
export function sampleOf(path: string, declared?: 'utf-8' | 'utf-16' | 'windows-1252'): Sample {
  const file = openSync(path, 'r')
  try {
    const { size } = fstatSync(file)
    const whole = size <= sample_bytes.head + sample_bytes.tail
    const head = bytesAt(file, 0, whole ? size : sample_bytes.head)
    // A character of UTF-16 begins at an even byte.
    const tail = whole
      ? head.subarray(0, 0)
      : bytesAt(file, size - sample_bytes.tail - ((size - sample_bytes.tail) % 2), sample_bytes.tail + 1)
    const marked = markOf(head)
    const encoding = declaredEncoding(declared, marked, head) ?? marked ?? detected(head, tail)
    const text = decoded(head, encoding).replace(/^\ufeff/, '')
    const end = decoded(tail, encoding)
    return {
      encoding,
      bom: marked === encoding,
      head: whole ? text : text.slice(0, text.lastIndexOf('\n') + 1),
      tail: end.slice(end.indexOf('\n') + 1),
    }
  } finally {
    closeSync(file)
  }
}

function bytesAt(file: number, position: number, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  return bytes.subarray(0, readSync(file, bytes, 0, length, position))
}

function markOf(bytes: Buffer): Encoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined
}

function declaredEncoding(declared: 'utf-8' | 'utf-16' | 'windows-1252' | undefined, marked: Encoding | undefined, head: Buffer) {
  if (declared !== 'utf-16') return declared
  return marked === 'utf-16be' || marked === 'utf-16le' ? marked : (wideOrder(head) ?? 'utf-16le')
}

function detected(head: Buffer, tail: Buffer): Encoding {
  const wide = wideOrder(head)
  if (wide !== undefined) return wide
  // The pieces may begin and end inside a character, which are up to three bytes that go on.
  const inner = (bytes: Buffer, from: number, cut: number) => bytes.subarray(from, Math.max(from, bytes.length - cut))
  const first = [0, 1, 2, 3].some((cut) => isUtf8(inner(head, 0, tail.length === 0 ? 0 : cut)))
  const last = [0, 1, 2, 3].some((from) => isUtf8(inner(tail, from, 0)))
  return (first && last) || mostlyUtf8(head) ? 'utf-8' : 'windows-1252'
}

// A few damaged characters do not make another encoding of a text: read as Windows-1252, every accent in it would be damaged.
function mostlyUtf8(head: Buffer): boolean {
  const foreign = head.toString('utf8').match(/[^\0-\u007f]/gu) ?? []
  const damaged = foreign.filter((character) => character === '\ufffd').length
  return damaged > 0 && damaged * 20 < foreign.length
}

// Texts in UTF-16 have a zero in every other byte wherever letters are Latin; other texts have none.
function wideOrder(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  const seen = Math.min(bytes.length, 4096)
  let [even, odd] = [0, 0]
  for (let index = 0; index < seen; index += 1) {
    if (bytes[index] !== 0) continue
    if (index % 2 === 0) even += 1
    else odd += 1
  }
  if (even + odd < seen / 8) return undefined
  return odd > even ? 'utf-16le' : 'utf-16be'
}

const decoded = (bytes: Buffer, encoding: Encoding): string => new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
