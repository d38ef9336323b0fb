import type { NounGroup } from '../chunk.ts'
import { quantityOf } from '../counts/count.ts'
import type { QuantityMention } from '../unit.ts'
import { isTaken } from './is-taken.ts'
import type { EllipticReading } from './reading.ts'
import { addPart } from './take-up.ts'

/** "9–10 killed (4 children, 1 woman, 3 men)": the list in brackets parts the count before it. */
export function readBracket(reading: EllipticReading, open: number): void {
  const before = reading.chunks[open - 1]
  const whole = reading.own.find(
    (claim) =>
      claim.people &&
      claim.partOf === null &&
      (claim.trigger.end === before.end || (claim.noun === before && claim.noun.quantity !== null)),
  )
  if (!whole || (before.kind !== 'verb' && before.kind !== 'adjective' && before.kind !== 'noun')) return
  const parts: { noun: NounGroup; quantity: QuantityMention }[] = []
  let sum = 0
  let at = open + 1
  for (; at < reading.chunks.length && reading.chunks[at].kind !== 'close'; at++) {
    const chunk = reading.chunks[at]
    if (chunk.kind === 'comma' || chunk.kind === 'coordinator' || chunk.kind === 'semicolon') continue
    const quantity =
      chunk.kind === 'noun' && chunk.person && !chunk.time && chunk.determiner !== 'negative'
        ? quantityOf(chunk, reading.context)
        : null
    if (chunk.kind !== 'noun' || !quantity) return
    parts.push({ noun: chunk, quantity })
    sum += quantity.low
  }
  if (
    at === reading.chunks.length ||
    parts.length === 0 ||
    (parts.length === 1 && !isGroup(parts[0].noun)) ||
    sum > (whole.quantity.high ?? Infinity)
  )
    return
  for (const { noun, quantity } of parts) if (!isTaken(reading, quantity)) addPart(reading, whole, noun, quantity)
}

/** "3 killed (one child)": a group of those counted; "(two brothers)" may be all of them, told once more. */
function isGroup({ person, facets }: NounGroup): boolean {
  return person !== null && !person.kin && facets.length > 0
}
