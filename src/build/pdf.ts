// The texts of a PDF: its strings, its packed streams and the strings in those.
import { inflated } from './unpack.ts'

/** Streams, unpacked, and strings, in the bytes that they stand for. */
export function pdfTexts(bytes: Buffer): Buffer[] {
  const streams = streamsOf(bytes)
  return [...streams, ...[bytes, ...streams].flatMap(stringsOf)]
}

// A stream is unpacked whatever its filter is called: what is no deflated stream stays as it is and stands in the file already.
function streamsOf(bytes: Buffer): Buffer[] {
  const streams: Buffer[] = []
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at + 6)) {
    if (bytes.toString('latin1', at - 3, at) === 'end') continue
    const start = at + 6 + (bytes[at + 6] === 13 ? 2 : 1)
    const end = bytes.indexOf('endstream', start)
    const packed = bytes.subarray(start, end < 0 ? bytes.length : end)
    const stream = inflated(packed)
    if (stream !== packed) streams.push(stream)
    if (end < 0) break
    at = end + 3
  }
  return streams
}

const escapes: Record<string, number> = { n: 10, r: 13, t: 9, b: 8, f: 12 }

// (text with \351 and \(escapes\)) and <FEFF0041>.
function stringsOf(bytes: Buffer): Buffer[] {
  const text = bytes.toString('latin1')
  const hexadecimal = [...text.matchAll(/<([0-9A-Fa-f\s]{8,})>/g)].map((match) => Buffer.from((match[1] ?? '').replace(/\s+/g, ''), 'hex'))
  const literal = [...text.matchAll(/\(((?:[^()\\]|\\[\s\S])*)\)/g)].map((match) =>
    Buffer.from(
      (match[1] ?? '').replace(/\\([0-7]{1,3}|\r?\n|[\s\S])/g, (_, escaped: string) =>
        /^[0-7]/.test(escaped)
          ? String.fromCharCode(Number.parseInt(escaped, 8) & 255)
          : /^\r?\n$/.test(escaped)
            ? ''
            : String.fromCharCode(escapes[escaped] ?? escaped.charCodeAt(0)),
      ),
      'latin1',
    ),
  )
  // One text with separators: a document has thousands of strings. UTF-16 strings are decoded one by one, because each begins anew.
  const wide = [...hexadecimal, ...literal].filter(
    (each) => (each[0] === 0xfe && each[1] === 0xff) || (each[0] === 0xff && each[1] === 0xfe),
  )
  const narrow = [...hexadecimal, ...literal].filter((each) => !wide.includes(each))
  const decoded = wide.map((each) =>
    (each[0] === 0xfe ? Buffer.from(each.subarray(0, each.length & ~1)).swap16() : each).toString('utf16le'),
  )
  return [Buffer.from(decoded.join('\n')), Buffer.concat(narrow.flatMap((each) => [each, Buffer.from('\n')]))]
}
