// What Astro needs to know. The environment is read here and in scripts, and passed on from here.
import { siteConfig } from './src/build/config.ts'
import { optionsFromEnv } from './scripts/options.ts'

export default siteConfig(optionsFromEnv(process.env))
