// The sources of the project as syntax trees, for tests that look at the code itself.
import { readdirSync } from 'node:fs'
import ts from 'typescript'

/** Every source file, tests left out, with `/`. */
export function sourceFiles(): string[] {
  const below = (folder: string) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
  return ['astro.config.mjs', ...['schemas', 'src', 'scripts'].flatMap(below).filter((file) => /\.(ts|mjs|cjs|astro)$/.test(file))].sort()
}

/** A source as trees: one, but for an Astro component its front matter, each of its scripts and its markup. */
export function treesOf(file: string, text: string): ts.SourceFile[] {
  if (!file.endsWith('.astro')) return [parse(text, ts.ScriptKind.TS)]
  const [, front = '', rest = text] = /^---\r?\n([\s\S]*?)\r?\n---([\s\S]*)$/.exec(text) ?? []
  const scripts = [...rest.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map(([, code = '']) => code)
  const markup = rest.replace(/<(script|style)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->|<!doctype[^>]*>/gi, '')
  return [...[front, ...scripts].map((code) => parse(code, ts.ScriptKind.TS)), parse(`<>${markup}</>`, ts.ScriptKind.TSX)]
}

const parse = (code: string, kind: ts.ScriptKind): ts.SourceFile => ts.createSourceFile('code', code, ts.ScriptTarget.Latest, true, kind)
