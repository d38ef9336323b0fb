import type { FrameEntry } from '../../language/source.ts'
import type { NounGroup } from '../chunk.ts'
import type { Unit } from '../unit.ts'
import { addClaim } from './add-claim.ts'
import { countGroup, isAccepted } from './count-group.ts'
import { emissionBy } from './emission.ts'
import { predicationOf } from './predication-of.ts'
import { readAmongThem, readWithWounds } from './read-among-them.ts'
import { readItself } from './read-itself.ts'
import type { FrameReading } from './reading.ts'

const strikes: FrameEntry = {
  id: 'strikes/counted',
  measure: { strike: 'strikes' },
  verb: [],
  noun: [],
  nounPlurals: [],
  adjective: [],
  counted: ['itself'],
  what: 'things',
  governedBy: [],
  only: [],
  except: [],
  unit: 'strikes',
  why: '',
  examples: [],
  never: [],
}

/** Lets the triggers in the noun group at `at` count it, its "of", its owner or its "to". */
export function readNoun(reading: FrameReading, noun: NounGroup, at: number): void {
  if (noun.preposition !== null) {
    if (noun.preposition === 'among') readAmongThem(reading, noun, at)
    else if (noun.preposition === 'with') readWithWounds(reading, noun, at)
  }
  // Of the frames of one word the first that fits counts its "of": bodies found, else bodies seen.
  let read: Unit | null = null
  for (const { unit, sense } of noun.triggers) {
    const { frame } = sense
    if (!isGoverned(reading, frame, noun)) continue
    const isHead = unit === noun.head
    for (const role of frame.counted) {
      if (role === 'itself') readItself(reading, noun, at, unit, sense)
      else if (role === 'of' && isHead) {
        if (noun.quantity || read === unit) continue
        const { of, owner } = noun
        if (of && readOf(reading, noun, of, unit, frame)) read = unit
        if (owner && readOf(reading, noun, owner, unit, frame)) read = unit
      } else if (role === 'to' && isHead) readTo(reading, noun, at, unit, frame)
    }
  }
  // Strikes, counted as things that happened: "20 air strikes hit the town".
  if (
    noun.thing !== null &&
    noun.thing.class === 'strike' &&
    noun.quantity &&
    !noun.counted &&
    noun.head.entry?.thing
  ) {
    addClaim(
      reading,
      { quantity: noun.quantity, nouns: [noun] },
      emissionBy(strikes, noun.head, predicationOf(reading.clauses.predications, noun), 'the noun itself'),
      noun,
    )
  }
}

function readOf(reading: FrameReading, noun: NounGroup, other: NounGroup, unit: Unit, frame: FrameEntry): boolean {
  return (
    isAccepted(reading, frame, other, true) &&
    countGroup(
      reading,
      other,
      frame,
      unit,
      predicationOf(reading.clauses.predications, noun),
      'the noun of the event, its "of"',
    )
  )
}

function readTo(reading: FrameReading, noun: NounGroup, at: number, unit: Unit, frame: FrameEntry): void {
  const to = reading.chunks[at + 1]
  const other = reading.chunks[at + 2]
  const isTo = (to?.kind === 'preposition' || to?.kind === 'to') && to.unit.word === 'to'
  if (isTo && other?.kind === 'noun' && isAccepted(reading, frame, other, true))
    countGroup(
      reading,
      other,
      frame,
      unit,
      predicationOf(reading.clauses.predications, noun),
      'the noun of the event, its "to"',
    )
  else {
    // "Damage was reported to 27 clinics"
    const said = reading.clauses.predications.find((predication) => predication.subject === noun && predication.passive)
    const behind = said?.obliques.find((oblique) => oblique.preposition === 'to')
    if (said && behind && isAccepted(reading, frame, behind, true))
      countGroup(reading, behind, frame, unit, said, 'the noun of the event, its "to"')
  }
}

function isGoverned(reading: FrameReading, frame: FrameEntry, noun: NounGroup): boolean {
  if (!frame.governedBy || frame.governedBy.length === 0) return true
  return reading.clauses.predications.some(
    (predication) =>
      (predication.object === noun ||
        predication.object?.joined.includes(noun) ||
        (predication.passive && predication.subject === noun)) &&
      frame.governedBy.includes(predication.verb?.main.entry?.verb ?? ''),
  )
}
