// Marketplace copy as blocks.
import { expect, test } from 'vitest'
import { copyBlocks } from '../../src/site/copy-text.ts'

test('plain text becomes paragraphs and lists by its own marks', () => {
  expect(copyBlocks('Opens scenes\nanywhere.\n\nUse it to:\n- walk\n- show\n\n1. Upload.\n2. Share.')).toEqual([
    { type: 'paragraph', text: 'Opens scenes anywhere.' },
    { type: 'paragraph', text: 'Use it to:' },
    { type: 'list', ordered: false, items: ['walk', 'show'] },
    { type: 'list', ordered: true, items: ['Upload.', 'Share.'] },
  ])
})

test('blank lines between items do not end a list', () => {
  expect(copyBlocks('1. Upload.\n\n2. Share.')).toEqual([{ type: 'list', ordered: true, items: ['Upload.', 'Share.'] }])
})

test('the HTML that a marketplace asks for becomes the same blocks, without markup', () => {
  expect(
    copyBlocks(
      '<p>Streams <strong>3D</strong> &amp; more.</p>\n<ul>\n<li>Walk</li>\n<li>Show</li>\n</ul>\n<ol><li>Buy</li><li>Share</li></ol>',
    ),
  ).toEqual([
    { type: 'paragraph', text: 'Streams 3D & more.' },
    { type: 'list', ordered: false, items: ['Walk', 'Show'] },
    { type: 'list', ordered: true, items: ['Buy', 'Share'] },
  ])
})

test('signs that only look like markup stay text', () => {
  expect(copyBlocks('Latency < 40 ms, and <b> is a tag.')).toEqual([{ type: 'paragraph', text: 'Latency < 40 ms, and <b> is a tag.' }])
})
