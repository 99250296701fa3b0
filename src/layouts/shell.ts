// Renders what many pages share once and writes it again as text: header, sidebar and footer are the same for every page of a language and section.
// A plain component instead of an .astro file, because it needs Astro's render result: scripts inside the shared text count as written on each page.
import { createComponent, renderSlotToString, unescapeHTML } from 'astro/runtime/server/index.js'

type Result = Parameters<typeof renderSlotToString>[0]
type Slot = (result: Result) => unknown

/** Shared text with gaps: text, name of a gap, text, name of a gap, … text. */
interface Shared {
  parts: string[]
  scripts: string[]
}

interface Props {
  /** What the shared text depends on; pages with one key share it. Without a key it is rendered for this page alone. */
  shared?: string
  /** HTML for each gap, already escaped. */
  values: Readonly<Record<string, string>>
}

/** Marks a gap in shared markup; it survives escaping. */
export const gap = (name: string): string => `@@partnerbook:${name}@@`

const gaps = /@@partnerbook:([\w-]+)@@/
const known = new Map<string, Shared>()

/** `<Shell shared={key} values={…}><Frame slot="shell" /><slot /></Shell>`: the frame, with the page's own content in the gap `content`. */
export const Shell = createComponent(
  ((result: Result, props: Props, slots: Record<string, Slot>) => {
    const found = props.shared === undefined || import.meta.env.DEV ? undefined : known.get(props.shared)
    if (found) return write(result, found, props.values, slots)
    return render(result, slots['shell']).then((shared) => {
      if (props.shared !== undefined) known.set(props.shared, shared)
      return write(result, shared, props.values, slots)
    })
  }) as unknown as Parameters<typeof createComponent>[0],
  'Shell',
) as unknown as (props: Props & { children?: unknown }) => unknown

interface Chunks {
  chunks: readonly (string | { id: string; content: string })[]
  instructions?: readonly { type: string }[] | null
}

const harmless = /^(?:maybe-head|head|template-enter|template-exit)$/

async function render(result: Result, slot: Slot | undefined): Promise<Shared> {
  if (slot === undefined) throw new Error('<Shell> has no slot "shell"')
  // What Astro returns here is a slot string: text and scripts in order, and instructions for the page.
  const out = (await renderSlotToString(result, slot as Parameters<typeof renderSlotToString>[1])) as unknown as Chunks
  const unknown = out.instructions?.find((instruction) => !harmless.test(instruction.type))
  if (unknown) throw new Error(`<Shell> cannot share "${unknown.type}": the frame may hold no islands`)
  const scripts = new Set<string>()
  const text = out.chunks.map((chunk) => {
    if (typeof chunk === 'string') return chunk
    if (scripts.has(chunk.id)) return ''
    scripts.add(chunk.id)
    return chunk.content
  })
  return { parts: text.join('').replace(/\n\s+/g, '\n').split(gaps), scripts: [...scripts] }
}

function write(result: Result, shared: Shared, values: Props['values'], slots: Record<string, Slot>) {
  for (const id of shared.scripts) result._metadata.renderedScripts.add(id)
  const out: unknown[] = []
  let text = ''
  for (const [index, part] of shared.parts.entries()) {
    if (index % 2 === 0) text += part
    else if (part === 'content') {
      out.push(unescapeHTML(text), slots['default']?.(result))
      text = ''
    } else if (part in values) text += values[part]
    else throw new Error(`<Shell> has no value for the gap "${part}"`)
  }
  return [...out, unescapeHTML(text)]
}
