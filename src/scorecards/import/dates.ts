// The forms of dates that exports have, and reading a day from a cell of one of them. A day that does not exist is never rolled to another.

/** Order and marks of the parts of a date. One digit is as good as two in days and months; `MMM` is the name of a month. */
export const date_parts = [
  'YYYY-MM-DD',
  'YYYY/MM/DD',
  'YYYY.MM.DD',
  'YYYYMMDD',
  'DD/MM/YYYY',
  'DD-MM-YYYY',
  'DD.MM.YYYY',
  'DD/MM/YY',
  'DD-MM-YY',
  'DD.MM.YY',
  'MM/DD/YYYY',
  'MM-DD-YYYY',
  'MM/DD/YY',
  'MM-DD-YY',
  'DD-MMM-YY',
  'DD-MMM-YYYY',
  'DD/MMM/YYYY',
  'DD MMM YYYY',
  'MMM DD, YYYY',
  'YYYY-MM',
  'MM/YYYY',
  'MMM YYYY',
  'MMM-YY',
] as const
/** What may follow: a time of the day, or one with its offset from UTC. A cell without it is read too. */
export const time_parts = ['', ' HH:mm', ' HH:mm:ss', ' hh:mm A', ' hh:mm:ss A', 'THH:mm:ss', 'THH:mm:ssZ', ' HH:mm:ssZ'] as const

export type DatePart = (typeof date_parts)[number]
export type DateFormat = `${DatePart}${(typeof time_parts)[number]}`
