// The content security policy of every page. All that a page loads comes from its own host, and the only script in a page is the one that sets the theme.
import { createHash } from 'node:crypto'
import { theme_script } from './theme.ts'

const hashOf = (script: string): string => `'sha256-${createHash('sha256').update(script).digest('base64')}'`

/** The search index is WebAssembly. Frames that may hold a page can only be named by a header: see README. */
export const content_security_policy = [
  "default-src 'none'",
  `script-src 'self' 'wasm-unsafe-eval' ${hashOf(theme_script)}`,
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "media-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ')
