// Whether problems stand where their file has something.
import { existsSync, readFileSync, statSync } from 'node:fs'
import type { Loaded } from '../../src/program/load.ts'
import type { Tree } from './tree.ts'

/** Problems whose place does not exist in their file. */
export function misplaced({ problems }: Loaded, tree: Tree): string[] {
  return problems.flatMap(({ file, line, column }) => {
    const path = tree.path(file)
    if (line === 1 && column === 1) return []
    if (!existsSync(path) || !statSync(path).isFile()) return [`${file}: no such file`]
    const row = readFileSync(path, 'utf8')
      .replace(/^\ufeff/, '')
      .split(/\r\n?|\n/)[line - 1]
    return row !== undefined && column >= 1 && column <= row.length + 1 ? [] : [`${file}:${line}:${column}`]
  })
}
