// What Astro needs to know. The environment is read here and in scripts, and passed on from here.

import { optionsFromEnv } from './scripts/options.ts'
import { siteConfig } from './src/build/config.ts'

export default await siteConfig(optionsFromEnv(process.env))
