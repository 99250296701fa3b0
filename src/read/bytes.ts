// Files of the content folder as they are, for publishing.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Bytes of a file that the program refers to. */
export const readBytes = (root: string, file: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(join(root, file)))
