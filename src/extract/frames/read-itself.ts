import { type FrameSense, headVerb } from '../../language/lexicon.ts'
import type { FrameEntry } from '../../language/source.ts'
import type { NounGroup, VerbGroup } from '../chunk.ts'
import { chunkAt } from '../clauses/look-ahead.ts'
import { accepts, quantityOf } from '../counts/count.ts'
import type { QuantityMention, Unit } from '../unit.ts'
import { addClaim } from './add-claim.ts'
import { emissionBy } from './emission.ts'
import { predicationOf } from './predication-of.ts'
import { namedFrame } from './read-named.ts'
import type { FrameReading } from './reading.ts'

/** Counts the noun group at `at` by a trigger inside it: "three fatalities", "40 wounded soldiers", "no injuries". */
export function readItself(reading: FrameReading, noun: NounGroup, at: number, unit: Unit, sense: FrameSense): void {
  const { frame, form } = sense
  const { predications } = reading.clauses
  const isHead = unit === noun.head
  if (form === 'noun' && !isHead) {
    if (
      noun.name === noun.head &&
      unit.start < noun.head.start &&
      frame.what === 'people' &&
      !noun.counted &&
      !noun.quantity &&
      !noun.owns
    )
      readTitled(reading, noun, unit, frame)
    return
  }
  if (form === 'adjective' && !isHead && !accepts(frame, noun, false)) return
  if (noun.counted) return
  if (frame.what === 'things' && noun.quantity === null) return
  const quantity = quantityOf(noun, reading.context) ?? sharedZero(reading, noun, at)
  if (!quantity) {
    readWithout(reading, noun, at, frame, unit)
    return
  }
  // "a death", "an arrest": the event, told without a number.
  if (!noun.quantity && quantity.stated === 1 && !noun.person) return
  if (!noun.quantity && quantity.stated === 1 && form === 'noun') return
  const predication = predicationOf(predications, noun)
  // "40 hostages in exchange for 400 prisoners": let go as well.
  if (frame.measure === 'held' && (noun.preposition === 'in exchange for' || noun.preposition === 'in return for')) {
    addClaim(
      reading,
      { quantity, nouns: [noun] },
      emissionBy(
        { ...namedFrame, measure: 'released', id: 'released/exchange' },
        unit,
        predication,
        'given in exchange',
      ),
      noun,
    )
    return
  }
  const item = { quantity, nouns: noun.of && !noun.of.quantity && noun.of.person ? [noun, noun.of] : [noun] }
  addClaim(reading, item, emissionBy(frame, unit, predication, 'the noun itself'), noun)
}

/** "the martyr Hassan Darwish", "hostage Lina Haddad" */
function readTitled(reading: FrameReading, noun: NounGroup, unit: Unit, frame: FrameEntry): void {
  const name: QuantityMention = {
    start: unitAfter(reading.units, unit).start,
    end: noun.end,
    stated: 1,
    hedge: 'exact',
    low: 1,
    high: 1,
    additive: false,
  }
  if (!/\s/.test(reading.context.text.slice(name.start, name.end).trim())) return
  addClaim(
    reading,
    { quantity: name, nouns: [noun] },
    emissionBy(frame, unit, predicationOf(reading.clauses.predications, noun), 'the noun itself, of a name'),
    noun,
  )
}

function unitAfter(units: readonly Unit[], unit: Unit): Unit {
  return units[units.indexOf(unit) + 1] ?? unit
}

/** "no deaths or injuries": the "no" holds for both. */
function sharedZero({ chunks, context }: FrameReading, noun: NounGroup, at: number): QuantityMention | null {
  const before = chunkAt(chunks, at - 2)
  const isSecond =
    chunkAt(chunks, at - 1)?.kind === 'coordinator' &&
    before?.kind === 'noun' &&
    before.determiner === 'negative' &&
    !noun.quantity &&
    noun.determiner === null
  return isSecond && before.kind === 'noun' ? quantityOf(before, context) : null
}

/** "Did not mention casualties", "has not confirmed any deaths": there may be some. "Did not report any deaths" tells of none. */
function isUntold({ main: { entry } }: VerbGroup): boolean {
  return entry !== null && entry.cues.length > 0 && !counting.has(headVerb(entry))
}

const counting: ReadonlySet<string> = new Set(['report', 'record', 'register', 'see', 'find', 'count'])

/** "without casualties", "did not cause any injuries": zero. */
function readWithout(reading: FrameReading, noun: NounGroup, at: number, frame: FrameEntry, unit: Unit): void {
  const before = chunkAt(reading.chunks, at - 1)
  const isWithout = before?.kind === 'preposition' && before.unit.word === 'without'
  const governor = predicationOf(reading.clauses.predications, noun)
  // "Has not yet named its own losses": there are some, and their number is not told.
  const isKnown = noun.determiner === 'possessive' || noun.owner !== null
  const isNegated = governor?.object === noun && governor.verb?.negated && !isKnown && !isUntold(governor.verb)
  if (!isWithout && !isNegated) return
  const span = isWithout && before.kind === 'preposition' ? before : governor?.verb
  if (!span) return
  const quantity: QuantityMention = {
    start: span.start,
    end: span.end,
    stated: 0,
    hedge: 'exact',
    low: 0,
    high: 0,
    additive: false,
  }
  addClaim(
    reading,
    { quantity, nouns: [noun] },
    emissionBy(frame, unit, isNegated ? null : governor, 'nothing of the kind'),
    noun,
  )
}
