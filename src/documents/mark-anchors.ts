// Arabic marks in pictures: satori 0.63 applies the vertical offsets of shaping downwards, so that a shadda falls onto its letter and a kasra rises
// above the line. Marks are where they belong again when the anchors that they hang from are mirrored in the font that satori gets.

/** Offsets of subtables, marks and anchors are 16 bits wide; those of extensions 32. */
const mark_to_base = 4
const mark_to_ligature = 5
const mark_to_mark = 6
const extension = 9

/** The font with the height of every mark anchor negated; a font without marks as it is. */
export function withMirroredMarks(font: Uint8Array): Buffer {
  const bytes = Buffer.from(font)
  const gpos = tableAt(bytes, 'GPOS')
  if (gpos === undefined) return bytes
  // Subtables share anchors.
  const anchors = new Set(subtablesOf(bytes, gpos).flatMap(({ type, at }) => anchorsOf(bytes, type, at)))
  for (const anchor of anchors) bytes.writeInt16BE(-bytes.readInt16BE(anchor + 4), anchor + 4)
  return bytes
}

function tableAt(bytes: Buffer, tag: string): number | undefined {
  const record = range(bytes.readUInt16BE(4))
    .map((index) => 12 + index * 16)
    .find((at) => bytes.toString('latin1', at, at + 4) === tag)
  return record === undefined ? undefined : bytes.readUInt32BE(record + 8)
}

/** Subtables of all lookups of a table, extensions followed. */
function subtablesOf(bytes: Buffer, table: number): { type: number; at: number }[] {
  const lookups = table + bytes.readUInt16BE(table + 8)
  return offsets(bytes, lookups, lookups).flatMap((lookup) => {
    const type = bytes.readUInt16BE(lookup)
    return offsets(bytes, lookup + 4, lookup).map((at) =>
      type === extension ? { type: bytes.readUInt16BE(at + 2), at: at + bytes.readUInt32BE(at + 4) } : { type, at },
    )
  })
}

function anchorsOf(bytes: Buffer, type: number, at: number): number[] {
  if (type !== mark_to_base && type !== mark_to_ligature && type !== mark_to_mark) return []
  const classes = bytes.readUInt16BE(at + 6)
  const marks = at + bytes.readUInt16BE(at + 8)
  const bases = at + bytes.readUInt16BE(at + 10)
  const ofMarks = range(bytes.readUInt16BE(marks)).map((index) => marks + bytes.readUInt16BE(marks + 2 + index * 4 + 2))
  const ofBases =
    type === mark_to_ligature ? offsets(bytes, bases, bases).flatMap((each) => matrix(bytes, each, classes)) : matrix(bytes, bases, classes)
  return [...ofMarks, ...ofBases]
}

/** Anchors of a list of rows with a column for each class of marks; 0 stands for none. */
function matrix(bytes: Buffer, at: number, classes: number): number[] {
  return range(bytes.readUInt16BE(at) * classes)
    .map((index) => bytes.readUInt16BE(at + 2 + index * 2))
    .filter((offset) => offset !== 0)
    .map((offset) => at + offset)
}

/** A counted list of offsets, as places in the file. */
const offsets = (bytes: Buffer, list: number, from: number): number[] =>
  range(bytes.readUInt16BE(list)).map((index) => from + bytes.readUInt16BE(list + 2 + index * 2))

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index)
