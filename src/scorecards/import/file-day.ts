// The day of an export that the name of its file tells: a day, or the moment that systems put there.

/** The day in the name of a file; undefined when there is none. */
export function dayOfName(name: string): string | undefined {
  const [, year, month, day] = /(20\d{2})[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?!\d)/.exec(name) ?? []
  const written = `${year}-${month}-${day}`
  if (year !== undefined && !Number.isNaN(Date.parse(written))) return written
  const moment = /(?<!\d)1\d{12}(?!\d)/.exec(name)?.[0]
  return moment === undefined ? undefined : new Date(Number(moment)).toISOString().slice(0, 10)
}
