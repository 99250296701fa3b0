// The pictures that a marketplace takes, from those that a listing gives: which are made, and which cannot be.
import type { ImageSpec } from '../../../schemas/marketplace.ts'
import type { Problem } from '../../problems/problem.ts'
import { localized } from '../../site/text.ts'
import { type ImageSize, image_types, imageSize } from '../image-size.ts'
import { type Job, job } from '../job.ts'
import type { Subject } from './subject.ts'

export interface KitImage {
  spec: ImageSpec
  /** Path in the archive. */
  path: string
  job: Job
  caption?: string
}

export interface KitImages {
  images: readonly KitImage[]
  /** Pictures that are wanted and could not be made. */
  unmade: readonly ImageSpec[]
  /** Files of the listing that they are made from. */
  inputs: readonly string[]
  problems: readonly Problem[]
}

interface Given {
  /** Path of the field that names the file. */
  at: readonly (string | number)[]
  /** Below the content folder. */
  file: string
  name: string
  bytes: Uint8Array
  size: ImageSize | undefined
  caption?: string
}

export function imagesOf(subject: Subject): KitImages {
  const { listing, marketplace } = subject
  const { assets } = listing.fields
  const folder = listing.file.slice(0, listing.file.lastIndexOf('/'))
  const given = (at: Given['at'], name: string): Given => {
    const file = `${folder}/${name}`
    const bytes = subject.read(file)
    return { at: ['assets', ...at], file, name, bytes, size: imageSize(bytes) }
  }
  const logo = assets?.logo === undefined ? [] : [given(['logo'], assets.logo)]
  const screenshots = (assets?.screenshots ?? []).map(
    ({ file, caption }, index): Given => ({
      ...given(['screenshots', index, 'file'], file),
      caption: localized(caption, subject.locale, subject.locale).value,
    }),
  )
  const images: KitImage[] = []
  const unmade: ImageSpec[] = []
  const problems: Problem[] = []
  for (const spec of marketplace.fields.images) {
    if (spec.with_video === true && assets?.video_url === undefined) continue
    if (spec.from === 'drawn') {
      images.push({ spec, path: pathOf(spec), job: drawn(subject, spec, logo[0]) })
      continue
    }
    for (const [index, picture] of (spec.from === 'logo' ? logo : screenshots).entries()) {
      const problem = problemOf(subject, spec, picture)
      if (problem === undefined) images.push(made(spec, picture, spec.from === 'logo' ? undefined : index + 1))
      else {
        problems.push(problem)
        if (!unmade.includes(spec)) unmade.push(spec)
      }
    }
  }
  return { images, unmade, problems: unlike(problems), inputs: [...new Set([...logo, ...screenshots].map(({ file }) => file))] }
}

/** One picture fails several sizes for one cause; the first size says it. */
function unlike(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.toReversed().map((each) => [`${each.ruleId} ${each.line}`, each])).values()].toReversed()
}

const pathOf = ({ id, width, height }: ImageSpec, number?: number): string =>
  `images/${id}${number === undefined ? '' : `-${number}`}-${width}x${height}.png`

function made(spec: ImageSpec, { name, bytes, size, caption }: Given, number: number | undefined): KitImage {
  const { width, height, padding = 0, transparent = false } = spec
  const from = { width: size?.width ?? width, height: size?.height ?? height, isDrawing: size?.type === 'svg' }
  return {
    spec,
    path: pathOf(spec, number),
    job: job('resize', { name, bytes, from, width, height, padding, transparent }),
    ...(caption === undefined ? {} : { caption }),
  }
}

/** Field whose text stands in pictures that are drawn. */
export const drawn_text = ['copy', 'short_description'] as const

function drawn({ site, listing, locale }: Subject, { width, height }: ImageSpec, logo: Given | undefined): Job {
  const { copy, product } = listing.fields
  const [language = locale.tag] = listing.fields.languages
  const own = { ...locale, tag: language }
  return job('listing-still', {
    width,
    height,
    product,
    title: localized(copy.short_description, own, locale).value,
    vendor: vendorOf(site),
    ...(logo?.size === undefined
      ? {}
      : { logo: { bytes: logo.bytes, type: image_types[logo.size.type], ratio: logo.size.width / logo.size.height } }),
  })
}

const vendorOf = ({ view }: Subject['site']): string => view.entries.program[0]?.fields.vendor.legal_name ?? ''

/** Letters in a drawing look different on every machine, and some marketplaces want none; those that are outlines are not told from shapes. */
const hasLetters = (bytes: Uint8Array): boolean => /<(?:\w+:)?text\b/i.test(new TextDecoder().decode(bytes))

function problemOf({ tell, marketplace }: Subject, spec: ImageSpec, { at, name, bytes, size }: Given): Problem | undefined {
  const wanted = `${spec.id} of ${spec.width} by ${spec.height} pixels for ${marketplace.id}`
  const { severity } = spec
  if (size === undefined)
    return tell(['listing-image-shape', 'listing-unfinished'], at, { reason: `${name} is no PNG, JPEG or SVG that can be read`, severity })
  if (size.type === 'svg')
    return hasLetters(bytes)
      ? tell(['listing-image-words', 'listing-unfinished'], at, {
          reason:
            spec.words === 'forbidden'
              ? `${name} holds text, and ${marketplace.id} takes no text in ${spec.id}`
              : `${name} holds text that is drawn with the fonts of whichever machine opens it`,
          fix: spec.words === 'forbidden' ? 'Give a picture without text.' : 'Turn its letters into outlines.',
          severity,
        })
      : shapeProblem()
  const padding = spec.padding ?? 0
  const scales = [(spec.width - 2 * padding) / size.width, (spec.height - 2 * padding) / size.height]
  // A logo stands free, a screenshot fills its frame.
  const scale = spec.from === 'logo' ? Math.min(...scales) : Math.max(...scales)
  if (scale > 1)
    return tell(['listing-image-small', 'listing-unfinished'], at, {
      reason: `${name} has ${size.width} by ${size.height} pixels, too few for ${wanted}`,
      severity,
    })
  if (spec.transparent === true && !size.alpha)
    return tell(['listing-image-shape', 'listing-unfinished'], at, {
      reason: `${name} has no transparent background, and ${marketplace.id} wants one for ${spec.id}`,
      fix: 'Give an SVG or a PNG with a transparent background.',
      severity,
    })
  return shapeProblem()

  function shapeProblem(): Problem | undefined {
    if (size === undefined || spec.from !== 'screenshots') return undefined
    // One pixel may be lost where a larger picture was made smaller.
    const height = (size.width * spec.height) / spec.width
    if (Math.abs(height - size.height) <= 1) return undefined
    return tell(['listing-image-shape', 'listing-unfinished'], at, {
      reason: `${name} is ${size.width} by ${size.height}, which is another shape than ${wanted}`,
      fix: `Cut it to ${spec.width} by ${spec.height}, or make it so again.`,
      severity,
    })
  }
}
