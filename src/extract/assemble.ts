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
import { fighters } from './counts/facets.ts'
import type { Anchor, Discourse, RawAttribution, RawEvent } from './discourse.ts'
import { withoutCounted } from './happenings/counted-deeds.ts'
import type { RawClaim } from './raw-claim.ts'
import type { RelatedClaims } from './relate.ts'
import { actorsOf } from './resolve/actors-of.ts'
import { saidBy } from './resolve/attribution-of.ts'
import { countingOf } from './resolve/counting-of.ts'
import { placeOf } from './resolve/place-of.ts'
import { timeOf } from './resolve/time-of.ts'
import { isOfOtherLand } from './tolls/other-lands.ts'
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
  const told = discourses.map((discourse, at) => withoutCounted(discourse, related[at].claims))
  const parts = partsOf(
    discourses.map((discourse, at) => ({
      discourse,
      askings: [
        ...related[at].claims.map((raw) => ({ anchor: raw, number: raw.quantity, scope: raw.scope })),
        ...told[at].map((raw) => ({ anchor: raw, number: null, scope: null })),
      ],
    })),
  )
  return discourses.map((discourse, at) => assemble(related[at], told[at], parts[at], discourse))
}

/** `all`: the parts of the counts, then those of the events. */
function assemble(
  related: RelatedClaims,
  told: readonly RawEvent[],
  all: readonly Parts[],
  discourse: Discourse,
): Assembled {
  const { text } = discourse.given
  const ids = new Map<RawClaim, string>()
  for (const [index, claim] of related.claims.entries()) ids.set(claim, `c${index + 1}`)
  const idOf = (claim: RawClaim): string => ids.get(claim) as string
  const attributions = new Map(discourse.attributions.map((raw) => [raw, attributionFrom(text, raw, discourse)]))
  const counts = related.claims.map((raw, index): Claim => {
    const parts = all[index]
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
      actors: parts.who.actors,
      cause: parts.who.cause,
      target: parts.where.target,
      place: parts.where.place,
      time: parts.when.time,
      asOf: parts.when.asOf,
      scope: raw.scope,
      certainty: raw.certainty,
      counting: countingOf(raw, parts.spoken, discourse.document),
      stance: raw.stance,
      attribution: parts.spoken && (attributions.get(parts.spoken) ?? null),
      partOf: raw.partOf ? (ids.get(raw.partOf) ?? null) : null,
      evidence: spanOf(text, raw.evidence.start, raw.evidence.end),
      doubts: raw.doubts.concat(parts.doubts),
      rule: raw.rule,
    }
  })
  const events = told.map((raw, index): Claim => {
    const parts = all[related.claims.length + index]
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
      actors: parts.who.actors,
      cause: null,
      target: parts.where.target,
      place: parts.where.place,
      time: parts.when.time,
      asOf: null,
      scope: null,
      certainty: raw.certainty,
      counting: null,
      stance: raw.stance,
      attribution: parts.spoken && (attributions.get(parts.spoken) ?? null),
      partOf: null,
      evidence: spanOf(text, raw.evidence.start, raw.evidence.end),
      doubts: parts.doubts,
      rule: raw.rule,
    }
  })
  const byId = new Map(counts.map((claim) => [claim.id, claim]))
  const tolls = related.tolls.map((toll) => {
    const others = toll.alternatives.length === 0 ? toll.alternatives : othersOf(toll, (raw) => byId.get(idOf(raw)))
    return {
      measure: toll.measure,
      low: toll.low,
      high: toll.high,
      claims: toll.claims.map(idOf),
      alternatives: others.map((set) => set.map(idOf)),
    }
  })
  const claims = events.length > 0 ? mergeByPlace(counts, events) : counts
  return { claims, tolls, attributions: [...attributions.values()] }
}

/** Other figures for the same people: what is told of another land is none. */
function othersOf(
  { claims, alternatives }: RawToll,
  countOf: (raw: RawClaim) => Claim | undefined,
): RawToll['alternatives'] {
  const counted = claims.flatMap((raw) => countOf(raw) ?? [])
  return alternatives.filter((set) => {
    const others = set.flatMap((raw) => countOf(raw) ?? [])
    return !others.every((other) => isOfOtherLand(other, counted))
  })
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

/** What the parts of a claim are found by: where it stands, its number, its scope. */
interface Asking {
  readonly anchor: Anchor
  readonly number: Range | null
  readonly scope: Scope | null
}

interface Parts {
  readonly spoken: RawAttribution | null
  readonly who: ReturnType<typeof actorsOf>
  readonly where: ReturnType<typeof placeOf>
  readonly when: ReturnType<typeof timeOf>
  readonly doubts: readonly Doubt[]
}

/**
 * Who, by what, where, when and in whose words: found in the same way for counts and events. Each is asked for all of
 * them before the next: the code that finds one of them then stays near the processor.
 */
function partsOf(all: readonly { readonly discourse: Discourse; readonly askings: readonly Asking[] }[]): Parts[][] {
  const ask = <Answer>(question: (asking: Asking, discourse: Discourse) => Answer): Answer[][] =>
    all.map(({ askings, discourse }) => askings.map((asking) => question(asking, discourse)))
  const spoken = ask(({ anchor, number }, discourse) => saidBy(anchor.trigger, number, discourse))
  const who = ask(({ anchor }, discourse) => actorsOf(anchor, discourse))
  const where = ask(({ anchor }, discourse) => placeOf(anchor, discourse))
  const when = ask(({ anchor, scope }, discourse) => timeOf(anchor, scope, discourse))
  return all.map(({ askings }, document) =>
    askings.map((_, at) => ({
      spoken: spoken[document][at],
      who: who[document][at],
      where: where[document][at],
      when: when[document][at],
      doubts: who[document][at].doubts.concat(where[document][at].doubts, when[document][at].doubts),
    })),
  )
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
