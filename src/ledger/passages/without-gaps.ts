import type { ReadPayload } from '../entry.ts'

/** Returns a reading without the claims, tolls and the like that are hidden as a whole; of a claim only its id is left. */
export function withoutGaps(reading: ReadPayload): ReadPayload {
  const { claims, tolls, attributions, terms } = reading
  const isThere = (item: unknown): boolean => item !== null
  return {
    ...reading,
    claims: claims.filter((claim) => isShown(claim)),
    tolls: tolls.filter(isThere),
    attributions: attributions.filter(isThere),
    terms: terms.filter(isThere),
  }
}

/** Whether more than its id is left of a claim. */
export function isShown(claim: { readonly kind?: unknown }): boolean {
  return claim.kind !== undefined
}
