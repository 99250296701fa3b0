// Drawings by their graph: solutions that are drawn alike, such as one in languages without a translation, are laid out once.
import { type Architecture, type Drawing, drawingOf } from '../site/architecture.ts'

const known = new Map<string, Drawing>()

export function drawingFor(architecture: Architecture): Drawing {
  const key = JSON.stringify(architecture)
  const drawing = known.get(key) ?? drawingOf(architecture)
  known.set(key, drawing)
  return drawing
}
