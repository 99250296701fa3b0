// Drawings are published as they are, so one that can run code or load something is refused.

const rules = [
  /<\s*(?:\w+:)?(?:script|foreignObject|iframe|embed|object|handler|listener)\b/i,
  /[\s/"']on[a-z]+\s*=/i,
  /<!ENTITY|<\?xml-stylesheet|@import/i,
  // An animation may set a link that was harmless before.
  /<\s*(?:\w+:)?(?:animate|set)\b[^>]*attributeName\s*=\s*["']?\s*(?:xlink:)?href/i,
  /(?:javascript|vbscript)\s*:/i,
]

/** True for a drawing that could run code or load something. Anchors in the drawing itself and pictures written into it may stand. */
export function isUnsafeSvg(svg: string): boolean {
  if (rules.some((rule) => rule.test(svg))) return true
  const links = [
    ...svg.matchAll(/(?:href|src)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/gi),
    ...svg.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)]*))\s*\)/gi),
  ]
  return links.some((match) => !/^\s*(?:#|data:image\/(?:png|jpeg|gif|webp);base64,)/.test(match[1] ?? match[2] ?? match[3] ?? ''))
}
