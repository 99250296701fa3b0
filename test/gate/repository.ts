// A content folder in a repository of its own, with commits at given moments.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Tree } from '../program/tree.ts'

export class Repository {
  readonly top = mkdtempSync(join(tmpdir(), 'partnerbook-repository-'))
  readonly content = join(this.top, 'program')

  constructor(tree: Tree) {
    cpSync(tree.dir, this.content, { recursive: true })
    this.git('init', '-q', '-b', 'main')
  }

  git(...args: string[]): string {
    return this.#run(args, {})
  }

  /** Commits everything, as of noon of a day. */
  commit(day: string): this {
    const moment = `${day}T12:00:00Z`
    this.git('add', '-A')
    this.#run(['-c', 'user.name=Test', '-c', 'user.email=test@lantern.example', 'commit', '-q', '--allow-empty', '-m', day], {
      GIT_AUTHOR_DATE: moment,
      GIT_COMMITTER_DATE: moment,
    })
    return this
  }

  /** Puts the files of a tree in place of the content. */
  replace(tree: Tree): this {
    rmSync(this.content, { recursive: true })
    cpSync(tree.dir, this.content, { recursive: true })
    return this
  }

  #run(args: readonly string[], env: Record<string, string>): string {
    const { status, stdout, stderr } = spawnSync('git', ['-C', this.top, ...args], { encoding: 'utf8', env: { ...process.env, ...env } })
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`)
    return stdout.trim()
  }

  [Symbol.dispose](): void {
    rmSync(this.top, { recursive: true, force: true })
  }
}
