// Pictures that are drawn: elements with styles are laid out by satori and painted by sharp as PNG, in Figtree and Tajawal.
import satori from 'satori'
import sharp from 'sharp'
import { CannotMake, type FontName, type Tools } from './job.ts'
import { withMirroredMarks } from './mark-anchors.ts'

/** An element as satori reads it. Its styles are those of CSS that satori knows. */
export interface Element {
  type: string
  props: { style?: Style; children?: Child | readonly Child[] } & Record<string, unknown>
}
export type Child = Element | string
export type Style = Readonly<Record<string, string | number>>

export interface PictureSize {
  width: number
  height: number
}

// Pictures are made beside each other, one to a core; each by itself brings no threads of its own.
sharp.concurrency(1)

type Weight = 400 | 500 | 600 | 700
const faces: readonly { name: string; weight: Weight; font: FontName }[] = [
  { name: 'Figtree', weight: 400, font: 'figtree-400' },
  { name: 'Figtree', weight: 500, font: 'figtree-500' },
  { name: 'Figtree', weight: 600, font: 'figtree-600' },
  { name: 'Figtree', weight: 700, font: 'figtree-700' },
  { name: 'Tajawal', weight: 400, font: 'tajawal-400' },
  { name: 'Tajawal', weight: 500, font: 'tajawal-500' },
  { name: 'Tajawal', weight: 700, font: 'tajawal-700' },
]

/**
 * A box whose children stand in a row. Its width holds its padding and its border, as people mean it: without that a box of full width
 * runs over the edge of the picture by its padding.
 */
export const box = (style: Style, ...children: readonly Child[]): Element => ({
  type: 'div',
  props: { style: { display: 'flex', boxSizing: 'border-box', ...style }, ...(children.length === 0 ? {} : { children }) },
})

/** A box whose children stand in a column. */
export const stack = (style: Style, ...children: readonly Child[]): Element => box({ flexDirection: 'column', ...style }, ...children)

/** A text, each character of which is shown as it is. Its direction comes from the box around it (`direction: 'rtl'`). */
export const words = (style: Style, text: string): Element => box({ whiteSpace: 'pre-wrap', ...style }, inOrder(text))

/** Bytes that are shown as a picture of that size. */
export const image = (bytes: Uint8Array, type: 'image/png' | 'image/svg+xml' | 'image/jpeg', { width, height }: PictureSize): Element => ({
  type: 'img',
  props: { src: `data:${type};base64,${Buffer.from(bytes).toString('base64')}`, width, height, style: { width, height } },
})

/** Draws a picture as PNG; throws `CannotMake` for a character that no font has. */
export async function picture(element: Element, size: PictureSize, tools: Pick<Tools, 'font'>): Promise<Uint8Array> {
  // The highest level of compression takes three times as long and saves a quarter.
  return sharp(Buffer.from(await drawing(element, size, tools)), { density: 72 })
    .png({ compressionLevel: 3 })
    .toBuffer()
}

/** The picture as SVG, its text as outlines. */
export async function drawing(element: Element, size: PictureSize, tools: Pick<Tools, 'font'>): Promise<string> {
  const svg = await satori(box({ width: size.width, height: size.height, fontFamily: 'Figtree, Tajawal' }, element), {
    ...size,
    fonts: fontsOf(tools),
    loadAdditionalAsset: (_, missing) => {
      const seen = missing.replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')
      return seen === '' ? Promise.resolve([]) : Promise.reject(new CannotMake(`no font of pictures has ${named(seen)}`, fix))
    },
    onStyleError: (error) => {
      throw error
    },
  })
  return withoutPlainMasks(svg)
}

// Satori writes a white rectangle as mask for every box and lays it over pictures, which it clips to the same box: it hides nothing, and takes longer than
// all of the painting.
function withoutPlainMasks(svg: string): string {
  const plain = new Set<string | undefined>()
  const rest = svg.replaceAll(/<mask id="([^"]+)"><rect [^>]*fill="#fff"\/><\/mask>/g, (_, id: string) => {
    plain.add(id)
    return ''
  })
  return rest.replaceAll(/ mask="url\(#([^)]+)\)"/g, (mask, id: string) => (plain.has(id) ? '' : mask))
}

// Satori orders a closing bracket after Latin letters with the Arabic around it; a mark after the bracket keeps it with its pair.
const inOrder = (text: string): string =>
  text.replaceAll(/\p{Script=Latin}[^\p{Script=Arabic}()[\]]*[([][^\p{Script=Arabic}()[\]]*[)\]]/gu, '$&\u200E')

const fix = 'Write it with other characters.'
const named = (characters: string): string =>
  [...new Set(characters)]
    .map((each) => `"${each}" (U+${(each.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`)
    .join(', ')

type Fonts = Parameters<typeof satori>[1]['fonts']
let fonts: Fonts | undefined

// Satori keeps what it reads of fonts with the list that it gets, so the list is the same for all pictures.
function fontsOf({ font: bytesOf }: Pick<Tools, 'font'>): Fonts {
  fonts ??= faces.map(({ name, weight, font }) => ({ name, weight, style: 'normal', data: withMirroredMarks(bytesOf(font)) }))
  return fonts
}
