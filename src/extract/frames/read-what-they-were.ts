import type { NounGroup } from '../chunk.ts'
import type { Predication } from '../clauses/predication.ts'
import { facetsOf } from '../counts/population.ts'
import type { RawClaim } from '../raw-claim.ts'
import { Tag } from '../unit.ts'
import { addPart } from './read-carried-parts.ts'
import type { FrameReading } from './reading.ts'

/**
 * Counts those of whom a bare number tells what they were: a part of the one count right before it, or some of the same
 * people as the number beside it. `before` are the claims of the last sentence that made any.
 *
 *     Fifteen people were killed. {quantity:Nine} were women and {quantity:four} were children.
 *     Nine of the dead were women and {quantity:four} were children.
 */
export function readWhatTheyWere(reading: FrameReading, before: readonly RawClaim[]): void {
  for (const predication of reading.clauses.predications) {
    const { subject, verb, predicate } = predication
    if (!verb?.copula || verb.negated || !subject?.quantity || !predicate?.person || predicate.quantity) continue
    if (subject.counted || !isBareNumber(subject)) continue
    const beside = besideIn(reading, subject)
    const whole = beside ? beside.partOf : wholeBefore(reading, subject, before)
    if (!beside && !whole) continue
    add(reading, whole, beside, { noun: subject, predicate, predication })
    // "nine were women, four children"
    for (const noun of predicate.joined)
      if (noun.quantity && noun.person && !noun.counted)
        add(reading, whole, beside, { noun, predicate: noun, predication })
  }
}

interface Told {
  /** It has the number. */
  readonly noun: NounGroup
  readonly predicate: NounGroup
  readonly predication: Predication
}

function add(reading: FrameReading, whole: RawClaim | null, beside: RawClaim | null, told: Told): void {
  const { noun, predicate, predication } = told
  if (noun.quantity === null) return
  noun.counted = true
  const facets = facetsOf(predicate)
  if (whole) addPart(reading, whole, noun, noun.quantity, predication, facets, predicate.end)
  else if (beside)
    reading.claims.push({
      ...beside,
      quantity: noun.quantity,
      noun,
      facets,
      predication,
      evidence: { start: noun.start, end: predicate.end },
      trigger: { start: noun.start, end: noun.end },
      definite: false,
      trace: whatTheyWere,
    })
}

/** How such a count came about: the relations between claims ask for it. */
export const whatTheyWere = 'told what they were beside another count of the same people'

function isBareNumber({ head, determiner, additive, partitive }: NounGroup): boolean {
  return head.tag === Tag.number && determiner === null && !additive && partitive === null
}

/** "{Nine of the dead} were women and four were children": the count beside it that tells what some were. */
function besideIn({ claims, clauses }: FrameReading, { start }: NounGroup): RawClaim | null {
  for (let at = claims.length - 1; at >= 0; at--) {
    const claim = claims[at]
    if (claim.quantity.end > start) continue
    if (!claim.people || (claim.noun.partitive !== 'noun' && claim.trace !== whatTheyWere)) return null
    return clauses.predications.some(({ subject, verb }) => subject === claim.noun && verb?.copula) ? claim : null
  }
  return null
}

/** The count of its own sentence, else of the sentence that it stands right behind, where people are counted under one measure. */
function wholeBefore(reading: FrameReading, subject: NounGroup, before: readonly RawClaim[]): RawClaim | null {
  const own = reading.claims.filter(({ quantity }) => quantity.end <= subject.start)
  if (own.length > 0) return onlyWhole(own, subject)
  const last = before.at(-1)
  if (reading.chunks[0] !== subject || last?.sentence !== reading.sentence.index - 1) return null
  return onlyWhole(before, subject)
}

function onlyWhole(claims: readonly RawClaim[], { quantity }: NounGroup): RawClaim | null {
  const [first] = claims
  const whole = first.partOf ?? first
  if (!whole.people || quantity === null || quantity.low > (whole.quantity.high ?? Infinity)) return null
  return claims.every((claim) => claim === whole || claim.partOf === whole) ? whole : null
}
