import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LedgerError, openSqlite } from '../../src/ledger/index.ts'
import { inventedReport } from './invented-reports.ts'

let folder: string
let whole: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-flipped-'))
  whole = join(folder, 'whole.db')
  const ledger = openSqlite(whole)
  const reports = Array.from({ length: 12 }, (_, at) => inventedReport(at + 10, { title: `Report ${at}` }))
  await ledger.add(reports, { actor: 'a' })
  await ledger.append([
    {
      actor: 'b',
      event: 'claim-reviewed',
      subject: `${reports[0].document.id}#c1`,
      payload: { verdict: 'withdrawn', claim: null, reason: 'no count' },
    },
  ])
  await ledger.seal({ actor: 'b', reason: 'asked for', subject: reports[1].document.id, action: 'erase' })
  await ledger.add([inventedReport(99)], { actor: 'a' })
  await ledger.close()
})
afterAll(() => rmSync(folder, { recursive: true }))

/** What `verify` says of a copy, or the problem that it cannot be opened with. */
async function saidOf(path: string): Promise<string[]> {
  try {
    const ledger = openSqlite(path, { create: false, begin: false })
    const { problems } = await ledger.verify()
    await ledger.close()
    return problems.map(({ message }) => message)
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error
    return [error.problem.message]
  }
}

test('the whole file has nothing to tell', async () => {
  expect(await saidOf(whole)).toEqual([])
})

test('one changed byte anywhere is found and named', { timeout: 300_000 }, async () => {
  const bytes = readFileSync(whole)
  const copy = join(folder, 'copy.db')
  const unseen: number[] = []
  // Every page at a place that moves on, so that heads, pointers, cells and what is empty all have their turn.
  for (let at = 0; at < bytes.length; at += 683) {
    const changed = Buffer.from(bytes)
    changed[at] ^= 1 << (at % 8)
    writeFileSync(copy, changed)
    for (const ending of ['-wal', '-shm']) rmSync(copy + ending, { force: true })
    if ((await saidOf(copy)).length === 0) unseen.push(at)
  }
  expect(unseen).toEqual([])
})

test.each([100, 4095, 20])('a file that lost its last %i bytes', async (lost) => {
  const copy = join(folder, `short-${lost}.db`)
  const bytes = readFileSync(whole)
  writeFileSync(copy, bytes.subarray(0, bytes.length - lost))
  expect(await saidOf(copy)).not.toEqual([])
})

test('bytes behind the end', async () => {
  const copy = join(folder, 'long.db')
  copyFileSync(whole, copy)
  writeFileSync(copy, Buffer.alloc(100, 1), { flag: 'a' })
  expect(await saidOf(copy)).not.toEqual([])
})
