// Texts that people read: in every language of the program, and with links that lead somewhere.
import { type Rule, rule } from '../../rule.ts'

const own = { title: 'Default of this program’s rules', checked_on: '2026-10-14' }

export const texts: readonly Rule[] = [
  rule({
    id: 'PB1708',
    slug: 'translation-missing',
    severity: 'warning',
    waivable: true,
    title: 'What the public reads exists in every language of the program, and is as new as its source',
    why: 'A reader who lands on another language in the middle of the rules leaves, or acts on what an old translation still says. Which text is behind is seen by nobody who reads only one of them.',
    fix: 'Translate the text, or bring the translation up to date.',
    cites: [own],
    reader: ['translation-stale', 'translation-unrecorded', 'locale-missing'],
    of: 'program',
    check: () => undefined,
    examples: {
      failing: [
        {
          files: { 'tiers/member.yaml': 'name: { pt-BR: Membro }', 'program.yaml': 'locales: [en, pt-BR]' },
          on: '2026-06-01',
          at: 'tiers/member.yaml:2:1',
          severity: 'error',
        },
      ],
      passing: [{ files: {}, on: '2026-06-01' }],
    },
  }),
  rule({
    id: 'PB1710',
    slug: 'broken-link',
    severity: 'error',
    waivable: true,
    title: 'Links, anchors, images and downloads inside the program lead somewhere',
    why: 'A rule that a reader cannot follow to its page is a rule that is not kept. A dead link on the public site also tells a new partner how well the program is looked after.',
    fix: 'Correct the address, or add what it names.',
    cites: [own],
    reader: ['asset-missing'],
    of: 'program',
    check: () => undefined,
    examples: {
      failing: [
        {
          files: { 'guide/join.mdx': 'order: 1\n---\n\nThe form is [here](form.txt).\n' },
          on: '2026-06-01',
          at: 'guide/join.mdx:11:13',
        },
      ],
      passing: [{ files: {}, on: '2026-06-01' }],
    },
  }),
]
