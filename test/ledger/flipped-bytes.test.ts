import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
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

/** Changes one bit of a file. */
function flip(path: string, at: number): void {
  const file = openSync(path, 'r+')
  const byte = Buffer.alloc(1)
  readSync(file, byte, 0, 1, at)
  byte[0] ^= 1 << (at % 8)
  writeSync(file, byte, 0, 1, at)
  closeSync(file)
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

describe('a ledger of more than 64 MB', () => {
  let large: string
  beforeAll(async () => {
    large = join(folder, 'large.db')
    const ledger = openSqlite(large)
    for (let number = 0; number < 36; number++) {
      const report = inventedReport(number + 10)
      const text = `${report.document.text} ${`${number}. `.repeat(300_000)}`
      await ledger.add([{ ...report, document: { ...report.document, id: `large-${number}`, text } }], { actor: 'a' })
    }
    // Free pages, which hold nothing.
    await ledger.add([inventedReport(99)], { actor: 'a' })
    await ledger.close()
  }, 300_000)

  const looked = async (): Promise<readonly [string[], string]> => {
    const ledger = openSqlite(large, { create: false, begin: false })
    const { problems, checked } = await ledger.verify()
    await ledger.close()
    return [problems.map(({ message }) => message), checked.join(', ')]
  }

  test('is looked at byte by byte, wherever one is changed', { timeout: 300_000 }, async () => {
    const size = statSync(large).size
    expect(size).toBeGreaterThan(64 * 2 ** 20)
    const [problems, checked] = await looked()
    expect(problems).toEqual([])
    expect(checked).toContain(`every byte of ${size / 4096} pages`)
    const places = [80, 4095, size - 1, size - 5000, 0.3, 0.6, 0.9].map((at) => (at < 1 ? Math.floor(size * at) : at))
    for (const at of places) {
      flip(large, at)
      const said = (await looked())[0].join('\n')
      expect(said, `byte ${at}`).toContain(`(page ${Math.floor(at / 4096) + 1},`)
      flip(large, at)
    }
  })

  test('is checked page by page as it grows: a byte that holds nothing is not taken for right later', async () => {
    const page = 4096 * Math.floor(statSync(large).size / 4096 / 2)
    flip(large, page + 2000)
    const ledger = openSqlite(large, { create: false })
    await ledger.add([inventedReport(100), inventedReport(101)], { actor: 'a' })
    await ledger.close()
    const [problems, checked] = await looked()
    expect(problems.join('\n')).toContain(`(page ${page / 4096 + 1},`)
    expect(checked).toContain('every byte of')
    flip(large, page + 2000)
    expect((await looked())[0]).toEqual([])
  })
})

describe('the log of a ledger that was ended by force', () => {
  let copy: string
  let number = 0
  /** Copies a ledger as it is while it is open: with its log. */
  const leave = async (before: number): Promise<string[]> => {
    const path = join(folder, `open-${number}.db`)
    copy = join(folder, `killed-${number++}.db`)
    const first = openSqlite(path)
    await first.add(
      Array.from({ length: before }, (_, at) => inventedReport(at + 10)),
      { actor: 'a' },
    )
    await first.close()
    const ledger = openSqlite(path)
    const ids: string[] = []
    for (let at = 0; at < 5; at++) {
      const [{ document }] = await ledger.add([inventedReport(500 + at)], { actor: 'a' })
      ids.push(document)
    }
    copyFileSync(path, copy)
    copyFileSync(`${path}-wal`, `${copy}-wal`)
    await ledger.close()
    return ids
  }

  test('is whole where nothing was changed, and its turns are there', async () => {
    const ids = await leave(3)
    const ledger = openSqlite(copy, { create: false })
    expect((await ledger.verify()).problems).toEqual([])
    expect((await ledger.known(ids)).size).toBe(5)
    await ledger.close()
    expect(await saidOf(copy)).toEqual([])
  })

  test('with one changed byte anywhere: told, kept aside, and no turn is lost unnoticed', {
    timeout: 300_000,
  }, async () => {
    const ids = await leave(3)
    const log = readFileSync(`${copy}-wal`)
    const main = readFileSync(copy)
    const frames = Math.floor((log.length - 32) / 4120)
    const unseen: number[] = []
    const places = [0, 5, 9, 13, 17, 21, 25, 30]
    for (let frame = 0; frame < frames; frame += 3)
      places.push(...[0, 5, 9, 17, 21, 30 + 7 * frame].map((at) => 32 + frame * 4120 + at))
    for (const at of places) {
      writeFileSync(copy, main)
      writeFileSync(`${copy}-wal`, log)
      for (const ending of ['-shm', '-wal-damaged']) rmSync(copy + ending, { force: true })
      flip(`${copy}-wal`, at)
      const said = await saidOf(copy)
      if (!said.join().match(/bytes between \d+ and \d+ of the log/)) {
        // The bytes behind the last turn hold nothing.
        const ledger = openSqlite(copy, { create: false })
        if ((await ledger.known(ids)).size < ids.length) unseen.push(at)
        await ledger.close()
      } else expect(existsSync(`${copy}-wal-damaged`)).toBe(true)
    }
    expect(unseen).toEqual([])
  })

  test('goes on with what stands before the damage, once the log is kept; verify tells of it until somebody settles it', async () => {
    const ids = await leave(3)
    flip(`${copy}-wal`, statSync(`${copy}-wal`).size - 3 * 4120)
    expect(await saidOf(copy)).toHaveLength(1)
    const ledger = openSqlite(copy, { create: false })
    const known = await ledger.known(ids)
    expect(known.size).toBeLessThan(5)
    const said = (await ledger.verify()).problems.map(({ message }) => message)
    expect(said.at(-1)).toMatch(/log with changed bytes/)
    await ledger.add([inventedReport(504)], { actor: 'a' })
    await ledger.close()
    rmSync(`${copy}-wal-damaged`)
    expect(await saidOf(copy)).toEqual([])
  })

  test('taken over by another program: no page is called changed that is not', async () => {
    await leave(3)
    const file = new Database(copy)
    file.pragma('wal_checkpoint(TRUNCATE)')
    file.close()
    expect(await saidOf(copy)).toEqual([])
    const ledger = openSqlite(copy, { create: false })
    expect((await ledger.verify()).checked.join()).toContain('its log was taken over by another program')
    await ledger.add([inventedReport(600)], { actor: 'a' })
    await ledger.close()
    const again = openSqlite(copy, { create: false })
    expect((await again.verify()).checked.join()).toContain('every byte of')
    await again.close()
  })
})
