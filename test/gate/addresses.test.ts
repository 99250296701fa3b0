// Where addresses of the site lead, and which anchors bodies have.
import { expect, test } from 'vitest'
import { destinationOf, hasAnchor } from '../../src/program/addresses.ts'

const site = { locales: ['pt-BR', 'ar'], files: new Set(['guide/plan.png']) }

test.each([
  ['/', { page: 'list' }],
  ['/pt-br/', { page: 'list' }],
  ['/tiers', { page: 'list' }],
  ['/tiers/gold/', { page: 'none' }],
  ['/partners/', { page: 'list' }],
  ['/partners/2/', { page: 'list' }],
  ['/ar/partners/acme/', { page: 'entry', kind: 'partner', id: 'acme' }],
  ['/guide/legal/data/', { page: 'entry', kind: 'guide_page', id: 'legal/data' }],
  ['/guide/caf%C3%A9/', { page: 'entry', kind: 'guide_page', id: 'café' }],
  ['/guide/100%/', { page: 'entry', kind: 'guide_page', id: '100%' }],
  ['/fr/guide/', { page: 'none' }],
  ['/files/guide/plan.png', { page: 'file' }],
  ['/files/guide/other.png', { page: 'none' }],
  ['/changes/feed.xml', { page: 'file' }],
  ['/playbook/', { page: 'team' }],
  ['/playbook/notes/', { page: 'entry', kind: 'playbook_page', id: 'notes' }],
  ['/open-work/eva-melo/', { page: 'team' }],
  ['/nowhere/', { page: 'none' }],
])('%s', (path, destination) => {
  expect(destinationOf(path, site)).toEqual(destination)
})

test.each([
  ['what-follows', true],
  ['what-follows-1', true],
  ['what-follows-2', false],
  ['deep-code', true],
  ['own', true],
  ['mine', true],
  ['_top', true],
  ['top', true],
  ['', true],
  ['below', false],
])('anchor %s', (anchor, there) => {
  const body = '## What follows\n\n#### Deep `code`\n\n## What follows\n\n<span id="own">x</span> <b id={"mine"}>y</b>\n'
  expect(hasAnchor(body, anchor)).toBe(there)
})
