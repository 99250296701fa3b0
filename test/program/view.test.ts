// What each audience sees of a small program with every way of hiding: by field, by entry, by reference, by page.
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { asInternal, asPartner, asPublic, audiences } from '../../schemas/audience.ts'
import { asset, line, ref, text } from '../../schemas/fields.ts'
import { defineKind, type Kind } from '../../schemas/kind.ts'
import type { Program } from '../../src/program/program.ts'
import { view } from '../../src/program/view.ts'

type Shape = Parameters<typeof z.strictObject>[0]
type Fields = Record<string, unknown>

const kindOf = (schema: Kind['schema'], more: Partial<Kind> = {}): Kind => ({
  ...defineKind({ name: 'thing', label: 'Things', description: 'A thing.', path: 'things/{id}.mdx', audience: 'public', schema }),
  ...more,
})

interface Given {
  kind: string
  id: string
  fields: Fields
  locale?: string
  params?: Record<string, string>
  file?: string
  body?: string
}

function programOf(kinds: readonly Kind[], given: readonly Given[], assets: readonly string[] = []): Program {
  const entries = kinds.map(({ name }) => [
    name,
    given.filter((each) => each.kind === name).map((each) => ({ file: `${name}s/${each.id}.mdx`, line: 1, params: {}, ...each })),
  ])
  return { root: '/', entries: Object.fromEntries(entries), assets }
}

type AnyEntries = Record<string, readonly { id: string; locale?: string; fields: Fields }[]>
const entriesOf = (program: Program): AnyEntries => program.entries as unknown as AnyEntries
const idsOf = (program: Program): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(entriesOf(program)).map(([kind, entries]) => [kind, entries.map(({ id, locale }) => (locale ? `${id}@${locale}` : id))]),
  )

/** Fields of the one thing, by audience. */
function seen(shape: Shape | Kind['schema'], fields: Fields): Record<string, Fields | undefined> {
  const kind = kindOf(shape instanceof z.ZodType ? shape : z.strictObject(shape))
  const program = programOf([kind], [{ kind: 'thing', id: 'a', fields }])
  return Object.fromEntries(
    audiences.map((audience) => [audience, entriesOf(view(program, audience, undefined, [kind]))['thing']?.[0]?.fields]),
  )
}

describe('fields', () => {
  test('those without a mark are internal', () => {
    expect(seen({ shown: asPublic('x', line), bare: line, hidden: asInternal('x', line) }, { shown: 'a', bare: 'b', hidden: 'c' })).toEqual(
      {
        public: { shown: 'a' },
        partner: { shown: 'a' },
        internal: { shown: 'a', bare: 'b', hidden: 'c' },
      },
    )
  })

  test('are hidden at any depth, whatever is around them', () => {
    const item = z.strictObject({ a: asPublic('x', line), r: asPartner('x', line), i: line })
    const shape = {
      object: asPublic('x', item),
      list: asPublic('x', z.array(z.array(item))),
      record: asPublic('x', z.record(z.string(), item)),
      optional: asPublic('x', item.optional()),
      nullable: asPublic('x', item.nullable()),
      defaulted: asPublic('x', item.default({ a: '1', r: '2', i: '3' })),
      readonly: asPublic('x', item.readonly()),
      lazy: asPublic(
        'x',
        z.lazy(() => item),
      ),
      within: asInternal('x', z.strictObject({ a: asPublic('x', line) })),
    }
    const one = { a: 'public', r: 'partner', i: 'internal' }
    const wrapped = (value: Fields) => ({
      object: value,
      list: [[value]],
      record: { k: value },
      optional: value,
      nullable: value,
      defaulted: value,
      readonly: value,
      lazy: value,
    })
    expect(seen(shape, { ...wrapped(one), within: { a: 'public' } })).toEqual({
      public: wrapped({ a: 'public' }),
      partner: wrapped({ a: 'public', r: 'partner' }),
      internal: { ...wrapped(one), within: { a: 'public' } },
    })
  })

  test('of a union are those of the option that the whole value belongs to, even when the visible parts look alike', () => {
    const open = z.strictObject({ secret: line, note: asPublic('x', line.optional()) })
    const closed = z.strictObject({ other: line, note: line })
    const shape = { either: asPublic('x', z.union([open, closed])) }
    expect(seen(shape, { either: { secret: 's', note: 'shown' } })['public']).toEqual({ either: { note: 'shown' } })
    expect(seen(shape, { either: { other: 'o', note: 'hidden' } })['public']).toEqual({ either: {} })
  })

  test('of a discriminated union are hidden when its discriminator is', () => {
    const shape = {
      kind: asPublic(
        'x',
        z.discriminatedUnion('type', [
          z.strictObject({ type: asInternal('x', z.literal('a')), note: asPublic('x', line) }),
          z.strictObject({ type: asInternal('x', z.literal('b')), note: asInternal('x', line) }),
        ]),
      ),
    }
    expect(seen(shape, { kind: { type: 'a', note: 'shown' } })['public']).toEqual({ kind: { note: 'shown' } })
    expect(seen(shape, { kind: { type: 'b', note: 'hidden' } })['public']).toEqual({ kind: {} })
  })

  test('of a kind that is a discriminated union follow its option', () => {
    const schema = z.discriminatedUnion('type', [
      z.strictObject({ type: asPublic('x', z.literal('a')), note: asPublic('x', text) }),
      z.strictObject({ type: asPublic('x', z.literal('b')), note: asInternal('x', text) }),
    ])
    expect(seen(schema, { type: 'a', note: { en: 'shown' } })['public']).toEqual({ type: 'a', note: { en: 'shown' } })
    expect(seen(schema, { type: 'b', note: 'hidden' })['public']).toEqual({ type: 'b' })
  })

  test('of a tree that holds itself are hidden in every branch', () => {
    interface Tree {
      name: string
      secret: string
      all?: Tree[] | undefined
    }
    const tree: z.ZodType<Tree> = z.lazy(() =>
      z.strictObject({ name: asPublic('x', line), secret: line, all: asPublic('x', z.array(tree).optional()) }),
    )
    const leaf = { name: 'leaf', secret: 's' }
    expect(
      seen({ tree: asPublic('x', tree) }, { tree: { name: 'root', secret: 's', all: [leaf, { ...leaf, all: [leaf] }] } })['public'],
    ).toEqual({
      tree: { name: 'root', all: [{ name: 'leaf' }, { name: 'leaf', all: [{ name: 'leaf' }] }] },
    })
  })

  test.each([
    ['any', z.any()],
    ['unknown', z.unknown()],
    ['custom', z.custom<object>()],
    ['tuple', z.tuple([line])],
    ['intersection', z.intersection(z.object({}), z.object({}))],
    ['map', z.map(z.string(), z.string())],
    ['catch', z.object({ a: line }).catch({ a: 'x' })],
    ['preprocess', z.preprocess((value) => value, line)],
  ])('of a type that the boundary was not taught are refused: %s', (_, schema) => {
    expect(() => seen({ field: asPublic('x', schema) }, { field: {} })).toThrow('audienceSchema does not know')
  })

  test('the view shares nothing that could change the program', () => {
    const kind = kindOf(z.strictObject({ list: asPublic('x', z.array(ref('thing'))) }))
    const program = programOf([kind], [{ kind: 'thing', id: 'a', fields: { list: ['a', 'gone'] } }])
    view(program, 'public', undefined, [kind])
    expect(entriesOf(program)['thing']?.[0]?.fields).toEqual({ list: ['a', 'gone'] })
    expect(view(program, 'internal', undefined, [kind])).toBe(program)
  })
})

describe('entries', () => {
  const stage = z.enum(audiences)
  const person = kindOf(z.strictObject({ stage: asPublic('x', stage) }), {
    name: 'person',
    path: 'people/{id}.yaml',
    visibleTo: (data) => (data as { stage: 'public' }).stage,
  })
  const talk = (shape: Shape, more: Partial<Kind> = {}) => kindOf(z.strictObject(shape), { name: 'talk', path: 'talks/{id}.yaml', ...more })
  const people: Given[] = audiences.map((each) => ({ kind: 'person', id: each, fields: { stage: each } }))

  test('are seen by the audience that their kind and their data allow', () => {
    const kinds = [person, talk({}, { audience: 'partner' })]
    const program = programOf(kinds, [...people, { kind: 'talk', id: 't', fields: {} }])
    expect(audiences.map((audience) => idsOf(view(program, audience, undefined, kinds)))).toEqual([
      { person: ['public'], talk: [] },
      { person: ['public', 'partner'], talk: ['t'] },
      { person: ['public', 'partner', 'internal'], talk: ['t'] },
    ])
  })

  test('data cannot widen what their kind says', () => {
    const kinds = [kindOf(z.strictObject({ audience: asPublic('x', stage) }), { audience: 'internal', visibleTo: () => 'public' })]
    expect(
      idsOf(view(programOf(kinds, [{ kind: 'thing', id: 'a', fields: { audience: 'public' } }]), 'partner', undefined, kinds)),
    ).toEqual({ thing: [] })
  })

  test('a page’s audience narrows, and never widens', () => {
    const page = (audience: 'public' | 'partner' | 'internal') =>
      kindOf(z.strictObject({ audience: asPublic('x', stage.optional()) }), { audience })
    const given = [{}, { audience: 'public' }, { audience: 'partner' }, { audience: 'internal' }].map((fields, index) => ({
      kind: 'thing',
      id: String(index),
      fields,
    }))
    const ids = (folder: 'public' | 'partner' | 'internal', audience: 'public' | 'partner') => {
      const kinds = [page(folder)]
      return idsOf(view(programOf(kinds, given), audience, undefined, kinds))['thing']
    }
    expect([ids('public', 'public'), ids('public', 'partner')]).toEqual([
      ['0', '1'],
      ['0', '1', '2'],
    ])
    expect([ids('partner', 'public'), ids('partner', 'partner')]).toEqual([[], ['0', '1', '2']])
    expect([ids('internal', 'public'), ids('internal', 'partner')]).toEqual([[], []])
  })

  test('references to hidden entries leave lists, and optional fields', () => {
    const kinds = [person, talk({ speakers: asPublic('x', z.array(ref('person'))), host: asPublic('x', ref('person').optional()) })]
    const program = programOf(kinds, [
      ...people,
      { kind: 'talk', id: 't', fields: { speakers: ['internal', 'public', 'partner', 'internal'], host: 'internal' } },
    ])
    expect(entriesOf(view(program, 'public', undefined, kinds))['talk']?.[0]?.fields).toEqual({ speakers: ['public'] })
    expect(entriesOf(view(program, 'partner', undefined, kinds))['talk']?.[0]?.fields).toEqual({ speakers: ['public', 'partner'] })
  })

  test('an item goes with its reference, and its neighbours stay as they are', () => {
    const item = z.strictObject({
      first: asPublic('x', ref('person')),
      second: asPublic('x', ref('person').optional()),
      note: asPublic('x', line),
    })
    const kinds = [person, talk({ items: asPublic('x', z.array(item)) })]
    const items = [
      { first: 'public', note: 'one' },
      { first: 'internal', second: 'internal', note: 'two' },
      { first: 'public', second: 'public', note: 'three' },
      { first: 'public', second: 'internal', note: 'four' },
    ]
    const program = programOf(kinds, [...people, { kind: 'talk', id: 't', fields: { items } }])
    expect(entriesOf(view(program, 'public', undefined, kinds))['talk']?.[0]?.fields).toEqual({
      items: [items[0], items[2], { first: 'public', note: 'four' }],
    })
  })

  test('an entry goes with a reference that it needs, and with it what needs the entry', () => {
    const kinds = [
      person,
      talk({ speaker: asPublic('x', ref('person')) }),
      kindOf(z.strictObject({ talks: asPublic('x', z.array(ref('talk')).min(1)) }), { name: 'track', path: 'tracks/{id}.yaml' }),
      kindOf(z.strictObject({ main: asPublic('x', ref('track').optional()) }), { name: 'event', path: 'events/{id}.yaml' }),
    ]
    const program = programOf(kinds, [
      ...people,
      { kind: 'talk', id: 'hidden', fields: { speaker: 'internal' } },
      { kind: 'talk', id: 'shown', fields: { speaker: 'public' } },
      { kind: 'track', id: 'empty', fields: { talks: ['hidden'] } },
      { kind: 'track', id: 'half', fields: { talks: ['hidden', 'shown'] } },
      { kind: 'event', id: 'e', fields: { main: 'empty' } },
    ])
    const shown = view(program, 'public', undefined, kinds)
    expect(idsOf(shown)).toEqual({ person: ['public'], talk: ['shown'], track: ['half'], event: ['e'] })
    expect([entriesOf(shown)['track']?.[0]?.fields, entriesOf(shown)['event']?.[0]?.fields]).toEqual([{ talks: ['shown'] }, {}])
  })

  test('hidden references do not hide an entry', () => {
    const kinds = [person, talk({ reviewer: asInternal('x', ref('person')) })]
    const program = programOf(kinds, [...people, { kind: 'talk', id: 't', fields: { reviewer: 'internal' } }])
    expect(entriesOf(view(program, 'public', undefined, kinds))['talk']?.[0]?.fields).toEqual({})
  })

  test('what stands in the folder of a hidden entry is hidden', () => {
    const kinds = [person, talk({}, { path: 'people/{person}/talk.yaml', parents: { person: 'person' } })]
    const program = programOf(kinds, [
      ...people,
      ...audiences.map((person): Given => ({ kind: 'talk', id: person, params: { person }, fields: {} })),
    ])
    expect(idsOf(view(program, 'public', undefined, kinds))['talk']).toEqual(['public'])
    expect(idsOf(view(program, 'partner', undefined, kinds))['talk']).toEqual(['public', 'partner'])
  })

  test('a translation is seen where its source is, and may be hidden alone', () => {
    const kinds = [kindOf(z.strictObject({ audience: asPublic('x', stage.optional()) }), { translatable: true })]
    const program = programOf(kinds, [
      { kind: 'thing', id: 'open', fields: {} },
      { kind: 'thing', id: 'open', locale: 'ar', fields: {} },
      { kind: 'thing', id: 'open', locale: 'pt-BR', fields: { audience: 'internal' } },
      { kind: 'thing', id: 'closed', fields: { audience: 'internal' } },
      { kind: 'thing', id: 'closed', locale: 'ar', fields: { audience: 'public' } },
    ])
    expect(idsOf(view(program, 'public', undefined, kinds))['thing']).toEqual(['open', 'open@ar'])
  })
})

describe('partners', () => {
  const schema = z.strictObject({
    owner: asPublic('x', line),
    name: asPublic('x', line),
    terms: asPartner('x', line),
    note: asInternal('x', line),
  })
  const kinds = [
    kindOf(schema, { name: 'deal', path: 'deals/{id}.yaml', ownedBy: (data) => (data as { owner: string }).owner }),
    kindOf(schema, {
      name: 'request',
      path: 'requests/{id}.yaml',
      audience: 'partner',
      ownedBy: (data) => (data as { owner: string }).owner,
    }),
    kindOf(schema, { name: 'shared', path: 'shared/{id}.yaml', ownedBy: (data) => [(data as { owner: string }).owner, 'both'] }),
    kindOf(schema, { name: 'tool', path: 'tools/{id}.yaml', audience: 'partner' }),
  ]
  const fields = (owner: string) => ({ owner, name: 'n', terms: 't', note: 'x' })
  const program = programOf(
    kinds,
    kinds.flatMap(({ name }) => ['us', 'them'].map((id) => ({ kind: name, id, fields: fields(id) }))),
  )
  const look = (partner?: string) => {
    const shown = view(program, 'partner', partner, kinds)
    return Object.fromEntries(
      Object.entries(entriesOf(shown)).map(([kind, entries]) => [
        kind,
        Object.fromEntries(entries.map((each) => [each.id, Object.keys(each.fields).join()])),
      ]),
    )
  }

  test('see their own as partners, of others what everybody sees, and what belongs to nobody', () => {
    expect(look('us')).toEqual({
      deal: { us: 'owner,name,terms', them: 'owner,name' },
      request: { us: 'owner,name,terms' },
      shared: { us: 'owner,name,terms', them: 'owner,name' },
      tool: { us: 'owner,name,terms', them: 'owner,name,terms' },
    })
  })

  test('own together what belongs to several', () => {
    expect(look('both')['shared']).toEqual({ us: 'owner,name,terms', them: 'owner,name,terms' })
  })

  test('that are nobody own nothing', () => {
    expect(look()).toEqual({
      deal: { us: 'owner,name', them: 'owner,name' },
      request: {},
      shared: { us: 'owner,name', them: 'owner,name' },
      tool: { us: 'owner,name,terms', them: 'owner,name,terms' },
    })
    expect(look('')).toEqual(look())
  })
})

describe('assets', () => {
  const kind = kindOf(
    z.strictObject({
      logo: asPublic('x', asset.optional()),
      scan: asInternal('x', asset.optional()),
      audience: asPublic('x', z.enum(audiences).optional()),
    }),
    {
      path: 'things/{id}/index.mdx',
      assets: ['png'],
    },
  )
  const files = ['logo', 'scan', 'linked', 'my file', 'mentioned', 'unlinked']
    .map((name) => `things/a/${name}.png`)
    .concat('things/b/logo.png', 'things/a/sub/linked.png')
  const thing = (id: string, fields: Fields, body: string): Given => ({ kind: 'thing', id, fields, body, file: `things/${id}/index.mdx` })
  const program = programOf(
    [kind],
    [
      thing(
        'a',
        { logo: 'logo.png', scan: 'scan.png' },
        'The file mentioned.png is not linked. ![x](linked.png) <img src="./my%20file.png" /> {/* unlinked.png */}',
      ),
      thing('b', { logo: 'logo.png', audience: 'internal' }, ''),
    ],
    files,
  )

  test('are those that a visible field or a link of a visible text names', () => {
    expect(view(program, 'public', undefined, [kind]).assets).toEqual(['things/a/linked.png', 'things/a/logo.png', 'things/a/my file.png'])
    expect(view(program, 'internal', undefined, [kind]).assets).toEqual(files)
  })
})
