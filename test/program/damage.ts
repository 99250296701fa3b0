// Damage that git or editors would mend or refuse to keep in a fixture, by the name of its case.
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import type { Tree } from './tree.ts'

const acme = 'partners/acme/partner.yaml'
const faq = '---\ntitle: Questions\ndescription: What partners ask.\nordr: 1\n---\nOne <b\n'
const broken_number = (tree: Tree): string =>
  tree.replace(acme, 'partner_id: acme', 'partner_id: 7').replace(acme, 'country: PT', 'country: Portugal').text(acme)

/** Changes the tree and returns the folder to load. */
export const damage: Record<string, (tree: Tree) => unknown> = {
  bom: (tree) => tree.write('guide/faq.mdx', `\ufeff${faq}`).write(acme, `\ufeff${broken_number(tree)}`),
  crlf: (tree) =>
    tree
      .write('guide/faq.mdx', faq.replaceAll('\n', '\r\n'))
      .write(acme, broken_number(tree).replaceAll('\n', '\r\n'))
      .write('deals/2026.csv', 'dealreg_id,partner_id\r\nd-1,"x\r\ny",z\r\n'),
  'latin-1': (tree) => tree.write(acme, Buffer.from(tree.text(acme).replace('Acme Studio', 'Acme Est\u00fadio'), 'latin1')),
  'utf-16': (tree) =>
    tree
      .write(acme, Buffer.from(`\ufeff${tree.text(acme)}`, 'utf16le'))
      .write('tiers/member.yaml', Buffer.from(tree.text('tiers/member.yaml'), 'utf16le')),
  nul: (tree) => tree.write(acme, tree.text(acme).replace('Acme Studio', 'Acme\0Studio')),
  symlinks: (tree) => {
    writeFileSync(`${tree.dir}/../outside.yaml`, tree.text(acme))
    mkdirSync(`${tree.dir}/../outside`)
    mkdirSync(tree.path('partners/zenith'))
    symlinkSync('../../../outside.yaml', tree.path('partners/zenith/partner.yaml'))
    symlinkSync('../../outside', tree.path('partners/orbit'))
    symlinkSync('acme', tree.path('partners/inside'))
    tree.remove('guide')
    symlinkSync('../outside', tree.path('guide'))
    symlinkSync('nowhere', tree.path('tiers/lost.yaml'))
    tree.replace(acme, 'tier: member', 'tier: lost').write('blueprints/scene/photo.txt', 'x')
  },
  'file-large': (tree) =>
    tree
      .write('integrations/bridge.yaml', `# ${'x'.repeat(5 * 1024 * 1024)}\n`)
      .write('partners/acme/deck.pdf', Buffer.alloc(6 * 1024 * 1024)),
  'id-duplicate-case': (tree) => tree.write('partners/Acme/partner.yaml', tree.text(acme)),
  'id-duplicate-unicode': (tree) => {
    for (const id of ['cafe\u0301', 'caf\u00e9']) tree.write(`partners/${id}/partner.yaml`, tree.text(acme))
  },
  'name-not-utf-8': (tree) =>
    writeFileSync(Buffer.concat([Buffer.from(`${tree.dir}/integrations/br`), Buffer.from([0xfc]), Buffer.from('cke.yaml')]), 'int_id: x\n'),
  'folder-does-not-exist': (tree) => tree.remove('.'),
  'content-is-a-file': (tree) => {
    tree.remove('.')
    writeFileSync(tree.dir, 'x')
  },
  'control-characters': (tree) =>
    tree
      .write('integrations/a\u001b[31m\n::error::b.yaml', 'int_id: x\n')
      .replace(acme, 'segment: growth', 'segment: growth\n"\\e[2J\\u202e": x\nweb\\site: y'),
}
