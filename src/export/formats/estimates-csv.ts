import { estimateColumns, placedEstimates } from '../estimate-columns.ts'
import type { Exporter } from '../exporter.ts'
import { rowsOf, writeTable } from '../table.ts'

/** Every estimate of every incident, a row each, with the claims behind it. */
export const exporter: Exporter = {
  id: 'estimates-csv',
  summary: 'low, best and high of every incident under a rule book, a row each (CSV)',
  rows: 'estimates',
  ruleBook: 'min-max',
  files: ['estimates.csv'],
  conventions: ['An open end ("at least 32") has its number in both ends and is marked in `open_low` or `open_high`.'],
  write: (incidents, context) =>
    writeTable('estimates.csv', estimateColumns, rowsOf(incidents, context, placedEstimates)),
}
