import type { Doubt, Place } from '../../model/index.ts'
import type { Anchor, Discourse, PlaceMention } from '../discourse.ts'
import { isOfWords, leaving, measureOf, pointOf } from '../places/anchor-measure.ts'
import { holds } from '../places/holds.ts'
import { inferPlace } from '../places/infer-place.ts'
import { isOfParts, placeInSentence } from '../places/place-in-sentence.ts'
import { placesBeside } from '../places/places-beside.ts'
import { scenesOf } from '../places/scenes.ts'
import { targetOf } from '../places/target-of.ts'
import { stillIs } from '../still-is.ts'

/** Returns where a claim says that it happened, and at what it was aimed. */
export function placeOf(
  anchor: Anchor,
  discourse: Discourse,
): { place: Place | null; target: Place | null; doubts: readonly Doubt[] } {
  const target = targetOf(anchor, discourse)
  // What is fired at a town happens to that town.
  const aimed = measureOf(anchor) === 'munitions-fired' ? (target?.mention ?? null) : null
  const isGoal = isBehindGoal(anchor, discourse)
  const said = aimed ?? (isGoal ? null : exacter(placeInSentence(anchor, discourse), anchor, discourse))
  // Who is still held is no longer where the fighting was.
  const isNowhere = isOfWords(anchor) || isGoal || (measureOf(anchor) === 'held' && stillIs(anchor, discourse))
  const inferred = said || isNowhere || isOfParts(anchor, discourse) ? null : inferPlace(anchor, discourse)
  const doubts: Doubt[] = []
  if (said) {
    addDoubts(said, 'place', doubts)
    const beside = placesBeside(said, discourse)
    if (beside.length > 0)
      doubts.push({
        part: 'place',
        reason: severalTold,
        alternatives: beside.map(({ place }) => place.id ?? place.name),
      })
  }
  if (!said && inferred) {
    if (inferred.reason) doubts.push({ part: 'place', reason: inferred.reason, alternatives: [] })
    addDoubts(inferred.mention, 'place', doubts)
  }
  if (target?.mention) addDoubts(target.mention, 'target', doubts)
  if (target && target.doubts.length > 0) {
    const alternatives = target.doubts.map(({ place }) => place.id ?? place.name)
    doubts.push({ part: 'target', reason: mayPoint, alternatives })
    if (aimed) doubts.push({ part: 'place', reason: mayPoint, alternatives })
  }
  const isSaid = said !== null && said.sentence === anchor.sentence
  const place = said
    ? isSaid
      ? said.place
      : { ...said.place, basis: 'inferred' as const }
    : inferred
      ? { ...inferred.mention.place, basis: 'inferred' as const }
      : null
  return { place, target: target?.place ?? null, doubts }
}

/** "Others moved to Kassala (10,300)": where they came to is told, and not what drove them out from where. */
function isBehindGoal(anchor: Anchor, { places, firsts, given: { text } }: Discourse): boolean {
  const point = pointOf(anchor)
  if (text.charCodeAt(point - 1) !== bracket) return false
  const measure = measureOf(anchor)
  if (measure === null || !leaving.has(measure)) return false
  for (let at = firsts.places[anchor.sentence]; at < firsts.places[anchor.sentence + 1]; at++)
    if (places[at].end === point - 2) return true
  return false
}

const bracket = 40
const severalTold = 'several places are told together'
const mayPoint = 'the words may point back to another place, named before'

/** A headline says "Kenya clash"; the report says in which town. */
function exacter(said: PlaceMention | null, { sentence }: Anchor, discourse: Discourse): PlaceMention | null {
  const { sentences, blocks } = discourse.document
  if (!said || !blocks.headline || sentences.starts[sentence] >= blocks.headline.end) return said
  const { topic, bulletin } = scenesOf(discourse)
  const main = discourse.places[topic]
  // "Syria: nine killed", and then where each of them was.
  // "Shelling in Khan Younis as Gaza death toll tops 25,000": the headline itself tells them apart.
  return main && main.sentence !== sentence && bulletin < 0 && holds(said, main) ? main : said
}

function addDoubts({ alternatives, disputed }: PlaceMention, part: 'place' | 'target', doubts: Doubt[]): void {
  const reason =
    alternatives.length > 1
      ? 'several places bear this name'
      : 'the place of this name that is known lies in another country'
  if (alternatives.length > 0) doubts.push({ part, reason, alternatives })
  if (disputed.length > 0) doubts.push({ part, reason: 'countries dispute this place', alternatives: disputed })
}
