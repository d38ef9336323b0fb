import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { LedgerError, openSqlite, type Verified } from '../../src/ledger/index.ts'
import { inventedReport } from './invented-reports.ts'

const BY = { actor: 'a' }
let folder: string
let whole: string
let path: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-rewritten-'))
  whole = join(folder, 'whole.db')
  for (const at of [10, 20, 30]) {
    const ledger = openSqlite(whole)
    await ledger.add([inventedReport(at), inventedReport(at + 1)], BY)
    await ledger.close()
  }
})
afterAll(() => rmSync(folder, { recursive: true }))
beforeEach(() => {
  path = join(folder, 'ledger.db')
  for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(path + ending, { force: true })
  copyFileSync(whole, path)
})

/** What another program does to the file. */
function run(sql: string): void {
  const file = new Database(path)
  file.exec(sql)
  file.close()
}

async function verify(renew = false): Promise<Verified> {
  const ledger = openSqlite(path, { create: false, begin: false })
  const verified = await ledger.verify({ renew })
  await ledger.close()
  return verified
}

async function add(number: number): Promise<void> {
  const ledger = openSqlite(path, { create: false })
  await ledger.add([inventedReport(number)], BY)
  await ledger.close()
}

const codes = ({ problems }: Verified): string[] => problems.map(({ code }) => code)

/** Changes one bit of the file. */
function flip(at: number): void {
  const bytes = readFileSync(path)
  bytes[at] ^= 1 << (at % 8)
  writeFileSync(path, bytes)
}

describe.each([
  ['VACUUM', 'VACUUM'],
  ['a table made and dropped', 'CREATE TABLE room (bytes BLOB); DROP TABLE room'],
  [
    'a file made longer by free pages',
    'CREATE TABLE room (bytes BLOB); INSERT INTO room VALUES (zeroblob(9000000)); DROP TABLE room',
  ],
  ['another mode of writing', 'PRAGMA journal_mode = DELETE'],
])('rewritten by another program: %s', (_, sql) => {
  test('is told as that, once, and stays told until the checks are renewed', async () => {
    run(sql)
    const found = await verify()
    expect(codes(found)).toEqual(['rewritten-file'])
    expect(found).toMatchObject({ saysTheSame: true, renewed: false })
    expect(found.checked.join()).toContain('no checks of single pages: another program has rewritten them')
    await add(50)
    expect(codes(await verify())).toEqual(['rewritten-file'])
    expect(await verify(true)).toMatchObject({ saysTheSame: true, renewed: true })
    const again = await verify()
    expect(again.problems).toEqual([])
    expect(again.checked.join()).toContain('every byte of')
  })

  test('a changed byte is found again once they are renewed', async () => {
    run(sql)
    await verify(true)
    await add(50)
    flip(readFileSync(path).length - 9)
    expect(codes(await verify())).toContain('changed-bytes')
  })
})

test('a copy that another program made of an open file is told as one', async () => {
  const file = new Database(path)
  const copy = join(folder, 'copy.db')
  await file.backup(copy)
  file.close()
  copyFileSync(copy, path)
  expect(codes(await verify())).toEqual(['rewritten-file'])
})

test('what the file says is checked all the same, and is never taken for right with the bytes', async () => {
  run('VACUUM; UPDATE claims SET low = 7 WHERE number = (SELECT min(number) FROM claims)')
  const found = await verify(true)
  expect(codes(found)).toEqual(['rewritten-file', 'changed-table'])
  expect(found).toMatchObject({ saysTheSame: false, renewed: false })
  expect(codes(await verify())).toEqual(['rewritten-file', 'changed-table'])
})

test('pages that were moved without a trace in the head: told one by one, and as what holds the same', async () => {
  run('REINDEX')
  const found = await verify()
  expect(new Set(codes(found))).toEqual(new Set(['changed-bytes']))
  expect(found.saysTheSame).toBe(true)
  expect(found.problems[0].hint).toContain('Every entry and every row is whole all the same')
  expect((await verify(true)).renewed).toBe(true)
  expect((await verify()).problems).toEqual([])
})

test('one changed byte of the head never passes for another program', { timeout: 120_000 }, async () => {
  for (let at = 0; at < 108; at++) {
    copyFileSync(whole, path)
    flip(at)
    try {
      const found = await verify(true)
      expect(codes(found), `byte ${at}`).toContain('changed-bytes')
      expect(codes(found), `byte ${at}`).not.toContain('rewritten-file')
    } catch (error) {
      expect(error, `byte ${at}`).toBeInstanceOf(LedgerError)
    }
  }
})

test('a whole ledger has nothing to renew', async () => {
  expect(await verify(true)).toMatchObject({ problems: [], saysTheSame: true, renewed: false })
})

test('a ledger that is erased from, backed up, made anew or restored is not called rewritten', async () => {
  const ledger = openSqlite(path, { create: false })
  await ledger.seal({ ...BY, reason: 'asked for', subject: inventedReport(10).document.id, action: 'erase' })
  const copy = join(folder, 'backup.db')
  await ledger.backup(copy)
  await ledger.rebuild()
  await ledger.close()
  await add(60)
  expect((await verify()).problems).toEqual([])
  copyFileSync(copy, path)
  expect((await verify()).checked.join()).toContain('every byte of')
  expect((await verify()).problems).toEqual([])
})
