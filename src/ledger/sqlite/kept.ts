import type { Claim, Document, Report } from '../../model/index.ts'
import type { HiddenPassage, KeptClaim, KeptDocument } from '../contract.ts'
import type { AddedPayload, CarriedPayload, FullEntry, Payloads, ReadPayload, ReviewPayload } from '../entry.ts'
import { withoutGaps } from '../passages/without-gaps.ts'
import { type Decisions, standingClaims, standingTolls, statusOf } from '../standing-claims.ts'
import type { Connection } from './connect.ts'
import { ENTRY_ROWS, type EntryRow, entryOf } from './entry-row.ts'

/** Reads documents and claims as the ledger has them. */
export interface Keeper {
  readonly document: (id: string) => KeptDocument | null
  readonly claim: (id: string) => KeptClaim | null
  readonly report: (id: string) => Report | null
  /** All entries about a document and its claims, in order. */
  readonly history: (id: string) => FullEntry[]
}

/** The parts of a document that its entries hold, as far as they are shown. */
interface Folded {
  readonly added: AddedPayload | null
  readonly reading: ReadPayload | null
  readonly decisions: Decisions
  /** Who decided each, on which claim, in which entry. */
  readonly origins: ReadonlyMap<string, CarriedPayload['from']>
  readonly retracted: boolean
}

/** Returns what reads documents and claims of an open file. */
export function makeKeeper(connection: Connection): Keeper {
  const ofSubject = connection.prepare(
    // '$' follows '#': everything that begins with the document's id and '#'.
    `${ENTRY_ROWS} WHERE subject = @id OR (subject > @id || '#' AND subject < @id || '$') ORDER BY entries.sequence`,
  )
  const beginning = connection
    .prepare('SELECT id FROM documents WHERE id >= @id AND id < @id || char(1114111) ORDER BY id LIMIT 2')
    .pluck()
  const revisedBy = connection.prepare('SELECT id FROM documents WHERE revises = ? ORDER BY number').pluck()
  const sameText = connection
    .prepare('SELECT id FROM documents WHERE text_hash = ? AND id <> ? ORDER BY number')
    .pluck()

  const passages = connection.prepare(
    `SELECT start_at AS start, end_at AS "end", state, seal FROM hidden_passages
WHERE entry = ? AND path = '/document/text' ORDER BY start_at, end_at`,
  )

  const history = (id: string): FullEntry[] => (ofSubject.all({ id }) as EntryRow[]).map(entryOf)
  const wholeId = (id: string): string | null => {
    const found = id === '' ? [] : (beginning.all({ id }) as string[])
    return found[0] === id || found.length === 1 ? found[0] : null
  }
  const document = (asked: string): KeptDocument | null => {
    const id = wholeId(asked)
    if (id === null) return null
    const entries = history(id)
    const folded = fold(entries)
    const first = entries.find(({ event }) => event === 'document-added' || event === 'document-revised')
    return {
      id,
      given: folded.added?.given ?? null,
      document: documentOfFold(folded),
      hidden: first?.hidden ?? null,
      passages: first === undefined ? [] : (passages.all(first.sequence) as HiddenPassage[]),
      retracted: folded.retracted,
      revises: folded.added?.revises ?? null,
      revisedBy: revisedBy.all(id) as string[],
      sameText: folded.added === null ? [] : (sameText.all(folded.added.document.textHash, id) as string[]),
      report: reportOf(folded),
      history: entries,
    }
  }
  const claim = (asked: string): KeptClaim | null => {
    const at = asked.indexOf('#')
    if (at === -1) return null
    const kept = document(asked.slice(0, at))
    if (kept === null) return null
    const own = asked.slice(at + 1)
    const { reading, decisions } = fold(kept.history)
    const engines = reading?.claims.find(({ id }) => id === own) ?? null
    const decision = decisions.get(own)
    if (engines === null && decision === undefined) return null
    return {
      id: `${kept.id}#${own}`,
      document: kept,
      engines,
      claim: kept.report?.claims.find(({ id }) => id === own) ?? null,
      status: statusOf(decision),
      history: kept.history.filter(({ subject }) => subject === `${kept.id}#${own}`),
    }
  }
  return { document, claim, history, report: (id) => reportOf(fold(history(id))) }
}

/** Folds a document's entries, in order, into what stands. */
export function fold(entries: readonly FullEntry[]): Folded {
  let added: AddedPayload | null = null
  let reading: ReadPayload | null = null
  let retracted = false
  const decisions = new Map<string, ReviewPayload>()
  const origins = new Map<string, CarriedPayload['from']>()
  /** Each claim that was decided on as it was then. */
  const held = new Map<string, Claim>()
  for (const entry of entries) {
    if (entry.event === 'document-retracted') retracted = true
    if (entry.hidden !== null || entry.payload === null) continue
    if (entry.event === 'document-added' || entry.event === 'document-revised') {
      added = entry.payload as Payloads[typeof entry.event]
    } else if (entry.event === 'document-read') reading = withoutGaps(entry.payload as ReadPayload)
    else if (entry.event === 'claim-reviewed' || entry.event === 'decision-carried') {
      const id = entry.subject.slice(entry.subject.indexOf('#') + 1)
      const decision = entry.payload as ReviewPayload
      // Who accepts a claim accepts it as it stood then, corrected or as it was read: what a later engine reads there
      // stands beside it.
      const claim = decision.claim ?? held.get(id) ?? reading?.claims.find((one) => one.id === id) ?? null
      if (claim !== null) held.set(id, claim)
      decisions.set(id, decision.verdict === 'accepted' ? { ...decision, claim } : decision)
      const { sequence, subject, actor } = entry
      const own = { claim: subject, entry: sequence, person: actor }
      origins.set(id, entry.event === 'decision-carried' ? (entry.payload as CarriedPayload).from : own)
    }
  }
  return { added, reading, decisions, origins, retracted: retracted || added?.document.retracted === true }
}

function documentOfFold({ added, retracted }: Folded): Document | null {
  return added === null ? null : { ...added.document, revises: added.revises ?? added.document.revises, retracted }
}

function reportOf(folded: Folded): Report | null {
  const document = documentOfFold(folded)
  if (document === null || folded.reading === null) return null
  const { engine, problems } = folded.reading
  const claims: Claim[] = standingClaims(folded.reading.claims, folded.decisions)
  const tolls = standingTolls(folded.reading.tolls, folded.reading.claims, folded.decisions)
  return { id: document.id, engine, document, problems, claims, tolls }
}
