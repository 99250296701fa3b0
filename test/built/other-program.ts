// Another company's program in a folder of its own, outside of the repository: the sample program under other ids, with Portuguese as its
// default language and without Arabic.
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { isMap, isScalar, parseDocument, visit } from 'yaml'

/** A page of the guide with everything that an author may use without importing it, and with an import of its own kind: a value of the data. */
const page = `---
title: Como usar componentes
description: Uma página com os componentes que o guia oferece.
order: 90
audience: public
---

## Antes de começar

<Aside type="tip" title="Dica">O prazo de resposta é de <Fact path="deal_registration.answer_business_days" /> dias úteis.</Aside>

<Steps>

1. Leia o [guia](/guide/welcome/).
2. Escolha o [nível](/tiers/).

</Steps>

<Tabs>
  <TabItem label="Revenda">Margem de revenda por nível.</TabItem>
  <TabItem label="Indicação">Comissão de indicação por nível.</TabItem>
</Tabs>

<CardGrid>
  <Card title="Primeiro passo">Fale com a equipe.</Card>
  <LinkCard title="Parceiros" href="/partners/" />
</CardGrid>

{[1, 2, 3].map((number) => <Badge text={'Etapa ' + number} />)}
`

export interface OtherProgram extends Disposable {
  content: string
  /** Ids of the copy by those of the sample program. */
  ids: ReadonlyMap<string, string>
}

/** Makes the copy; dispose of it with `using`. */
export function otherProgram(sample: string): OtherProgram {
  const root = mkdtempSync(join(tmpdir(), 'outro programa-'))
  const content = join(root, 'conteúdo')
  cpSync(sample, content, { recursive: true })
  const ids = new Map(
    ['partners', 'blueprints', 'integrations'].flatMap((folder) =>
      readdirSync(join(content, folder)).map((name) => [name.replace(/\.yaml$/, ''), `outra-${name.replace(/\.yaml$/, '')}`]),
    ),
  )
  // Anchors are headings, which are other words once a translation is the source.
  const renamed = (text: string): string =>
    text.replace(/(\]\(\/[^)#]*)#[^)]*/g, '$1').replace(/[a-z0-9]+(?:-[a-z0-9]+)+/g, (word) => ids.get(word) ?? word)
  for (const file of filesBelow(content)) {
    if (/\.(?:yaml|mdx|md|csv)$/.test(file))
      writeFileSync(file, renamed(file.endsWith('.yaml') ? withoutArabic(readFileSync(file, 'utf8')) : readFileSync(file, 'utf8')))
    if (/\.ar\.mdx$/.test(file)) rmSync(file)
  }
  for (const file of filesBelow(content).filter((each) => each.endsWith('.pt-BR.mdx'))) {
    const source = file.replace('.pt-BR.mdx', '.mdx')
    renameSync(source, source.replace(/\.mdx$/, '.en.mdx'))
    renameSync(file, source)
  }
  // The deepest first, so that the paths of those that follow stay right.
  for (const path of readdirSync(content, { recursive: true, encoding: 'utf8' }).sort().reverse()) {
    const name = renamed(basename(path))
    if (name !== basename(path)) renameSync(join(content, path), join(content, dirname(path), name))
  }
  const program = join(content, 'program.yaml')
  writeFileSync(
    program,
    readFileSync(program, 'utf8')
      .replace(/^locales: .*$/m, 'locales: [pt-BR, en]')
      .replace(/^default_locale: .*$/m, 'default_locale: pt-BR'),
  )
  writeFileSync(join(content, 'guide/componentes.mdx'), page)
  return { content, ids, [Symbol.dispose]: () => rmSync(root, { recursive: true, force: true }) }
}

const filesBelow = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

function withoutArabic(text: string): string {
  const document = parseDocument(text)
  visit(document, {
    Map: (_, map) => {
      const keys = map.items.map(({ key }) => (isScalar(key) ? key.value : key))
      if (keys.includes('ar') && keys.includes('en')) map.delete('ar')
    },
  })
  return isMap(document.contents) ? document.toString({ lineWidth: 0 }) : text
}
