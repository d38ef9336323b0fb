import type { Chunk, NounGroup } from '../chunk.ts'
import { chunkOrEdge } from '../clauses/look-ahead.ts'
import type { Predication } from '../clauses/predication.ts'
import { isIncluding } from '../clauses/verb-kinds.ts'
import { facetsOf } from '../counts/population.ts'
import type { RawClaim } from '../raw-claim.ts'
import { type QuantityMention, Tag } from '../unit.ts'
import type { FrameReading } from './reading.ts'

/** "Forty-one of them are children", "of those, 24 were women and six children": parts of what the sentence before counted. */
export function readCarriedParts(reading: FrameReading): void {
  if (!reading.previous || reading.sentence.index - reading.previous.sentence > 2) return
  readAmong(reading, reading.previous)
  // "Forty-one of them are children and six are women"
  let goesOn = opensWithThem(reading.chunks)
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
    const end = (predicate ?? verb).end
    addPart(reading, whole, subject, subject.quantity, predication, facets.length > 0 ? facets : facetsOf(subject), end)
    // "224 were men, 168 women and 32 boys"
    for (const other of predicate?.joined ?? []) {
      if (!other.quantity || !other.person || other.counted) continue
      other.counted = true
      addPart(reading, whole, other, other.quantity, predication, facetsOf(other), other.end)
    }
  }
}

/** "Among them were 24 children and 12 women", "they include 24 children": right behind the count that they are a part of. */
function readAmong(reading: FrameReading, previous: RawClaim): void {
  const among = chunkOrEdge(reading.chunks, 0)
  const were = chunkOrEdge(reading.chunks, 1)
  if (were.kind !== 'verb' || were.negated) return
  const isAmong = among.kind === 'includer' && among.unit.word.startsWith('among ') && were.copula
  const isThey = among.kind === 'noun' && among.pronoun && among.head.word === 'they' && isIncluding(were)
  if (!isAmong && !isThey) return
  const whole = previous.partOf ?? previous
  const predication = reading.clauses.predications.find(({ verb }) => verb === were)
  if (!predication || !whole.people || reading.sentence.index !== previous.sentence + 1) return
  for (let at = 2; at < reading.chunks.length; at++) {
    const noun = reading.chunks[at]
    if (noun.kind === 'comma' || noun.kind === 'coordinator') continue
    if (noun.kind !== 'noun' || !noun.quantity || !noun.person || noun.counted) return
    if (noun.quantity.low > (whole.quantity.high ?? Infinity)) return
    noun.counted = true
    addPart(reading, whole, noun, noun.quantity, predication, facetsOf(noun), noun.end)
  }
}

/** Adds a part of a count: whatever holds of it holds of the part. */
export function addPart(
  reading: FrameReading,
  whole: RawClaim,
  noun: NounGroup,
  quantity: QuantityMention,
  predication: Predication,
  facets: RawClaim['facets'],
  end: number,
): void {
  reading.claims.push({
    ...whole,
    quantity,
    noun,
    facets,
    partOf: whole,
    sentence: reading.sentence.index,
    predication,
    evidence: { start: noun.start, end },
    trigger: { start: noun.start, end: noun.end },
    definite: false,
    additive: false,
    total: false,
    also: false,
    trace: 'a part of the count in the sentence before',
  })
}

/** "Of those, 24 were children", not "of those present": whom the sentence before counted. */
function opensWithThem(chunks: readonly Chunk[]): boolean {
  const of = chunkOrEdge(chunks, 0)
  if (of.kind !== 'preposition' || of.unit.word !== 'of') return false
  const them = chunkOrEdge(chunks, 1)
  const next = chunkOrEdge(chunks, 2)
  return (
    (next.kind === 'comma' || (next.kind === 'noun' && next.quantity !== null)) &&
    them.kind === 'noun' &&
    them.first === them.last &&
    them.head.lists.has('partitivePronouns')
  )
}
