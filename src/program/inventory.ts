// What stands in a content folder: files of entries, files beside them, what has no place, and what is missing.
import type { Kind } from '../../schemas/kind.ts'
import { type Problem, problem } from '../problems/problem.ts'
import type { Listing } from '../read/files.ts'
import { folderOf, type Layout, type Match } from './paths.ts'

export interface Inventory {
  entries: { file: string; match: Match }[]
  assets: string[]
  /** Names of kinds whose entries are not all known, because a folder is missing or cannot be read. */
  unknown: Set<string>
  /** Parts of paths that have no place, without their endings; ids among them may be entries that were meant. */
  strays: Set<string>
  problems: Problem[]
}

/** Sorts the files of a folder by what they are. */
export function takeInventory(kinds: readonly Kind[], layout: Layout, listing: Listing): Inventory {
  const inventory: Inventory = { entries: [], assets: [], unknown: new Set(), strays: new Set(), problems: [] }
  const meant = new Set<string>()
  for (const file of listing.files) {
    const match = layout.match(file)
    if (match) inventory.entries.push({ file, match })
    else if (layout.isAsset(file)) inventory.assets.push(file)
    else {
      const suggestion = layout.suggest(file)
      if (suggestion) meant.add(suggestion.path)
      inventory.problems.push(misplaced(file, layout, suggestion))
      for (const part of file.split('/')) inventory.strays.add(part.replace(/\..*$/, ''))
    }
  }
  for (const path of listing.unread) for (const part of path.split('/')) inventory.strays.add(part.replace(/\..*$/, ''))
  addMissing(inventory, kinds, layout, listing, meant)
  return inventory
}

function addMissing(
  inventory: Inventory,
  kinds: readonly Kind[],
  layout: Layout,
  { files, folders, unread }: Listing,
  meant: ReadonlySet<string>,
): void {
  for (const kind of kinds) {
    const { path } = kind
    if (!kind.required || path.includes('{') || files.includes(path) || unread.includes(path) || meant.has(path)) continue
    inventory.problems.push(
      problem('file-missing', { file: path, reason: `the program has no ${path}`, fix: `Add ${path}: ${kind.description}` }),
    )
  }
  for (const { folder, kinds: own } of layout.folders()) {
    if (folders.has(folder)) continue
    for (const kind of own) inventory.unknown.add(kind.name)
    // A folder with a typo in its name is reported at its files.
    if (unread.includes(folder) || [...meant].some((path) => folderOf(path) === folder)) continue
    inventory.problems.push(missingFolder(folder, own))
  }
}

function missingFolder(folder: string, kinds: readonly Kind[]): Problem {
  const reason = `the program has no folder ${folder}/`
  const required = kinds.find((kind) => kind.required)
  return required
    ? problem('file-missing', {
        file: `${folder}/`,
        reason,
        fix: `Add ${folder}/ with ${required.label.toLowerCase()}: ${required.description}`,
      })
    : problem('folder-missing', { file: `${folder}/`, reason })
}

function misplaced(file: string, layout: Layout, suggestion: ReturnType<Layout['suggest']>): Problem {
  if (suggestion?.sameName)
    return problem('file-extension', { file, reason: `files of this ending have no place here; did you mean ${suggestion.path}?` })
  if (suggestion) return problem('file-unknown', { file, reason: `no entry has its file here; did you mean ${suggestion.path}?` })
  const endings = layout.assetEndings(file)
  const paths = layout.pathsNear(file)
  if (endings.length > 0 && !/\.(?:yaml|mdx|md|csv)$/.test(file))
    return problem('file-extension', {
      file,
      reason: 'files of this ending have no place here',
      fix: `Save the file as ${endings.join(', ')}, or delete it. Entries here are ${paths.join(', ')}.`,
    })
  return problem('file-unknown', {
    file,
    reason: 'no entry has its file here',
    fix: paths.length > 0 ? `Rename or delete the file; entries here are ${paths.join(', ')}.` : undefined,
  })
}
