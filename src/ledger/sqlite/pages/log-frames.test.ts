import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keepDoor } from './doors.ts'
import { makeLogReader, readLog, sureFaultOf } from './log-frames.ts'
import { readIndex } from './log-index.ts'

let folder: string
let path: string
let file: Database.Database
let letGo: () => void
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-log-'))
  path = join(folder, 'file.db')
  file = new Database(path)
  letGo = keepDoor(path)
  file.pragma('page_size = 4096')
  file.pragma('journal_mode = WAL')
  file.pragma('wal_autocheckpoint = 0')
  file.exec('CREATE TABLE rows (words TEXT)')
})
afterEach(() => {
  file.close()
  letGo()
  rmSync(folder, { recursive: true })
})

const write = (words: string) => file.prepare('INSERT INTO rows VALUES (?)').run(words)
const framesOf = () => readIndex(path)?.frames ?? 0

function change(of: string, at: number): void {
  const descriptor = openSync(of, 'r+')
  writeSync(descriptor, Buffer.from([0xff]), 0, 1, at)
  closeSync(descriptor)
}

test('the index counts the frames of the log, and has its salts', () => {
  const before = framesOf()
  write('a'.repeat(3 * 4096))
  expect(framesOf()).toBeGreaterThan(before + 2)
  expect(readIndex(path)?.salts).toEqual(readLog(path).salts)
  expect(readLog(path, { frames: before, salts: readLog(path).salts }).pages.size).toBeLessThan(
    readLog(path, readIndex(path)).pages.size,
  )
})

test('an index that is half written, or that is not there, says nothing', () => {
  write('a')
  expect(readIndex(path)).not.toBeNull()
  change(`${path}-shm`, 20)
  expect(readIndex(path)).toBeNull()
  expect(readIndex(join(folder, 'none.db'))).toBeNull()
})

test('a changed frame that the index counts is a fault', () => {
  const before = framesOf()
  write('a')
  expect(sureFaultOf(path)).toBeNull()
  change(`${path}-wal`, 32 + before * 4120 + 100)
  expect(sureFaultOf(path)).toEqual({ start: 32 + before * 4120, end: 32 + (before + 1) * 4120, turns: 1 })
})

test('a page is told from another that was written in its place, once the log begins anew', () => {
  write('a'.repeat(9000))
  const log = readLog(path)
  const reader = makeLogReader(path, log)
  const pages = [...log.pages].map(([number, start]) => ({ number, start }))
  for (const { number, start } of pages) expect(reader.page(start, number)).not.toBeNull()
  file.pragma('wal_checkpoint(PASSIVE)')
  for (let number = 0; number < 20; number++) write('b'.repeat(9000))
  for (const { number, start } of pages) expect(reader.page(start, number)).toBeNull()
  reader.close()
})
