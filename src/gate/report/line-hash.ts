// The fingerprint of a line as GitHub's upload of SARIF computes it, so that ours never differs from its own: a polynomial of base 37, modulo 2^64,
// over the first 100 characters from the line's start on; spaces and tabs do not count, line ends are line feeds, and U+FFFF marks the end of the file.
const window_size = 100
const base = 37n

/** A function that gives `hash:n` of a line, where n tells lines with equal hashes apart. `text` is the whole file, byte order mark and all. */
export function lineHashes(text: string): (line: number) => string | undefined {
  const stream = `${text.replace(/\r\n?/g, '\n').replace(/[ \t]/g, '')}\uffff`
  const seen = new Map<string, number>()
  const lines: { window: string; nth: number }[] = []
  for (let start = 0; start < stream.length; start = next(stream, start)) {
    const window = stream.slice(start, start + window_size)
    const nth = (seen.get(window) ?? 0) + 1
    seen.set(window, nth)
    lines.push({ window, nth })
  }
  return (line) => {
    const found = lines[line - 1]
    return found && `${hash(found.window)}:${found.nth}`
  }
}

function next(stream: string, start: number): number {
  const end = stream.indexOf('\n', start)
  return end === -1 ? stream.length : end + 1
}

// Past the end of the file the window is filled with NUL.
function hash(window: string): string {
  let value = 0n
  for (let at = 0; at < window_size; at++) value = BigInt.asUintN(64, value * base + BigInt(at < window.length ? window.charCodeAt(at) : 0))
  return value.toString(16)
}
