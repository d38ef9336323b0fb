import { closeSync, mkdtempSync, openSync, readSync, rmSync, statSync, truncateSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Connection, connect, release } from '../../src/ledger/sqlite/connect.ts'
import { LOCK_PAGE, PAGE } from '../../src/ledger/sqlite/pages/main-file.ts'
import { renewChecks, settleLog } from '../../src/ledger/sqlite/pages/page-checks.ts'
import { checkEveryPage } from '../../src/ledger/sqlite/verify/check-pages.ts'

let folder: string
let path: string
let file: Connection
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-lock-page-'))
  path = join(folder, 'ledger.db')
})
afterEach(() => {
  release(file)
  rmSync(folder, { recursive: true, force: true })
})

const open = (): Connection => connect(path, { create: true, readOnly: false, patience: 1000 })

/** Says in the head of the file that it has so many pages; those that were not there are a hole, which is read as zeros. */
function lengthen(pages: number): void {
  const descriptor = openSync(path, 'r+')
  const count = Buffer.alloc(4)
  count.writeUInt32BE(pages)
  writeSync(descriptor, count, 0, 4, 28)
  closeSync(descriptor)
  truncateSync(path, pages * PAGE)
}

function write(byte: number, at: number): number {
  const descriptor = openSync(path, 'r+')
  const before = Buffer.alloc(1)
  readSync(descriptor, before, 0, 1, at)
  writeSync(descriptor, Buffer.from([byte]), 0, 1, at)
  closeSync(descriptor)
  return before[0]
}

test('a file that grows past 1 GiB: the page that SQLite locks holds zeros, and any other byte in it is told', {
  timeout: 120_000,
}, () => {
  file = open()
  release(file)
  lengthen(LOCK_PAGE - 10)
  file = open()
  expect(renewChecks(file, path)).toBe(true)
  // Grows page by page through the log, in which the locked page never stands.
  const insert = file.prepare("INSERT INTO payloads VALUES (?, '', ?)")
  for (let sequence = 1; sequence <= 40; sequence++) insert.run(sequence, 'a'.repeat(3000))
  settleLog(file, path)
  expect(statSync(path).size).toBeGreaterThan((LOCK_PAGE + 10) * PAGE)
  expect(checkEveryPage(file, path).problems).toEqual([])

  const before = write(1, (LOCK_PAGE - 1) * PAGE + 600)
  expect(before).toBe(0)
  const told = checkEveryPage(file, path).problems.map(({ message }) => message)
  expect(told).toHaveLength(1)
  expect(told[0]).toMatch(/\(page 262145, .*expected zeros/)
})
