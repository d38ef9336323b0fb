import { type ClaimColumn, claimColumns } from '../claim-columns.ts'
import { claimsOf } from '../claims-of.ts'
import type { Exporter } from '../exporter.ts'
import { writeParquet } from '../parquet.ts'
import { rowsOf } from '../table.ts'

/** Every claim with all its parts, in columns. */
export const exporter: Exporter = {
  id: 'claims-parquet',
  summary: 'every claim, in columns (Parquet)',
  rows: 'claims',
  ruleBook: 'min-max',
  files: ['claims.parquet'],
  conventions: ['The columns are those of `claims-csv`; a part that is not said is null.'],
  write: (incidents, context) =>
    writeParquet<Parameters<ClaimColumn['of']>[0]>(
      'claims.parquet',
      claimColumns,
      rowsOf(incidents, context, claimsOf),
    ),
}
