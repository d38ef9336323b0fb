import { facetOf } from '../language/packs.ts'
import {
  type Attribution,
  type Claim,
  type Doubt,
  type Quantity,
  type Scope,
  type Span,
  spanOf,
  type Toll,
} from '../model/index.ts'
import type { Range } from '../text/index.ts'
import type { FacetMention } from './chunk.ts'
import type { Anchor, Discourse, RawAttribution } from './discourse.ts'
import { fighters } from './facets.ts'
import { withoutCounted } from './happenings/counted-deeds.ts'
import type { RawClaim } from './raw-claim.ts'
import type { RelatedClaims } from './relate.ts'
import { actorsOf } from './resolve/actors-of.ts'
import { attributionOf } from './resolve/attribution-of.ts'
import { countingOf } from './resolve/counting-of.ts'
import { placeOf } from './resolve/place-of.ts'
import { timeOf } from './resolve/time-of.ts'

/**
 * Turns what was read into the claims, tolls and attributions of a document, claims in the order of the text.
 * Counts have ids c1, c2 …; events e1, e2 …
 */
export function assembleClaims(
  related: RelatedClaims,
  discourse: Discourse,
): { claims: Claim[]; tolls: Toll[]; attributions: Attribution[] } {
  const { text } = discourse.given
  const ids = new Map<RawClaim, string>()
  for (const [index, claim] of related.claims.entries()) ids.set(claim, `c${index + 1}`)
  const idOf = (claim: RawClaim): string => ids.get(claim) as string
  const attributions = new Map(discourse.attributions.map((raw) => [raw, attributionFrom(text, raw, discourse)]))
  const counts = related.claims.map((raw): Claim => {
    const parts = partsOf(raw, raw.quantity, raw.scope, raw.doubts, discourse, attributions)
    return {
      id: idOf(raw),
      kind: 'count',
      measure: raw.measure,
      event: null,
      quantity: quantityFrom(text, raw.quantity),
      trigger: spanOf(text, raw.trigger.start, raw.trigger.end),
      unit: raw.unit,
      role: raw.role,
      population: raw.people ? populationOf(text, raw.facets) : [],
      actors: parts.actors,
      cause: parts.cause,
      target: parts.target,
      place: parts.place,
      time: parts.time,
      asOf: parts.asOf,
      scope: raw.scope,
      certainty: raw.certainty,
      counting: countingOf(raw, parts.spoken, discourse.document),
      stance: raw.stance,
      attribution: parts.attribution,
      partOf: raw.partOf ? (ids.get(raw.partOf) ?? null) : null,
      evidence: spanOf(text, raw.evidence.start, raw.evidence.end),
      doubts: parts.doubts,
      rule: raw.rule,
    }
  })
  const events = withoutCounted(discourse, related.claims).map((raw, index): Claim => {
    const parts = partsOf(raw, null, null, [], discourse, attributions)
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
      actors: parts.actors,
      cause: null,
      target: parts.target,
      place: parts.place,
      time: parts.time,
      asOf: null,
      scope: null,
      certainty: raw.certainty,
      counting: null,
      stance: raw.stance,
      attribution: parts.attribution,
      partOf: null,
      evidence: spanOf(text, raw.evidence.start, raw.evidence.end),
      doubts: parts.doubts,
      rule: raw.rule,
    }
  })
  const tolls = related.tolls.map((toll) => ({
    measure: toll.measure,
    low: toll.low,
    high: toll.high,
    claims: toll.claims.map(idOf),
    alternatives: toll.alternatives.map((set) => set.map(idOf)),
  }))
  const claims = events.length > 0 ? mergeByPlace(counts, events) : counts
  return { claims, tolls, attributions: [...attributions.values()] }
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

/** Who, by what, where, when and in whose words: found in the same way for counts and events. */
function partsOf(
  anchor: Anchor,
  number: Range | null,
  scope: Scope | null,
  doubts: readonly Doubt[],
  discourse: Discourse,
  attributions: ReadonlyMap<RawAttribution, Attribution>,
): Pick<Claim, 'actors' | 'cause' | 'target' | 'place' | 'time' | 'asOf' | 'attribution' | 'doubts'> & {
  readonly spoken: RawAttribution | null
} {
  const { attribution, doubts: ofSource } = attributionOf(anchor, number, discourse)
  const { actors, cause, doubts: ofActors } = actorsOf(anchor, discourse)
  const { place, target, doubts: ofPlace } = placeOf(anchor, discourse)
  const { time, asOf, doubts: ofTime } = timeOf(anchor, scope, discourse)
  return {
    actors,
    cause,
    target,
    place,
    time,
    asOf,
    attribution: attribution ? (attributions.get(attribution) ?? null) : null,
    spoken: attribution,
    doubts: doubts.concat(ofSource, ofActors, ofPlace, ofTime),
  }
}

/** The attribution as the output has it: the publisher is always the last link. */
function attributionFrom(text: string, raw: RawAttribution, { given }: Discourse): Attribution {
  const spans = (ranges: RawAttribution['source']): Span[] => ranges.map(({ start, end }) => spanOf(text, start, end))
  return {
    source: spans(raw.source),
    cue: spans(raw.cue),
    content: spans(raw.content),
    quoted: raw.quoted,
    stance: raw.stance,
    sources: given.publisher
      ? [...raw.sources, { name: given.publisher, kind: 'publisher', party: null }]
      : raw.sources,
  }
}

function quantityFrom(text: string, quantity: RawClaim['quantity']): Span & Quantity {
  return {
    ...spanOf(text, quantity.start, quantity.end),
    stated: quantity.stated,
    hedge: quantity.hedge,
    low: quantity.low,
    high: quantity.high,
  }
}

function populationOf(text: string, facets: readonly FacetMention[]): Claim['population'] {
  return facets
    .filter(({ facet }) => facet.id !== fighters)
    .map(({ facet, unit }) => ({
      ...spanOf(text, unit.start, unit.end),
      id: facet.id,
      facet: facetOf(facet.id) ?? 'side',
      basis: facet.basis,
    }))
}
