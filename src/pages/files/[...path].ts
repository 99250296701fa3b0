// Files that visible entries refer to: logos, sample data, pictures.

import { getCollection } from 'astro:content'
import { root } from 'virtual:partnerbook/site'
import type { APIRoute } from 'astro'
import { readBytes } from '../../read/bytes.ts'

export async function getStaticPaths() {
  const assets: { id: string }[] = await getCollection('asset')
  return assets.map(({ id }) => ({ params: { path: id } }))
}

const types: Record<string, string> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  csv: 'text/csv',
  json: 'application/json',
  pdf: 'application/pdf',
  txt: 'text/plain',
  glb: 'model/gltf-binary',
}

export const GET: APIRoute = ({ params }) => {
  const path = params['path'] ?? ''
  return new Response(readBytes(root, path), {
    headers: { 'Content-Type': types[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream' },
  })
}
