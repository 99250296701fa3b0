// Prose bodies: they have to compile with the site's own engine, and their links have to be safe.
import { mdxToJs } from 'satteri'
import { type Problem, problem } from '../problems/problem.ts'
import { isSafeLink, type Link, linksOf } from './links.ts'
import { lineBreaks, placeAt } from './source.ts'

/** Links of a body, and what is wrong with it. */
export interface Body {
  links: Link[]
  problems: Problem[]
}

/** Reads an MDX or Markdown body. `text` is the whole file and `bodyStart` where the body begins, so that places are the file's. */
export function readBody(file: string, text: string, bodyStart: number): Body {
  // The front matter gives way to empty lines, so that the engine counts lines as the file does.
  const body = '\n'.repeat(lineBreaks(text.slice(0, bodyStart))) + text.slice(bodyStart)
  const failed = file.endsWith('.mdx') ? compileProblem(file, body) : undefined
  if (failed) return { links: [], problems: [failed] }
  const links = linksOf(file, body)
  const unsafe = links.filter((link) => !isSafeLink(link.url))
  return {
    links,
    problems: unsafe.map((link) =>
      problem('link-unsafe', {
        file,
        place: { line: link.line, column: link.column },
        reason: `the link "${link.url.slice(0, 60)}" is not safe to publish`,
      }),
    ),
  }
}

function compileProblem(file: string, body: string): Problem | undefined {
  try {
    mdxToJs(body, { features: { frontmatter: false } })
    return undefined
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const [, line, column, message] = /^(\d+):(\d+):\s*([\s\S]*)$/.exec(error.message) ?? []
    const place = line && column ? { line: Number(line), column: Number(column) } : placeAt(body, body.length - body.trimStart().length)
    return problem('mdx-syntax', { file, place, reason: `the MDX cannot be compiled: ${plain(message ?? error.message)}` })
  }
}

// The engine's message without the names of its parts and without places, which the problem has.
function plain(message: string): string {
  const text = message
    .replace(/\s*\([a-z-]+:[a-z-]+\)$/, '')
    .replace(/\s*\(note: [\s\S]*\)$/, '')
    .replace(/\s*\(\d+:\d+(?:-\d+:\d+)?\)/g, '')
    .replace('Could not parse expression with oxc', 'the code between { and } cannot be read')
    .replace('Could not parse esm with oxc', 'the import or export cannot be read')
  return text.charAt(0).toLowerCase() + text.slice(1)
}
