// The leak scan finds a value however it is written and packed, and stays quiet about what the public site says itself.
import { deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { leakReport } from '../../src/build/leaks.ts'
import { vocabulary } from '../../src/build/vocabulary.ts'
import { acme, finds, leaksOf, programWith } from './scanned.ts'

const secret = `Floor is "17 %" for <Ana & João>, don't tell`
const html = (text: string): string => `<!doctype html><p class="x">Before ${text} after</p>`
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;')
const numeric = (text: string): string => [...text].map((each) => `&#${each.codePointAt(0)};`).join('')
const hexadecimal = (text: string): string => [...text].map((each) => `&#x${each.codePointAt(0)?.toString(16)};`).join('')
const units = (text: string): string => [...text].map((each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')

describe('a value is found', () => {
  test.each<[string, string, string]>([
    ['in HTML', 'a/index.html', html(escaped(secret))],
    ['in an attribute', 'a/index.html', `<a title="${escaped(secret)}">`],
    ['in HTML that was escaped twice', 'a/index.html', html(escaped(escaped(secret)))],
    ['as numeric entities', 'a/index.html', html(numeric(secret))],
    ['as hexadecimal entities', 'a/index.html', html(hexadecimal(secret))],
    ['with named letters', 'a/index.html', html(escaped(secret).replace('ã', '&atilde;'))],
    ['with typographic quotes', 'a/index.html', html('Floor is “17 %” for &lt;Ana &amp; João&gt;, don’t tell')],
    ['with other white space and case', 'a/index.html', html(escaped(secret).toUpperCase().replaceAll(' ', '\u00a0\n  '))],
    [
      'with emphasis',
      'a/index.html',
      html(escaped(secret).replace('Floor', '<strong>Floor</strong>').replace('17 %', '<em>17</em>&nbsp;%')),
    ],
    ['without accents', 'a/index.html', html(escaped(secret).replace('ã', 'a'))],
    ['with accents as marks of their own', 'a/index.html', html(escaped(secret).normalize('NFD'))],
    ['in JSON', 'data.json', JSON.stringify({ note: secret })],
    ['in JSON inside JSON', 'data.json', JSON.stringify(JSON.stringify({ note: secret }))],
    ['in JSON in an attribute', 'a/index.html', `<astro-island props="${escaped(JSON.stringify({ note: [0, secret] }))}">`],
    ['in JavaScript', '_astro/a.js', `const a=${JSON.stringify(secret)}`],
    ['as escapes of a script', '_astro/a.js', `const a="${units(secret)}"`],
    ['in an address', 'a/index.html', `<a href="/x?q=${encodeURIComponent(secret)}">`],
    ['in a feed', 'feed.xml', `<?xml version="1.0"?><rss><item><title>${numeric(secret)}</title></item></rss>`],
    ['in CDATA', 'feed.xml', `<rss><![CDATA[${secret}]]></rss>`],
    ['in a picture of lines', 'a.svg', `<svg><desc>${escaped(secret)}</desc></svg>`],
    ['in a style sheet', '_astro/a.css', `.x::after { content: "${secret.replaceAll('"', '\\"')}" }`],
  ])('%s', (_, name, text) => {
    expect(finds(secret, name, text)).toBe(true)
    expect(finds('Nothing of the kind stands here.', name, text)).toBe(false)
  })

  test('by an excerpt, by each of its lines and sentences, and by addresses and numbers in it', () => {
    const notes = `Second in line after the regional office of Recife decides in May, says legal.\nAsk rosa.lima@secret.example first. Costs 187,350.55 a year.`
    for (const text of [
      'Second in line after the regional office of Recif…',
      'Costs 187,350.55 a year',
      'mailto:rosa.lima@secret.example',
      'R$ 187.350,55',
      'Ask ROSA.LIMA@secret.example first',
    ])
      expect([text, finds(notes, 'index.html', html(text))]).toEqual([text, true])
  })

  test.each([
    ['Portuguese', 'Não há verba além do orçamento já aprovado'],
    ['Arabic', 'لا توجد ميزانية إضافية بعد الموافقة'],
    ['Arabic after a word that joins it', 'أحمد الغامدي', 'وأحمد الغامدي'],
    ['Arabic digits', 'Contract 4417 for 90 seats', 'Contract ٤٤١٧ for ٩٠ seats'],
    ['Chinese', '保密价格底线'],
    ['a name', 'Ana Lima'],
    ['a name after a quotation mark', 'Ana Lima', '“Ana Lima'],
    [
      'words beyond the first 65,536 characters',
      'Launch 🚀 in secret',
      JSON.stringify('Launch 🚀 in secret').replace('🚀', '\\ud83d\\ude80'),
    ],
  ])('in %s', (_, notes, shown = notes) => {
    expect(finds(notes, 'index.html', html(shown))).toBe(true)
  })

  test.each([
    ['1234567.89', '1234567.89'],
    ['1234567.89', '1,234,567.89'],
    ['1234567.89', '1.234.567,89'],
    ['1234567.89', '1 234 567,89'],
    ['1234567.89', '١٬٢٣٤٬٥٦٧٫٨٩'],
    ['1234567.8', 'R$&nbsp;1.234.567,80'],
    ['187354', '187,354'],
    ['187354', 'US$187,354.00'],
    ['187354', '{"amount":"187354"}'],
    ['187354', '{"shown":"187.354"}'],
  ])('as a number: %s as %s', (notes, shown) => {
    expect(finds(notes, 'index.html', `<td>${shown}</td>`)).toBe(true)
  })

  test.each([
    ['187354', '<path d="M 187.354 12"/>'],
    ['187354', '<polyline points="187,354 12,4"/>'],
    ['187354', '<p style="width:187.354px">'],
    ['187354', '<td>1187354</td>'],
    ['187354', '<td>187,354,112</td>'],
    ['187354', '<td>187354.7</td>'],
    ['187354', '<script src="/a187354b.js">'],
    ['250000', '<td>250,000</td>'],
  ])('but not in another number or a drawing: %s in %s', (notes, shown) => {
    expect(finds(notes, 'index.html', shown)).toBe(false)
  })
})

describe('packed texts', () => {
  const chunk = (type: string, data: Uint8Array): Buffer => {
    const head = Buffer.alloc(8)
    head.writeUInt32BE(data.length)
    head.write(type, 4, 'latin1')
    return Buffer.concat([head, data, Buffer.alloc(4)])
  }
  const png = (...chunks: Buffer[]): Buffer =>
    Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', Buffer.alloc(13)), ...chunks, chunk('IEND', Buffer.alloc(0))])
  const value = 'Written by João Sant’Ana for the deal desk'
  const plain = value.replace('’', "'")
  const latin1 = Buffer.from(plain, 'latin1')
  const wide = Buffer.from(value, 'utf16le')
  const segment = (marker: number, data: Uint8Array): Buffer =>
    Buffer.concat([Buffer.from([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255]), data])
  const jpeg = (...segments: Buffer[]): Buffer =>
    Buffer.concat([Buffer.from([0xff, 0xd8]), ...segments, Buffer.from([0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9])])
  const exif = (text: Uint8Array): Buffer => segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0II*\0\x08\0\0\0\x01\0', 'latin1'), text]))
  const stream = (data: Uint8Array, filter = ''): Buffer =>
    Buffer.concat([Buffer.from(`1 0 obj <</Length ${data.length}${filter}>>\nstream\n`), data, Buffer.from('\nendstream endobj\n')])
  const pdf = (...parts: (string | Uint8Array)[]): Buffer =>
    Buffer.concat([Buffer.from('%PDF-1.7\n'), ...parts.map((part) => Buffer.from(part as string, 'latin1'))])
  const big = Buffer.from(wide).swap16()
  const xmp = Buffer.from(`<x:xmpmeta><dc:creator>${value}</dc:creator></x:xmpmeta>`)

  test.each<[string, string, Uint8Array]>([
    ['a search fragment', 'pagefind/fragment/en_1.pf_fragment', gzipSync(Buffer.from(`pagefind_dcd${JSON.stringify({ content: value })}`))],
    ['a search index', 'pagefind/index/en_1.pf_index', gzipSync(Buffer.concat([Buffer.from([0x82, 0x78, 0x41]), Buffer.from(value)]))],
    ['a packed site map', 'sitemap.xml.gz', gzipSync(Buffer.from(`<url>${value}</url>`))],
    ['PNG tEXt', 'a.png', png(chunk('tEXt', Buffer.concat([Buffer.from('Author\0'), latin1])))],
    ['PNG zTXt', 'a.png', png(chunk('zTXt', Buffer.concat([Buffer.from('Author\0\0'), deflateSync(latin1)])))],
    ['PNG iTXt', 'a.png', png(chunk('iTXt', Buffer.concat([Buffer.from('Author\0\0\0pt\0Autor\0'), Buffer.from(value)])))],
    [
      'PNG packed iTXt',
      'a.png',
      png(chunk('iTXt', Buffer.concat([Buffer.from('Author\0\x01\0pt\0Autor\0'), deflateSync(Buffer.from(value))]))),
    ],
    ['a PNG that is called otherwise', 'a.bin', png(chunk('zTXt', Buffer.concat([Buffer.from('Author\0\0'), deflateSync(latin1)])))],
    ['JPEG comments', 'a.jpg', jpeg(segment(0xfe, Buffer.from(value)))],
    ['JPEG EXIF', 'a.jpg', jpeg(exif(latin1))],
    ['JPEG EXIF in two bytes', 'a.jpg', jpeg(exif(wide))],
    ['JPEG EXIF in two bytes at an odd place', 'a.jpeg', jpeg(exif(Buffer.concat([Buffer.from([0]), wide])))],
    ['JPEG XMP', 'a.jpg', jpeg(segment(0xe1, Buffer.concat([Buffer.from('http://ns.adobe.com/xap/1.0/\0'), xmp])))],
    ['the end of a large picture', 'a.webp', Buffer.concat([Buffer.alloc(3 << 18, 7), wide])],
    ['PDF Info', 'a.pdf', pdf(`2 0 obj <</Author (Written by Jo\\343o Sant'Ana for the \\\ndeal desk)>> endobj`)],
    ['PDF Info in hexadecimal', 'a.pdf', pdf(`2 0 obj <</Author <FEFF${big.toString('hex')}>>> endobj`)],
    ['PDF Info in two bytes', 'a.pdf', pdf('2 0 obj <</Author (\xfe\xff', big.toString('latin1').replace(/[()\\]/g, '\\$&'), ')>> endobj')],
    ['PDF XMP', 'a.pdf', pdf(stream(xmp))],
    ['PDF packed streams', 'a.pdf', pdf(stream(deflateSync(xmp), '/Filter /FlateDecode'))],
    [
      'PDF strings in packed streams',
      'a.pdf',
      pdf(stream(deflateSync(Buffer.from(`<</Title <FEFF${big.toString('hex')}>>>`)), '/Type /ObjStm /Filter /FlateDecode')),
    ],
  ])('%s', (_, name, data) => {
    expect(finds(value, name, data)).toBe(true)
    expect(finds('Nothing of the kind stands here.', name, data)).toBe(false)
  })

  test.each(['files/rosa-lima-contract.pdf', 'files/Rosa%20Lima.txt', 'files/Rosa Lima Contract/a.html'])('names of files: %s', (name) => {
    const leaks = leaksOf(programWith('rosa-lima-contract\nRosa Lima'), { [name]: 'x' })
    expect(leaks.length).toBeGreaterThan(0)
    expect(leaks.map(({ page }) => page).join()).not.toMatch(/rosa/i)
  })
})

describe('what the public site says itself is no leak', () => {
  const quiet = (notes: string, shown: string, change?: Parameters<typeof programWith>[1]) =>
    expect(leaksOf(programWith(notes, change), { 'index.html': html(shown) }, vocabulary('.', ['en', 'pt-BR', 'ar']))).toEqual([])

  test('values of the view, also within a longer text and in other letters', () => {
    quiet('Acme Studio', 'Acme Studio')
    quiet('draws light', 'Acme Studio draws light.')
    quiet('PROGRAMA DE PARCEIROS', 'Programa de Parceiros Lantern')
    quiet('1 quay street', '1 Quay Street, Porto')
    quiet('acme.example', 'https://acme.example/')
  })

  test('ids as words', () => {
    quiet('Edge rendering', 'Edge rendering', (tree) =>
      tree.replace(acme, 'listed: true', 'listed: true\nspecializations: [edge-rendering]'),
    )
  })

  test('prose of the guide, as it is rendered and as search reads it', () => {
    const guide = 'guide/a.mdx'
    const page =
      '---\ntitle: Rules\ndescription: The rules.\n---\n\nA registration is **valid** for <Fact path="deal_registration.valid_days" /> days [from the start](/guide/).\n'
    const change: Parameters<typeof programWith>[1] = (tree) => tree.write(guide, page)
    quiet(
      'Registration is valid for 90 days from the start',
      '<p>A registration is <strong>valid</strong> for 90 days from the start</p> A registration is valid for 90 days from the start.',
      change,
    )
  })

  test('words of the site, of its frame, of the model and of the world', () => {
    for (const word of [
      'Joint solutions',
      'On this page',
      'Skip to content',
      'Saudi Arabia',
      'Emirados Árabes Unidos',
      'Brazilian Real',
      'September',
      'security review',
      'co_marketing',
      'Co marketing',
      'stylesheet',
    ])
      quiet(word, word)
  })

  test('addresses of its pages', () => quiet('See /partners/acme/ first', 'href="/partners/acme/"'))

  test('dates, times, short words and round numbers', () => {
    for (const value of [
      '2026-11-20',
      '20/11/2026',
      '2026-03-01T09:30:00-03:00',
      'Manager',
      'Lima',
      '250000',
      '1.250.000,00',
      'R$ 100.000',
    ])
      quiet(value, value)
  })
})

describe('going blind', () => {
  test('a value that is written into our own source is a leak', () => {
    const program = programWith('Projeto Boitatá')
    expect(leaksOf(program, { 'index.html': html('Projeto Boitatá') }, vocabulary('.', ['en'])).map((leak) => leak.pointer)).toEqual([
      'notes',
    ])
  })

  test('a value that begins like a public text is found by the rest', () => {
    const begin = 'Acme Studio draws light for architects in the whole of Portugal and in Spain'
    const change: Parameters<typeof programWith>[1] = (tree) => tree.replace(acme, 'Acme Studio draws light.', `${begin}.`)
    const program = programWith(`${begin}, and owes us the fee for May`, change)
    expect(leaksOf(program, { 'index.html': html(begin) })).toEqual([])
    expect(leaksOf(program, { 'index.html': html(`${begin}, and owes us the fee for May`) }).map((leak) => leak.pointer)).toEqual(['notes'])
  })

  test('a hidden page’s address, a record’s key and a value of a hidden entry are values too', () => {
    const program = programWith('x', (tree) =>
      tree
        .write('playbook/deal-desk.mdx', '---\ntitle: Desk\ndescription: Who decides.\n---\n\nAsk the council of elders first.\n')
        .write(
          'partners/zenith/partner.yaml',
          tree
            .text(acme)
            .replace('partner_id: acme', 'partner_id: zenith')
            .replace('Acme Studio\n', 'Zenith Holding\n')
            .replace('status: active', 'status: prospect')
            .replace('acme.example', 'zenith-holding.example'),
        ),
    )
    const of = (shown: string) => leaksOf(program, { 'index.html': html(shown) }).map(({ place, pointer }) => `${place} ${pointer}`)
    expect(of('<a href="/playbook/deal-desk/">')).toEqual(['playbook/deal-desk.mdx the address of the entry'])
    expect(of('Ask the council of elders first')).toEqual(['playbook/deal-desk.mdx the text'])
    expect(of('head-of-partnerships').map((each) => each.replace(/\[\d\]/, ''))).toEqual(
      expect.arrayContaining(['program.yaml approvals.technology', 'program.yaml approvers']),
    )
    expect(of('Zenith Holding')).toEqual(['partners/zenith/partner.yaml name'])
  })
})

describe('the report', () => {
  test('names the published file, the file of the content with its line, and the field; never the value', async () => {
    const { Tree } = await import('../program/tree.ts')
    const { load } = await import('../../src/program/load.ts')
    using tree = new Tree()
    const person = '{ contact_id: rosa, name: Rosa Lima, role: Buyer, influence: champion, email: rosa.lima@secret.example }'
    tree.replace(acme, 'contacts: []', `contacts:\n  - ${person}`)
    tree.write(
      'playbook/desk.mdx',
      '---\ntitle: Deal desk\ndescription: Who decides what.\n---\n\n## Who\n\nThe council of **elders** decides.\n',
    )
    const { program } = load(tree.dir)
    if (program === undefined) throw new Error('the fixture is wrong')
    const leaks = leaksOf(program, {
      'partners/acme/index.html': html('Rosa Lima'),
      'pt-br/partners/acme/index.html': html('ROSA LIMA'),
      'a.json': '["Who decides what"]',
      'b.html': '<p>The council of <strong>elders</strong> decides.',
    })
    expect(leakReport(leaks, program)).toMatchInlineSnapshot(`
      "partners/acme/partner.yaml:20:31  error  contacts[0].name is internal, but the public site of Lantern Partner Program shows it in partners/acme/index.html and 1 more file  [visibility-leak]
      playbook/desk.mdx:3:14  error  description is internal, but the public site of Lantern Partner Program shows it in a.json  [visibility-leak]
      playbook/desk.mdx:8:1  error  the text is internal, but the public site of Lantern Partner Program shows it in b.html  [visibility-leak]
          → Remove it from the page, the component or the file that shows it. The public site was not replaced.
      "
    `)
    expect(leakReport(leaks, program)).not.toMatch(/rosa|elders/i)
  })

  test('of very many leaks is cut short', () => {
    const many = Array.from({ length: 60 }, (_, index) => `Secret number ${index} of sixty`)
    const report = leakReport(leaksOf(programWith(many.join('\n')), { 'index.html': many.join(' ') }), programWith(''.padEnd(3, 'x')))
    expect(report.split('\n').length).toBeLessThan(60)
  })
})
