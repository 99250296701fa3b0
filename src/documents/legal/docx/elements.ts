// Elements of Word that the library has no classes for: fields with a result, fields to fill in, and bookmarks with numbers of their own.
import {
  BookmarkEnd,
  BookmarkStart,
  BuilderElement,
  type IContext,
  type IXmlableObject,
  type ParagraphChild,
  SimpleField,
  type TextRun,
  type XmlComponent,
} from 'docx'

const element = (name: string, attributes: Readonly<Record<string, string>>, children: readonly XmlComponent[] = []): BuilderElement =>
  new BuilderElement({
    name,
    attributes: Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, { key, value }])),
    children,
  })

/** An element that stands among the runs of a paragraph, for which the library takes only classes of its own. */
class Among extends SimpleField {
  readonly #element: XmlComponent

  constructor(element: XmlComponent) {
    super('')
    this.#element = element
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    return this.#element.prepForXml(context)
  }
}

/** A field with its result, which Word updates. */
export const field = (instruction: string, result: readonly TextRun[]): ParagraphChild =>
  new Among(element('w:fldSimple', { 'w:instr': ` ${instruction} ` }, result))

export function bookmarked(name: string, id: number, children: readonly ParagraphChild[]): ParagraphChild[] {
  return [new Among(new BookmarkStart(name, id)), ...children, new Among(new BookmarkEnd(id))]
}

export interface Blank {
  /** What Word calls it when it is chosen. */
  label: string
  /** Name of the variable. */
  name: string
  id: number
  placeholder: readonly TextRun[]
}

/** A field to fill in, with what is to be written there until something is. */
export const blank = ({ label, name, id, placeholder }: Blank): ParagraphChild =>
  new Among(
    element('w:sdt', {}, [
      element('w:sdtPr', {}, [
        // The library takes words in braces for places of its own.
        element('w:alias', { 'w:val': [...label.replaceAll('{', '(').replaceAll('}', ')')].slice(0, 64).join('') }),
        element('w:tag', { 'w:val': name.slice(0, 64) }),
        element('w:id', { 'w:val': String(id) }),
        element('w:showingPlcHdr', {}),
      ]),
      element('w:sdtContent', {}, placeholder),
    ]),
  )

/** The instruction of a link, for addresses that are safe to open; undefined for others. */
export function linkTo(url: string): string | undefined {
  const parsed = URL.parse(url)
  if (parsed === null || !['http:', 'https:', 'mailto:'].includes(parsed.protocol)) return undefined
  return `HYPERLINK "${parsed.href.replaceAll('"', '%22').replaceAll('\\', '%5C').replaceAll('{', '%7B').replaceAll('}', '%7D')}"`
}
