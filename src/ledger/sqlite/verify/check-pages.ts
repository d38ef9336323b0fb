import { existsSync } from 'node:fs'
import type { Problem } from '../../../model/index.ts'
import type { Connection } from '../connect.ts'
import { damagedLogOf } from '../pages/check-log.ts'
import { checkedState, digestOf, isBehind, isRewritten, ownPages } from '../pages/checked-state.ts'
import { makeLogReader, readLog, sureFaultOf } from '../pages/log-frames.ts'
import { LOCK_PAGE, PAGE, readPages, sizeOfFile } from '../pages/main-file.ts'
import { checkOf, PAGES_A_ROW } from '../pages/page-checks.ts'
import { changedBytes, damage, type Finding, rewritten, TOLD } from './finding.ts'

const STRETCH = 256

/** Looks at every byte of the file, also those that hold nothing, as far as it has checks of its present state; and of the log beside it. */
export function checkEveryPage(connection: Connection, file: string): Finding {
  const log = readLog(file)
  const problems: Problem[] = []
  const fault = log.fault === null ? null : sureFaultOf(file)
  if (fault !== null) {
    const { start, end, turns } = fault
    problems.push(
      damage(
        `${file}-wal`,
        `bytes between ${start} and ${end - 1} of the log, at or before the end of ${turns === 1 ? 'a turn' : `${turns} turns`} of writing`,
        'those that were written',
      ),
    )
  }
  if (existsSync(damagedLogOf(file))) {
    problems.push(
      damage(
        damagedLogOf(file),
        'log with changed bytes, whose last turns the ledger has not',
        'none; it can be removed once they are restored',
      ),
    )
  }
  const inLog = log.pages.size === 0 ? '' : `, and the ${log.pages.size} in its log by their checksums`
  const nothing = (why: string): Finding => ({ problems, checked: `no checks of single pages${inLog}: ${why}` })
  const state = checkedState(connection)
  if (state === null) {
    const rows = connection.prepare('SELECT count(*) FROM page_checks').pluck().get() as number
    return nothing(rows === 0 ? 'it was not closed yet' : 'its tables were made anew, and it was not closed since')
  }
  if (isBehind(connection, file, state))
    return nothing('its log was taken over by another program, or without room for checks')
  if (isRewritten(connection, file, state)) {
    problems.push(rewritten(file))
    return nothing('another program has rewritten them')
  }
  const own = ownPages(connection)
  const row = connection.prepare('SELECT digest, checks FROM page_checks WHERE number = ?')
  const tell = (page: number, expected = 'those that were written'): void => {
    if (problems.length >= TOLD) return
    const [from, to] = [(page - 1) * PAGE, page * PAGE - 1]
    const what = `bytes between ${from} and ${to} (page ${page}, ${ownerOf(connection, page)})`
    problems.push(changedBytes(file, what, expected))
  }
  const reader = [...own].some((page) => log.pages.has(page)) ? makeLogReader(file, log) : null
  let checks: Buffer = Buffer.alloc(0)
  try {
    for (let first = 1; first <= state.pages; first += STRETCH) {
      const bytes = readPages(file, first, Math.min(STRETCH, state.pages - first + 1))
      for (let page = first; page < first + STRETCH && page <= state.pages; page++) {
        const at = (page - 1) % PAGES_A_ROW
        if (at === 0) checks = checksOf(row, 1 + (page - 1) / PAGES_A_ROW, file, problems)
        const place = log.pages.get(page)
        const found = bytes.subarray((page - first) * PAGE, (page - first + 1) * PAGE)
        if (page === LOCK_PAGE) {
          if (found.some((byte) => byte !== 0)) tell(page, 'zeros')
        } else if (own.has(page)) {
          if (!isBare(place === undefined ? found : (reader?.page(place, page) ?? found)))
            tell(page, 'zeros beside its rows')
        } else if (place === undefined && checks.length > 0) {
          if (found.length < PAGE || checkOf(found) !== checks.readUInt32BE(4 * at)) tell(page)
        }
      }
    }
  } finally {
    reader?.close()
  }
  const size = sizeOfFile(file)
  const pages = Number(connection.pragma('page_count', { simple: true }))
  if (log.pages.size === 0 && size !== pages * PAGE) {
    problems.push(changedBytes(file, `file of ${size} bytes`, `${pages * PAGE}`))
  }
  return { problems, checked: `every byte of ${state.pages} pages${inLog}` }
}

function checksOf(row: ReturnType<Connection['prepare']>, number: number, file: string, problems: Problem[]): Buffer {
  const found = row.get(number) as { digest: string; checks: Buffer } | undefined
  if (found !== undefined && found.digest === digestOf(number, found.checks)) return found.checks
  problems.push(changedBytes(file, `row ${number} of page_checks`, 'the checks that were written'))
  return Buffer.alloc(0)
}

/** Whether a page of checks holds zeros where it holds no row, and was written in one go. */
function isBare(page: Buffer): boolean {
  if (page.length < PAGE) return false
  const rows = page.readUInt16BE(3)
  const begin = page.readUInt16BE(5)
  return page.readUInt16BE(1) === 0 && page[7] === 0 && page.subarray(8 + 2 * rows, begin).every((byte) => byte === 0)
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
