// A legal PDF as pdf.js reads it: what a reader hears, what stands beside it on every page, and what the file says of itself.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface ReadPdf {
  pages: number
  /** Words in the order of reading, without what stands on every page. */
  content: string
  /** Words that screen readers skip: headers, numbers of pages, the mark of drafts, anchors. */
  beside: string
  /** The same in the pieces that a service finds when it searches. */
  pieces: readonly string[]
  title: string
  language: string
  tagged: boolean
  fonts: readonly { name: string; embedded: boolean }[]
  /** Links inside the document. */
  links: number
}

interface FontLike {
  name?: string
  missingFile?: boolean
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false })
  const document = await task.promise
  const fonts = new Map<string, boolean>()
  let content = ''
  let beside = ''
  const pieces: string[] = []
  let links = 0
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent({ includeMarkedContent: true })
    const open: boolean[] = []
    for (const item of items) {
      if ('str' in item) {
        const text = item.str + (item.hasEOL ? '\n' : '')
        if (open.includes(true)) {
          beside += text
          pieces.push(item.str)
        } else content += text
      } else if (item.type === 'endMarkedContent') open.pop()
      else open.push((item as { tag?: string }).tag === 'Artifact')
    }
    await page.getOperatorList()
    for (const item of items)
      if ('fontName' in item) {
        const font = page.commonObjs.get(item.fontName) as FontLike
        fonts.set(font.name ?? '', font.missingFile !== true)
      }
    const notes = (await page.getAnnotations()) as { subtype: string; dest?: unknown }[]
    links += notes.filter(({ subtype, dest }) => subtype === 'Link' && dest !== undefined).length
  }
  const { info } = (await document.getMetadata()) as { info: { Title?: string; Language?: string } }
  const marked = await document.getMarkInfo()
  const read = {
    pages: document.numPages,
    content,
    beside,
    pieces,
    title: info.Title ?? '',
    language: info.Language ?? '',
    tagged: marked?.Marked === true,
    fonts: [...fonts].map(([name, embedded]) => ({ name: name.replace(/^[A-Z]{6}\+/, ''), embedded })),
    links,
  }
  await task.destroy()
  return read
}
