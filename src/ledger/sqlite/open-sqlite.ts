import { randomUUID } from 'node:crypto'
import type { Report } from '../../model/index.ts'
import type {
  Added,
  AddOptions,
  EntryRange,
  Found,
  FoundPassages,
  KeptClaim,
  KeptCoding,
  KeptDocument,
  KeptIncident,
  KeptProposal,
  Ledger,
  PassagesAsked,
  ReportFilter,
  SealEntry,
  SealOrder,
  SearchQuery,
  Summary,
  Verified,
  VerifyOptions,
} from '../contract.ts'
import type { Entry, FullEntry, NewEntry, Payloads } from '../entry.ts'
import { isKnownEvent } from '../project/project-entry.ts'
import { makeAddReport } from './add-reports.ts'
import { backupTo } from './backup.ts'
import { type Connection, connect, release } from './connect.ts'
import { lookForPassages } from './find-passages.ts'
import { makeKeeper } from './kept.ts'
import { leaveNoTrace } from './leave-no-trace.ts'
import { forgetChecks } from './pages/checked-state.ts'
import { hasLog, renewChecks, settleLog, settleLongLog } from './pages/page-checks.ts'
import { openingProblemOf, problemOf } from './problem-of.ts'
import { readEntries } from './read-entries.ts'
import { readCodings, readIncidents, readProposals } from './read-incidents.ts'
import { readReports } from './read-reports.ts'
import { rebuildShown } from './rebuild.ts'
import { hiddenThings } from './replay.ts'
import { restoreEntries } from './restore.ts'
import { sealEntries } from './seal-entries.ts'
import { searchClaims } from './search.ts'
import { summaryOf } from './summary.ts'
import { verifyLedger } from './verify/verify-ledger.ts'
import { makeWriter } from './writer.ts'

export interface SqliteOptions {
  /** Whether a file that is not there is made. Default true. */
  readonly create?: boolean
  /** Opens what may only be read, too. Default false. */
  readonly readOnly?: boolean
  /** Whether a new file gets its first entry. Default true; without it, it can take another ledger's entries. */
  readonly begin?: boolean
  /** Milliseconds that a writer waits for its turn. Default 30,000. */
  readonly patience?: number
  /** Gives the time of an entry; for tests. */
  readonly now?: () => string
  /** Most pages that the file may have; for tests of a full disk. */
  readonly maxPages?: number
  /** Told when the file was brought from an earlier version of the tables to the one of today. */
  readonly onMigrated?: (from: number, to: number) => void
}

/** The version of entries and payloads, in the first entry. */
const FORMAT = 1

/** Opens a ledger in an SQLite file, and makes it where there is none. Throws a `LedgerError` that says what is wrong. */
export function openSqlite(path: string, options: SqliteOptions = {}): Ledger {
  const { create = true, readOnly = false, begin = true, patience = 30_000, maxPages, onMigrated } = options
  const connection = connect(path, {
    create,
    readOnly,
    patience,
    ...(maxPages === undefined ? {} : { maxPages }),
    ...(onMigrated === undefined ? {} : { onMigrated }),
  })
  try {
    return new SqliteLedger(path, connection, options.now ?? (() => new Date().toISOString()), begin && !readOnly)
  } catch (error) {
    release(connection)
    throw openingProblemOf(error, path)
  }
}

/** A class, because a connection has a lifetime. What it does is in the files beside it. */
class SqliteLedger implements Ledger {
  readonly id: string
  readonly #path: string
  readonly #connection: Connection
  readonly #writer
  readonly #keeper
  readonly #addReport

  constructor(path: string, connection: Connection, now: () => string, begin: boolean) {
    this.#path = path
    this.#connection = connection
    this.#writer = makeWriter(connection, now)
    this.#keeper = makeKeeper(connection)
    this.#addReport = makeAddReport(connection, this.#writer, this.#keeper)
    this.id = this.#begin(begin)
  }

  #begin(begin: boolean): string {
    const first = this.#connection.prepare('SELECT body FROM payloads WHERE sequence = 1').pluck()
    const idOf = (): string | null => {
      const body = first.get() as string | null | undefined
      return body ? (JSON.parse(body) as Payloads['ledger-created']).id : null
    }
    if (begin && idOf() === null) {
      this.#writing(() => {
        if (this.#writer.head().sequence > 0) return
        const payload = { id: randomUUID(), format: FORMAT }
        this.#writer.append({ actor: 'onrecord', event: 'ledger-created', subject: 'ledger', payload })
      })
    }
    try {
      return idOf() ?? ''
    } catch (error) {
      // Who only looks goes on, so that verify can name what is damaged.
      if (begin) throw error
      return ''
    }
  }

  /** One turn of writing: all of it is on the disk when this returns, or nothing is. */
  #writing<Result>(work: () => Result): Result {
    const result = this.#guarded(() => this.#connection.transaction(work).immediate())
    settleLongLog(this.#connection, this.#path)
    return result
  }

  #guarded<Result>(work: () => Result): Result {
    try {
      return work()
    } catch (error) {
      throw problemOf(error, this.#path)
    }
  }

  async add(reports: Parameters<Ledger['add']>[0], options: AddOptions): Promise<Added[]> {
    return this.#writing(() => reports.map((report) => this.#addReport(report, options)))
  }

  async append(entries: readonly NewEntry[]): Promise<Entry[]> {
    for (const { event } of entries) {
      if (!isKnownEvent(event))
        throw new TypeError(`Unexpected event ${event}, expected one that src/ledger/entry.ts names`)
    }
    return this.#writing(() => entries.map((entry) => this.#writer.append(entry)))
  }

  async seal(order: SealOrder): Promise<SealEntry[]> {
    const entries = this.#writing(() => sealEntries(this.#connection, this.#writer, this.#keeper, order))
    if (order.action === 'erase') this.#guarded(() => leaveNoTrace(this.#connection, this.#path))
    return entries
  }

  async passages(asked: PassagesAsked): Promise<FoundPassages> {
    return this.#guarded(() => lookForPassages(this.#connection, this.#keeper, asked))
  }

  async document(id: string): Promise<KeptDocument | null> {
    return this.#guarded(() => this.#keeper.document(id))
  }

  async *incidents(id?: string): AsyncGenerator<KeptIncident> {
    try {
      yield* readIncidents(this.#connection, id)
    } catch (error) {
      throw problemOf(error, this.#path)
    }
  }

  async proposals(): Promise<KeptProposal[]> {
    return this.#guarded(() => readProposals(this.#connection))
  }

  async codings(document: string): Promise<KeptCoding[]> {
    return this.#guarded(() => readCodings(this.#connection, document))
  }

  async known(ids: readonly string[]): Promise<Map<string, string | null>> {
    return this.#guarded(() => {
      const engine = this.#connection.prepare('SELECT engine FROM documents WHERE id = ?')
      const known = new Map<string, string | null>()
      for (const id of ids) {
        const row = engine.get(id) as { engine: string | null } | undefined
        if (row !== undefined) known.set(id, row.engine)
      }
      return known
    })
  }

  async claim(id: string): Promise<KeptClaim | null> {
    return this.#guarded(() => this.#keeper.claim(id))
  }

  reports(filter: ReportFilter = {}): AsyncIterable<Report> {
    return guardedAsync(readReports(this.#connection, this.#keeper, filter), this.#path)
  }

  async search(query: SearchQuery): Promise<Found> {
    return this.#guarded(() => searchClaims(this.#connection, query))
  }

  entries(range: EntryRange = {}): AsyncIterable<FullEntry> {
    return guardedAsync(readEntries(this.#connection, range), this.#path)
  }

  async summary(): Promise<Summary> {
    return this.#guarded(() => summaryOf(this.#connection, this.id))
  }

  async verify(options: VerifyOptions = {}): Promise<Verified> {
    return this.#guarded(() => {
      const found = verifyLedger(this.#connection, this.#path, this.id, options)
      const renews = options.renew === true && found.problems.length > 0 && found.saysTheSame
      return renews && renewChecks(this.#connection, this.#path) ? { ...found, renewed: true } : found
    })
  }

  async rebuild(): Promise<void> {
    this.#writing(() => {
      forgetChecks(this.#connection)
      rebuildShown(this.#connection)
    })
    // Whoever was told that erased words remained in the file comes here.
    if (hiddenThings(this.#connection).hasErased) this.#guarded(() => leaveNoTrace(this.#connection, this.#path))
  }

  async backup(path: string, onProgress?: (share: number) => void): Promise<void> {
    try {
      await backupTo(this.#connection, path, onProgress)
    } catch (error) {
      throw problemOf(error, path)
    }
  }

  async restore(entries: AsyncIterable<FullEntry>): Promise<number> {
    try {
      const { added, hasLost } = await restoreEntries(this.#connection, this.#writer, this.#path, entries)
      if (hasLost) leaveNoTrace(this.#connection, this.#path)
      return added
    } catch (error) {
      throw problemOf(error, this.#path)
    }
  }

  async close(): Promise<void> {
    if (!this.#connection.open) return
    try {
      // Whoever closes a file last takes its log over: its pages are checked first.
      const mayWrite = !this.#connection.readonly && this.#connection.pragma('query_only', { simple: true }) === 0
      if (mayWrite && hasLog(this.#path)) this.#guarded(() => settleLog(this.#connection, this.#path))
    } finally {
      release(this.#connection)
    }
  }
}

async function* guardedAsync<Item>(items: Iterable<Item>, path: string): AsyncGenerator<Item> {
  try {
    for (const item of items) yield item
  } catch (error) {
    throw problemOf(error, path)
  }
}
