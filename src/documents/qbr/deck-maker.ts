// A pack as a deck.
import type { Maker } from '../job.ts'
import type { Pack } from './pack.ts'

export const make: Maker<Pack> = () => Promise.resolve(new Uint8Array())
