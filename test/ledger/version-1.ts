import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { canonicalJson } from '../../src/ledger/canonical-json.ts'
import { entryHash, NO_ENTRY, newSalt, saltedHash } from '../../src/ledger/entry-hash.ts'
import { type FullEntry, openSqlite, TABLES } from '../../src/ledger/index.ts'
import { APPLICATION_ID } from '../../src/ledger/sqlite/schema.ts'
import type { Output } from '../../src/model/index.ts'

/** Writes a ledger of some reports as version 1 did: its tables, and payloads that are hashed as one. Returns its head. */
export async function writeVersion1(path: string, reports: readonly Output[]): Promise<string> {
  const today = `${path}.today`
  const ledger = openSqlite(today)
  await ledger.add(reports, { actor: 'a' })
  const subject = `${reports[0].document.id}#c1`
  const payload = { verdict: 'withdrawn', claim: null, reason: 'no count' } as const
  await ledger.append([{ actor: 'b', event: 'claim-reviewed', subject, payload }])
  const entries: FullEntry[] = []
  for await (const entry of ledger.entries()) entries.push(entry)
  await ledger.close()
  const file = new Database(path)
  file.pragma('journal_mode = WAL')
  file.exec(readFileSync(join(import.meta.dirname, 'version-1.sql'), 'utf8'))
  file.pragma(`application_id = ${APPLICATION_ID}`)
  file.pragma('user_version = 1')
  const insertEntry = file.prepare('INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
  const insertPayload = file.prepare('INSERT INTO payloads VALUES (?, ?, ?)')
  let previous = NO_ENTRY
  for (const { sequence, time, actor, event, subject: about, payload: said } of entries) {
    const salt = newSalt()
    const body = canonicalJson(said)
    const entry = { sequence, time, actor, event, subject: about, payloadHash: saltedHash(salt, body), previous }
    const hash = entryHash(entry)
    insertEntry.run(sequence, time, actor, event, about, entry.payloadHash, previous, hash)
    insertPayload.run(sequence, salt, body)
    previous = hash
  }
  file.exec(`ATTACH '${today}' AS today`)
  for (const { name } of TABLES.filter((table) => table.name !== 'hidden_passages')) {
    file.exec(`INSERT INTO main.${name} SELECT * FROM today.${name}`)
  }
  file.exec('DETACH today')
  file.close()
  rmSync(today)
  return previous
}
