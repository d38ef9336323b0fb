import type { NounGroup } from '../chunk.ts'
import { chunkAt } from '../clauses/look-ahead.ts'
import type { Predication } from '../clauses/predication.ts'
import { isBareNumber } from './bare-number.ts'
import { type Carry, widestSum } from './carry.ts'
import { endsHere } from './clause-end.ts'
import type { EllipticReading } from './reading.ts'

/** "says 25", "put it at 15", "spoke of eleven", "there were 29". */
export function tellerOf(reading: EllipticReading, at: number): Carry | null {
  if (isOfEstimate(reading, at)) return { instead: true, trace: 'what an estimate says' }
  if (!endsHere(reading.chunks, at)) return null
  let back = at - 1
  while (back >= 0 && (reading.chunks[back].kind === 'adverb' || reading.chunks[back].kind === 'quote')) back--
  const chunk = reading.chunks[back]
  if (chunk?.kind === 'verb') {
    const subject = chunkAt(reading.chunks, back - 1)
    if (chunk.copula && subject?.kind === 'noun' && subject.head.word === 'there' && isBareNumber(reading.chunks[at]))
      return { predication: predicationAt(reading, back), trace: 'there were so many', widest: widestSum }
    const lists = chunk.main.lists
    // "Other estimates ran as high as 14"
    const isRun = subject?.kind === 'noun' && isEstimate(subject) && isBound(reading.chunks[at] as NounGroup)
    if (isRun) return { predication: predicationAt(reading, back), instead: true, trace: 'what an estimate says' }
    return lists?.has('tellers') && !chunk.passive
      ? { predication: predicationAt(reading, back), instead: true, trace: 'what somebody says' }
      : null
  }
  const figure = reading.chunks[at]
  if (chunk?.kind === 'noun' && figure.kind === 'noun' && isEstimate(chunk) && isBound(figure))
    return { instead: true, trace: 'what an estimate says' }
  if (chunk?.kind !== 'preposition' && chunk?.kind !== 'to') return null
  const { word } = chunk.unit
  let verb = back - 1
  // "put it at 15", "put the count at 15"
  const object = reading.chunks[verb]
  if (object?.kind === 'noun' && (object.pronoun || object.head.lists.has('numberNouns'))) verb--
  const governor = reading.chunks[verb]
  if (governor?.kind !== 'verb') return null
  const lists = governor.main.lists
  // "Later reports raised this to four"
  if (word === 'to' && verb === back - 2 && lists?.has('changeTo') && isBareNumber(figure))
    return {
      predication: predicationAt(reading, verb),
      total: true,
      trace: 'what somebody raises it to',
      widest: widestSum,
    }
  const fits =
    word === 'at'
      ? lists?.has('estimators')
      : verb === back - 1 && (word === 'of' || word === 'to') && lists?.has('speakers')
  return fits ? { predication: predicationAt(reading, verb), instead: true, trace: 'what somebody puts it at' } : null
}

/** "estimates of up to 15", "an estimate of 12 was given as well". */
function isOfEstimate({ chunks }: EllipticReading, at: number): boolean {
  const [estimate, of] = [chunkAt(chunks, at - 2), chunkAt(chunks, at - 1)]
  if (of?.kind !== 'preposition' || of.unit.word !== 'of' || !isBareNumber(chunks[at])) return false
  return (
    estimate?.kind === 'noun' && isEstimate(estimate) && !estimate.quantity && chunks[at + 1]?.kind !== 'preposition'
  )
}

/** "estimates", "some figures": a noun of what others count. */
function isEstimate({ head, triggers }: NounGroup): boolean {
  return triggers.length === 0 && head.lists.has('estimates')
}

/** "as high as 15", "up to 15", "from 25 to 40". */
function isBound({ quantity }: NounGroup): boolean {
  return quantity?.hedge === 'up-to' || quantity?.hedge === 'at-least' || quantity?.hedge === 'range'
}

/** The predication whose verb is the chunk at `at`. */
export function predicationAt(reading: EllipticReading, at: number): Predication | null {
  return reading.clauses.predications.find((predication) => predication.at === at) ?? null
}
