// `npm run documents` and `npm run verify` as a user starts them: files, manifest, what is made again, and what is wrong.
import { spawnSync } from 'node:child_process'
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { sha256 } from '../../src/documents/digest.ts'
import { type Manifest, manifest_file } from '../../src/documents/manifest.ts'
import { fixtures, Tree } from '../program/tree.ts'

interface Answer {
  code: number | null
  out: string
  err: string
}

function run(script: string, ...args: string[]): Answer {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}`, ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    env: { ...process.env, NO_COLOR: '1' },
  })
  return { code: status, out: stdout, err: stderr }
}

const made: string[] = []
const folder = (): string => {
  const dir = mkdtempSync(join(tmpdir(), 'partnerbook-documents-'))
  made.push(dir)
  return join(dir, 'out')
}
const clear = (): void => {
  for (const dir of made.splice(0)) rmSync(dir, { recursive: true, force: true })
}
afterEach(clear)
afterAll(clear)

const documents = (content: string, out: string, ...args: string[]): Answer =>
  run('documents.ts', '--content', content, '--as-of', '2026-06-01', '--out', out, ...args)
const manifestOf = (out: string): Manifest => JSON.parse(readFileSync(join(out, manifest_file), 'utf8')) as Manifest
const filesIn = (out: string): string[] =>
  readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(out.length + 1))
    .sort()

/** A program with a site of its own, so that its public pages have pictures. */
const program = (): Tree => {
  const tree = new Tree()
  const settings = readFileSync(join(tree.dir, 'program.yaml'), 'utf8')
  return tree.write('program.yaml', settings.includes('\nsite:') ? settings : `${settings}\nsite: https://partners.example\n`)
}

describe('the documents of a small program', () => {
  test('are listed with their digests, in a manifest of the committed schema', () => {
    using tree = program()
    const out = folder()
    const { code, err } = documents(tree.dir, out, '--only', 'social')
    expect({ code, err }).toMatchObject({ code: 0 })
    const manifest = manifestOf(out)
    const validate = new Ajv2020({ strict: false, formats: { date: true } }).compile(
      JSON.parse(readFileSync('schemas/json/documents-manifest.schema.json', 'utf8')) as object,
    )
    validate(manifest)
    expect(validate.errors).toBeNull()
    expect(manifest.files.length).toBeGreaterThan(3)
    expect(filesIn(out)).toEqual([...manifest.files.map(({ path }) => path), manifest_file].sort())
    for (const { path, bytes, sha256: sha, inputs } of manifest.files) {
      const file = readFileSync(join(out, path))
      expect({ path, bytes: file.length, sha: sha256(file) }).toEqual({ path, bytes, sha })
      for (const input of inputs) expect(input.sha256).toBe(sha256(readFileSync(join(tree.dir, input.file))))
    }
  })

  test('are made again only where something changed, and are the same whether made or remembered', () => {
    using tree = program()
    const out = folder()
    documents(tree.dir, out, '--only', 'social')
    const first = readFileSync(join(out, manifest_file), 'utf8')
    const count = manifestOf(out).files.length
    expect(documents(tree.dir, out, '--only', 'social').err).toContain(`${count} documents, 0 made`)
    expect(readFileSync(join(out, manifest_file), 'utf8')).toBe(first)
    // Made by another folder's build, which remembers nothing of this one.
    const other = folder()
    documents(tree.dir, other, '--only', 'social')
    expect(readFileSync(join(other, manifest_file), 'utf8')).toBe(first)
    for (const { path } of manifestOf(out).files) expect(readFileSync(join(other, path)).equals(readFileSync(join(out, path)))).toBe(true)
  })

  test('that were not asked for stay', () => {
    using tree = program()
    const out = folder()
    documents(tree.dir, out)
    const all = manifestOf(out)
    documents(tree.dir, out, '--only', 'legal')
    expect(manifestOf(out)).toEqual(all)
  })

  test('of which nothing is made any more do not stay where they were asked for', () => {
    using tree = program()
    const out = folder()
    documents(tree.dir, out)
    const others = manifestOf(out).files.filter(({ kind }) => kind !== 'social')
    tree.replace('program.yaml', 'site: https://partners.example\n', '')
    const { code, err } = documents(tree.dir, out, '--only', 'social')
    expect({ code, err }).toEqual({ code: 0, err: expect.stringContaining('Nothing of what was asked for is made of this program.\n') })
    expect(manifestOf(out).files).toEqual(others)
    expect(filesIn(out)).toEqual([...others.map(({ path }) => path), manifest_file].sort())
  })

  test.each([
    ['holds other files', (dir: string) => join(dir, 'mine'), 'holds other files'],
    ['is the content', (dir: string) => join(dir, 'content'), 'would replace files of the program'],
    ['holds the content', (dir: string) => dir, 'would replace files of the program'],
    ['lies in the content', (dir: string) => join(dir, 'content', 'out'), 'would replace files of the program'],
    ['is a file', (dir: string) => join(dir, 'mine', 'note.txt'), 'is a file'],
  ])('are not written to a folder that %s', (_, place, reason) => {
    using tree = program()
    const above = join(tree.dir, '..')
    mkdirSync(join(above, 'mine'))
    writeFileSync(join(above, 'mine', 'note.txt'), 'kept')
    const before = filesIn(above)
    const { code, err } = documents(tree.dir, place(above), '--only', 'social')
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(reason) })
    expect(filesIn(above)).toEqual(before)
  })

  test.each([
    ['--only', 'poster'],
    ['--partner', 'nobody'],
  ])('a wrong %s is a usage error, and nothing is written', (flag, value) => {
    using tree = program()
    const out = folder()
    const { code, err } = documents(tree.dir, out, flag, value)
    expect(code).toBe(2)
    expect(err).toContain(`${flag} "${value}" is none`)
    expect(existsSync(out)).toBe(false)
  })

  test('are not begun for a program that cannot be read', () => {
    using tree = program().write('partners/acme/partner.yaml', 'name: [')
    const out = folder()
    expect(documents(tree.dir, out).code).toBe(3)
    expect(existsSync(out)).toBe(false)
  })
})

describe('a legal text that is broken', () => {
  const nda = (clause: string): string => `title: Non-disclosure agreement
version: "1.0"
---

## 1. Parties

{{partner_name}} signs under clause ${clause}.
`

  test('is told at its line with exit code 1, and neither made nor left from the last build', () => {
    using tree = program()
    for (const file of ['document.yaml', 'en.md']) tree.write(`legal/nda/${file}`, readFileSync(join(fixtures, 'gate/legal/nda', file)))
    const out = folder()
    tree.write('legal/nda/en.md', `---\n${nda('1')}`)
    expect(documents(tree.dir, out)).toMatchObject({ code: 0 })
    const ofNda = (): string[] => filesIn(out).filter((path) => path.includes('nda-en'))
    expect(ofNda().length).toBe(2)
    const others = filesIn(out).length - ofNda().length

    tree.write('legal/nda/en.md', `---\n${nda('2')}`)
    const { code, err } = documents(tree.dir, out, '--only', 'legal')
    expect({ code, err }).toMatchObject({ code: 1 })
    expect(err).toContain(
      'legal/nda/en.md:8:30  error  the text names "clause 2", which it does not have  [legal-text-broken]\n    → Correct the number, or add the clause.\n',
    )
    expect(ofNda()).toEqual([])
    expect(filesIn(out).length).toBe(others)
  })
})

describe('npm run verify', () => {
  test('says that documents hold, and names what does not', () => {
    using tree = program()
    const out = folder()
    documents(tree.dir, out, '--only', 'social')
    const { files } = manifestOf(out)
    const verified = run('verify.ts', out, '--content', tree.dir)
    expect(verified).toMatchObject({
      code: 0,
      out: `The documents hold: ${files.length} files are as they were written, the content is the one that they were made from,\nand made again from it they are the same, byte by byte.\n`,
    })

    const [one, two] = files.map(({ path }) => path)
    appendFileSync(join(out, one ?? ''), 'x')
    rmSync(join(out, two ?? ''))
    writeFileSync(join(out, 'stray.pdf'), '')
    expect(run('verify.ts', out, '--content', tree.dir)).toMatchObject({
      code: 1,
      out: `The documents do not hold:\n  ${one} is not as it was written\n  ${two} is missing\n  stray.pdf is not in the manifest\n`,
    })
  })

  test('names what was made from a content that has changed since', () => {
    using tree = program()
    const out = folder()
    documents(tree.dir, out, '--only', 'social')
    const settings = readFileSync(join(tree.dir, 'program.yaml'), 'utf8')
    tree.write('program.yaml', settings.replace('https://partners.example', 'https://other.example'))
    const { code, out: said } = run('verify.ts', out, '--content', tree.dir)
    expect(code).toBe(1)
    expect(said).toContain('  program.yaml, from which documents were made, has changed since\n')
    expect(said).toContain('comes out different when it is made again\n')
  })

  test('says when a folder holds neither documents nor evidence', () => {
    const { code, err } = run('verify.ts', tmpdir())
    expect(code).toBe(2)
    expect(err).toContain('holds nothing that this version can verify')
  })
})
