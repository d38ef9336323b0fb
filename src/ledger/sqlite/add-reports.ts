import type { Claim, Output } from '../../model/index.ts'
import { carryIds, compareReadings } from '../carry-ids.ts'
import type { Added, AddOptions } from '../contract.ts'
import type { FullEntry, Hidden, ReadPayload } from '../entry.ts'
import { type Candidate, findRevised } from '../find-revised.ts'
import type { Ranges } from '../passages/find-words.ts'
import { withoutMarks } from '../passages/hide-marks.ts'
import { withoutGaps } from '../passages/without-gaps.ts'
import { passageMarks, withoutPassages } from '../passages/without-passages.ts'
import { makeCarryOver } from './carry-over.ts'
import type { Connection } from './connect.ts'
import { fold, type Keeper } from './kept.ts'
import type { Writer } from './writer.ts'

/** Adds one report. Call within a transaction: what it decides rests on what is there. */
export type AddReport = (output: Output, options: AddOptions) => Added

/** Returns what adds reports to an open file. */
export function makeAddReport(connection: Connection, writer: Writer, keeper: Keeper): AddReport {
  const row = connection.prepare('SELECT engine, retracted, hidden FROM documents WHERE id = ?')
  const candidate = (where: string) =>
    connection.prepare(
      `SELECT id, url, published FROM documents WHERE ${where} AND hidden IS NULL ORDER BY number DESC LIMIT 1`,
    )
  const byId = candidate('(id = ? OR given = ?)')
  const byUrl = candidate('url = ?')
  const byTitle = candidate('publisher = ? AND title = ?')
  const hidden = connection.prepare(
    `SELECT start_at, end_at FROM hidden_passages WHERE entry = (SELECT number FROM documents WHERE id = ?)
AND path = '/document/text' AND state = ? ORDER BY start_at, end_at`,
  )
  const hiddenOf = (id: string, state: Hidden): Ranges => hidden.raw().all(id, state) as [number, number][]
  const found = (value: unknown): Candidate | null => (value as Candidate | undefined) ?? null

  const carryOver = makeCarryOver(connection, writer, keeper)

  const addNew = (output: Output, { actor }: AddOptions): Added => {
    const { document } = output
    const { url, publisher, title } = document
    const { revises, because } = findRevised(document, {
      stated: document.revises === null ? null : found(byId.get(document.revises, document.revises)),
      sameUrl: url === null ? null : found(byUrl.get(url)),
      sameTitle: publisher === null || title === null ? null : found(byTitle.get(publisher, title)),
    })
    const given = output.id === document.id ? null : output.id
    const subject = document.id
    writer.append({
      actor,
      event: revises === null ? 'document-added' : 'document-revised',
      subject,
      payload: { given, document, revises, because },
    })
    writer.append({
      actor: `engine ${output.engine}`,
      event: 'document-read',
      subject,
      payload: readPayload(output, output.claims, output.tolls, []),
    })
    const outcome = revises === null ? 'added' : 'revised'
    const claims = output.claims.length
    const decisions = revises === null ? null : carryOver(revises, output)
    const { sequence } = writer.head()
    return { document: subject, outcome, entry: sequence, revises, claims, changes: null, decisions }
  }

  const reread = (read: Output, { actor }: AddOptions): Added => {
    const subject = read.document.id
    // What was erased does not come back; what is sealed is sealed in the new reading, too.
    const erased = hiddenOf(subject, 'erased')
    const output = erased.length === 0 ? read : withoutPassages(read, erased)
    const history = keeper.history(subject)
    const { reading, decisions } = fold(history)
    const decided = new Set(decisions.keys())
    const carried = carryIds(output, reading?.claims ?? [], usedIds(history), decided)
    const payload = readPayload(output, carried.claims, carried.tolls, [...decided].sort())
    const entry = writer.append({ actor: `engine ${output.engine}`, event: 'document-read', subject, payload })
    const { claims } = carried
    const sealed = hiddenOf(subject, 'sealed')
    const marks = sealed.length === 0 ? [] : passageMarks(payload, read.document.text, sealed)
    // The reading before is known as it is shown: a name that is sealed in both is no change.
    const shown = marks.length === 0 ? null : withoutGaps(withoutMarks(payload, marks) as ReadPayload)
    const changes = shown === null ? carried.changes : compareReadings(shown.claims, reading?.claims ?? [], decided)
    let { sequence } = entry
    if (marks.length > 0) {
      const passages = [{ entry: sequence, marks, left: null }]
      const reason = 'as in the reading before'
      sequence = writer.append({ actor, event: 'sealed', subject, payload: { reason, entries: [], passages } }).sequence
      const blacked = keeper.history(subject).find((one) => one.sequence === entry.sequence)
      // Showing a reading takes the claims of the one before away.
      if (blacked !== undefined) writer.show(blacked, blacked.payload, null)
    }
    return {
      document: subject,
      outcome: 'reread',
      entry: sequence,
      revises: null,
      claims: claims.length,
      changes,
      decisions: null,
    }
  }

  return (output, options) => {
    const { document, engine } = output
    const known = row.get(document.id) as { engine: string; retracted: number; hidden: string | null } | undefined
    if (known === undefined) return addNew(output, options)
    const nothing = {
      document: document.id,
      revises: null,
      claims: output.claims.length,
      changes: null,
      decisions: null,
    }
    if (document.retracted && known.retracted === 0) {
      const { sequence } = writer.append({
        actor: options.actor,
        event: 'document-retracted',
        subject: document.id,
        payload: { reason: 'its publisher marks it as retracted' },
      })
      return { ...nothing, outcome: 'retracted', entry: sequence }
    }
    // What was sealed or erased does not come back by being read again.
    if (options.reread && known.hidden === null && known.engine !== engine) return reread(output, options)
    return { ...nothing, outcome: 'known', entry: null }
  }
}

function readPayload(
  output: Output,
  claims: readonly Claim[],
  tolls: Output['tolls'],
  decided: readonly string[],
): ReadPayload {
  const { engine, problems, attributions, terms } = output
  return { engine, problems, claims, tolls, attributions, terms, decided }
}

/** Every id that a claim of the document has ever had. */
function usedIds(history: readonly FullEntry[]): Set<string> {
  const used = new Set<string>()
  for (const { event, subject, payload } of history) {
    if (event === 'document-read') for (const { id } of (payload as ReadPayload | null)?.claims ?? []) used.add(id)
    else if (event === 'claim-reviewed' || event === 'decision-carried')
      used.add(subject.slice(subject.indexOf('#') + 1))
  }
  return used
}
