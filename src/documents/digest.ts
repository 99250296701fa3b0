// What identifies the bytes that a job makes: its maker and all its data.
import { createHash } from 'node:crypto'
import type { Job } from './job.ts'

const commons = new WeakMap<object, string>()

/** Digest of a job; `code` is that of the code that makes it. */
export function jobDigest(job: Job, code: string): string {
  const hash = createHash('sha256').update(`${code}\n${job.maker}\n`).update(textOf(job.data))
  return (job.common === undefined ? hash : hash.update(`\n${commonDigest(job.common)}`)).digest('base64url')
}

function commonDigest(common: object): string {
  const known = commons.get(common)
  if (known !== undefined) return known
  const digest = sha256(textOf(common))
  commons.set(common, digest)
  return digest
}

/** SHA-256 in hexadecimal. */
export const sha256 = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex')

// Bytes would be written number by number; a value of this form cannot be taken for text that a program holds, because its key is no name of a field.
const textOf = (data: unknown): string =>
  JSON.stringify(data, (_, value: unknown) => (value instanceof Uint8Array ? { '\u0000bytes': sha256(value) } : value)) ?? ''
