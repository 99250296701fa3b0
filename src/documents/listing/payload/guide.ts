// How the payload of a kit is sent, and what stays manual, for whoever sends it. Commands name no account and no key.
import { payloadFaults } from '../../../program/payload/faults.ts'
import { formatCountry, formatDate, formatItems, formatNumber } from '../../../site/format.ts'
import { termIn } from '../../../site/terms.ts'
import { filled } from '../../../site/ui.ts'
import { payloadWords } from '../../words/payload.ts'
import type { Subject } from '../subject.ts'
import { versionOf } from './json.ts'

interface Steps {
  send: readonly string[]
  manual: readonly string[]
}

export function guide(subject: Subject, isMade: boolean, missing: readonly string[] = []): string {
  const { listing, locale, site, marketplace } = subject
  const words = payloadWords(locale)
  const { fields } = listing
  const lines = [
    filled(words.title, { product: fields.product, marketplace: termIn(fields.marketplace, locale) }),
    '',
    filled(words.made, { file: listing.file, date: formatDate(site.asOf, locale) }),
    '',
  ]
  if (!isMade) {
    const faults = payloadFaults(fields, marketplace.fields).filter(({ severity }) => severity === undefined)
    return text([...lines, words.unmade, filled(words.unmadeOffer, { file: listing.file }), ...faults.map(({ what }) => `- ${what}`)])
  }
  const { send, manual } =
    fields.marketplace === 'aws' ? aws(subject) : fields.marketplace === 'azure' ? azure(subject) : google(subject, missing)
  return text([...lines, words.send, ...numbered(send), '', words.manual, ...manual.map((each) => `- ${each}`)])
}

const text = (lines: readonly string[]): string => `${lines.join('\n')}\n`

const numbered = (steps: readonly string[]): string[] => steps.map((step, index) => `${index + 1}. ${step}`)

/** A command stands on a line of its own below what it is for. */
const command = (what: string, line: string): string => `${what}\n   ${line}`

function aws({ listing, locale }: Subject): Steps {
  const words = payloadWords(locale)
  const { product_id, offer, pricing, compliance } = listing.fields
  const countries = formatItems(
    compliance.countries.map((code) => formatCountry(code, locale)),
    locale,
  )
  return {
    send: [
      product_id === undefined ? words.awsNew : filled(words.awsExists, { id: product_id }),
      filled(words.awsLogo, { folder: offer?.files_url ?? '' }),
      command(
        product_id === undefined ? words.awsSend : filled(words.awsChange, { id: product_id }),
        'aws marketplace-catalog start-change-set --region us-east-1 --cli-input-json file://payload/aws-change-set.json',
      ),
      command(
        words.awsStatus,
        'aws marketplace-catalog describe-change-set --region us-east-1 --catalog AWSMarketplace --change-set-id ID',
      ),
    ],
    manual: [
      ...(pricing.free_trial_days === undefined ? [] : [filled(words.awsTrial, { days: formatNumber(pricing.free_trial_days, locale) })]),
      filled(words.awsCountries, { countries }),
      words.awsTest,
      words.awsVisible,
    ],
  }
}

function azure({ listing, locale, marketplace }: Subject): Steps {
  const words = payloadWords(locale)
  const { endpoint = 'https://graph.microsoft.com/rp/product-ingestion/configure' } = marketplace.fields.api ?? {}
  const version = `?$version=${versionOf(marketplace.fields, 'configure')}`
  // It stands between single quotes.
  const address = endpoint.replaceAll("'", '%27')
  const post = (file: string): string =>
    `curl --request POST '${address}${version}' --header "Authorization: Bearer $TOKEN" --header 'Content-Type: application/json' --data-binary @payload/${file}`
  return {
    send: [
      words.azureExists,
      filled(words.azureFiles, { folder: listing.fields.offer?.files_url ?? '' }),
      command(words.azureSend, post('azure-configure.json')),
      command(words.azureStatus, `curl '${address}/JOB_ID/status${version}' --header "Authorization: Bearer $TOKEN"`),
      command(words.azurePreview, post('azure-preview.json')),
    ],
    manual: [words.azureCategories, words.azureLeads, words.azureDocuments, words.azureLive],
  }
}

function google({ locale }: Subject, missing: readonly string[]): Steps {
  const words = payloadWords(locale)
  return {
    send: [words.gcpSend, words.gcpReview],
    manual: [...(missing.length === 0 ? [] : [filled(words.gcpMissing, { fields: missing.join(', ') })]), words.gcpIntegration],
  }
}
