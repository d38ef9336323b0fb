/** A measured part of the benchmark: what was measured, and its rows. */
export interface Table {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** What a reader must know to judge the figures. */
  readonly notes: readonly string[]
}

/** Returns tables as Markdown whose columns line up, fit for a terminal and for a file. */
export function renderTables(tables: readonly Table[]): string {
  return tables.map(renderTable).join('\n')
}

function renderTable({ title, columns, rows, notes }: Table): string {
  const lines = [columns, ...rows]
  const widths = columns.map((_, column) => Math.max(...lines.map((line) => line[column].length)))
  const show = (line: readonly string[]): string =>
    `| ${line.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join(' | ')} |`
  const rule = `|${widths.map((width, column) => `${'-'.repeat(width + 1)}${column === 0 ? '-' : ':'}`).join('|')}|`
  return [`## ${title}`, '', show(columns), rule, ...rows.map(show), '', ...notes.map((note) => `${note}\n`)].join('\n')
}

/** Returns the middle one of some measurements (the lower of two). Throws where there is none. */
export function median(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('Unexpected empty list, expected measurements')
  return [...values].sort((a, b) => a - b)[(values.length - 1) >> 1]
}
