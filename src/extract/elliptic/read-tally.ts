import type { NounGroup } from '../chunk.ts'
import { figureAfter } from '../counts/toll-figures.ts'
import { Tag } from '../unit.ts'
import { isBareNumber, isGeneric } from './bare-number.ts'
import { widestSum } from './carry.ts'
import { isTaken } from './is-taken.ts'
import type { EllipticReading } from './reading.ts'
import { takeUp } from './take-up.ts'
import { predicationAt } from './teller-of.ts'

/** "The first count, 14, was raised to 21", "it climbed to 2,886": the figures of a count that is not named again. */
export function readTally(reading: EllipticReading, noun: NounGroup, at: number): void {
  const isCount =
    noun.head.lists.has('numberNouns') &&
    noun.of === null &&
    noun.triggers.length === 0 &&
    noun.determiner !== 'indefinite'
  const next = reading.chunks[at + 1]
  const isIt =
    (noun.head.word === 'it' || noun.head.word === 'this' || noun.head.word === 'that') &&
    next?.kind === 'verb' &&
    next.main.lists.has('changeTo')
  if (!isCount && !isIt) return
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
