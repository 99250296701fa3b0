// Titles as the manifest holds them: by language.
import type { Text } from '../../../schemas/fields.ts'

export const textInAll = (text: Text, fallback = 'en'): Record<string, string> => (typeof text === 'string' ? { [fallback]: text } : text)
