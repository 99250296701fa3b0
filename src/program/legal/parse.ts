// From the Markdown of a legal text to its value, with the places of what the checks speak of.
import type { PhrasingContent, Root, RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Place } from '../../problems/problem.ts'
import { type Marked, marksOf } from './inlines.ts'
import type { Block, Inline, LegalText, Section, Target } from './model.ts'
import { annexHead } from './references.ts'

export interface Source {
  document: string
  locale: string
  dir: 'ltr' | 'rtl'
  title: string
  version: string
  body: string
  /** Lines of the file before the body. */
  linesBefore?: number
}

export interface Parsed {
  text: LegalText
  /** Variables that it names, with their places. */
  slots: readonly (Place & { name: string })[]
  /** Places that it refers to. */
  references: readonly (Place & { text: string; to: Target })[]
  /** What it has: sections, clauses, annexes. */
  targets: ReadonlyMap<Target, Place>
  /** Numbers that do not follow the one before. */
  disorder: readonly (Place & { number: string; expected: string })[]
}

const processor = unified().use(remarkParse).use(remarkGfm)

/** Reads the body of a legal text. Nothing in it is an error here: what has no form of ours stays words. */
export function parseLegalText(source: Source): Parsed {
  return new Reader(source).read(processor.parse(source.body))
}

class Reader {
  readonly #source: Source
  readonly #slots: (Place & { name: string })[] = []
  readonly #references: (Place & { text: string; to: Target })[] = []
  readonly #targets = new Map<Target, Place>()
  readonly #disorder: (Place & { number: string; expected: string })[] = []
  readonly #preamble: (readonly Inline[])[] = []
  readonly #sections: (Omit<Section, 'blocks'> & { blocks: Block[] })[] = []

  constructor(source: Source) {
    this.#source = source
  }

  read(root: Root): Parsed {
    for (const node of root.children) this.#top(node)
    const { document, locale, dir, title, version } = this.#source
    const [notice = [], ...preamble] = this.#preamble
    return {
      text: { document, locale, dir, title, version, notice, preamble, sections: this.#sections },
      slots: this.#slots,
      references: this.#references,
      targets: this.#targets,
      disorder: this.#disorder,
    }
  }

  #top(node: RootContent): void {
    const section = this.#sections.at(-1)
    if (node.type === 'heading') this.#heading(node)
    else if (node.type === 'paragraph') {
      if (section === undefined) this.#preamble.push(this.#inlines(node.children))
      else section.blocks.push(this.#paragraph(node))
    } else if (node.type === 'list')
      section?.blocks.push({
        type: 'list',
        ordered: node.ordered === true,
        items: node.children.map((item) =>
          item.children.flatMap((each) => ('children' in each ? this.#inlines(each.children as PhrasingContent[]) : [])),
        ),
      })
    else if (node.type === 'table')
      section?.blocks.push({ type: 'table', rows: node.children.map((row) => row.children.map((cell) => this.#inlines(cell.children))) })
  }

  #heading(node: Extract<RootContent, { type: 'heading' }>): void {
    const inlines = this.#inlines(node.children)
    const { number, rest } = numbered(inlines, /^(\d+)\.\s+/)
    if (number === undefined) this.#sections.at(-1)?.blocks.push({ type: 'paragraph', inlines })
    else {
      this.#number(`clause-${number}`, number, String(this.#sections.length + 1), this.#placeOf(node))
      this.#sections.push({ number, title: rest, blocks: [] })
    }
  }

  #paragraph(node: Extract<RootContent, { type: 'paragraph' }>): Block {
    const place = this.#placeOf(node)
    const [first, ...others] = node.children
    const head = first?.type === 'strong' ? annexHead(plain(first), this.#source.locale) : undefined
    if (head !== undefined) {
      this.#targets.set(`annex-${head.letter}`, place)
      return { type: 'annex', ...head, inlines: trimmed(this.#inlines(others)) }
    }
    const inlines = this.#inlines(node.children)
    const { number, rest } = numbered(inlines, /^(\d+\.\d+)\s+/)
    if (number === undefined) return { type: 'paragraph', inlines }
    const section = this.#sections.at(-1)
    const before = section?.blocks.filter(({ type }) => type === 'clause').length ?? 0
    this.#number(`clause-${number}`, number, `${section?.number}.${before + 1}`, place)
    return { type: 'clause', number, inlines: rest }
  }

  #number(target: Target, number: string, expected: string, place: Place): void {
    if (number !== expected) this.#disorder.push({ ...place, number, expected })
    this.#targets.set(target, place)
  }

  #placeOf(node: { position?: Root['position'] }): Place {
    const { line, column } = node.position?.start ?? { line: 1, column: 1 }
    return { line: line + (this.#source.linesBefore ?? 0), column }
  }

  #inlines(nodes: readonly PhrasingContent[], style: Pick<Marked, 'bold' | 'italic'> = {}): Inline[] {
    return nodes.flatMap((node): Inline[] => {
      if (node.type === 'strong') return this.#inlines(node.children, { ...style, bold: true })
      if (node.type === 'emphasis') return this.#inlines(node.children, { ...style, italic: true })
      if (node.type === 'link') return [{ type: 'link', text: node.children.map(plain).join(''), url: node.url }]
      if (node.type === 'break') return [{ type: 'text', text: ' ' }]
      const text = plain(node)
      if (text === '') return []
      const found = marksOf(text, { locale: this.#source.locale, defining: this.#sections.length <= 1, ...style })
      const start = this.#placeOf(node)
      for (const { inline, at } of found) {
        const place = placeIn(text, at, start)
        if (inline.type === 'slot') this.#slots.push({ ...place, name: inline.name })
        if (inline.type === 'reference') this.#references.push({ ...place, text: inline.text, to: inline.to })
      }
      return found.map(({ inline }) => inline)
    })
  }
}

const plain = (node: PhrasingContent): string =>
  'value' in node ? node.value : 'children' in node ? node.children.map(plain).join('') : ''

function placeIn(text: string, at: number, { line, column }: Place): Place {
  const before = text.slice(0, at)
  const breaks = before.split('\n').length - 1
  return breaks === 0 ? { line, column: column + at } : { line: line + breaks, column: at - before.lastIndexOf('\n') }
}

/** The number that a line begins with, and the line without it. */
function numbered(inlines: readonly Inline[], pattern: RegExp): { number?: string; rest: readonly Inline[] } {
  const [first, ...others] = inlines
  if (first?.type !== 'text') return { rest: inlines }
  const [whole, number] = pattern.exec(first.text) ?? []
  if (whole === undefined || number === undefined) return { rest: inlines }
  const text = first.text.slice(whole.length)
  return { number, rest: text === '' ? others : [{ ...first, text }, ...others] }
}

function trimmed(inlines: readonly Inline[]): readonly Inline[] {
  const [first, ...others] = inlines
  if (first?.type !== 'text') return inlines
  const text = first.text.trimStart()
  return text === '' ? others : [{ ...first, text }, ...others]
}
