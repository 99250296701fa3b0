// What changes when a text does. Pages whose text Astro renders carry it, so that they are rendered again.
import { createHash } from 'node:crypto'

export const bodyDigest = (body: string): string => createHash('sha256').update(body).digest('hex').slice(0, 16)
