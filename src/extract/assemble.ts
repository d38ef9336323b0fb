import { facetOf } from '../language/packs.ts'
import { type Claim, spanOf, type Toll } from '../model/index.ts'
import type { FacetMention } from './chunk.ts'
import type { RawClaim } from './raw-claim.ts'
import type { RelatedClaims } from './relate.ts'

/** Turns raw claims into the claims and tolls of a document, with ids in the order of the text. */
export function assembleClaims(text: string, related: RelatedClaims): { claims: Claim[]; tolls: Toll[] } {
  const ids = new Map<RawClaim, string>()
  for (const [index, claim] of related.claims.entries()) ids.set(claim, `c${index + 1}`)
  const idOf = (claim: RawClaim): string => ids.get(claim) as string
  const claims = related.claims.map((raw): Claim => {
    const { quantity } = raw
    return {
      id: idOf(raw),
      kind: 'count',
      measure: raw.measure,
      event: null,
      quantity: {
        ...spanOf(text, quantity.start, quantity.end),
        stated: quantity.stated,
        hedge: quantity.hedge,
        low: quantity.low,
        high: quantity.high,
      },
      trigger: spanOf(text, raw.trigger.start, raw.trigger.end),
      unit: raw.unit,
      role: raw.role,
      population: raw.people ? populationOf(text, raw.facets) : [],
      actors: [],
      cause: null,
      target: null,
      place: null,
      time: null,
      asOf: null,
      scope: raw.scope,
      certainty: raw.certainty,
      counting: null,
      stance: raw.stance,
      attribution: null,
      partOf: raw.partOf ? (ids.get(raw.partOf) ?? null) : null,
      evidence: spanOf(text, raw.evidence.start, raw.evidence.end),
      doubts: raw.doubts,
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
  return { claims, tolls }
}

function populationOf(text: string, facets: readonly FacetMention[]): Claim['population'] {
  return facets.map(({ facet, unit }) => ({
    ...spanOf(text, unit.start, unit.end),
    id: facet.id,
    facet: facetOf(facet.id) ?? 'side',
    basis: facet.basis,
  }))
}
