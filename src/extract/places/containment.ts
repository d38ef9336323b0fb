import { type Gazetteer, goesOn, isWithin, targetAt } from '../../gazetteer/index.ts'
import type { Candidate } from './candidate.ts'

/** No more namesakes are tried. */
const most = 48

/** "Tripoli, Lebanon": the place of the first name that lies in a place of the second, `null` where none does. */
export function containment(
  gazetteer: Gazetteer,
  inner: Pick<Candidate, 'at' | 'place' | 'relation'>,
  outerAt: number,
): { readonly inner: number; readonly outer: number } | null {
  if (inner.at < 0) return null
  if (inner.relation === 'container' && inner.place >= 0) {
    // "Omagh, County Tyrone, Northern Ireland": the chain goes on.
    for (let at = outerAt, tried = 0; tried < most; at++, tried++) {
      const outer = targetAt(gazetteer, at)
      if (outer !== inner.place && isWithin(gazetteer, inner.place, outer)) return { inner: inner.place, outer }
      if (!goesOn(gazetteer, at)) break
    }
    return null
  }
  for (let at = inner.at, tried = 0; tried < most; at++, tried++) {
    const place = targetAt(gazetteer, at)
    for (let other = outerAt, others = 0; others < most; other++, others++) {
      const outer = targetAt(gazetteer, other)
      if (outer !== place && isWithin(gazetteer, place, outer)) return { inner: place, outer }
      if (!goesOn(gazetteer, other)) break
    }
    if (!goesOn(gazetteer, at)) break
  }
  return null
}
