// Which addresses may be published, and which drawings.
import { expect, test } from 'vitest'
import { isRelative, isSafeLink } from '../../src/read/links.ts'
import { isUnsafeSvg } from '../../src/read/svg.ts'

test.each([
  'https://a.example',
  'HTTP://a.example',
  'mailto:a@a.example',
  'tel:+351',
  '/guide/',
  'guide/a',
  '#top',
  '?q=1',
  '//a.example',
  'a/b:c',
  './javascript:x',
  '&#104;ttps://a.example',
  'https&colon;//a.example',
  '',
])('%s is safe', (url) => {
  expect(isSafeLink(url)).toBe(true)
})

test.each([
  'javascript:alert(1)',
  'JAVASCRIPT:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'java\u00adscript:alert(1)',
  'java&Tab;script:alert(1)',
  'javascript&colon;alert(1)',
  '&#106;avascript:alert(1)',
  '&#x6a;avascript:alert(1)',
  '&#0000106avascript:alert(1)',
  'vbscript:msgbox',
  'data:text/html,x',
  'file:///etc/passwd',
  'blob:x',
  'ftp://a.example',
])('%j is not safe', (url) => {
  expect(isSafeLink(url)).toBe(false)
})

test.each([
  ['a.png', true],
  ['../a.png', true],
  ['/a.png', false],
  ['#a', false],
  ['?a', false],
  ['https://a.example', false],
  ['', false],
])('%j is relative: %s', (url, relative) => {
  expect(isRelative(url)).toBe(relative)
})

const svg = (inner: string): string => `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">${inner}</svg>`

test.each([
  '<path d="M0 0"/>',
  '<use href="#a"/>',
  '<use xlink:href=\'#a\' fill="url(#b)"/>',
  '<image href="data:image/png;base64,AAAA"/>',
  '<style>.a{fill:url("#b")}</style>',
  '<text>on = off</text>',
  '<title>Set up</title>',
])('%s may be published', (inner) => {
  expect(isUnsafeSvg(svg(inner))).toBe(false)
})

test.each([
  '<script>x</script>',
  '< script >x</script>',
  '<svg:script xmlns:svg="http://www.w3.org/2000/svg"/>',
  '<path onclick="x"/>',
  '<path d=""onload="x"/>',
  '<a href="https://a.example"/>',
  '<a xlink:href=" javascript:x"/>',
  '<use href="other.svg#a"/>',
  '<image href="data:image/svg+xml;base64,AAAA"/>',
  '<style>@import "a.css"</style>',
  '<path fill="url(https://a.example/#a)"/>',
  '<foreignObject/>',
  '<animate attributeName="href" to="x"/>',
  '<set attributeName="xlink:href" to="x"/>',
])('%s may not', (inner) => {
  expect(isUnsafeSvg(svg(inner))).toBe(true)
})

test.each(['<?xml-stylesheet href="a.css"?>', '<!DOCTYPE svg [<!ENTITY a "b">]>'])('%s may not', (head) => {
  expect(isUnsafeSvg(head + svg(''))).toBe(true)
})
