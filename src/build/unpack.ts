// Unpacking bytes that may not be packed.
import { constants, inflateRawSync, inflateSync } from 'node:zlib'

/** The bytes unpacked, or as they are when they cannot be. */
export function unpacked(bytes: Buffer, unpack: (bytes: Buffer) => Buffer): Buffer {
  try {
    return unpack(bytes)
  } catch {
    return bytes
  }
}

/** Inflates bytes of zlib, also cut short, and bytes without its header. */
export const inflated = (bytes: Buffer): Buffer =>
  unpacked(bytes, (packed) => {
    try {
      return inflateSync(packed, { finishFlush: constants.Z_SYNC_FLUSH })
    } catch {
      return inflateRawSync(packed, { finishFlush: constants.Z_SYNC_FLUSH })
    }
  })
