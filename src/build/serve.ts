// A built site on this machine, as a host would serve it: files only, the right types, and the site's own page for addresses that do not exist.
import { existsSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import sirv from 'sirv'

export interface ServeOptions {
  /** Folder to serve; it may be replaced by another while it is served. */
  dir: string
  host: string
  port: number
}

/** Listens; rejects with the system's error when the port is taken or forbidden. */
export function serveFolder({ dir, host, port }: ServeOptions): Promise<Server> {
  // Looks at the disk for each request, so that a new build is served without a new start.
  const files = sirv(dir, {
    dev: true,
    etag: true,
    onNoMatch: (request, response) => notFound(dir, request, response),
    setHeaders: setType,
  })
  const server = createServer((request, response) => {
    if (isLoopback(host) && !isLoopback(nameOf(request.headers.host)))
      return refuse(response, 403, 'This server answers its own machine only. Start it with --host to open it to others.')
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, 'Only GET and HEAD.')
    try {
      files(request, response)
    } catch {
      // The file went away between looking and reading, while a new build took its place.
      notFound(dir, request, response)
    }
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => resolve(server))
  })
}

const loopback = new Set(['localhost', '127.0.0.1', '::1', '[::1]'])
const isLoopback = (host: string): boolean => loopback.has(host)

// A page of another site can be given this machine's address; the name that its requests carry gives it away.
const nameOf = (header: string | undefined): string => (header ?? '').replace(/:\d+$/, '')

// Parts of the search index have endings of their own.
function setType(response: ServerResponse, path: string): void {
  if (/\.(?:pagefind|pf_\w+|glb)$/.test(path)) response.setHeader('Content-Type', 'application/octet-stream')
}

/** The nearest 404.html above the address, as hosts do it, so that each language has its own. */
function notFound(dir: string, request: IncomingMessage, response: ServerResponse): void {
  const [, first = ''] = /^\/([a-z-]+)\//.exec(request.url ?? '') ?? []
  const page = [join(dir, first, '404.html'), join(dir, '404.html')].find((file) => existsSync(file))
  if (page === undefined) {
    refuse(response, 404, 'There is nothing at this address.')
    return
  }
  const body = readFileSync(page)
  response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8', 'Content-Length': body.length })
  response.end(request.method === 'HEAD' ? undefined : body)
}

function refuse(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain;charset=utf-8' })
  response.end(`${message}\n`)
}
