// Pictures and the video of an offer as resources that say where each stands.
import { languagesOf, textIn } from '../../../program/payload/copy-faults.ts'
import type { Listing } from '../../../program/payload/fault.ts'
import type { KitImage } from '../images.ts'
import { languageId, listingName, product, type Resource } from './azure-resource.ts'
import type { Json } from './json.ts'

/** What Microsoft calls the pictures of marketplaces/azure.yaml. */
const types: ReadonlyMap<string, string> = new Map([
  ['logo-large', 'azureLogoLarge'],
  ['logo-medium', 'azureLogoMedium'],
  ['logo-small', 'azureLogoSmall'],
  ['logo-wide', 'azureLogoWide'],
  ['screenshot', 'azureLogoScreenshot'],
])

export function pictures(fields: Listing, folder: string, images: readonly KitImage[], resource: Resource): Json[] {
  const address = ({ path }: KitImage): string => `${folder.replace(/\/$/, '')}/${path}`
  const thumbnail = images.find(({ spec }) => spec.id === 'video-thumbnail')
  return languagesOf(fields, 'azure').flatMap((language) => {
    const id = languageId(language)
    const listing = { resourceName: listingName(language) }
    const shown = images.flatMap((image) => {
      const type = types.get(image.spec.id)
      return type === undefined ? [] : [{ image, type }]
    })
    const assets = shown.map(({ image, type }) => {
      const fileName = image.path.slice(image.path.lastIndexOf('/') + 1)
      const number = Number(/-(\d+)-\d+x\d+\.png$/.exec(fileName)?.[1] ?? 1) - 1
      const caption = type === 'azureLogoScreenshot' ? fields.assets?.screenshots?.[number]?.caption : undefined
      return resource('listing-asset', `${fileName.replace(/\.png$/, '')}-${id}`, {
        product,
        listing,
        kind: 'azure',
        languageId: id,
        type,
        fileName,
        friendlyName: fileName,
        description: (caption === undefined ? undefined : textIn(caption, language)) ?? fields.product,
        displayOrder: number,
        url: address(image),
      })
    })
    const video = fields.assets?.video_url
    if (video === undefined || thumbnail === undefined) return assets
    const title = textIn(fields.copy.title, language) ?? fields.product
    return [
      ...assets,
      resource('listing-trailer', `video-${id}`, {
        product,
        listing,
        kind: 'azure',
        streamingUrl: video,
        assets: { [id]: { title, imageList: [{ url: address(thumbnail) }] } },
      }),
    ]
  })
}
