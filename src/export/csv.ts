import { stringify } from 'csv-stringify/sync'

/** What stands in a cell. `null`: the reports do not say. */
export type Cell = string | number | boolean | null

/** What a spreadsheet would take for a formula. A number with its sign is none. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/
const number = /^[+-]?\d+(?:\.\d+)?$/

/** Returns a cell as text that no spreadsheet runs as a formula: `=1+1` becomes `'=1+1`. */
export function safeCell(cell: Cell): string {
  if (cell === null) return ''
  const text = String(cell)
  return formula.test(text) && !number.test(text) ? `'${text}` : text
}

/** Returns one row of CSV (RFC 4180) with its line end, safe to open in a spreadsheet. */
export function csvRow(cells: readonly Cell[]): string {
  return stringify([cells.map(safeCell)], { record_delimiter: '\r\n' })
}
