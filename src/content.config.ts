// One collection for each kind of the program, fed by our own loader.
import { defineCollection } from 'astro:content'
import { kinds } from '../schemas/index.ts'
import { assetLoader, collectionLoader } from './program/astro.ts'

export const collections = {
  ...Object.fromEntries(kinds.map(({ name }) => [name, defineCollection({ loader: collectionLoader(name) })])),
  asset: defineCollection({ loader: assetLoader() }),
}
