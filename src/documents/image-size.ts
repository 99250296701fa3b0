// How large a picture is and whether it may be seen through, from its first bytes; plans look at pictures without decoding them.

export interface ImageSize {
  type: 'png' | 'jpg' | 'svg'
  /** Pixels; of a drawing the units of its own. */
  width: number
  height: number
  /** Whether it may have transparent pixels. */
  alpha: boolean
}

/** Media types, as addresses of data name them. */
export const image_types = { png: 'image/png', jpg: 'image/jpeg', svg: 'image/svg+xml' } as const

/** Undefined for bytes that are no picture of these types, and for pictures that break off. */
export function imageSize(content: Uint8Array): ImageSize | undefined {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  if (bytes.length > 33 && bytes.toString('latin1', 1, 4) === 'PNG') return ofPng(bytes)
  if (bytes.length > 4 && bytes.readUInt16BE(0) === 0xffd8) return ofJpeg(bytes)
  return ofSvg(bytes.toString('utf8'))
}

// Colour types 4 and 6 have a channel for it; others may name a transparent colour before the pixels begin.
function ofPng(bytes: Buffer): ImageSize | undefined {
  if (!bytes.includes('IEND')) return undefined
  const colour = bytes.readUInt8(25)
  const head = bytes.subarray(0, Math.max(0, bytes.indexOf('IDAT')))
  return { type: 'png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), alpha: colour >= 4 || head.includes('tRNS') }
}

const end_of_jpeg = Buffer.from([0xff, 0xd9])

/** The size stands in the first frame; what comes before it is skipped by its length. */
function ofJpeg(bytes: Buffer): ImageSize | undefined {
  if (bytes.lastIndexOf(end_of_jpeg) === -1) return undefined
  let at = 2
  while (at + 9 < bytes.length) {
    const mark = bytes.readUInt16BE(at)
    const isFrame = mark >= 0xffc0 && mark <= 0xffcf && mark !== 0xffc4 && mark !== 0xffc8 && mark !== 0xffcc
    if (isFrame) return { type: 'jpg', width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5), alpha: false }
    at += 2 + bytes.readUInt16BE(at + 2)
  }
  return undefined
}

function ofSvg(text: string): ImageSize | undefined {
  const [, attributes] = /<svg\b([^>]*)>/i.exec(text) ?? []
  if (attributes === undefined) return undefined
  const [, , , boxWidth, boxHeight] = /viewBox\s*=\s*["']\s*([-\d.]+)[\s,]+([-\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)/i.exec(attributes) ?? []
  const own = (name: string): string | undefined => new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']\\s*([\\d.]+)`, 'i').exec(attributes)?.[1]
  const width = Number(own('width') ?? boxWidth)
  const height = Number(own('height') ?? boxHeight)
  return width > 0 && height > 0 ? { type: 'svg', width, height, alpha: true } : undefined
}
