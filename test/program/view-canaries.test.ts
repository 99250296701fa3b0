// The boundary over every kind: what an audience's view holds of an entry is exactly what its marks say, whatever the entry holds.
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type Audience, maySee } from '../../schemas/audience.ts'
import { kinds } from '../../schemas/index.ts'
import type { Kind } from '../../schemas/kind.ts'
import type { Program } from '../../src/program/program.ts'
import { audienceOf, view } from '../../src/program/view.ts'
import { Aviary, type Canary } from '../build/canaries.ts'

const seeds = Array.from({ length: 8 }, (_, index) => 7 * index + 1)
const all: readonly Kind[] = kinds

/** A valid entry of a kind, with its canaries. */
function entryOf(kind: Kind, seed: number) {
  const aviary = new Aviary(seed)
  const written = aviary.value(kind.schema)
  const parsed = z.safeParse(kind.schema, written)
  if (!parsed.success) throw new Error(`${kind.name}: ${z.prettifyError(parsed.error)}`)
  const params = Object.fromEntries(
    [...kind.path.matchAll(/\{(?:\.\.\.)?(\w+)\}/g)].map(([, part = '']) => [
      part,
      `${(kind.parents?.[part] ?? kind.name).replaceAll('_', '-')}-1`,
    ]),
  )
  const id = `${kind.name.replaceAll('_', '-')}-1`
  const fields = parsed.data as Record<string, unknown>
  return { entry: { kind: kind.name, id, file: `${kind.name}/${id}`, line: 1, params, fields }, canaries: aviary.canaries }
}

// Entries that others name are there and public, so that no reference is removed with what stands around it.
function programWith(entry: { kind: string }): Program {
  const entries = all.map((kind) => [kind.name, kind.name === entry.kind ? [entry] : [publicOf(kind).entry]])
  return { root: '/', entries: Object.fromEntries(entries), assets: [] }
}

const publics = new Map<Kind, ReturnType<typeof entryOf>>()
function publicOf(kind: Kind) {
  const known = publics.get(kind)
  if (known) return known
  const found = Array.from({ length: 500 }, (_, seed) => entryOf(kind, seed + 1)).find(
    ({ entry }) => audienceOf(kind, entry.fields) === kind.audience,
  )
  if (found === undefined) throw new Error(`no seed makes a ${kind.name} that is ${kind.audience}`)
  publics.set(kind, found)
  return found
}

function seen(kind: Kind, entry: ReturnType<typeof entryOf>['entry'], audience: Audience, partner?: string): string | undefined {
  const shown: readonly { kind: string }[] = view(programWith(entry), audience, partner).entries[kind.name as 'partner']
  return shown.length === 0 ? undefined : JSON.stringify(shown)
}

const held = (text: string, canaries: readonly Canary[]): string[] =>
  canaries.filter((each) => text.includes(each.text)).map((each) => each.path)
const allowed = (audience: Audience, canaries: readonly Canary[]): string[] =>
  canaries.filter((each) => maySee(audience, each.audience)).map((each) => each.path)

const added = { added_later: z.string() }
const withUnmarked = (schema: Kind['schema']): Kind['schema'] =>
  schema instanceof z.ZodObject
    ? schema.extend(added)
    : z.discriminatedUnion('type', schema.options.map((option) => (option as z.ZodObject).extend(added)) as unknown as [z.ZodObject])

describe.each(all.map((kind) => [kind.name, kind] as const))('%s', (_, kind) => {
  test.each(['public', 'partner'] as const)('a %s view holds the texts that are marked for it and no others', (audience) => {
    const shown = [publicOf(kind), ...seeds.map((seed) => entryOf(kind, seed))].flatMap(({ entry, canaries }) => {
      const [owner] = [kind.ownedBy?.(entry.fields as never, entry.params)].flat()
      const text = seen(kind, entry, audience, owner)
      if (text === undefined) {
        expect(maySee(audience, audienceOf(kind, entry.fields))).toBe(false)
        return []
      }
      expect(maySee(audience, audienceOf(kind, entry.fields))).toBe(true)
      expect(held(text, canaries)).toEqual(allowed(audience, canaries))
      return [text]
    })
    // The loop above proves nothing about a kind that it never sees.
    expect(shown.length > 0).toBe(maySee(audience, kind.audience))
  })

  test('other partners see of it what everybody sees', () => {
    for (const { entry } of [publicOf(kind), ...seeds.map((seed) => entryOf(kind, seed))]) {
      const [owner] = [kind.ownedBy?.(entry.fields as never, entry.params)].flat()
      if (owner !== undefined) expect(seen(kind, entry, 'partner', 'somebody-else')).toBe(seen(kind, entry, 'public'))
    }
  })

  test('a field that is added without a mark is internal', () => {
    const { entry } = publicOf(kind)
    const schema = withUnmarked(kind.schema)
    const program = programWith({ ...entry, fields: { ...entry.fields, added_later: 'cnry-added-later' } } as typeof entry)
    const changed = all.map((each) => (each === kind ? { ...kind, schema } : each))
    for (const audience of ['public', 'partner'] as const)
      expect(JSON.stringify(view(program, audience, undefined, changed).entries)).not.toContain('cnry-added-later')
    expect(JSON.stringify(view(program, 'internal', undefined, changed).entries)).toContain('cnry-added-later')
  })

  test('what a kind returns, it accepts: views are parsed from parsed values', () => {
    const { entry } = publicOf(kind)
    expect(z.safeParse(kind.schema, entry.fields)).toEqual({ success: true, data: entry.fields })
  })
})
