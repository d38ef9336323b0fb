import { closeSync, copyFileSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Ledger, openSqlite } from '../../src/ledger/index.ts'
import type { Output } from '../../src/model/index.ts'
import { inventedReport } from './invented-reports.ts'

// A writer puts a whole turn into the log, waits until it is on the disk, and only then tells the log's index of it. Killed
// while it waits, it leaves a turn that is whole by its checksums and that no other open program counts: half told. These
// tests make such turns, byte by byte as SQLite does, instead of killing until one comes about.

const BY = { actor: 'a' }
// Four million letters and no word.
const LARGE = '. '.repeat(2_000_000)

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-half-told-'))
  path = join(folder, 'ledger.db')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const open = () => openSqlite(path, { create: false, begin: false })
const reports = (from: number, number: number): Output[] =>
  Array.from({ length: number }, (_, at) => inventedReport(from + at))

function largeReport(number: number): Output {
  const report = inventedReport(number)
  return {
    ...report,
    document: { ...report.document, id: `large-${number}`, text: `${report.document.text} ${LARGE}` },
  }
}

/** Leaves a turn in the log of an open ledger as a writer does that is killed before it tells of it. */
async function leaveHalfTold(turn: readonly Output[]): Promise<void> {
  const copy = join(folder, 'copy.db')
  copyFileSync(path, copy)
  copyFileSync(`${path}-wal`, `${copy}-wal`)
  const ledger = openSqlite(copy, { create: false, begin: false })
  // What stands behind the last turn is not counted by the copy either.
  const before = readFileSync(`${copy}-wal`)
  await ledger.add(turn, BY)
  const after = readFileSync(`${copy}-wal`)
  await ledger.close()
  const from = before.findIndex((byte, at) => byte !== after[at])
  const log = openSync(`${path}-wal`, 'r+')
  const start = from < 0 ? before.length : from
  writeSync(log, after, start, after.length - start, start)
  closeSync(log)
  for (const ending of ['', '-wal', '-shm']) rmSync(copy + ending, { force: true })
}

/** A ledger whose pages are checked, so large that one turn touches pages that another does not. */
async function begin(): Promise<void> {
  const ledger = openSqlite(path)
  await ledger.add(reports(10, 400), BY)
  await ledger.close()
}

async function expectWhole(ledger: Ledger, ids: readonly string[]): Promise<void> {
  const { problems, checked } = await ledger.verify()
  expect(problems).toEqual([])
  expect(checked.join()).toContain('every byte of')
  expect((await ledger.known(ids)).size).toBe(ids.length)
}

const idsOf = (added: readonly { document: string }[]): string[] => added.map(({ document }) => document)

test('is not taken for what was written when the pages of the log are checked', async () => {
  await begin()
  const left = open()
  const ids = idsOf(await left.add(reports(1000, 1), BY))
  await leaveHalfTold(reports(2000, 40))
  await expectWhole(left, ids)
  // Checks the pages of the log and takes it over, while another program still has the ledger open.
  await open().close()
  await expectWhole(left, ids)
  await left.close()
  const last = open()
  await expectWhole(last, ids)
  await last.close()
})

test('in a log that begins anew, after one of more than 32 MB was taken over', { timeout: 60_000 }, async () => {
  await begin()
  const left = open()
  const ids: string[] = []
  for (let number = 0; number < 9; number++) ids.push(...idsOf(await left.add([largeReport(500 + number)], BY)))
  expect(statSync(`${path}-wal`).size).toBeGreaterThan(32 * 2 ** 20)
  ids.push(...idsOf(await left.add(reports(1000, 1), BY)))
  await leaveHalfTold(reports(2000, 40))
  await open().close()
  await left.close()
  const last = open()
  await expectWhole(last, ids)
  await last.close()
})

test('that a shorter turn is written over is no damage of the log', async () => {
  await begin()
  const left = open()
  const ids = idsOf(await left.add(reports(1000, 1), BY))
  await leaveHalfTold(reports(2000, 40))
  ids.push(...idsOf(await left.add(reports(3000, 1), BY)))
  const next = open()
  await expectWhole(next, ids)
  await next.close()
  await left.close()
  const last = open()
  await expectWhole(last, ids)
  await last.close()
})
