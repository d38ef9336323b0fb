import { Sign } from '../../language/signs.ts'
import type { Chunk } from '../chunk.ts'
import type { CountContext } from '../counts/count.ts'
import type { Sentence } from '../frames/sentence.ts'
import type { RawClaim } from '../raw-claim.ts'
import { isBareNumber, isGeneric } from './bare-number.ts'
import { carryOf } from './carry-of.ts'
import { isTaken } from './is-taken.ts'
import { readBracket } from './read-bracket.ts'
import { readTally } from './read-tally.ts'
import type { EllipticReading } from './reading.ts'
import { takeUp } from './take-up.ts'
import { tellerOf } from './teller-of.ts'

/** Sentences of more chunks than this are tables or lists, where a bare number tells nothing by its neighbours. */
const longestSentence = 400
/** How many sentences back a bare number may take up what was counted. */
const farthest = 2
/** The same where a count is named: "the first count, 14, …". */
const farthestTally = 6
const nothing: readonly RawClaim[] = []

/**
 * Reads bare numbers that count what was counted last: what somebody says, gives or puts it at, what stands in
 * contrast, and what a second clause leaves out.
 *
 *     Nine people were killed. Local radio says 12, police about a dozen.
 *     The ministry lost 30 men and the army 41 · 31 deaths this year, down from 38 · six dead, not seven
 *
 * `before`: claims of the sentence read last. `own`: those of this sentence, in the order of the text.
 */
export function readElliptic(
  sentence: Sentence,
  own: readonly RawClaim[],
  before: readonly RawClaim[],
  context: CountContext,
): readonly RawClaim[] {
  const { chunks, units, clauses, index, signs } = sentence
  // No number, no sum that changed, and no bracket.
  if ((signs & (Sign.numeral | Sign.sum | Sign.label)) === 0) return nothing
  if ((own.length === 0 && before.length === 0) || chunks.length > longestSentence) return nothing
  const far = withinReach(before, index, farthestTally)
  if (own.length === 0 && far.length === 0) return nothing
  const near = withinReach(far, index, farthest)
  const found: RawClaim[] = []
  const reading: EllipticReading = {
    sentence,
    units,
    chunks,
    clauses,
    context,
    own,
    near,
    far,
    found,
    toldAt: -farthest * 10,
  }
  for (let at = 0; at < chunks.length; at++) readChunk(reading, chunks[at], at)
  if (signs & Sign.label && own.length > 0)
    for (let at = 1; at < chunks.length - 2; at++) if (chunks[at].kind === 'open') readBracket(reading, at)
  return found
}

function readChunk(reading: EllipticReading, chunk: Chunk, at: number): void {
  if (chunk.kind !== 'noun') return
  if (!chunk.quantity) {
    if (reading.sentence.signs & Sign.sum) readTally(reading, chunk, at)
    return
  }
  const isBare = isBareNumber(chunk)
  if (!isBare && !isGeneric(chunk)) return
  if (isTaken(reading, chunk.quantity)) return
  const carry = isBare ? carryOf(reading, at) : tellerOf(reading, at)
  if (carry && takeUp(reading, chunk, chunk.quantity, carry)) reading.toldAt = at
}

/** The claims of a sentence before the one at `index`; none where it lies more than `reach` back. */
function withinReach(claims: readonly RawClaim[], index: number, reach: number): readonly RawClaim[] {
  return claims.length > 0 && index - claims[0].sentence <= reach ? claims : nothing
}
