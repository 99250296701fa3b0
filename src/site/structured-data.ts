// What search engines read of a page beside its text: where it stands, and what it is about, in schema.org's words.
import { settings } from '../program/program.ts'
import type { JsonLd } from './json-ld.ts'
import { sectionLinks } from './navigation.ts'
import { addressOf, href, type Page } from './page.ts'
import { defaultLocale, type Site } from './site.ts'
import { localized } from './text.ts'
import { wordsIn } from './ui.ts'

/** The data of a public page with a known address; undefined for others. */
export function structuredData(site: Site, page: Page): JsonLd | undefined {
  const { site: origin } = settings(site.view)
  if (site.audience !== 'public' || origin === undefined || page.template === 'not-found') return undefined
  const absolute = (path: string): string => new URL(path, origin).href
  const graph = page.path === '' ? homeData(site, page, absolute) : [breadcrumbs(site, page, absolute), ...subjectOf(site, page, absolute)]
  return { '@context': 'https://schema.org', '@graph': graph }
}

type Absolute = (path: string) => string

const vendorId = (absolute: Absolute): string => `${absolute('/')}#organization`

function homeData(site: Site, { locale }: Page, absolute: Absolute): JsonLd[] {
  const { name, tagline, vendor, contact } = settings(site.view)
  const text = (of: typeof name): string => localized(of, locale, defaultLocale(site)).value
  return [
    {
      '@type': 'Organization',
      '@id': vendorId(absolute),
      name: vendor.legal_name,
      url: vendor.website,
      address: { '@type': 'PostalAddress', streetAddress: vendor.address, addressCountry: vendor.country },
      contactPoint: { '@type': 'ContactPoint', contactType: 'customer service', email: contact },
    },
    {
      '@type': 'WebSite',
      '@id': `${absolute('/')}#website`,
      name: text(name),
      description: text(tagline),
      url: absolute(href(locale, '')),
      inLanguage: locale.tag,
      publisher: { '@id': vendorId(absolute) },
      potentialAction: {
        '@type': 'SearchAction',
        target: { '@type': 'EntryPoint', urlTemplate: `${absolute(href(locale, 'search/'))}?q={query}` },
        'query-input': 'required name=query',
      },
    },
  ]
}

function breadcrumbs(site: Site, page: Page, absolute: Absolute): JsonLd {
  const { locale } = page
  const section = page.section === page.path ? undefined : sectionLinks(site, locale).find(({ path }) => path === page.section)
  const steps = [
    { name: wordsIn(locale).home, href: href(locale, '') },
    ...(section && section.path !== '' ? [{ name: section.label, href: section.href }] : []),
    { name: page.title, href: addressOf(page) },
  ]
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map((step, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: step.name,
      item: absolute(step.href),
    })),
  }
}

/** What the page is about, where schema.org has a word for it. */
function subjectOf(site: Site, page: Page, absolute: Absolute): JsonLd[] {
  const id = page.params['id']
  switch (page.template) {
    case 'partner':
      return id === undefined ? [] : partnerData(site, page, id, absolute)
    case 'blueprint': {
      const published = id === undefined ? undefined : site.find('blueprint', id)?.fields.published_on
      return [{ ...article(page, 'TechArticle', absolute), ...(published === undefined ? {} : { datePublished: published }) }]
    }
    case 'guide':
      return [article(page, 'Article', absolute)]
    case 'events':
      return eventData(site, page, absolute)
    default:
      return []
  }
}

const article = ({ title, description, locale, contentLang, ...page }: Page, type: string, absolute: Absolute): JsonLd => ({
  '@type': type,
  headline: title,
  description,
  inLanguage: contentLang ?? locale.tag,
  mainEntityOfPage: absolute(addressOf({ ...page, locale })),
  publisher: { '@id': vendorId(absolute) },
})

function partnerData(site: Site, { locale, description }: Page, id: string, absolute: Absolute): JsonLd[] {
  const fields = site.find('partner', id)?.fields
  if (fields === undefined) return []
  return [
    {
      '@type': 'Organization',
      name: fields.name,
      description,
      url: fields.website,
      ...(fields.logo === undefined ? {} : { logo: absolute(`/files/partners/${id}/${fields.logo}`) }),
      address: { '@type': 'PostalAddress', addressCountry: fields.country },
      mainEntityOfPage: absolute(href(locale, `partners/${id}/`)),
    },
  ]
}

const eventData = (site: Site, { locale }: Page, absolute: Absolute): JsonLd[] =>
  site.view.entries.event
    .filter(({ fields }) => (fields.ends_on ?? fields.starts_on) >= site.asOf)
    .map(({ id, fields }) => {
      const text = (of: typeof fields.title): string => localized(of, locale, defaultLocale(site)).value
      const url = `${absolute(href(locale, 'events/'))}#${id}`
      return {
        '@type': 'Event',
        name: text(fields.title),
        description: text(fields.summary),
        startDate: fields.starts_on,
        ...(fields.ends_on === undefined ? {} : { endDate: fields.ends_on }),
        eventStatus: 'https://schema.org/EventScheduled',
        eventAttendanceMode: `https://schema.org/${fields.place === undefined ? 'Online' : 'Offline'}EventAttendanceMode`,
        location:
          fields.place === undefined
            ? { '@type': 'VirtualLocation', url }
            : { '@type': 'Place', name: text(fields.place), address: text(fields.place) },
        inLanguage: [...fields.languages],
        organizer: { '@id': vendorId(absolute) },
        url,
      }
    })
