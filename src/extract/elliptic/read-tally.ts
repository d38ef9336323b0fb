import type { Chunk, NounGroup } from '../chunk.ts'
import { chunkOrEdge } from '../clauses/look-ahead.ts'
import { figureAfter } from '../counts/toll-figures.ts'
import { Tag } from '../unit.ts'
import { isBareNumber, isGeneric } from './bare-number.ts'
import { widestSum } from './carry.ts'
import { isTaken } from './is-taken.ts'
import type { EllipticReading } from './reading.ts'
import { takeUp } from './take-up.ts'
import { predicationAt } from './teller-of.ts'

/**
 * "The first count, 14, was raised to 21", "it climbed to 2,886": the figures of a count that is not named again. Asked
 * of sentences in which a word names a sum or tells that one changed.
 */
export function readTally(reading: EllipticReading, noun: NounGroup, at: number): void {
  const isCount = isUnnamedCount(noun)
  if (!isCount && !isWhatChanges(noun, chunkOrEdge(reading.chunks, at + 1))) return
  const apposed = reading.chunks[at + 1]?.kind === 'comma' ? reading.chunks[at + 2] : undefined
  if (isCount && apposed && isBareNumber(apposed) && reading.chunks[at + 3]?.kind === 'comma') {
    const isFirst = reading.units
      .slice(noun.first, noun.last + 1)
      .some(
        (unit) =>
          unit.lists.has('ordinals') || unit.word === 'initial' || unit.word === 'earlier' || unit.word === 'previous',
      )
    takeUp(reading, apposed, apposed.quantity, {
      older: isFirst,
      tally: true,
      widest: widestSum,
      trace: 'the figure of a count',
    })
  }
  for (const figure of figureAfter(reading.chunks, at, false)) {
    if (isTaken(reading, figure.quantity) || (figure.noun.head.tag !== Tag.number && !isGeneric(figure.noun))) continue
    takeUp(reading, figure.noun, figure.quantity, {
      older: figure.older,
      total: true,
      predication: predicationAt(reading, at + 1),
      trace: 'the figure of a count',
      widest: widestSum,
    })
  }
}

/** "the first count", "the figure": it does not say of what. */
function isUnnamedCount({ head, of, triggers, determiner }: NounGroup): boolean {
  if (of !== null || triggers.length > 0 || determiner === 'indefinite') return false
  return head.lists.has('numberNouns')
}

/** "[it] climbed to 2,886": what was counted before, with a verb of change behind it. */
function isWhatChanges({ head: { word } }: NounGroup, next: Chunk): boolean {
  if (next.kind !== 'verb' || !next.main.lists.has('changeTo')) return false
  return word === 'it' || word === 'this' || word === 'that'
}
