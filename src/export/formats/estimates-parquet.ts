import { estimateColumns, type PlacedEstimate, placedEstimates } from '../estimate-columns.ts'
import type { Exporter } from '../exporter.ts'
import { writeParquet } from '../parquet.ts'
import { rowsOf } from '../table.ts'

/** Every estimate of every incident, in columns. */
export const exporter: Exporter = {
  id: 'estimates-parquet',
  summary: 'low, best and high of every incident under a rule book, in columns (Parquet)',
  rows: 'estimates',
  ruleBook: 'min-max',
  files: ['estimates.parquet'],
  conventions: ['The columns are those of `estimates-csv`; what is not said is null.'],
  write: (incidents, context) =>
    writeParquet<PlacedEstimate>('estimates.parquet', estimateColumns, rowsOf(incidents, context, placedEstimates)),
}
