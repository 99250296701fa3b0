// What contradicts itself in a listing, or is missing for its payload, as it is told: at its line, with what to do.

import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { payloadProblems } from '../../../../src/documents/listing/payload/files.ts'
import { listingPlan } from '../../../../src/documents/listing/plan.ts'
import { subjectOf } from '../../../../src/documents/listing/subject.ts'
import type { Entry, FieldsOf } from '../../../../src/program/program.ts'
import { type Fields, listingOf, source } from './sample.ts'

type Marketplace = Fields['marketplace']
type Change = readonly [from: string, to: string]

/** The sample's listing with some text of its file replaced. */
function changed(marketplace: Marketplace, changes: readonly Change[]): { text: string; listing: Entry<'listing'> } {
  const listing = listingOf(marketplace)
  let text = new TextDecoder().decode(source.read(listing.file))
  for (const [from, to] of changes) {
    expect(text).toContain(from)
    text = text.replace(from, to)
  }
  return { text, listing: { ...listing, fields: parse(text) as Fields } }
}

/** Problems with the text that stands at their place. */
function told(marketplace: Marketplace, changes: readonly Change[], requirements?: Partial<FieldsOf<'marketplace'>>): string[] {
  const { text, listing } = changed(marketplace, changes)
  const subject = subjectOf({ ...source, read: (file) => (file === listing.file ? Buffer.from(text) : source.read(file)) }, listing)
  if (subject === undefined) throw new Error('the marketplace is not known')
  const { marketplace: asked } = subject
  return payloadProblems({ ...subject, marketplace: { ...asked, fields: { ...asked.fields, ...requirements } } }).map(
    ({ line, column, ruleId, fatal, reason, note }) => {
      const at = (text.split('\n')[line - 1] ?? '').slice(column - 1, column + 19)
      return `${fatal ? 'error' : 'warning'} ${ruleId} at <${at}>: ${reason}. ${note}`
    },
  )
}

test.each(['aws', 'azure', 'gcp'] as const)('the sample is sound in %s', (marketplace) => {
  expect(told(marketplace, [])).toEqual([])
})

describe('prices', () => {
  test.each<[string, readonly Change[], string[]]>([
    [
      'of no dimension',
      [['- { dimension: extra_hours, price', '- { dimension: extra_hour, price']],
      [
        'error listing-price at <extra_hours, name: E>: the dimension "extra_hours" has no price. Add its price to pricing.rates, or take the dimension out.',
        'error listing-dimension at <extra_hour, price: ">: no dimension has the key "extra_hour". Write the key of one: base_plan, viewer_pack, extra_hours.',
      ],
    ],
    [
      'that are negative',
      [['"2.40"', '"-2.40"']],
      ['error listing-price at <"-2.40" }>: the price -2.40 is less than nothing. Write what is paid.'],
    ],
    [
      'for a term of what is metered',
      [['"2.40" }', '"2.40", term_months: 12 }']],
      [
        'error listing-term at <12 }>: "extra_hours" is metered, so it has a price for use and none for a term. Take term_months out, or make the dimension entitled.',
      ],
    ],
    [
      'without a term of what is bought ahead',
      [['"450.00", term_months: 1 }', '"450.00" }']],
      [
        'error listing-term at <viewer_pack, name: V>: the dimension "viewer_pack" has no price for 1 month, and others have one. Add the price; a buyer chooses one term for all that is bought ahead.',
        'error listing-term at <viewer_pack, price: >: "viewer_pack" is bought ahead, and its price names no term. Add term_months, or make the dimension metered.',
      ],
    ],
    [
      'for a term that is not sold',
      [
        ['"1200.00", term_months: 1 }', '"1200.00", term_months: 7 }'],
        ['"450.00", term_months: 1 }', '"450.00", term_months: 7 }'],
      ],
      [
        'error listing-term at <7 }>: aws sells no term of 7 months. Write one of 1, 12, 24, 36.',
        'error listing-term at <7 }>: aws sells no term of 7 months. Write one of 1, 12, 24, 36.',
      ],
    ],
    [
      'that stand twice',
      [['"2.40" }', '"2.40" }\n    - { dimension: extra_hours, price: "2.50" }']],
      ['error listing-price at <"2.50" }>: "extra_hours" has two prices for use. Keep one of them.'],
    ],
    [
      'in another currency',
      [['currency: USD', 'currency: BRL']],
      [
        'warning listing-payload-advice at <BRL>: aws takes prices in USD, and they are in BRL. Write the prices in a currency that it takes.',
      ],
    ],
    [
      'of nothing',
      [
        ['"1200.00"', '"0"'],
        ['"12960.00"', '"0.00"'],
        ['"34560.00"', '"0"'],
        ['"450.00"', '"0"'],
        ['"4860.00"', '"0"'],
        ['"12960.00"', '"0"'],
        ['"2.40"', '"0"'],
      ],
      [
        'error listing-price at <rates:>: the model is contract_with_consumption, and no price is more than nothing. Write the prices, or the model free.',
      ],
    ],
  ])('%s', (_, changes, said) => {
    expect(told('aws', changes)).toEqual(said)
  })

  test('in a currency that Microsoft does not take are an error', () => {
    expect(told('azure', [['currency: USD', 'currency: BRL']])).toEqual([
      'error listing-currency at <BRL>: azure takes prices in USD, and they are in BRL. Write the prices in a currency that it takes.',
    ])
  })

  test('of more digits than a number keeps would be sent as others', () => {
    expect(told('azure', [['"1200.00"', '"123456789012345.6789"']])).toEqual([
      'error listing-price at <"123456789012345.678>: 123456789012345.6789 has more digits than azure takes. Round it.',
    ])
  })
})

describe('dimensions', () => {
  test.each<[string, Marketplace, readonly Change[], string[]]>([
    [
      'of one key',
      'gcp',
      [['key: scene_storage', 'key: streaming_hours']],
      [
        'error listing-dimension at <streaming_hours, nam>: a dimension before it has the key "streaming_hours" as well. Give each dimension a key of its own.',
        'error listing-dimension at <scene_storage, price>: no dimension has the key "scene_storage". Write the key of one: streaming_hours, streaming_hours.',
      ],
    ],
    [
      'that AWS itself meters',
      'aws',
      [['type: externally_metered', 'type: metered']],
      [
        'error listing-dimension at <metered, unit: Units>: "extra_hours" is metered by AWS itself, which it does for images of machines alone. Write externally_metered: software as a service reports its use.',
      ],
    ],
    [
      'that the model has no place for',
      'azure',
      [['model: flat_rate', 'model: per_user']],
      [
        'error listing-model at <metered, unit: hour,>: the model is per_user, and the dimension "extra_hours" is metered. Take the dimension out, or write the model that fits.',
      ],
    ],
    [
      'that the model needs',
      'gcp',
      [['model: usage', 'model: contract_with_consumption']],
      [
        'error listing-model at <contract_with_consum>: the model is contract_with_consumption, and no dimension is bought ahead. Add the dimension, or write the model that fits.',
      ],
    ],
    [
      'sold by a second model',
      'azure',
      [['model: flat_rate', 'model: contract']],
      [
        'error listing-model at <contract>: azure sells no software as a service by the model contract. Write one of free, flat_rate, per_user; an offer has one model, which cannot be changed once it is published.',
      ],
    ],
    [
      'with a price of what is free',
      'gcp',
      [['model: usage', 'model: free']],
      ['error listing-model at <free>: the model is free, and a price is more than nothing. Write the model that fits, or the price 0.'],
    ],
  ])('%s', (_, marketplace, changes, said) => {
    // The sample for Google is a draft, of which everything is a warning.
    const live: readonly Change[] = marketplace === 'gcp' ? [['status: draft', 'status: in_review']] : []
    expect(told(marketplace, [...live, ...changes])).toEqual(said)
  })
})

describe('a contract', () => {
  test('of our own without its address', () => {
    expect(told('aws', [['eula: standard', 'eula: custom']])).toEqual([
      'error listing-contract at <custom>: the contract is our own, and nothing says where it stands. Write its address as legal.eula_url, or eula: standard.',
    ])
  })

  test('of the marketplace with an address of ours', () => {
    expect(told('aws', [['eula: standard', 'eula: standard\n  eula_url: https://corrente.example/eula']])).toEqual([
      'error listing-contract at <https://corrente.exa>: the contract is the standard one of the marketplace, and an address of our own stands beside it. Take eula_url out, or write eula: custom.',
    ])
  })
})

describe('a text', () => {
  test('that is not in the language that is sent', () => {
    expect(told('aws', [['    en: A contract can be', '    es: A contract can be']])).toEqual([
      'error listing-language at <refund_policy:>: the listing is in en, and this text is not. Write it in en, or take en out of languages.',
    ])
  })

  test('that Microsoft takes in each language', () => {
    expect(told('azure', [['    pt-BR: Transmita cenas', '    es: Transmita cenas']])).toEqual([
      'error listing-language at <short_description:>: the listing is in pt-BR, and this text is not. Write it in pt-BR, or take pt-BR out of languages.',
    ])
  })
})

describe('an offer', () => {
  test('for AWS without what the change set needs', () => {
    const { text } = changed('aws', [])
    const accounts = / {2}buyer_accounts: .*\n/.exec(text)?.[0] ?? ''
    const files = / {2}files_url: .*\n/.exec(text)?.[0] ?? ''
    expect(
      told('aws', [
        [accounts, ''],
        [files, ''],
        ['fulfillment_url: ', '# '],
        ['\n  # Our own', '\n  #'],
      ]),
    ).toEqual([
      'error listing-offer at <marketplace: aws>: the payload needs where a buyer lands, and fulfillment_url is not written. Write fulfillment_url.',
      'error listing-offer at <offer:>: the payload needs where the logo stands, and offer.files_url is not written. Write offer.files_url.',
      'error listing-offer at <offer:>: the payload needs who may buy while the product is limited, and offer.buyer_accounts is not written. Write offer.buyer_accounts.',
    ])
  })

  test('for Microsoft without a contact who can be called', () => {
    expect(
      told('azure', [
        [', phone: "+551130045500"', ''],
        ['duty: engineering', 'duty: sales'],
      ]),
    ).toEqual([
      'error listing-offer at <duty: support, name:>: the payload needs the phone number of the contact for support. Add it.',
      'error listing-offer at <contacts:>: the payload needs a contact for engineering. Add the contact.',
    ])
  })

  test('for Microsoft with ids in capitals', () => {
    expect(
      told('azure', [
        ['product_id: corrente-stream-saas', 'product_id: Corrente Stream'],
        ['key: base_plan', 'key: Base_Plan'],
        ['dimension: base_plan, price: "1200.00"', 'dimension: Base_Plan, price: "1200.00"'],
        ['dimension: base_plan, price: "12960.00"', 'dimension: Base_Plan, price: "12960.00"'],
      ]),
    ).toEqual([
      'error listing-offer at <Corrente Stream>: "Corrente Stream" is no id of an offer. Write lower-case letters, digits, hyphens and underscores, at most 50.',
      'error listing-offer at <Base_Plan, name: Bas>: "Base_Plan" is no id of a plan. Write lower-case letters, digits, hyphens and underscores, at most 50.',
    ])
  })

  test('whose marketplace gives no versions', () => {
    expect(told('aws', [], { api: { versions: [] } })).toEqual(
      ['SaaSProduct', 'Offer', 'StandardEula'].map(
        (part) => `error listing-offer at <aws>: marketplaces/aws.yaml gives no version of ${part}. Add it to api.versions there.`,
      ),
    )
  })
})

test('a draft is told all of it as warnings', () => {
  expect(
    told('azure', [
      ['status: in_review', 'status: draft'],
      ['model: flat_rate', 'model: per_user'],
    ]),
  ).toEqual([
    'warning listing-payload-advice at <metered, unit: hour,>: the model is per_user, and the dimension "extra_hours" is metered. Take the dimension out, or write the model that fits.',
  ])
})

test('a listing whose marketplace would refuse it gets no kit, and the others do', () => {
  const { text, listing } = changed('aws', [['"2.40"', '"-2.40"']])
  const { site } = source
  const entries = { ...site.view.entries, listing: site.view.entries.listing.map((each) => (each.id === listing.id ? listing : each)) }
  const { artifacts, problems } = listingPlan({
    site: { ...site, view: { ...site.view, entries } },
    read: (file) => (file === listing.file ? Buffer.from(text) : source.read(file)),
  })
  expect(artifacts.map(({ entry }) => entry?.id)).toEqual(['azure-corrente-stream', 'gcp-corrente-stream'])
  expect(problems.filter(({ fatal }) => fatal).map(({ ruleId, file, reason }) => [ruleId, file, reason])).toEqual([
    ['listing-price', 'listings/aws-corrente-stream/listing.yaml', 'the price -2.40 is less than nothing'],
  ])
})
