// A host for a built folder, as plain as those that sites are published to.
import { readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.xml': 'application/xml',
}

export interface Host extends AsyncDisposable {
  /** Without a slash at the end. */
  origin: string
}

/** Serves `dir` on a free port of this machine. */
export async function serve(dir: string): Promise<Host> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname)
    const file = join(dir, normalize(path), path.endsWith('/') ? 'index.html' : '')
    const found = file.startsWith(`${dir}${sep}`) && statSync(file, { throwIfNoEntry: false })?.isFile()
    response.setHeader('Content-Type', types[found ? extname(file) : '.html'] ?? 'application/octet-stream')
    response.setHeader('Cache-Control', 'max-age=3600')
    const body = found ? file : join(dir, '404.html')
    response.writeHead(found ? 200 : 404).end(statSync(body, { throwIfNoEntry: false }) ? readFileSync(body) : '')
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return {
    origin: `http://127.0.0.1:${address.port}`,
    [Symbol.asyncDispose]: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}
