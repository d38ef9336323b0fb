import { claimColumns } from '../claim-columns.ts'
import { claimsOf } from '../claims-of.ts'
import type { Exporter } from '../exporter.ts'
import { rowsOf, writeTable } from '../table.ts'

/** Every claim with all its parts, a row each. */
export const exporter: Exporter = {
  id: 'claims-csv',
  summary: 'every claim, a row each (CSV)',
  rows: 'claims',
  ruleBook: 'min-max',
  files: ['claims.csv'],
  conventions: ['Several values in one cell stand apart by "; ".'],
  write: (incidents, context) => writeTable('claims.csv', claimColumns, rowsOf(incidents, context, claimsOf)),
}
