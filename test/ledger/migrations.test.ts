import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { LedgerError, openSqlite } from '../../src/ledger/index.ts'
import { MIGRATIONS, migrate } from '../../src/ledger/sqlite/migrations/migrate.ts'
import { SCHEMA_VERSION } from '../../src/ledger/sqlite/schema.ts'
import { inventedReport } from './invented-reports.ts'
import { writeVersion1 } from './version-1.ts'

const reports = Array.from({ length: 12 }, (_, at) => inventedReport(at + 10, { title: `Report ${at}` }))
const { id } = reports[1].document
let folder: string
let path: string
let head: string
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-migrate-'))
  path = join(folder, 'ledger.db')
  head = await writeVersion1(path, reports)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const versionOf = (): number => {
  const file = new Database(path, { readonly: true })
  const version = file.pragma('user_version', { simple: true })
  file.close()
  return Number(version)
}

test('every version has a step to it, in order', () => {
  expect(MIGRATIONS.map(({ to }) => to)).toEqual(Array.from({ length: SCHEMA_VERSION - 1 }, (_, at) => at + 2))
})

describe('a ledger of version 1', () => {
  test('is opened, told of, and has the same entries and hashes', async () => {
    const told: number[] = []
    const ledger = openSqlite(path, { create: false, onMigrated: (from, to) => told.push(from, to) })
    expect(told).toEqual([1, SCHEMA_VERSION])
    const verified = await ledger.verify({ head })
    expect(verified.problems).toEqual([])
    expect(verified.summary).toMatchObject({ head, documents: 12, claims: 24 })
    await ledger.add([inventedReport(99)], { actor: 'a' })
    expect((await ledger.verify({ head })).problems).toEqual([])
    await ledger.close()
    const again = openSqlite(path, { create: false, onMigrated: () => told.push(0) })
    expect(told).toHaveLength(2)
    expect((await again.verify({ head })).problems).toEqual([])
    await again.close()
  })

  test('its passages can be erased, too: the entry that erases says what is left', async () => {
    const ledger = openSqlite(path, { create: false })
    await ledger.seal({ actor: 'a', reason: 'asked for', subject: id, action: 'erase', words: ['Harbour City'] })
    expect((await ledger.document(id))?.document?.text).toContain('█'.repeat(12))
    expect((await ledger.verify({ head })).problems).toEqual([])
    await ledger.close()
    const file = new Database(path)
    file.exec(`DROP TRIGGER payloads_update;
UPDATE payloads SET body = replace(body, 'ministry', 'minister') WHERE sequence = (SELECT number FROM documents WHERE id = '${id}')`)
    file.close()
    const changed = openSqlite(path, { create: false, begin: false })
    const said = (await changed.verify()).problems.map(({ message }) => message).join('\n')
    expect(said).toMatch(/entry 4: what is left of its payload has another hash/)
    await changed.close()
  })

  test.skipIf(process.platform === 'win32')('that may only be read is looked into, and stays as it was', async () => {
    const before = readFileSync(path)
    const look = openSqlite(path, { create: false, readOnly: true })
    expect(await look.summary()).toMatchObject({ head, documents: 12 })
    expect((await look.search({ words: 'strike' })).claims.length).toBeGreaterThan(0)
    await look.close()
    chmodSync(path, 0o444)
    expect(readFileSync(path).equals(before)).toBe(true)
    expect(versionOf()).toBe(1)
  })

  test('without room for it: a clear problem, and all as it was', async () => {
    const pages = statSync(path).size / 4096
    const open = () => openSqlite(path, { create: false, maxPages: pages })
    expect(open).toThrow(LedgerError)
    expect(open).toThrow(/from version 1 to/)
    expect(versionOf()).toBe(1)
    const ledger = openSqlite(path, { create: false })
    expect((await ledger.verify({ head })).problems).toEqual([])
    await ledger.close()
  })

  test('that is not as it was written is left as it is', () => {
    const file = new Database(path)
    file.exec('DROP TABLE codings')
    file.close()
    expect(() => openSqlite(path, { create: false })).toThrow(/schema without index codings_document_claim/)
    expect(versionOf()).toBe(1)
  })

  test('whose tables are made anew on the way', async () => {
    const file = new Database(path)
    const steps = [
      ...MIGRATIONS.slice(0, -1),
      { ...(MIGRATIONS.at(-1) as (typeof MIGRATIONS)[number]), rebuilds: true },
    ]
    file.exec('UPDATE claims SET low = 7; DELETE FROM tolls')
    migrate(file, path, steps)
    file.close()
    const ledger = openSqlite(path, { create: false })
    expect((await ledger.verify({ head })).problems).toEqual([])
    await ledger.close()
  })
})

test('a ledger of version 2: its page checks are made anew, and tell of the state of the file', async () => {
  rmSync(path)
  const made = openSqlite(path)
  await made.add(reports, { actor: 'a' })
  const before = await made.summary()
  await made.close()
  const file = new Database(path)
  file.unsafeMode(true)
  file.pragma('writable_schema = ON')
  file.exec(`UPDATE sqlite_schema SET sql = replace(sql, 'in row 0, eight bytes each:', 'in row 0')`)
  file.pragma('writable_schema = OFF')
  file.exec('UPDATE page_checks SET checks = substr(checks, 1, 16) WHERE number = 0; PRAGMA user_version = 2')
  file.close()
  const told: number[] = []
  const ledger = openSqlite(path, { create: false, onMigrated: (from, to) => told.push(from, to) })
  expect(told).toEqual([2, SCHEMA_VERSION])
  expect((await ledger.verify({ head: before.head })).problems).toEqual([])
  await ledger.close()
  const again = openSqlite(path, { create: false })
  const { problems, checked } = await again.verify({ head: before.head })
  expect(problems).toEqual([])
  expect(checked.join()).toContain('every byte of')
  await again.close()
})

test('ended by force half-way: the file is of one version or the other, and whole', { timeout: 120_000 }, async () => {
  const index = JSON.stringify(join(import.meta.dirname, '../../src/ledger/index.ts'))
  const migrations = JSON.stringify(join(import.meta.dirname, '../../src/ledger/sqlite/migrations/migrate.ts'))
  for (const at of ['before', 'after'] as const) {
    const copy = join(folder, `${at}.db`)
    copyFileSync(path, copy)
    // The child ends itself where a step has done its work, or just when it was kept.
    const code =
      at === 'before'
        ? `import Database from 'better-sqlite3'; import { MIGRATIONS, migrate } from ${migrations}
const step = MIGRATIONS[0]
migrate(new Database(${JSON.stringify(copy)}), 'x', [{ ...step, change: (c) => { step.change(c); process.kill(process.pid, 'SIGKILL') } }])`
        : `import { openSqlite } from ${index}
openSqlite(${JSON.stringify(copy)}, { create: false, onMigrated: () => process.kill(process.pid, 'SIGKILL') })`
    const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', code], {
      cwd: import.meta.dirname,
      stdio: 'inherit',
    })
    expect(await once(child, 'close')).toEqual([null, 'SIGKILL'])
    expect(existsSync(copy)).toBe(true)
    const told: number[] = []
    const ledger = openSqlite(copy, { create: false, onMigrated: (from) => told.push(from) })
    expect(told).toEqual(at === 'before' ? [1] : [])
    expect((await ledger.verify({ head })).problems).toEqual([])
    await ledger.close()
  }
})
