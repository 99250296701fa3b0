// Text as a file in UTF-8: tables, calendars, payloads.
import type { Maker } from '../job.ts'

export const make: Maker<{ text: string }> = ({ text }) => Promise.resolve(Buffer.from(text, 'utf8'))
