// PDFs by Typst: a template of ours, and data that it reads. Text of the program never becomes source of a template.
import { type CompileDocArgs, NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { sha256 } from './digest.ts'
import { demandGlyphs } from './glyphs.ts'
import type { FontName, Tools } from './job.ts'

export interface TypstInput {
  /** Name of the template, which tells it from others in the compiler's memory. */
  name: string
  /** Its source: it gets the data as `json(bytes(sys.inputs.data))`. */
  template: string
  data: object
  /** What many documents share: the template reads it as `json(sys.inputs.common)`, and the compiler keeps it. */
  common?: object
  fonts: readonly FontName[]
  /** Day of the document, `YYYY-MM-DD`. */
  day: string
  /** Pictures by path, as the template names them. */
  files?: Readonly<Record<string, Uint8Array>>
}

const workspace = '/documents'
const compilers = new Map<string, NodeCompiler>()

/**
 * A PDF with tags for screen readers (PDF/UA-1). The compiler takes one standard at a time: what people have to be able to read comes before what archives
 * ask for (PDF/A-2a), because a signed file is archived as the signing service writes it.
 */
export function pdfOf(input: TypstInput, tools: Pick<Tools, 'font'>): Uint8Array {
  const compiler = compilerOf(input, tools)
  demandGlyphs(input.data, input.fonts, tools)
  if (input.common !== undefined) demandGlyphs(input.common, input.fonts, tools)
  for (const [path, bytes] of Object.entries(input.files ?? {})) compiler.mapShadow(`${workspace}/${path}`, Buffer.from(bytes))
  const source: CompileDocArgs = {
    mainFilePath: `${workspace}/${input.name}.typ`,
    inputs: { data: JSON.stringify(input.data), ...(input.common === undefined ? {} : { common: shared(compiler, input.common) }) },
  }
  const creationTimestamp = Date.parse(input.day) / 1000
  try {
    return compiler.pdf(source, { pdfStandard: 'ua-1', creationTimestamp })
  } catch (error) {
    // Some mixtures of scripts are shaped into glyphs that stand for no character alone. Such a file has its tags and does not claim the standard.
    if (String(error).includes('missing codepoints')) return compiler.pdf(source, { pdfTags: true, creationTimestamp })
    throw new Error(`Typst cannot make ${input.name}: ${saidOf(compiler, source) || String(error)}`)
  } finally {
    for (const path of Object.keys(input.files ?? {})) compiler.unmapShadow(`${workspace}/${path}`)
    compiler.evictCache(10)
  }
}

const paths = new WeakMap<object, { path: string; text: Buffer }>()
const mapped = new WeakMap<NodeCompiler, Set<string>>()

/** Path at which a compiler finds a shared value. */
function shared(compiler: NodeCompiler, common: object): string {
  const known = paths.get(common)
  const found = known ?? fileOf(JSON.stringify(common))
  paths.set(common, found)
  const has = mapped.get(compiler) ?? new Set()
  if (!has.has(found.path)) compiler.mapShadow(`${workspace}${found.path}`, found.text)
  mapped.set(compiler, has.add(found.path))
  return found.path
}

// Named by what it holds, so that a value that is sent again is kept once.
const fileOf = (text: string): { path: string; text: Buffer } => ({ path: `/common-${sha256(text)}.json`, text: Buffer.from(text) })

function compilerOf({ name, template, fonts }: TypstInput, { font }: Pick<Tools, 'font'>): NodeCompiler {
  const known = compilers.get(name)
  if (known !== undefined) return known
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: fonts.map(font) }] })
  compiler.addSource(`${workspace}/${name}.typ`, template)
  compilers.set(name, compiler)
  return compiler
}

// The error that is thrown says nothing; what is wrong with a template is among what compiling it tells.
function saidOf(compiler: NodeCompiler, source: CompileDocArgs): string {
  const told = compiler.compile(source).takeDiagnostics()
  return told === null ? '' : compiler.fetchDiagnostics(told).map(messageOf).join('; ')
}

const messageOf = (told: unknown): string => (typeof told === 'object' && told !== null && 'message' in told ? String(told.message) : '')
