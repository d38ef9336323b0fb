import { facetOf } from '../language/packs.ts'
import {
  type Attribution,
  type Claim,
  type Doubt,
  type PopulationFacet,
  type Quantity,
  type Span,
  spanOf,
  type Toll,
} from '../model/index.ts'
import type { Range } from '../text/index.ts'
import type { FacetMention } from './chunk.ts'
import { fighters } from './counts/facets.ts'
import type { Discourse, RawAttribution, RawEvent } from './discourse.ts'
import { withoutCounted } from './happenings/counted-deeds.ts'
import type { RawClaim } from './raw-claim.ts'
import type { RelatedClaims } from './relate.ts'
import { countingOf } from './resolve/counting-of.ts'
import { type Parts, partsOf } from './resolve/parts-of.ts'
import { isOfOtherLand, landOf } from './tolls/other-lands.ts'
import type { RawToll } from './tolls/tolls.ts'

/** What a document says, in claims, tolls and attributions. */
export interface Assembled {
  readonly claims: Claim[]
  readonly tolls: Toll[]
  readonly attributions: Attribution[]
}

/**
 * Turns what was read into the claims, tolls and attributions of documents, claims in the order of the text.
 * Counts have ids c1, c2 …; events e1, e2 …
 */
export function assembleAll(related: readonly RelatedClaims[], discourses: readonly Discourse[]): Assembled[] {
  const events = discourses.map((discourse, at) => withoutCounted(discourse, related[at].claims))
  const parts = partsOf(
    related.map(({ claims }) => claims),
    events,
    discourses,
  )
  return discourses.map((discourse, at) => assemble(related[at], events[at], parts[at], discourse))
}

function assemble(related: RelatedClaims, told: readonly RawEvent[], parts: Parts, discourse: Discourse): Assembled {
  const ids: string[] = []
  for (let at = 0; at < related.claims.length; at++) ids.push(`c${at + 1}`)
  const attributions: Attribution[] = []
  for (const raw of discourse.attributions) {
    raw.place = attributions.length
    attributions.push(attributionFrom(raw, discourse))
  }
  const drafts: Drafts = { discourse, parts, ids, attributions }
  const counts: Claim[] = []
  for (const raw of related.claims) counts.push(countFrom(raw, counts.length, drafts))
  const events: Claim[] = []
  for (const raw of told) events.push(eventFrom(raw, events.length, counts.length + events.length, drafts))
  const idOf = (raw: RawClaim): string => ids[raw.place]
  const tolls = related.tolls.map((toll) => {
    const others = othersOf(toll, counts)
    return {
      measure: toll.measure,
      low: toll.low,
      high: toll.high,
      claims: toll.claims.map(idOf),
      alternatives: others.map((set) => set.map(idOf)),
    }
  })
  const claims = events.length > 0 ? mergeByPlace(counts, events) : counts
  return { claims, tolls, attributions }
}

/** What the claims of a document are put together from. */
interface Drafts {
  readonly discourse: Discourse
  readonly parts: Parts
  /** Ids of the counts. */
  readonly ids: readonly string[]
  readonly attributions: readonly Attribution[]
}

/** The count with the number `at` among the counts, and so among their parts. */
function countFrom(raw: RawClaim, at: number, { discourse, parts, ids, attributions }: Drafts): Claim {
  const { text } = discourse.given
  const { actors, cause } = parts.who[at]
  const { target, place } = parts.where[at]
  const { time, asOf } = parts.when[at]
  return {
    id: ids[at],
    kind: 'count',
    measure: raw.measure,
    event: null,
    quantity: quantityFrom(text, raw.quantity),
    trigger: spanOf(text, raw.trigger.start, raw.trigger.end),
    unit: raw.unit,
    role: raw.role,
    population: raw.people ? populationOf(text, raw.facets) : [],
    actors,
    cause,
    target,
    place,
    time,
    asOf,
    scope: raw.scope,
    certainty: raw.certainty,
    counting: countingOf(raw, parts.spoken[at], discourse.document),
    stance: raw.stance,
    attribution: attributionOf(parts.spoken[at], attributions),
    partOf: raw.partOf === null ? null : (ids[raw.partOf.place] ?? null),
    evidence: spanOf(text, raw.evidence.start, raw.evidence.end),
    doubts: doubtsOf(raw.doubts, parts, at),
    rule: raw.rule,
  }
}

/** The event with the number `index` among the events, and `at` among the parts, which have those of the counts before. */
function eventFrom(raw: RawEvent, index: number, at: number, { discourse, parts, attributions }: Drafts): Claim {
  const { text } = discourse.given
  const { target, place } = parts.where[at]
  return {
    id: `e${index + 1}`,
    kind: 'event',
    measure: null,
    event: raw.event,
    quantity: null,
    trigger: spanOf(text, raw.trigger.start, raw.trigger.end),
    unit: null,
    role: null,
    population: [],
    actors: parts.who[at].actors,
    cause: null,
    target,
    place,
    time: parts.when[at].time,
    asOf: null,
    scope: null,
    certainty: raw.certainty,
    counting: null,
    stance: raw.stance,
    attribution: attributionOf(parts.spoken[at], attributions),
    partOf: null,
    evidence: spanOf(text, raw.evidence.start, raw.evidence.end),
    doubts: doubtsOf([], parts, at),
    rule: raw.rule,
  }
}

function attributionOf(raw: RawAttribution | null, attributions: readonly Attribution[]): Attribution | null {
  return raw === null ? null : attributions[raw.place]
}

/** What is in doubt: of the count itself, then of where and when. */
function doubtsOf(own: RawClaim['doubts'], { where, when }: Parts, at: number): Doubt[] {
  const doubts: Doubt[] = []
  for (const doubt of own) doubts.push(doubt)
  for (const doubt of where[at].doubts) doubts.push(doubt)
  for (const doubt of when[at].doubts) doubts.push(doubt)
  return doubts
}

/** Other figures for the same people: what is told of another land is none. */
function othersOf({ claims, alternatives }: RawToll, counts: readonly Claim[]): RawToll['alternatives'] {
  if (alternatives.length === 0) return alternatives
  const lands = claims.flatMap(({ place }) => landOf(counts[place]) ?? [])
  return alternatives.filter((set) => !set.every(({ place }) => isOfOtherLand(counts[place], lands)))
}

/** Counts keep their order, which is that of their numbers; each event stands before the first count behind it. */
function mergeByPlace(counts: readonly Claim[], events: readonly Claim[]): Claim[] {
  const merged: Claim[] = []
  let next = 0
  for (const count of counts) {
    while (next < events.length && events[next].evidence.start <= count.evidence.start) merged.push(events[next++])
    merged.push(count)
  }
  for (; next < events.length; next++) merged.push(events[next])
  return merged
}

/** The attribution as the output has it: the publisher is always the last link. */
function attributionFrom(raw: RawAttribution, { given }: Discourse): Attribution {
  const { text } = given
  return {
    source: spansOf(text, raw.source),
    cue: spansOf(text, raw.cue),
    content: spansOf(text, raw.content),
    quoted: raw.quoted,
    stance: raw.stance,
    sources: given.publisher
      ? [...raw.sources, { name: given.publisher, kind: 'publisher', party: null }]
      : raw.sources,
  }
}

function spansOf(text: string, ranges: readonly Range[]): Span[] {
  return ranges.map(({ start, end }) => spanOf(text, start, end))
}

function quantityFrom(text: string, { start, end, stated, hedge, low, high }: RawClaim['quantity']): Span & Quantity {
  return { start, end, text: text.slice(start, end), stated, hedge, low, high }
}

function populationOf(text: string, facets: readonly FacetMention[]): Claim['population'] {
  const population: PopulationFacet[] = []
  for (const { facet, unit } of facets) {
    const { id, basis } = facet
    if (id === fighters) continue
    const { start, end } = unit
    population.push({ start, end, text: text.slice(start, end), id, facet: facetOf(id) ?? 'side', basis })
  }
  return population
}
