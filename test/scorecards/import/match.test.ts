// Partners behind the names and domains of exports, and the nearest ones where there is none.
import { describe, expect, test } from 'vitest'
import { hostOf, type NamedPartner, partnerMatcher, plainName } from '../../../src/scorecards/import/match.ts'

const partners: NamedPartner[] = [
  { id: 'aurora-3d', fields: { name: 'Aurora 3D Softwares', aliases: ['Aurora 3D'], domains: ['aurora3d.example'] } },
  {
    id: 'casa-viva',
    fields: {
      name: 'Casa Viva Tecnologia Imobiliária',
      website: 'https://www.casaviva.example/sobre',
      contacts: [{ email: 'Ana@vendas.casaviva-br.example' }, { email: 'ana.casaviva@gmail.com' }, {}],
    },
  },
  { id: 'khaleej-cloud', fields: { name: 'Khaleej Cloud', aliases: ['خليج كلاود للتجارة'] } },
  { id: 'volta-br', fields: { name: 'Volta Engenharia' } },
  { id: 'volta-mx', fields: { name: 'Volta Ingeniería', aliases: ['Volta'], domains: ['volta.example'] } },
  { id: 'volta-cl', fields: { name: 'Volta Chile SpA', aliases: ['volta'], domains: ['volta.example'] } },
]
const { match, ids } = partnerMatcher(partners)

describe('a partner is matched', () => {
  test.each([
    ['aurora-3d', '', 'aurora-3d', 'id'],
    [' AURORA-3D ', '', 'aurora-3d', 'id'],
    ['aurora 3d', '', 'aurora-3d', 'alias'],
    ['خليج كلاود للتجارة', '', 'khaleej-cloud', 'alias'],
    ['somebody', 'aurora3d.example', 'aurora-3d', 'domain'],
    ['', 'support.aurora3d.example', 'aurora-3d', 'domain'],
    ['', 'https://WWW.CasaViva.example:443/x?y', 'casa-viva', 'domain'],
    ['joao@casaviva.example', '', 'casa-viva', 'domain'],
    ['Sob outro nome', 'x@vendas.casaviva-br.example', 'casa-viva', 'domain'],
    ['AURORA 3D SOFTWARES LTDA.', '', 'aurora-3d', 'name'],
    ['Aurora3D Softwares S/A', '', 'aurora-3d', 'name'],
    ['Casa Viva Tecnologia Imobiliaria, S.A.P.I. de C.V.', '', 'casa-viva', 'name'],
    ['Khaleej-Cloud Co. Ltd', '', 'khaleej-cloud', 'name'],
    ['Volta  Chile', '', 'volta-cl', 'name'],
  ])('%s %s is %s by %s', (name, domain, partner, by) => {
    expect(match(name, domain)).toEqual({ kind: 'partner', partner, by })
  })
})

describe('a partner is not matched', () => {
  test.each([
    ['Aurora 3C', '', ['aurora-3d', 'volta-br', 'volta-cl']],
    ['Khalij Cloud', '', ['khaleej-cloud', 'aurora-3d', 'volta-cl']],
    // A mailbox that anybody may have is no domain of Casa Viva.
    ['', 'gmail.com', ['volta-cl', 'volta-br', 'khaleej-cloud']],
    ['', 'other-aurora3d.example', ['aurora-3d', 'volta-br', 'khaleej-cloud']],
  ])('%s %s: nearest %s', (name, domain, nearest) => {
    expect(match(name, domain)).toEqual({ kind: 'unmatched', nearest })
  })

  test('when two fit alike', () => {
    const both = { kind: 'unmatched', among: ['volta-cl', 'volta-mx'] }
    expect(match('VOLTA', '')).toEqual({ ...both, nearest: ['volta-cl', 'volta-mx', 'volta-br'] })
    expect(match('', 'mail.volta.example')).toMatchObject(both)
  })
})

test('a row that names nobody is direct', () => {
  expect([match(undefined, undefined), match(' ', '')]).toEqual([{ kind: 'direct' }, { kind: 'direct' }])
})

test('what a source declares goes before everything', () => {
  const declared = new Map([
    ['aurora 3d', 'volta-br'],
    ['interno', 'none'],
  ])
  expect(match('Aurora 3D', 'aurora3d.example', declared)).toEqual({ kind: 'partner', partner: 'volta-br', by: 'declared' })
  expect(match('INTERNO', '', declared)).toEqual({ kind: 'direct' })
  expect(match('Aurora 3C', '', declared).kind).toBe('unmatched')
})

test('a source may declare that all other names are no partners, but not that two partners are none', () => {
  const declared = new Map([['*', 'none']])
  expect(match('Padaria Sol', '', declared)).toEqual({ kind: 'direct' })
  expect(match('Aurora 3D', '', declared)).toEqual({ kind: 'partner', partner: 'aurora-3d', by: 'alias' })
  expect(match('Volta', '', declared).kind).toBe('unmatched')
})

test('the ids of all partners are known', () => {
  expect(ids).toEqual(partners.map(({ id }) => id))
})

test.each([
  ['Obra Digital Integradora S.A.', 'obradigitalintegradora'],
  ['OBRA DIGITAL INTEGRADORA S/A', 'obradigitalintegradora'],
  ['Andes Render SpA', 'andesrender'],
  ['Müller & Söhne GmbH & Co. KG', 'mullersohne'],
  ['Sabiá Consultoria ME', 'sabiaconsultoria'],
  ['Straße 8 e.V.', 'strasse8'],
  ['Ltda', 'ltda'],
  ['نَجْد فيجوال', 'نجدفيجوال'],
])('the plain name of %s is %s', (name, plain) => {
  expect(plainName(name)).toBe(plain)
})

test.each([
  ['https://www.acme.example/path', 'acme.example'],
  ['ana@mail.acme.example', 'mail.acme.example'],
  ['Acme.Example', 'acme.example'],
  ['acme', undefined],
  ['S.A.', undefined],
  ['Acme Inc. of x.example', undefined],
])('the host in %s is %s', (text, host) => {
  expect(hostOf(text)).toBe(host)
})
