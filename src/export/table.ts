import { type Cell, csvRow } from './csv.ts'
import type { ExportContext, Incident, Piece } from './exporter.ts'

/** A column of a table: its name, and what stands in it. */
export interface Column<Row> {
  readonly name: string
  /** What the column holds, in one line, for the documentation. */
  readonly means: string
  readonly of: (row: Row) => Cell
}

/** Yields a table as CSV, its header first, row by row. */
export async function* writeTable<Row>(
  file: string,
  columns: readonly Column<Row>[],
  rows: AsyncIterable<Row>,
): AsyncGenerator<Piece> {
  yield { file, content: csvRow(columns.map(({ name }) => name)) }
  for await (const row of rows) yield { file, content: csvRow(columns.map(({ of }) => of(row))) }
}

/** Yields the rows of each incident in turn. */
export async function* rowsOf<Row>(
  incidents: AsyncIterable<Incident>,
  context: ExportContext,
  rows: (incident: Incident, context: ExportContext) => Iterable<Row>,
): AsyncGenerator<Row> {
  for await (const incident of incidents) yield* rows(incident, context)
}
