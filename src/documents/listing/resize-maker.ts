// A picture in the size that a marketplace takes, as PNG: whole, in the middle, with empty pixels around it where they are asked for.
import sharp from 'sharp'
import { CannotMake, type Maker } from '../job.ts'

export interface Resize {
  /** What its file is called. */
  name: string
  bytes: Uint8Array
  /** Size of the given picture, as its header says it. */
  from: { width: number; height: number; isDrawing: boolean }
  width: number
  height: number
  padding: number
  transparent: boolean
}

const white = { r: 255, g: 255, b: 255 }

export const make: Maker<Resize> = async (resize) => {
  try {
    return await resized(resize)
  } catch (error) {
    // A header may promise a picture that the rest of the file does not hold. The decoder says more on more lines.
    throw new CannotMake(
      `${resize.name} cannot be read as a picture: ${String(error instanceof Error ? error.message : error).split('\n')[0]}`,
      'Save it again from the program that it was made with.',
    )
  }
}

function resized({ bytes, from, width, height, padding, transparent }: Resize): Promise<Uint8Array> {
  const inner = { width: width - 2 * padding, height: height - 2 * padding }
  const background = { ...white, alpha: transparent ? 0 : 1 }
  const picture = sharp(bytes, from.isDrawing ? { density: densityOf(from, inner) } : {})
    .resize({ ...inner, fit: 'contain', background })
    .extend({ top: padding, bottom: padding, left: padding, right: padding, background })
    .toColourspace('srgb')
  return (transparent ? picture.ensureAlpha() : picture.flatten({ background: white }).removeAlpha())
    .png({ compressionLevel: 9 })
    .toBuffer()
}

/** A drawing is painted at no less than the pixels that it fills, so that its edges are sharp. */
function densityOf(from: { width: number; height: number }, to: { width: number; height: number }): number {
  const scale = Math.min(to.width / from.width, to.height / from.height)
  return Math.min(2400, Math.max(72, Math.ceil(72 * scale)))
}
