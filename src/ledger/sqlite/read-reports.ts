import type { Report } from '../../model/index.ts'
import type { ReportFilter } from '../contract.ts'
import type { Cell } from '../project/change.ts'
import type { Connection } from './connect.ts'
import type { Keeper } from './kept.ts'

const STRETCH = 200

/** Yields reports with people's decisions in them, in the order in which their documents were added. */
export function* readReports(connection: Connection, keeper: Keeper, filter: ReportFilter): Generator<Report> {
  if (filter.documents !== undefined) {
    for (const id of filter.documents) {
      const report = keeper.report(id)
      if (report !== null) yield report
    }
    return
  }
  const conditions = ['documents.number > ?', 'hidden IS NULL']
  const values: Cell[] = []
  const where = (condition: string, value: Cell): void => {
    conditions.push(condition)
    values.push(value)
  }
  if (filter.from !== undefined) where('substr(published, 1, 10) >= ?', filter.from)
  if (filter.to !== undefined) where('substr(published, 1, 10) <= ?', filter.to)
  if (filter.publisher !== undefined) where('publisher = ?', filter.publisher)
  if (!filter.superseded) {
    conditions.push('retracted = 0', 'NOT EXISTS (SELECT 1 FROM documents AS later WHERE later.revises = documents.id)')
  }
  const rows = connection.prepare(
    `SELECT number, id FROM documents WHERE ${conditions.join(' AND ')} ORDER BY number LIMIT ${STRETCH}`,
  )
  for (let after = 0; ; ) {
    const stretch = rows.all(after, ...values) as { number: number; id: string }[]
    for (const { number, id } of stretch) {
      const report = keeper.report(id)
      after = number
      if (report !== null) yield report
    }
    if (stretch.length < STRETCH) return
  }
}
