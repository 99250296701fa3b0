// A new kind is one schema and a place in the list: the reader, the linker and the assets need nothing else.
import { expect, test } from 'vitest'
import { z } from 'zod'
import { asInternal, asPublic } from '../../schemas/audience.ts'
import { asset, date, itemId, ref, slug, text } from '../../schemas/fields.ts'
import { kinds } from '../../schemas/index.ts'
import { defineKind } from '../../schemas/kind.ts'
import { textReport } from '../../src/problems/report.ts'
import { load } from '../../src/program/load.ts'
import { Tree } from './tree.ts'

const webinar = defineKind({
  name: 'webinar',
  label: 'Webinars',
  description: 'An online event with partners.',
  path: 'partners/{partner}/webinars/{id}.yaml',
  parents: { partner: 'partner' },
  audience: 'public',
  assets: ['txt'],
  schema: z
    .strictObject({
      title: asPublic('Title.', text),
      tier: asPublic('Tier it is for.', ref('tier')),
      after: asPublic('Webinar to see before.', slug.meta({ ref: 'webinar' }).optional()),
      opens_on: asInternal('Day the form opens.', date),
      held_on: asPublic('Day it is held.', date),
      slides: asPublic('Slides.', asset.optional()),
      talks: asPublic('Talks.', z.array(z.strictObject({ id: asPublic('Id.', itemId) }))),
    })
    .meta({ order: [['opens_on', 'held_on']] }),
})
const extended = [...kinds, webinar]

const valid = 'title: Light\ntier: member\nopens_on: 2026-01-01\nheld_on: 2026-02-01\nslides: slides.txt\ntalks: [{ id: a }]\n'
const wrong =
  'title: { pt-BR: Luz }\ntier: memmber\nafter: light\nopens_on: 2026-03-01\nheld_on: 2026-02-01\nslides: none.txt\ntalks: [{ id: a }, { id: a }]\nspeaker: Ana\n'

test('its entries are in the program', () => {
  using tree = new Tree().write('partners/acme/webinars/light.yaml', valid).write('partners/acme/webinars/slides.txt', 'x')
  const { program, problems } = load(tree.dir, extended)
  expect(problems).toEqual([])
  expect(Object.entries(program?.entries ?? {}).find(([kind]) => kind === 'webinar')).toMatchInlineSnapshot(`
    [
      "webinar",
      [
        {
          "fields": {
            "held_on": "2026-02-01",
            "opens_on": "2026-01-01",
            "slides": "slides.txt",
            "talks": [
              {
                "id": "a",
              },
            ],
            "tier": "member",
            "title": "Light",
          },
          "file": "partners/acme/webinars/light.yaml",
          "id": "acme/light",
          "kind": "webinar",
          "line": 1,
          "params": {
            "id": "light",
            "partner": "acme",
          },
        },
      ],
    ]
  `)
  expect(program?.assets).toEqual(['partners/acme/webinars/slides.txt'])
})

test('its entries are checked and linked', () => {
  using tree = new Tree()
    .write('partners/acme/webinars/light.yaml', wrong)
    .write('partners/zenith/webinars/dark.yaml', valid.replace('slides: slides.txt\n', ''))
    .write('partners/acme/webinars/x.md', '')
  expect(textReport({ ...load(tree.dir, extended), as_of: '2026-03-13' })).toMatchInlineSnapshot(`
    "partners/acme/webinars/light.yaml:1:1  error  "title" has no text in "en"  [locale-missing]
        → Add the text in the default language of the program.
    partners/acme/webinars/light.yaml:2:7  error  "tier" names the tier "memmber", which does not exist; nearest: "member"  [ref-dangling]
        → Correct the id, or add the entry that it names.
    partners/acme/webinars/light.yaml:3:8  error  "after" names the webinar "light", which does not exist; nearest: "acme/light"  [ref-dangling]
        → Correct the id, or add the entry that it names.
    partners/acme/webinars/light.yaml:5:10  error  "held_on" is 2026-02-01, which is before "opens_on", 2026-03-01  [date-order]
        → Correct one of the two dates.
    partners/acme/webinars/light.yaml:6:9  error  "slides" is "none.txt", but there is no file partners/acme/webinars/none.txt  [asset-missing]
        → Add the file, or remove the reference.
    partners/acme/webinars/light.yaml:7:26  error  "talks[1].id" is "a", which an item before it has  [id-duplicate]
        → Give one of the two another id.
    partners/acme/webinars/light.yaml:8:1  error  "speaker" is no field  [unknown-field]
        → Remove it; the fields here are title, tier, after, opens_on, held_on, slides, talks.
    partners/acme/webinars/x.md:1:1  error  files of this ending have no place here; did you mean partners/acme/webinars/x.yaml?  [file-extension]
        → Rename the file to the ending of its kind.
    partners/zenith/webinars/dark.yaml:1:1  error  the folder "zenith" names the partner "zenith", which does not exist; nearest: "acme"  [ref-dangling]
        → Correct the id, or add the entry that it names.

    7 files read as of 2026-03-13: 9 errors, 0 warnings
    "
  `)
})
