import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { LedgerError, openSqlite, type SqliteOptions } from '../../src/ledger/index.ts'
import { inventedReport } from './invented-reports.ts'

const BY = { actor: 'a' }
let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-trouble-'))
  path = join(folder, 'ledger.db')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function codeOf(work: () => unknown): Promise<string> {
  try {
    await work()
    return 'nothing wrong'
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error
    expect(error.problem.message).toMatch(/^Unexpected .*, expected /)
    expect(error.problem.hint).not.toBe('')
    return error.problem.code
  }
}

const open = (options: SqliteOptions = {}) => openSqlite(path, options)

/** Makes a ledger of some reports and returns what a look at its end gives. */
async function made(reports = 3): Promise<{ head: string; entries: number }> {
  const ledger = open()
  await ledger.add(
    Array.from({ length: reports }, (_, at) => inventedReport(at + 10)),
    BY,
  )
  const summary = await ledger.summary()
  await ledger.close()
  return summary
}

test('a full disk: a clear problem, nothing of the turn, all of before, and on it goes when there is room', async () => {
  const before = await made()
  const pages = statSync(path).size / 4096
  const full = open({ maxPages: pages + 10 })
  const many = Array.from({ length: 200 }, (_, at) => inventedReport(at + 1000))
  expect(await codeOf(() => full.add(many, BY))).toBe('disk-full')
  expect(await full.summary()).toMatchObject({ head: before.head })
  await full.close()
  const ledger = open()
  expect((await ledger.verify({ head: before.head })).problems).toEqual([])
  expect((await ledger.add(many, BY)).every(({ outcome }) => outcome === 'added')).toBe(true)
  expect((await ledger.verify()).problems).toEqual([])
  await ledger.close()
})

describe('what is no ledger is left as it is', () => {
  const versionOf = (version: number): void => {
    const file = new Database(path)
    file.pragma(`user_version = ${version}`)
    file.close()
  }
  test.each<[string, string, () => unknown]>([
    ['a text', 'not-a-ledger', () => writeFileSync(path, 'Dear diary, '.repeat(1000))],
    ['a folder', 'not-a-ledger', () => mkdirSync(path)],
    ['another program’s SQLite file', 'not-a-ledger', () => new Database(path).exec('CREATE TABLE t (a)').close()],
    [
      'a ledger of a newer version',
      'newer-ledger',
      async () => {
        await made()
        versionOf(99)
      },
    ],
    [
      'a ledger whose head is damaged',
      'not-a-ledger',
      async () => {
        await made()
        const bytes = readFileSync(path)
        bytes[3] ^= 1
        writeFileSync(path, bytes)
      },
    ],
  ])('%s', async (_, code, make) => {
    await make()
    const before = existsSync(path) && !statSync(path).isDirectory() ? readFileSync(path) : null
    expect(await codeOf(() => open())).toBe(code)
    expect(await codeOf(() => open({ create: false, begin: false }))).toBe(code)
    if (before !== null) expect(readFileSync(path).equals(before)).toBe(true)
  })

  test('a path without a file, without a folder', async () => {
    expect(await codeOf(() => open({ create: false }))).toBe('no-ledger')
    expect(await codeOf(() => openSqlite(join(folder, 'no', 'such.db')))).toBe('no-folder')
  })
})

test('a ledger that is damaged in the middle: told by verify, and what can be read is read', async () => {
  await made(20)
  const bytes = readFileSync(path)
  bytes.fill(0xff, bytes.length - 9 * 4096, bytes.length - 5 * 4096)
  writeFileSync(path, bytes)
  const ledger = open({ create: false, begin: false })
  const { problems } = await ledger.verify()
  expect(problems.length).toBeGreaterThan(0)
  expect(problems.map(({ message }) => message).join('\n')).toContain(`page ${bytes.length / 4096 - 8}`)
  await ledger.close()
})

test('a ledger that is damaged in several places: each page is named, and each entry that cannot be read', async () => {
  await made(200)
  const bytes = readFileSync(path)
  const places = [0.25, 0.5, 0.75].map((share) => 4096 * Math.floor((bytes.length * share) / 4096))
  for (const at of places) bytes.fill(0x55, at, at + 4096)
  writeFileSync(path, bytes)
  const ledger = open({ create: false, begin: false })
  const { problems, checked, saysTheSame } = await ledger.verify({ renew: true })
  const said = problems.map(({ message }) => message).join('\n')
  for (const at of places) expect(said).toContain(`(page ${at / 4096 + 1},`)
  expect(said).toMatch(/entry \d+: (cannot be read|its payload is missing)/)
  expect(saysTheSame).toBe(false)
  expect(checked.join()).toContain('401 entries, their chain')
  await ledger.close()
})

/** What a program says that opens the ledger as a person who may write nothing here. */
function asNobody(code: string): string {
  const script = `import { openSqlite } from ${JSON.stringify(join(import.meta.dirname, '../../src/ledger/index.ts'))}
try { ${code} } catch (error) { console.log(error.problem?.code ?? error) }`
  const run = spawnSync(process.execPath, ['--input-type=module-typescript', '-e', script], {
    encoding: 'utf8',
    env: { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' },
    ...(process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}),
  })
  return run.stdout.trim()
}

test.skipIf(process.platform === 'win32')(
  'a folder that may only be read: looking goes on, writing is refused',
  async () => {
    await made()
    chmodSync(path, 0o444)
    chmodSync(folder, 0o555)
    try {
      const look = `const l = openSqlite(${JSON.stringify(path)}, { create: false, readOnly: true })
      console.log((await l.summary()).documents, (await l.verify()).problems.length)`
      expect(asNobody(look)).toBe('3 0')
      expect(asNobody(`openSqlite(${JSON.stringify(path)})`)).toMatch(/^(read-only|cannot-open)$/)
      expect(asNobody(`openSqlite(${JSON.stringify(join(folder, 'new.db'))})`)).toBe('cannot-open')
    } finally {
      chmodSync(folder, 0o755)
      chmodSync(path, 0o644)
    }
    const ledger = open()
    expect((await ledger.verify()).problems).toEqual([])
    await ledger.close()
  },
)

test('a writer that never ends: a clear problem after the time one waits', async () => {
  await made()
  const greedy = new Database(path)
  greedy.exec('BEGIN IMMEDIATE')
  const ledger = open({ patience: 50, begin: false })
  expect(await codeOf(() => ledger.add([inventedReport(99)], BY))).toBe('ledger-busy')
  expect(await ledger.known([inventedReport(99).document.id])).toEqual(new Map())
  greedy.exec('ROLLBACK')
  expect((await ledger.add([inventedReport(99)], BY))[0].outcome).toBe('added')
  await ledger.close()
  greedy.close()
})

test('the file itself refuses to change or delete what was entered', async () => {
  await made()
  const file = new Database(path)
  for (const statement of [
    "UPDATE entries SET actor = 'b'",
    'DELETE FROM entries',
    'DELETE FROM payloads',
    "UPDATE payloads SET body = '{}'",
    'UPDATE payloads SET salt = NULL',
    "UPDATE payloads SET salt = 'x', body = '{}'",
  ]) {
    expect(() => file.exec(statement)).toThrow(/only ever added to/)
  }
  file.close()
})

describe('changed with another tool', () => {
  test.each([
    ['a claim', "UPDATE claims SET low = 7 WHERE claim = 'c1'", /row \d+ of claims, low/],
    ['a row less', "DELETE FROM claims WHERE claim = 'c2'", /row \d+ of claims missing/],
    [
      'a row more',
      'INSERT INTO tolls SELECT document, 9, measure, low, high, claims, alternatives FROM tolls',
      /row \d+, 9 of tolls/,
    ],
    ['a title', "UPDATE documents SET title = 'x'", /row \d+ of documents, title/],
    ['a word of the search', "INSERT INTO claim_words (rowid, evidence) VALUES (5, 'x')", /words in claim_words/],
    ['an index less', 'DROP INDEX claims_measure', /schema without index claims_measure/],
    ['a trigger less', 'DROP TRIGGER entries_delete', /schema without trigger entries_delete/],
    ['a table more', 'CREATE TABLE mine (a)', /table mine in the schema/],
    [
      'an entry',
      "DROP TRIGGER entries_update; UPDATE entries SET actor = 'b' WHERE sequence = 2",
      /entry 2: its parts/,
    ],
    [
      'the last entry gone',
      'DROP TRIGGER entries_delete; DELETE FROM entries WHERE sequence = 7',
      /entry 7: is missing/,
    ],
    [
      'an entry in between gone',
      'DROP TRIGGER entries_delete; DELETE FROM entries WHERE sequence = 3',
      /entry 4: follows entry 2/,
    ],
    [
      'a payload gone',
      'UPDATE payloads SET salt = NULL, body = NULL WHERE sequence = 2',
      /entry 2: its payload is missing/,
    ],
    [
      'the order of erasing forged',
      "DROP TRIGGER payloads_update; UPDATE payloads SET body = '{}' WHERE sequence = 3",
      /entry 3: its payload has another hash/,
    ],
  ])('%s', async (_, sql, said) => {
    await made()
    const file = new Database(path)
    file.exec(sql)
    file.close()
    const ledger = open({ create: false, begin: false })
    const { problems } = await ledger.verify()
    expect(problems.map(({ message }) => message).join('\n')).toMatch(said)
    await ledger.close()
  })

  test('tables are made anew from the entries, and all is whole again', async () => {
    const { head } = await made()
    const file = new Database(path)
    file.exec(
      "UPDATE claims SET low = 7; DELETE FROM documents WHERE number = 2; INSERT INTO claim_words (rowid, evidence) VALUES (5, 'x')",
    )
    file.close()
    const ledger = open()
    await ledger.rebuild()
    expect((await ledger.verify({ head })).problems).toEqual([])
    await ledger.close()
    const again = open({ create: false })
    expect((await again.verify()).problems).toEqual([])
    await again.close()
  })
})

test('erased words are nowhere in the file', async () => {
  const ledger = open()
  const reports = Array.from({ length: 60 }, (_, at) => inventedReport(at + 10, { title: `Secret title ${at} ends` }))
  await ledger.add(reports, BY)
  await ledger.seal({ ...BY, reason: 'asked for', action: 'erase', subject: reports[30].document.id })
  await ledger.close()
  const bytes = readFileSync(path)
  expect(bytes.includes('Secret title 29 ends')).toBe(true)
  expect(bytes.includes('Secret title 30 ends')).toBe(false)
  expect(bytes.includes('killed 40 people')).toBe(false)
  expect(existsSync(`${path}-wal`)).toBe(false)
})

test('an erased passage is nowhere: not in the file, its log, a backup, an export; and all else is', async () => {
  const ledger = open()
  const reports = Array.from({ length: 40 }, (_, at) =>
    inventedReport(at + 10, { title: `Told by Dana Example, ${at}` }),
  )
  await ledger.add(reports, BY)
  // Others that look, as the workbench does, must not keep the words either.
  const other = open()
  await other.search({ words: 'example' })
  const said = { verdict: 'accepted', claim: null, reason: 'asked DANA  EXAMPLE' } as const
  await ledger.append([{ actor: 'b', event: 'claim-reviewed', subject: `${reports[3].document.id}#c1`, payload: said }])
  expect(readFileSync(`${path}-wal`).includes('Dana Example')).toBe(true)
  await ledger.seal({ ...BY, reason: 'in danger', action: 'erase', subject: null, words: ['Dana Example'] })
  const copy = join(folder, 'copy.db')
  await ledger.backup(copy)
  const lines: string[] = []
  for await (const entry of ledger.entries({ withSealed: true })) lines.push(JSON.stringify(entry))
  expect(lines.join('')).not.toMatch(/dana|reason":"asked [^█]/i)
  const isThere = (file: string): boolean => existsSync(file) && /dana/i.test(readFileSync(file).toString('latin1'))
  expect([path, `${path}-wal`, copy, `${copy}-wal`].filter(isThere)).toEqual([])
  expect((await ledger.verify()).problems).toEqual([])
  expect((await ledger.search({ words: 'told harbour', in: 'reports', limit: 99 })).claims).toHaveLength(80)
  await other.close()
  await ledger.close()
  expect([path, `${path}-wal`].filter(isThere)).toEqual([])
  const kept = openSqlite(copy, { create: false, begin: false })
  expect((await kept.verify()).problems).toEqual([])
  await kept.close()
})

test('a backup into a folder that is not there', async () => {
  await made()
  const ledger = open()
  expect(await codeOf(() => ledger.backup(join(folder, 'none', 'copy.db')))).toBe('no-folder')
  await ledger.close()
})

test('a backup is whole while others write', async () => {
  await made(50)
  const ledger = open()
  const other = open()
  const copy = join(folder, 'copy.db')
  let written = 0
  const done = ledger.backup(copy)
  for (; written < 20; written++) {
    await other.add([inventedReport(1000 + written)], BY)
    await new Promise(setImmediate)
  }
  await done
  await ledger.close()
  await other.close()
  const kept = openSqlite(copy, { create: false, begin: false })
  expect((await kept.verify()).problems).toEqual([])
  expect((await kept.summary()).documents).toBeGreaterThanOrEqual(50)
  await kept.close()
})

test('several programs at once: four that write, two that look', { timeout: 120_000 }, async () => {
  await made(1)
  const index = JSON.stringify(join(import.meta.dirname, '../../src/ledger/index.ts'))
  const invented = JSON.stringify(join(import.meta.dirname, 'invented-reports.ts'))
  const run = (code: string) => {
    const script = `import { openSqlite } from ${index}; import { inventedReport } from ${invented}
const ledger = openSqlite(${JSON.stringify(path)}); ${code}; await ledger.close()`
    const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let said = ''
    child.stdout.on('data', (text: Buffer) => {
      said += text
    })
    return once(child, 'close').then(([code]) => ({ code, said }))
  }
  // Half of what each adds the others add, too.
  const writer = (at: number) =>
    run(`let n = 0; for (let i = 0; i < 40; i++) {
      const [one] = await ledger.add([inventedReport(i % 2 ? 5000 + i : ${at} * 100 + 1000 + i)], { actor: 'w${at}' })
      if (one.outcome === 'added') n++ }
      console.log(n)`)
  const reader = () =>
    run(`for (let i = 0; i < 20; i++) { for await (const r of ledger.reports()) if (r.claims.length !== 2) throw r
      await ledger.search({ words: 'strike' }) } console.log(0)`)
  const runs = await Promise.all([writer(1), writer(2), writer(3), writer(4), reader(), reader()])
  expect(runs.map(({ code }) => code)).toEqual([0, 0, 0, 0, 0, 0])
  expect(runs.reduce((sum, { said }) => sum + Number(said), 0)).toBe(4 * 20 + 20)
  const ledger = open()
  expect((await ledger.summary()).documents).toBe(101)
  expect((await ledger.verify()).problems).toEqual([])
  await ledger.close()
})
