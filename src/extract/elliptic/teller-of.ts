import type { Predication } from '../clauses/predication.ts'
import { isBareNumber } from './bare-number.ts'
import { type Carry, widestSum } from './carry.ts'
import { endsHere } from './clause-end.ts'
import type { EllipticReading } from './reading.ts'

/** "says 25", "put it at 15", "spoke of eleven", "there were 29". */
export function tellerOf(reading: EllipticReading, at: number): Carry | null {
  if (!endsHere(reading.chunks, at)) return null
  let back = at - 1
  while (back >= 0 && (reading.chunks[back].kind === 'adverb' || reading.chunks[back].kind === 'quote')) back--
  const chunk = reading.chunks[back]
  if (chunk?.kind === 'verb') {
    const subject = reading.chunks[back - 1]
    if (chunk.copula && subject?.kind === 'noun' && subject.head.word === 'there' && isBareNumber(reading.chunks[at]))
      return { predication: predicationAt(reading, back), trace: 'there were so many', widest: widestSum }
    const lists = chunk.main.entry?.lists
    return lists?.has('tellers') && !chunk.passive
      ? { predication: predicationAt(reading, back), instead: true, trace: 'what somebody says' }
      : null
  }
  if (chunk?.kind !== 'preposition' && chunk?.kind !== 'to') return null
  const { word } = chunk.unit
  let verb = back - 1
  // "put it at 15", "put the count at 15"
  const object = reading.chunks[verb]
  if (object?.kind === 'noun' && (object.pronoun || object.head.entry?.lists.has('numberNouns'))) verb--
  const governor = reading.chunks[verb]
  if (governor?.kind !== 'verb') return null
  const lists = governor.main.entry?.lists
  const fits =
    word === 'at'
      ? lists?.has('estimators')
      : verb === back - 1 && (word === 'of' || word === 'to') && lists?.has('speakers')
  return fits ? { predication: predicationAt(reading, verb), instead: true, trace: 'what somebody puts it at' } : null
}

/** The predication whose verb is the chunk at `at`. */
export function predicationAt(reading: EllipticReading, at: number): Predication | null {
  return reading.clauses.predications.find((predication) => predication.at === at) ?? null
}
