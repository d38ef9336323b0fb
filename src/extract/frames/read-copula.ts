import type { Predication } from '../clauses/predication.ts'
import { addClaim } from './add-claim.ts'
import { countGroup, isAccepted } from './count-group.ts'
import { namedFrame } from './read-named.ts'
import type { FrameReading } from './reading.ts'

/** Verbs that say of whom a group consists. */
export const consisting: ReadonlySet<string> = new Set(['include', 'comprise', 'number'])

/** "…, as were all five attackers", "So were ten peacekeepers": the same happened to them. */
export function readLikewise(reading: FrameReading, predication: Predication): void {
  const before = reading.chunks[predication.at - 1]
  const { predicate } = predication
  if (
    !before ||
    !('unit' in before) ||
    (before.unit.word !== 'as' && before.unit.word !== 'so') ||
    !predicate?.person ||
    !predicate.quantity
  )
    return
  const last =
    reading.claims[reading.claims.length - 1] ??
    (reading.previous && reading.sentence.index - reading.previous.sentence <= 1 ? reading.previous : null)
  if (!last?.people || !predication.verb) return
  addClaim(
    reading,
    { quantity: predicate.quantity, nouns: [predicate] },
    {
      frame: { ...namedFrame, measure: last.measure, id: last.rule },
      trigger: predication.verb,
      triggerUnit: predication.verb.main,
      predication,
      trace: 'as the ones before',
    },
    predicate,
  )
}

/** "Two officers are among the wounded", "among the dead were two journalists". */
export function readAmong(reading: FrameReading, predication: Predication): void {
  const among = reading.clauses.nouns.find(
    (noun) =>
      noun.triggers.length > 0 &&
      noun.preposition === 'among' &&
      noun.triggers.some(({ sense }) => sense.frame.what === 'people') &&
      (predication.obliques.includes(noun) || Math.abs(reading.chunks.indexOf(noun) - predication.at) <= 2),
  )
  const trigger = among?.triggers.find(({ sense }) => sense.frame.what === 'people')
  const noun = predication.predicate ?? predication.subject
  if (!among || !trigger || !noun || noun === among) return
  countGroup(reading, noun, trigger.sense.frame, trigger.unit, predication, 'said to be among them')
}

/** "The dead were nine farmers and a guard", "the wounded include three children". */
export function readEquation(reading: FrameReading, predication: Predication): void {
  const { subject, verb } = predication
  const noun = predication.predicate ?? predication.object
  if (!subject || subject.quantity || !noun || noun === subject || !verb) return
  const trigger = subject.triggers.find(
    ({ unit, sense }) =>
      unit === subject.head &&
      sense.frame.what !== 'things' &&
      sense.frame.counted.includes('itself') &&
      (sense.form === 'adjective' || subject.determiner === 'definite'),
  )
  if (!trigger || !isAccepted(reading, trigger.sense.frame, noun, false)) return
  countGroup(reading, noun, trigger.sense.frame, trigger.unit, predication, 'what its subject is said to be')
}

/** "Two of them have life-threatening injuries". */
export function readHasWounds(reading: FrameReading, predication: Predication): void {
  const { subject, object } = predication
  const trigger =
    object && !object.quantity
      ? object.triggers.find(
          ({ unit, sense }) => unit === object.head && sense.form === 'noun' && sense.frame.measure === 'injured',
        )
      : undefined
  if (trigger && subject && isAccepted(reading, trigger.sense.frame, subject, false))
    countGroup(reading, subject, trigger.sense.frame, trigger.unit, predication, 'its subject, that has them')
}
