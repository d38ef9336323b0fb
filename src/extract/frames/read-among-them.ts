import type { NounGroup } from '../chunk.ts'
import { addSub } from '../clauses/join-groups.ts'
import { chunkAt } from '../clauses/look-ahead.ts'
import { quantityOf } from '../counts/count.ts'
import { addClaim } from './add-claim.ts'
import { emissionBy } from './emission.ts'
import { predicationOf } from './predication-of.ts'
import type { FrameReading } from './reading.ts'

/** "two fighters among the dead": said without a verb. */
export function readAmongThem(reading: FrameReading, noun: NounGroup, at: number): void {
  const { chunks, claims } = reading
  const before = chunkAt(chunks, at - 2)
  if (noun.head.word === 'latter' && claims.length > 0) {
    // "310 were arrested, two doctors among the latter"
    const whole = claims[claims.length - 1]
    if (before?.kind === 'noun' && before.person && before !== whole.noun) addSub(whole.noun, before)
    return
  }
  const trigger = noun.quantity
    ? undefined
    : noun.triggers.find(({ unit, sense }) => unit === noun.head && sense.frame.what === 'people')
  if (!trigger || before?.kind !== 'noun' || !before.quantity || !before.person || before.counted) return
  addClaim(
    reading,
    { quantity: before.quantity, nouns: [before] },
    emissionBy(
      trigger.sense.frame,
      trigger.unit,
      predicationOf(reading.clauses.predications, before),
      'said to be among them',
    ),
    before,
  )
}

/** "ten people with cuts", "several men with gunshot wounds": said without a verb. */
export function readWithWounds(reading: FrameReading, noun: NounGroup, at: number): void {
  const trigger = noun.quantity
    ? undefined
    : noun.triggers.find(
        ({ unit, sense }) => unit === noun.head && sense.form === 'noun' && sense.frame.measure === 'injured',
      )
  const before = trigger ? chunkAt(reading.chunks, at - 2) : undefined
  if (!trigger || before?.kind !== 'noun' || !before.person || before.counted) return
  const quantity = quantityOf(before, reading.context)
  if (quantity)
    addClaim(
      reading,
      { quantity, nouns: [before] },
      emissionBy(
        trigger.sense.frame,
        trigger.unit,
        predicationOf(reading.clauses.predications, before),
        'said to have wounds',
      ),
      before,
    )
}
