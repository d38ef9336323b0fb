import type { Actor, Claim, Source } from '../../model/index.ts'
import { canonicalJson } from '../canonical-json.ts'
import type { ClaimStatus } from '../contract.ts'
import type { Cell, Change, Row } from './change.ts'

/** Most claims that one entry holds: the engine reads a document up to 50,000 counts. */
export const CLAIMS_AN_ENTRY = 1_000_000

/** Returns the steps that show a claim: its row, whom it counts, who speaks and who acts. */
export function claimChanges(claim: Claim, document: number, number: number, status: ClaimStatus): Change[] {
  const changes: Change[] = [{ do: 'insert', table: 'claims', row: claimRow(claim, document, number, status) }]
  claim.population.forEach(({ id, facet, basis, text }, position) => {
    changes.push({
      do: 'insert',
      table: 'claim_populations',
      row: { claim: number, position, id, facet, basis, words: text ?? null },
    })
  })
  const party = (part: string, position: number, { name, party: id, kind }: Source): void => {
    changes.push({
      do: 'insert',
      table: 'claim_parties',
      row: { claim: number, part, position, name, party: id, kind },
    })
  }
  for (const [position, source] of (claim.attribution?.sources ?? []).entries()) party('source', position, source)
  for (const [position, { name, id, responsibility }] of claim.actors.entries()) {
    party('actor', position, { name, party: id, kind: responsibility })
  }
  return changes
}

function claimRow(claim: Claim, document: number, number: number, status: ClaimStatus): Row {
  const { quantity, trigger, place, time, asOf, attribution, evidence } = claim
  return {
    number,
    document,
    claim: claim.id,
    status,
    kind: claim.kind,
    measure: claim.measure,
    event: claim.event,
    words: quantity?.text ?? null,
    words_start: quantity?.start ?? null,
    words_end: quantity?.end ?? null,
    stated: quantity?.stated ?? null,
    hedge: quantity?.hedge ?? null,
    low: quantity?.low ?? null,
    high: quantity?.high ?? null,
    triggered_by: trigger?.text ?? null,
    unit: claim.unit,
    role: claim.role,
    population: listed(claim.population.map(({ id }) => id)),
    actors: listed(claim.actors.map(actorText)),
    cause: claim.cause,
    target: claim.target?.name ?? null,
    place: place?.name ?? null,
    place_id: place?.id ?? null,
    country: place?.country ?? null,
    latitude: place?.latitude ?? null,
    longitude: place?.longitude ?? null,
    place_precision: place?.precision ?? null,
    place_basis: place?.basis ?? null,
    time_start: time?.start ?? null,
    time_end: time?.end ?? null,
    time_precision: time?.precision ?? null,
    time_basis: time?.basis ?? null,
    as_of: asOf?.end ?? null,
    scope: claim.scope,
    certainty: claim.certainty,
    counting: claim.counting,
    stance: claim.stance,
    said_by: listed(attribution?.sources.map(({ name }) => name) ?? [], ' ◂ '),
    cue: listed(attribution?.cue.map(({ text }) => text) ?? [], ' … '),
    part_of: claim.partOf,
    evidence: evidence.text,
    evidence_start: evidence.start,
    evidence_end: evidence.end,
    doubts: claim.doubts.length === 0 ? null : canonicalJson(claim.doubts),
    rule: claim.rule,
  }
}

function listed(parts: readonly string[], between = ', '): Cell {
  return parts.length === 0 ? null : parts.join(between)
}

function actorText({ name, responsibility }: Actor): string {
  return responsibility === 'stated' ? name : `${name} (${responsibility})`
}
