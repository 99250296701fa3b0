// A database that the SQL of the metrics runs in: DuckDB in this process, or PostgreSQL. Both are asked in the same dialect.

/** A row as the database gives it, every value as text: dates as YYYY-MM-DD, decimals without loss; null where there is nothing. */
export type TextRow = Readonly<Record<string, string | null>>

export interface Engine {
  name: 'duckdb' | 'postgres'
  /** Runs statements, one after the other. */
  run: (sql: string) => Promise<void>
  /** Rows of a query. Columns come back as text whatever their type. */
  rows: (sql: string) => Promise<TextRow[]>
  close: () => Promise<void>
}

/** A text as a literal of SQL. */
export const literal = (text: string | undefined | null): string =>
  text === undefined || text === null ? 'null' : `'${text.replaceAll("'", "''")}'`

/** A name as an identifier of SQL. */
export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`
