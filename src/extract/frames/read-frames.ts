import type { CountContext } from '../counts/count.ts'
import { readTolls } from '../counts/toll-figures.ts'
import type { RawClaim } from '../raw-claim.ts'
import { addClaim } from './add-claim.ts'
import { joinCasualties } from './join-casualties.ts'
import { readCarriedParts } from './read-carried-parts.ts'
import { readNoun } from './read-noun.ts'
import { opensWithOf, readOfThem } from './read-of-them.ts'
import { readParts } from './read-parts.ts'
import { readPredication } from './read-predication.ts'
import { readWhatTheyWere } from './read-what-they-were.ts'
import type { FrameReading, Thing } from './reading.ts'
import type { Sentence } from './sentence.ts'
import { tellOutcomes } from './tell-outcomes.ts'

/**
 * Lets every trigger of a sentence find whom it counts: verbs by subject and object, adjectives by whom they are
 * said of, nouns by themselves, by their "of", or by the figure a toll rose to. `before` are the claims of the last
 * sentence that made any.
 */
export function readFrames(
  sentence: Sentence,
  context: CountContext,
  previous: RawClaim | null,
  before: readonly RawClaim[],
): RawClaim[] {
  const { chunks, clauses, units } = sentence
  const claims: RawClaim[] = []
  const reading: FrameReading = {
    sentence,
    units,
    chunks,
    clauses,
    context,
    previous,
    claims,
    thingBefore: thingBefore(sentence, before),
    lastThing: null,
  }
  for (const predication of clauses.predications) readPredication(reading, predication)
  if (opensWithOf(chunks)) for (const predication of clauses.predications) readOfThem(reading, predication)
  for (const figure of readTolls(sentence, context)) addClaim(reading, figure.counted, figure.emission, figure.noun)
  for (let at = 0; at < chunks.length; at++) {
    const chunk = chunks[at]
    if (chunk.kind === 'noun') readNoun(reading, chunk, at)
  }
  joinCasualties(claims)
  // Parts have parts: the list grows while it is read.
  for (let next = 0; next < claims.length; next++) readParts(reading, claims[next])
  readCarriedParts(reading)
  readWhatTheyWere(reading, before)
  tellOutcomes(claims, chunks)
  for (let next = 1; next < claims.length; next++)
    if (inOrder(claims[next - 1], claims[next]) > 0) return claims.sort(inOrder)
  return claims
}

function inOrder(a: RawClaim, b: RawClaim): number {
  return a.quantity.start - b.quantity.start || a.trigger.start - b.trigger.start
}

/** How many sentences back "them" may mean what was counted. */
const near = 2

/** "Nine drones were launched. Six of them were shot down." */
function thingBefore({ index }: Sentence, before: readonly RawClaim[]): Thing | null {
  if (before.length === 0) return null
  const { noun, sentence } = before[before.length - 1]
  return index - sentence <= near ? noun.thing : null
}
