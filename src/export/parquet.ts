import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import type { Cell } from './csv.ts'
import type { Piece } from './exporter.ts'
import type { Column } from './table.ts'

/** What a column holds: text where nothing else is said. */
export type ParquetColumn<Row> = Column<Row> & { readonly kind?: 'whole' | 'real' | 'yes-no' }

type SchemaElement = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number]

/** Rows of one group: what is held in memory at a time. */
const group = 20_000

/** Yields a table as Parquet (Snappy), group by group; all columns may be null. */
export async function* writeParquet<Row>(
  file: string,
  columns: readonly ParquetColumn<Row>[],
  rows: AsyncIterable<Row>,
): AsyncGenerator<Piece> {
  const bytes = new ByteWriter()
  const writer = new ParquetWriter({ writer: bytes, schema: schemaOf(columns), createdBy: 'onrecord' })
  let held: Cell[][] = columns.map(() => [])
  /** What was written is given on and forgotten; the writer goes on counting its offset. */
  const flush = (): Piece | null => {
    const content = bytes.getBytes().slice()
    bytes.index = 0
    return content.length === 0 ? null : { file, content }
  }
  const writeGroup = (): void => {
    writer.write({ columnData: columns.map(({ name }, at) => ({ name, data: held[at] })) })
    held = columns.map(() => [])
  }
  for await (const row of rows) {
    for (const [at, column] of columns.entries()) held[at].push(column.of(row))
    if (held[0].length < group) continue
    writeGroup()
    const piece = flush()
    if (piece) yield piece
  }
  if (held[0].length > 0) writeGroup()
  writer.finish()
  const piece = flush()
  if (piece) yield piece
}

function schemaOf<Row>(columns: readonly ParquetColumn<Row>[]): SchemaElement[] {
  return [
    { name: 'root', num_children: columns.length },
    ...columns.map(({ name, kind }): SchemaElement => {
      const type = kind === 'whole' ? 'INT32' : kind === 'real' ? 'DOUBLE' : kind === 'yes-no' ? 'BOOLEAN' : null
      return type === null
        ? { name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' }
        : { name, type, repetition_type: 'OPTIONAL' }
    }),
  ]
}
