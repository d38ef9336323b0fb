import type { Problem } from '../../../model/index.ts'
import type { Verified, VerifyOptions } from '../../contract.ts'
import { NO_ENTRY } from '../../entry-hash.ts'
import type { Connection } from '../connect.ts'
import { summaryOf } from '../summary.ts'
import { checkChain } from './check-chain.ts'
import { checkEveryPage } from './check-pages.ts'
import { checkShown } from './check-shown.ts'
import { checkSchema, checkStructure, checkWords } from './check-structure.ts'
import { areOfBytes, damage, type Finding, harmless } from './finding.ts'

/** Checks everything that can be checked. What is so damaged that it cannot be read is told, and the rest goes on. */
export function verifyLedger(connection: Connection, file: string, id: string, options: VerifyOptions): Verified {
  const { head = null, onProgress = () => {} } = options
  const problems: Problem[] = []
  const checked: string[] = []
  const total = Math.max(1, entriesOf(connection))
  const run = <Found extends Finding>(doing: string, check: () => Found): Found | null => {
    onProgress(0, doing)
    try {
      const found = check()
      problems.push(...found.problems)
      checked.push(found.checked)
      return found
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error)
      problems.push(damage(file, `part that cannot be read (${doing}: ${said})`, 'to read all of it'))
      return null
    }
  }
  const ticks = (doing: string) => (sequence: number) => {
    if (sequence % 500 === 0) onProgress(sequence / total, doing)
  }
  let found: Omit<Verified, 'problems' | 'checked' | 'saysTheSame' | 'renewed'>
  // One state of the file, whoever writes meanwhile.
  connection.exec('BEGIN')
  try {
    run('pages', () => checkStructure(connection, file))
    run('every byte', () => checkEveryPage(connection, file))
    run('definitions', () => checkSchema(connection, file))
    const chain = run('entries', () => checkChain(connection, file, head, ticks('entries')))
    // Tables that follow from damaged entries would only repeat it.
    if (chain?.problems.length === 0) run('tables', () => checkShown(connection, file, ticks('tables')))
    if (chain?.hasHead === false) {
      problems.push(damage(file, `chain without the entry ${head}`, 'the entry whose hash was kept'))
    }
    found = {
      summary: summary(connection, id),
      sealed: chain?.sealed ?? 0,
      erased: chain?.erased ?? 0,
      passages: passages(connection),
    }
  } finally {
    connection.exec('ROLLBACK')
  }
  // FTS5 takes this as a write, though it writes nothing.
  const mayWrite = !connection.readonly && connection.pragma('query_only', { simple: true }) === 0
  if (mayWrite) run('words', () => checkWords(connection, file))
  const saysTheSame = areOfBytes(problems)
  return { ...found, problems: saysTheSame ? harmless(problems) : problems, checked, saysTheSame, renewed: false }
}

function passages(connection: Connection): Verified['passages'] {
  const count = connection.prepare('SELECT count(*) FROM hidden_passages WHERE state = ?').pluck()
  try {
    return { sealed: count.get('sealed') as number, erased: count.get('erased') as number }
  } catch {
    return { sealed: 0, erased: 0 }
  }
}

function entriesOf(connection: Connection): number {
  try {
    return Number(connection.prepare('SELECT max(sequence) FROM entries').pluck().get() ?? 0)
  } catch {
    return 0
  }
}

function summary(connection: Connection, id: string): Verified['summary'] {
  try {
    return summaryOf(connection, id)
  } catch {
    return { id, entries: 0, documents: 0, claims: 0, head: NO_ENTRY }
  }
}
