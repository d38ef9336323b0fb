import { Pos } from '../../language/lexicon.ts'
import type { Hedge } from '../../model/index.ts'
import type { Chunk, NounGroup } from '../chunk.ts'
import { chunkAt } from '../clauses/look-ahead.ts'
import { boundNamed } from '../counts/bounded-by.ts'
import { isBehindPlace } from './behind-place.ts'
import type { Carry } from './carry.ts'
import { endsHere, isJoint } from './clause-end.ts'
import { isOneOfDiffering, isPossibly } from './differing-figures.ts'
import { isComparison, isFormer } from './earlier-figure.ts'
import type { EllipticReading } from './reading.ts'
import { repeatsPreposition } from './repeats-preposition.ts'
import { isSecondEstimate } from './second-estimate.ts'
import { tellerOf } from './teller-of.ts'

/** Why the bare number at `at` counts what was counted before; `null` where nothing says so. */
export function carryOf(reading: EllipticReading, at: number): Carry | null {
  const previous = chunkAt(reading.chunks, at - 1)
  const isOwn = reading.own.some((claim) => claim.quantity.start < reading.chunks[at].start)
  const bound = previous?.kind === 'colon' ? boundOf(reading, at - 2) : null
  if (bound !== null) return { hedge: bound, tally: true, instead: true, trace: 'the bound that a label names' }
  if (previous?.kind === 'adverb' && isOwn && previous.unit.pos & Pos.not && endsHere(reading.chunks, at))
    return { denied: true, trace: 'set against the count before it' }
  if (previous?.kind === 'preposition' && isOwn && isComparison(reading.chunks, at))
    return { older: true, trace: 'the earlier figure beside a count' }
  if (isOwn && isFormer(reading, at)) return { older: true, trace: 'the earlier figure beside a count' }
  if (isSecondEstimate(reading, at)) return { instead: true, trace: 'the second of two estimates' }
  if (isBehindPlace(reading, at)) return { moved: true, trace: 'a number behind the place it is of' }
  if (isOwn && isPossibly(reading, at)) return { instead: true, trace: 'what it may be besides' }
  if (isOwn && isOneOfDiffering(reading, at)) return { instead: true, trace: 'one of several figures for the same' }
  if (isOwn && isOfFurtherSpeaker(reading, at)) return { instead: true, trace: 'what another speaker says beside it' }
  const teller = tellerOf(reading, at)
  if (teller) return teller
  if (
    previous?.kind === 'noun' &&
    (!previous.quantity || isOneTeller(previous)) &&
    !previous.time &&
    isJoint(reading.chunks[chunkAt(reading.chunks, at - 2)?.kind === 'adverb' ? at - 3 : at - 2]) &&
    endsHere(reading.chunks, at)
  ) {
    if (at - reading.toldAt <= 6) return { instead: true, trace: 'what another speaker says, without the verb' }
    if (isOwn && isToldBefore(reading, at))
      return { instead: true, trace: 'what another speaker says, without the verb' }
    if (isOwn && isParty(previous) && hasPartyBefore(reading, at)) return { trace: 'a second clause without its verb' }
  }
  if (isOwn && isJoint(previous) && repeatsPreposition(reading, at))
    return { instead: isOfSpeaker(reading.chunks[at + 1]), trace: 'a second clause without its verb' }
  return null
}

/** "Minimum:", "low:", at the start or behind another row: how exact the label of one word says its number is. */
function boundOf({ chunks, units }: EllipticReading, at: number): Hedge | null {
  const label = chunkAt(chunks, at)
  if (!label || label.first !== label.last || (at > 0 && !isJoint(chunkAt(chunks, at - 1)))) return null
  if (label.kind !== 'noun' && label.kind !== 'adverb' && label.kind !== 'adjective') return null
  const unit = units[label.first]
  const sense = unit.entry?.hedge
  return sense?.before && sense.hedge !== 'exact' ? sense.hedge : boundNamed(unit)
}

/** "Initial reports said 10 were killed, later reports 14": the count before is somebody's. */
function isToldBefore(reading: EllipticReading, at: number): boolean {
  const last = reading.own.findLast((claim) => claim.quantity.start < reading.chunks[at].start)
  if (last === undefined) return false
  if (last.predication?.governor?.verb?.main.lists.has('tellers')) return true
  // "Some reports gave 3 dead, others 5"
  const before = reading.chunks[reading.chunks.indexOf(last.noun) - 1]
  return before?.kind === 'verb' && !before.passive && before.main.lists.has('tellers')
}

/** "The observatory reported 10 and one local page 15": one who tells, and nobody counted. */
function isOneTeller({ quantity, person, thing, partitive }: NounGroup): boolean {
  return quantity?.stated === 1 && quantity.hedge === 'exact' && person === null && thing === null && partitive === null
}

/** The clause before has a party of its own: "Azerbaijan lost 2,783 …". */
function hasPartyBefore(reading: EllipticReading, at: number): boolean {
  return reading.own.some(
    (claim) =>
      claim.quantity.start < reading.chunks[at].start &&
      claim.predication?.verb != null &&
      !claim.predication.passive &&
      claim.predication.subject !== claim.noun &&
      !claim.predication.subject?.quantity,
  )
}

/** A name or persons without a number: whom a second clause speaks of. */
function isParty(noun: NounGroup): boolean {
  return noun.name !== null || noun.head.pos !== 0 || noun.person !== null
}

/** "Seven died (eight, according to the clinic)", "seven died, eight according to the clinic". */
function isOfFurtherSpeaker({ chunks }: EllipticReading, at: number): boolean {
  const opener = chunkAt(chunks, at - 1)?.kind
  if (opener !== 'open' && opener !== 'comma') return false
  const next = chunks[at + 1]
  if (opener === 'open') return next !== undefined && isOfSpeaker(next.kind === 'comma' ? chunks[at + 2] : next)
  return next?.kind === 'preposition' && next.unit.word === 'according to'
}

/** "according to", "by": what follows is who says the number. */
function isOfSpeaker(chunk: Chunk | undefined): boolean {
  return chunk?.kind === 'preposition' && (chunk.unit.word === 'according to' || chunk.unit.word === 'by')
}
