// What the server of `npm run dev` answers besides pages: the findings that stand beside the open page, and the site's files that are no pages.
import { createReadStream } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { mediaType } from '../documents/manifest.ts'
import { type LiveFindings, liveFindings } from '../site/compliance/live-findings.ts'
import { sideFiles } from '../site/side-files.ts'
import type { Site } from '../site/site.ts'

/** Address of the findings; the page asks for its own with `?at=/partners/acme/`. */
export const live_address = '/_live/findings.json'

/** Event of the server when findings changed and no page did. */
export const live_event = 'partnerbook:findings'

const types: Record<string, string> = { ics: 'text/calendar; charset=utf-8', xml: 'application/atom+xml; charset=utf-8' }

/** Answers for a site as it is at the moment of asking, and with the documents that were made for it. */
export function liveAnswers(
  site: () => Site,
  documentAt: (path: string) => string | undefined,
): (request: IncomingMessage, response: ServerResponse, next: () => void) => void {
  return (request, response, next) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
    const send = (type: string, text: string): void => {
      response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' })
      response.end(text)
    }
    if (pathname === live_address) {
      const found: LiveFindings = liveFindings(site(), searchParams.get('at') ?? '/')
      send('application/json; charset=utf-8', JSON.stringify(found))
      return
    }
    const document = documentAt(pathname.slice(1))
    if (document !== undefined) {
      response.writeHead(200, { 'content-type': mediaType(document), 'cache-control': 'no-store' })
      createReadStream(document).pipe(response)
      return
    }
    const type = types[pathname.slice(pathname.lastIndexOf('.') + 1)]
    const file = type === undefined ? undefined : sideFiles(site()).find(({ path }) => path === decodeURI(pathname))
    if (type === undefined || file === undefined) next()
    else send(type, file.text)
  }
}
