// What templates render from: pages as values, the frame around them, published files, and the prose of each kind that has any.
import { defineCollection } from 'astro:content'
import { kinds } from '../schemas/index.ts'
import { assetLoader, directoryLoader, frameLoader, pageLoader, proseLoader } from './build/bridge.ts'

const prose = kinds.filter(({ path }) => path.endsWith('.mdx'))

export const collections = {
  page: defineCollection({ loader: pageLoader() }),
  frame: defineCollection({ loader: frameLoader() }),
  asset: defineCollection({ loader: assetLoader() }),
  directory: defineCollection({ loader: directoryLoader() }),
  ...Object.fromEntries(prose.map(({ name }) => [name, defineCollection({ loader: proseLoader(name) })])),
}
