import { facetsOf } from '../counts/population.ts'
import { Tag } from '../unit.ts'
import type { FrameReading } from './reading.ts'

/** "Forty-one of them are children": parts of what the sentence before counted. */
export function readCarriedParts(reading: FrameReading): void {
  if (!reading.previous || reading.sentence.index - reading.previous.sentence > 2) return
  // "Forty-one of them are children and six are women"
  let goesOn = false
  for (const predication of reading.clauses.predications) {
    const { subject, verb, predicate } = predication
    if (!subject?.quantity || subject.counted || !verb) continue
    // "the other five were militants", "the remaining 36 are in a ward": who is left of them.
    const isRest =
      subject.determiner === 'definite' &&
      subject.head.tag === Tag.number &&
      (subject.additive || reading.context.text.slice(subject.start, subject.end).toLowerCase().includes('remaining'))
    if (!isRest && (!verb.copula || !predicate?.person)) continue
    const pointsBack =
      isRest ||
      (goesOn && subject.head.tag === Tag.number) ||
      subject.partitive !== null ||
      ((subject.person?.anaphor || subject.additive) && subject.determiner === 'definite')
    const whole = reading.previous.partOf ?? reading.previous
    if (!pointsBack || !whole.people || subject.quantity.low > (whole.quantity.high ?? Infinity)) continue
    if (reading.claims.some((claim) => claim.quantity.start === subject.quantity?.start)) continue
    subject.counted = true
    goesOn = true
    const facets = predicate ? facetsOf(predicate) : []
    reading.claims.push({
      ...whole,
      quantity: subject.quantity,
      noun: subject,
      facets: facets.length > 0 ? facets : facetsOf(subject),
      partOf: whole,
      sentence: reading.sentence.index,
      predication,
      evidence: { start: subject.start, end: (predicate ?? verb).end },
      trigger: { start: subject.start, end: subject.end },
      definite: false,
      additive: false,
      total: false,
      also: false,
      trace: 'a part of the count in the sentence before',
    })
  }
}
