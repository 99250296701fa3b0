// DuckDB in this process. It is loaded when it is first needed: programs without exports never pay for it.
import type { Engine, TextRow } from './engine.ts'

export interface DuckDbOptions {
  /** Most memory that it may use, such as `1GB`; what does not fit goes to `spill`. */
  memory?: string
  /** Folder for what does not fit into memory. */
  spill?: string
}

/** A database in memory. It reads files that are named to it and nothing else: no extensions are loaded or fetched. */
export async function openDuckDb({ memory, spill }: DuckDbOptions = {}): Promise<Engine> {
  const { DuckDBInstance } = await import('@duckdb/node-api')
  const instance = await DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    preserve_insertion_order: 'true',
    // Groups by partner and stretch of days are numbered instead of hashed, up to this many bits.
    perfect_ht_threshold: '18',
    ...(memory === undefined ? {} : { memory_limit: memory }),
    ...(spill === undefined ? {} : { temp_directory: spill }),
  })
  const connection = await instance.connect()
  return {
    name: 'duckdb',
    run: async (sql) => {
      await connection.run(sql)
    },
    rows: async (sql) => {
      const reader = await connection.runAndReadAll(sql)
      const names = reader.deduplicatedColumnNames()
      return reader
        .getRows()
        .map((row) => Object.fromEntries(row.map((value, index) => [names[index], value === null ? null : String(value)])) as TextRow)
    },
    close: () => {
      connection.closeSync()
      instance.closeSync()
      return Promise.resolve()
    },
  }
}
