import { statSync } from 'node:fs'
import type { Problem } from '../../../model/index.ts'
import type { Connection } from '../connect.ts'
import { checkPages, writtenChecks } from '../page-checks.ts'
import { damage, type Finding, TOLD } from './finding.ts'

/** Looks at every byte of the file, also those that hold nothing, where it has checks of its present state. */
export function checkEveryPage(connection: Connection, file: string): Finding {
  const problems: Problem[] = []
  const size = Number(connection.pragma('page_size', { simple: true }))
  const written = writtenChecks(connection)
  if (written === null) return { problems, checked: 'no checks of single pages: it was not closed yet' }
  if (!written.isWhole) {
    problems.push(damage(file, 'row of page_checks', 'the checks that were written'))
    return { problems, checked: 'checks of pages' }
  }
  const entries = Number(connection.prepare('SELECT coalesce(max(sequence), 0) FROM entries').pluck().get())
  if (written.entries !== entries) {
    return { problems, checked: 'no checks of single pages: entries were added after they were written' }
  }
  const found = checkPages(connection)
  if (found === null) return { problems, checked: 'no checks of single pages: it is too large' }
  const { checks } = written
  if (found.length !== checks.length) {
    problems.push(damage(file, `file of ${found.length} pages`, `${checks.length}, as it was closed`))
  }
  const wrong = checks.flatMap((check, at) => (found[at] === undefined || found[at] === check ? [] : [at + 1]))
  for (const page of wrong.slice(0, TOLD)) {
    const [from, to] = [(page - 1) * size, page * size - 1]
    problems.push(
      damage(
        file,
        `bytes between ${from} and ${to} (page ${page}, ${ownerOf(connection, page)})`,
        'those that were written',
      ),
    )
  }
  problems.push(...unusedBytes(connection, file, size))
  const length = statSync(file).size
  if (isAlone(file) && length !== found.length * size) {
    problems.push(damage(file, `file of ${length} bytes`, `${found.length * size}`))
  }
  return { problems, checked: `every byte of ${found.length} pages` }
}

/** The pages of the checks themselves hold one row, and zeros where that is not. */
function unusedBytes(connection: Connection, file: string, size: number): Problem[] {
  const bytes = connection.serialize()
  const rows = connection.prepare("SELECT pageno, pagetype, payload, unused FROM dbstat WHERE name = 'page_checks'")
  return (rows.all() as { pageno: number; pagetype: string; payload: number; unused: number }[])
    .filter(({ pageno, pagetype, unused }) => {
      const page = bytes.subarray((pageno - 1) * size, pageno * size)
      // A leaf's room is between its pointers and its cell; an overflow page's behind what it holds.
      const gap = pagetype === 'leaf' ? page.subarray(10, 10 + unused) : page.subarray(size - unused)
      return gap.some((byte) => byte !== 0)
    })
    .map(({ pageno }) => {
      const [from, to] = [(pageno - 1) * size, pageno * size - 1]
      return damage(file, `bytes between ${from} and ${to} (page ${pageno}, of page_checks)`, 'zeros beside the row')
    })
}

/** Which table or index a page belongs to, in words. */
function ownerOf(connection: Connection, page: number): string {
  if (page === 1) return 'the head of the file and its schema'
  try {
    const name = connection.prepare('SELECT name FROM dbstat WHERE pageno = ?').pluck().get(page) as string | undefined
    return name === undefined ? 'of no table' : `of ${name}`
  } catch {
    return 'of an unknown table'
  }
}

/** Whether all of the ledger is in its one file: no log beside it. */
function isAlone(file: string): boolean {
  return (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) === 0
}
