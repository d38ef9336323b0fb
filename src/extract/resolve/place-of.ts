import type { Doubt, Place } from '../../model/index.ts'
import type { Anchor, Discourse, PlaceMention } from '../discourse.ts'
import { measureOf } from '../places/anchor-measure.ts'
import { inferPlace } from '../places/infer-place.ts'
import { placeInSentence } from '../places/place-in-sentence.ts'
import { targetOf } from '../places/target-of.ts'

/** Returns where a claim says that it happened, and at what it was aimed. */
export function placeOf(
  anchor: Anchor,
  discourse: Discourse,
): { place: Place | null; target: Place | null; doubts: readonly Doubt[] } {
  const target = targetOf(anchor, discourse)
  // Rockets fired at a town are not fired there; an air strike on a town is.
  const flew = measureOf(anchor)?.startsWith('munitions-') ? (target?.mention ?? null) : null
  const said = placeInSentence(anchor, discourse, flew)
  const inferred = said || flew ? null : inferPlace(anchor, discourse)
  const doubts: Doubt[] = []
  if (said) addDoubts(said, 'place', doubts)
  else if (inferred) {
    if (inferred.reason) doubts.push({ part: 'place', reason: inferred.reason, alternatives: [] })
    addDoubts(inferred.mention, 'place', doubts)
  }
  if (target?.mention) addDoubts(target.mention, 'target', doubts)
  const place = said ? said.place : inferred ? { ...inferred.mention.place, basis: 'inferred' as const } : null
  return { place, target: target?.place ?? null, doubts }
}

function addDoubts({ alternatives, disputed }: PlaceMention, part: 'place' | 'target', doubts: Doubt[]): void {
  if (alternatives.length > 0) doubts.push({ part, reason: 'several places bear this name', alternatives })
  if (disputed.length > 0) doubts.push({ part, reason: 'countries dispute this place', alternatives: disputed })
}
