import { parse } from 'csv-parse/sync'
import { type PlaceCodes, pcodeKey } from './export-facts.ts'

/** Reads a table of p-codes: CSV with the columns country (ISO 3166-1 alpha-3), level (1, 2), name, code. Throws what is wrong with it. */
export function readPlaceCodes(text: string): PlaceCodes {
  const rows: Record<string, string>[] = parse(text, { columns: true, bom: true, trim: true, skip_empty_lines: true })
  const missing = ['country', 'level', 'name', 'code'].filter((name) => rows[0]?.[name] === undefined)
  if (missing.length > 0) throw new Error(`no column ${missing.join(', ')}`)
  return new Map(rows.map(({ country, level, name, code }) => [pcodeKey(country, Number(level), name), code]))
}
