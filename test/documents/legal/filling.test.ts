// What documents are filled with, which clauses apply, what is told when something is missing, and that no value is read as anything but words.
import { describe, expect, test } from 'vitest'
import { font } from '../../../src/build/fonts.ts'
import { demandGlyphs, missingGlyphs } from '../../../src/documents/glyphs.ts'
import type { LegalFilling } from '../../../src/documents/legal/document.ts'
import { fillingOf } from '../../../src/documents/legal/filling.ts'
import { legal_fonts } from '../../../src/documents/legal/fonts.ts'
import { packetsOf } from '../../../src/gate/legal-packets.ts'
import { switchedOff } from '../../../src/program/legal/switches.ts'
import type { Program } from '../../../src/program/program.ts'
import { bare } from '../pdf-text.ts'
import { readPdf } from './read-pdf.ts'
import { asOf, make, pdfsFor, planFor, program } from './sample.ts'

const found = (path: RegExp) => {
  const artifact = pdfsFor('partner').find((each) => path.test(each.path))
  if (artifact === undefined) throw new Error(`no document ${path}`)
  return artifact
}

/** The sample with other fields of a partner. */
function changed(id: string, change: (fields: Program['entries']['partner'][number]['fields']) => object): Program {
  const partner = program.entries.partner.map((entry) =>
    entry.id === id ? { ...entry, fields: { ...entry.fields, ...change(entry.fields) } } : entry,
  )
  return { ...program, entries: { ...program.entries, partner } }
}

test('a draft is filled from what the partner may see of itself, in the words of its language', () => {
  expect(found(/khaleej.*dpa-en/).job.data).toMatchInlineSnapshot(`
    {
      "date": "November 20, 2026",
      "day": "2026-11-20",
      "off": [
        "11",
        "annex-D",
        "12",
        "annex-E",
      ],
      "parties": {
        "partner": "Khaleej Cloud Trading LLC",
        "vendor": "Corrente Tecnologia Ltda.",
      },
      "prevails": "The text in Arabic prevails where the texts differ.",
      "signers": [],
      "state": "draft",
      "values": {
        "data_categories": "Names and work e-mails of people who asked for a demonstration",
        "data_subjects": "Business contacts in the United Arab Emirates",
        "deletion_days": "30",
        "effective_date": "the day of the last signature",
        "governing_law": "the United Arab Emirates",
        "incident_contact": "incidents@corrente.example",
        "incident_notice_hours": "24",
        "partner_address": "Al Wasl Road 9912, Dubai, United Arab Emirates",
        "partner_name": "Khaleej Cloud Trading LLC",
        "partner_privacy_contact": "privacy@khaleejcloud.example",
        "partner_registration": "DED licence 990011",
        "prevailing_language": "Arabic",
        "processing_duration": "as long as the Main Agreement runs, whenever it needs the data",
        "processing_purpose": "Follow-up of joint leads, once signed",
        "processing_roles": "the party whose customers or staff the data concerns is the Controller, and the party that receives it from it is the Processor",
        "security_measures": "none beyond these",
        "sensitive_data": "none",
        "subprocessor_notice_days": "30",
        "subprocessors": "Corrente Tecnologia Ltda. (Brazil): Follow-up of joint leads, once signed; ground of transfer: specific clauses",
        "vendor_address": "Av. Paulista 1811, São Paulo, BR",
        "vendor_name": "Corrente Tecnologia Ltda.",
        "vendor_privacy_contact": "privacy@corrente.example",
      },
    }
  `)
  expect((found(/khaleej.*reseller-ar_/).job.data as LegalFilling).values).toMatchInlineSnapshot(`
    {
      "answer_days": "2",
      "certified_people": "2",
      "courts": "دبي في الإمارات العربية المتحدة",
      "currency": "⁨AED⁩",
      "effective_date": "تاريخ آخر توقيع",
      "governing_law": "الإمارات العربية المتحدة",
      "margin_percent": "12‎%‎",
      "notice_days": "60",
      "partner_address": "⁨Al Wasl Road 9912, Dubai, United Arab Emirates⁩",
      "partner_name": "⁨Khaleej Cloud Trading LLC⁩",
      "partner_registration": "⁨DED licence 990011⁩",
      "payment_days": "30",
      "prevailing_language": "العربية",
      "product_name": "⁨Corrente Stream⁩",
      "protection_days": "90",
      "term_months": "24",
      "territory": "الإمارات العربية المتحدة",
      "transition_months": "6",
      "vendor_address": "⁨Av. Paulista 1811, São Paulo, BR⁩",
      "vendor_name": "⁨Corrente Tecnologia Ltda.⁩",
    }
  `)
})

test('a term is that of the days of the agreement, and money has the code of its currency', () => {
  const valuesOf = (path: RegExp) => (found(path).job.data as LegalFilling).values
  expect(valuesOf(/andes-render.*nda-en/)['term_months']).toBe('36')
  expect(valuesOf(/khaleej.*nda-en_/)['term_months']).toBe('24')
  expect(valuesOf(/andes-render.*technology/)['liability_cap']).toMatch(/^USD\s100,000$/)
  expect(valuesOf(/prefeitura.*technology/)).toMatchObject({
    courts: 'Porto Claro, Brasil',
    liability_cap: expect.stringMatching(/^BRL\s500\.000$/),
  })
})

test('a party that receives data from abroad stands among the recipients, with the ground on which it goes there', () => {
  expect((found(/najd.*dpa-en/).job.data as LegalFilling).values['subprocessors']).toMatchInlineSnapshot(
    `"Corrente Tecnologia Ltda. (Brazil): Follow-up of joint leads, Third-level support by Corrente; ground of transfer: standard clauses of SDAIA; Najd Visual Technologies (Saudi Arabia): Certification records; ground of transfer: standard clauses of the ANPD; Hafenwolke Hosting GmbH (Germany): Hosting of the partner portal and its backups; ground of transfer: standard clauses of SDAIA"`,
  )
  expect((found(/aurora-3d.*dpa/).job.data as LegalFilling).values['subprocessors']).toMatchInlineSnapshot(
    `"Hafenwolke Hosting GmbH (Alemanha): Hospedagem do portal de parceiros e das suas cópias de segurança; fundamento da transferência: adequação; Crestline Mail Inc. (Estados Unidos): Envio de e-mails transacionais; fundamento da transferência: cláusulas-padrão da ANPD"`,
  )
  const silent = changed('khaleej-cloud', ({ data_flows = [] }) => ({ data_flows: data_flows.map(({ mechanism: _, ...flow }) => flow) }))
  const packet = packetsOf(silent, asOf).find((each) => each.partner.id === 'khaleej-cloud' && each.document.id === 'dpa')
  expect(packet && fillingOf(packet, 'en', asOf, 'en').values['subprocessors']).toContain('ground of transfer: to be filled in')
})

test('a copy of what was signed names who signed', () => {
  const { state, signers, signedFile } = found(/aurora-3d.*nda/).job.data as LegalFilling
  expect({ state, signers, signedFile }).toMatchInlineSnapshot(`
    {
      "signedFile": "8186fe537a91ee6e95d8d399a22e79a6b79f43128a03ac734b7264aa1d73f31b",
      "signers": [
        {
          "date": "16 de julho de 2026",
          "name": "Camila Prestes",
          "side": "partner",
          "title": "Diretora-presidente",
        },
        {
          "date": "17 de julho de 2026",
          "name": "Carlos Meireles",
          "side": "vendor",
          "title": "Chief Executive Officer",
        },
      ],
      "state": "signed",
    }
  `)
})

test.each([
  ['khaleej-cloud', 'nda', ['16', '17']],
  ['najd-visual', 'nda', ['16']],
  ['prefeitura-porto-claro', 'nda', ['17']],
  ['prefeitura-porto-claro', 'mou', []],
  ['khaleej-cloud', 'reseller', ['18']],
  ['najd-visual', 'reseller', []],
  ['casa-viva', 'reseller', ['17', '18']],
  // Data that stays in Brazil between the parties leaves it for the sub-processor.
  ['casa-viva', 'dpa', ['12', 'annex-E']],
  ['rio-plata-sistemas', 'dpa', ['11', 'annex-D', '12', 'annex-E']],
  ['prefeitura-porto-claro', 'dpa', ['11', 'annex-D', '12', 'annex-E']],
  ['najd-visual', 'dpa', []],
  ['andes-render', 'dpa', ['12', 'annex-E']],
])('clauses of %s that its %s does not use', (partner, document, expected) => {
  const packet = packetsOf(program, asOf).find((each) => each.partner.id === partner && each.document.id === document)
  expect(packet && switchedOff(packet.given)).toEqual(expected)
})

test('an agreement may choose a clause by itself', () => {
  const chosen = changed('casa-viva', ({ agreements }) => ({
    agreements: agreements.map((each) => ({ ...each, clauses: ['public-sector-sales'] })),
  }))
  const packet = packetsOf(chosen, asOf).find((each) => each.partner.id === 'casa-viva' && each.document.id === 'reseller')
  expect(packet && switchedOff(packet.given)).toEqual(['17'])
})

describe('what is missing', () => {
  const told = (of: Program) =>
    planFor('partner', of).problems.map(({ file, line, ruleId, reason, note }) => ({ file, line, ruleId, reason, note }))

  test('nothing in the sample', () => {
    expect(told(program)).toEqual([])
  })

  test('a registered name that nobody wrote is told at the partner, and the documents of others are planned', () => {
    const without = changed('khaleej-cloud', () => ({ legal: undefined }))
    expect(told(without)).toMatchInlineSnapshot(`
      [
        {
          "file": "partners/khaleej-cloud/partner.yaml",
          "line": 105,
          "note": "Write legal.name.",
          "reason": "the dpa of khaleej-cloud cannot be filled: nothing says "partner_name"",
          "ruleId": "legal-value-missing",
        },
        {
          "file": "partners/khaleej-cloud/partner.yaml",
          "line": 106,
          "note": "Write legal.registration.",
          "reason": "the dpa of khaleej-cloud cannot be filled: nothing says "partner_registration"",
          "ruleId": "legal-value-missing",
        },
        {
          "file": "partners/khaleej-cloud/partner.yaml",
          "line": 107,
          "note": "Write legal.address.",
          "reason": "the dpa of khaleej-cloud cannot be filled: nothing says "partner_address"",
          "ruleId": "legal-value-missing",
        },
        {
          "file": "partners/khaleej-cloud/partner.yaml",
          "line": 109,
          "note": "Write legal.privacy_email.",
          "reason": "the dpa of khaleej-cloud cannot be filled: nothing says "partner_privacy_contact"",
          "ruleId": "legal-value-missing",
        },
        {
          "file": "partners/khaleej-cloud/partner.yaml",
          "line": 105,
          "note": "Write legal.name, or partner_name in the variables of the agreement, as it was signed.",
          "reason": "no copy of the signed mou of khaleej-cloud is made: nothing says "partner_name"",
          "ruleId": "legal-copy-unmade",
        },
        {
          "file": "partners/khaleej-cloud/partner.yaml",
          "line": 106,
          "note": "Write legal.registration, or partner_registration in the variables of the agreement, as it was signed.",
          "reason": "no copy of the signed mou of khaleej-cloud is made: nothing says "partner_registration"",
          "ruleId": "legal-copy-unmade",
        },
        {
          "file": "partners/khaleej-cloud/partner.yaml",
          "line": 107,
          "note": "Write legal.address, or partner_address in the variables of the agreement, as it was signed.",
          "reason": "no copy of the signed mou of khaleej-cloud is made: nothing says "partner_address"",
          "ruleId": "legal-copy-unmade",
        },
        {
          "file": "partners/khaleej-cloud/partner.yaml",
          "line": 105,
          "note": "Write legal.name, or partner_name in the variables of the agreement, as it was signed.",
          "reason": "no copy of the signed nda of khaleej-cloud is made: nothing says "partner_name"",
          "ruleId": "legal-copy-unmade",
        },
        {
          "file": "partners/khaleej-cloud/partner.yaml",
          "line": 106,
          "note": "Write legal.registration, or partner_registration in the variables of the agreement, as it was signed.",
          "reason": "no copy of the signed nda of khaleej-cloud is made: nothing says "partner_registration"",
          "ruleId": "legal-copy-unmade",
        },
        {
          "file": "partners/khaleej-cloud/partner.yaml",
          "line": 107,
          "note": "Write legal.address, or partner_address in the variables of the agreement, as it was signed.",
          "reason": "no copy of the signed nda of khaleej-cloud is made: nothing says "partner_address"",
          "ruleId": "legal-copy-unmade",
        },
        {
          "file": "partners/khaleej-cloud/partner.yaml",
          "line": 108,
          "note": "Write legal.notice_email, or partner_notice_email in the variables of the agreement, as it was signed.",
          "reason": "no copy of the signed nda of khaleej-cloud is made: nothing says "partner_notice_email"",
          "ruleId": "legal-copy-unmade",
        },
        {
          "file": "partners/khaleej-cloud/partner.yaml",
          "line": 105,
          "note": "Write legal.name.",
          "reason": "the reseller of khaleej-cloud cannot be filled: nothing says "partner_name"",
          "ruleId": "legal-value-missing",
        },
        {
          "file": "partners/khaleej-cloud/partner.yaml",
          "line": 106,
          "note": "Write legal.registration.",
          "reason": "the reseller of khaleej-cloud cannot be filled: nothing says "partner_registration"",
          "ruleId": "legal-value-missing",
        },
        {
          "file": "partners/khaleej-cloud/partner.yaml",
          "line": 107,
          "note": "Write legal.address.",
          "reason": "the reseller of khaleej-cloud cannot be filled: nothing says "partner_address"",
          "ruleId": "legal-value-missing",
        },
      ]
    `)
    const { artifacts } = planFor('partner', without)
    expect(artifacts.filter(({ path }) => /khaleej-cloud.*(dpa|reseller)/.test(path))).toEqual([])
    expect(artifacts.some(({ path }) => path.includes('najd-visual'))).toBe(true)
  })

  test('a language in which the template has no text', () => {
    const spanish = changed('khaleej-cloud', ({ agreements }) => ({
      agreements: agreements.map((each) => (each.kind === 'dpa' ? { ...each, languages: ['ar', 'es'] } : each)),
    }))
    expect(told(spanish)).toMatchInlineSnapshot(`
      [
        {
          "file": "partners/khaleej-cloud/partner.yaml",
          "line": 190,
          "note": "Add the text in this language to the template, or take the language out of the agreement.",
          "reason": "the dpa of khaleej-cloud is asked for in "es", and dpa has no text in it",
          "ruleId": "legal-text-missing",
        },
      ]
    `)
  })
})

test('only what an audience may see is planned for it', () => {
  expect(planFor('internal').artifacts).toEqual([])
  expect(pdfsFor('public').every(({ partner, job }) => partner === undefined && (job.data as LegalFilling).state === 'blank')).toBe(true)
  const text = JSON.stringify(planFor('partner').artifacts.map(({ job }) => job.data))
  expect(text).not.toContain('risk_assessment')
  expect(text).not.toContain('2026-11-18')
})

test('values are words, whatever they hold', async () => {
  const hostile = {
    vendor_name: `"Quotes" 'and' #pagebreak() $x^2$ \\ <b>&amp;</b>`,
    vendor_address: '@ref [link] {{purpose}} */ // _a_ *b* `c` = d\n- e',
    partner_name: 'مجموعة "نجد" \u200f#set text\u200f',
    purpose: `${'x'.repeat(9990)} #end`,
  }
  const { job } = found(/andes-render.*nda-en/)
  const data = job.data as LegalFilling
  const { content } = await readPdf(await make({ ...job, data: { ...data, values: { ...data.values, ...hostile } } }))
  const read = bare(content).replace(/[-\u2010\u200b]/g, '')
  for (const value of [hostile.vendor_name, hostile.vendor_address, 'settext', hostile.purpose])
    expect(read).toContain(bare(value).replace(/[-\u2010\u200b]/g, ''))
})

test('a character that no font has is told before anything is drawn', async () => {
  const { job } = found(/andes-render.*nda-en/)
  const data = job.data as LegalFilling
  await expect(
    async () => await make({ ...job, data: { ...data, values: { ...data.values, purpose: 'demos in 東京 and Riyadh' } } }),
  ).rejects.toThrow('"demos in 東京 and Riyadh" holds "東" (U+6771), which no font of the document has')
  expect(missingGlyphs('عقد Contrato 12 €\u2068\u00a0\u200d\n', legal_fonts, { font })).toEqual([])
  expect(missingGlyphs('ok 東京 東', legal_fonts, { font })).toEqual(['東', '京'])
  expect(() => demandGlyphs({ deep: [{ text: 'a😀' }] }, legal_fonts, { font })).toThrow('U+1F600')
})
