// Every file of a content folder. Nothing is skipped but dot files and the usual papers of a repository's root.
import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { byCode, type Problem, problem } from '../problems/problem.ts'
import { unreadable } from './source.ts'

export interface Listing {
  /** Absolute path of the content folder, links resolved. */
  root: string
  /** Files below it, with `/`, in order. */
  files: string[]
  /** Folders below it, with `/`. */
  folders: Set<string>
  /** What stands below it and is neither file nor folder or cannot be read; what is behind it is not known. */
  unread: string[]
  problems: Problem[]
}

const papers = /^(?:README|LICEN[CS]E|CHANGELOG|CONTRIBUTING|CODEOWNERS)(?:\.(?:md|txt))?$/

/** Lists a content folder. Symbolic links in it are problems, wherever they lead, because a link can lead out of the folder. */
export function listFiles(dir: string): Listing | Problem {
  try {
    if (!statSync(dir).isDirectory()) return problem('content-missing', { file: dir, reason: `${dir} is a file, not a folder` })
  } catch {
    return problem('content-missing', { file: dir, reason: `there is no folder ${dir}` })
  }
  const listing: Listing = { root: realpathSync(dir), files: [], folders: new Set(), unread: [], problems: [] }
  walk(listing, '')
  listing.files.sort(byCode)
  return listing
}

function walk(listing: Listing, below: string): void {
  for (const entry of entriesOf(listing, below)) {
    const file = below === '' ? entry.name : `${below}/${entry.name}`
    if (entry.name.startsWith('.') || (below === '' && papers.test(entry.name))) continue
    if (entry.isDirectory()) {
      listing.folders.add(file)
      walk(listing, file)
    } else if (entry.isFile()) listing.files.push(file)
    else {
      listing.unread.push(file)
      listing.problems.push(problem('file-link', { file, reason: `${what(entry)} cannot be part of a program` }))
    }
  }
}

function entriesOf(listing: Listing, below: string): Dirent[] {
  try {
    return readdirSync(join(listing.root, below), { withFileTypes: true })
  } catch (error) {
    listing.unread.push(below)
    listing.problems.push(unreadable(below === '' ? '.' : below, error))
    return []
  }
}

const what = (entry: Dirent): string => (entry.isSymbolicLink() ? 'a symbolic link' : 'a special file')
