// The mark of the program, in one or two colours: the shape of public/favicon.svg.

export interface MarkColours {
  body: string
  dot: string
}

/** What stands in the drawing, in a field of 32 by 32. */
export const markShapes = ({ body, dot }: MarkColours): string =>
  `<path d="M6 4h14a6 6 0 0 1 0 12h-8v12H6z" fill="${body}"/><circle cx="23" cy="24" r="4" fill="${dot}"/>`

/** The drawing; with a side it has that size. */
export const markSvg = (colours: MarkColours, side?: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"${side === undefined ? '' : ` width="${side}" height="${side}"`}>${markShapes(colours)}</svg>`
