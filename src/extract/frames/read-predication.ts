import { type FrameSense, Pos } from '../../language/lexicon.ts'
import { Sign } from '../../language/signs.ts'
import type { FrameEntry } from '../../language/source.ts'
import type { NounGroup, VerbGroup } from '../chunk.ts'
import type { Predication } from '../clauses/predication.ts'
import { accepts } from '../counts/count.ts'
import type { Unit } from '../unit.ts'
import { reflexiveTrace } from './add-claim.ts'
import { complementFollows, endOfReach } from './complement-follows.ts'
import { countGroup, isAccepted } from './count-group.ts'
import { consisting, readAmong, readEquation, readHasWounds, readLikewise } from './read-copula.ts'
import { readNamed } from './read-named.ts'
import type { FrameReading } from './reading.ts'
import { wordsIn } from './words-in.ts'

/** Lets a verb count its subject, its object or its "with", and an adjective whom it is said of. */
export function readPredication(reading: FrameReading, predication: Predication): void {
  if (predication.adjective) {
    readAdjective(reading, predication, predication.adjective.unit)
    return
  }
  const { verb } = predication
  if (!verb) return
  readVerb(reading, predication, verb)
  if (verb.main.entry !== null && verb.main.entry.signs & Sign.naming) readNamed(reading, predication)
  if (verb.main.pos & Pos.have) readHasWounds(reading, predication)
  if (verb.copula) readLikewise(reading, predication)
  if (verb.copula) readAmong(reading, predication)
  if (verb.copula || consisting.has(verb.main.entry?.verb ?? '')) readEquation(reading, predication)
}

function readAdjective(reading: FrameReading, predication: Predication, unit: Unit): void {
  const sense = unit.entry?.frames.find(
    (candidate) => candidate.form === 'adjective' && fits(reading, candidate.frame, predication.subject),
  )
  // "died in hospital", "died under the rubble": where they died is no second claim.
  if (sense && predication.subject && !isOfTheDying(predication, sense))
    countGroup(reading, predication.subject, sense.frame, unit, predication, 'adjective said of its subject')
}

function readVerb(reading: FrameReading, predication: Predication, verb: VerbGroup): void {
  const done: string[] = []
  const senses = verbSensesOf(verb.main)
  const behind = wordsIn(reading.units, verb.last + 1, endOfReach(reading.units, verb.last), senses)
  for (const sense of senses) {
    if (sense.complement.length > 0) {
      if (behind !== null && !behind.has(sense.complement[0])) continue
      if (!complementFollows(reading.units, verb.last, sense.complement)) continue
    }
    // "held up at the border", "held responsible"
    if (sense.frame.counted.includes('passive') && isTurned(reading.units[verb.last + 1])) continue
    const key = typeof sense.frame.measure === 'string' ? sense.frame.measure : sense.frame.id
    if (
      done.length > 0 &&
      sense.complement.length === 0 &&
      typeof sense.frame.measure === 'string' &&
      !done.includes(key)
    )
      continue
    for (const role of sense.frame.counted) {
      if (role === 'with') {
        for (const noun of predication.obliques)
          if (
            (noun.preposition === 'with' || (noun.preposition === 'by' && predication.passive)) &&
            accepts(sense.frame, noun, true)
          )
            countGroup(reading, noun, sense.frame, verb.main, predication, 'with')
        continue
      }
      const reflexive =
        role === 'object' && !predication.passive && isReflexive(predication.object) && sense.frame.what === 'people'
      if (reflexive && predication.subject)
        countGroup(reading, { ...predication.subject, joined: [] }, sense.frame, verb.main, predication, reflexiveTrace)
      const noun =
        role === 'object'
          ? predication.passive
            ? predication.subject
            : predication.object
          : role === 'passive'
            ? predication.passive
              ? predication.subject
              : null
            : role === 'subject' && !predication.passive && !isLoose(predication)
              ? predication.subject
              : null
      if (!noun) continue
      const members = membersOf(noun, sense.frame)
      if (members) {
        if (countGroup(reading, members, sense.frame, verb.main, predication, `its ${role}, a group of so many`))
          done.push(key)
        continue
      }
      if (
        !isAccepted(reading, sense.frame, noun, role === 'object' && !predication.passive) &&
        !noun.head.lists.has('portions') &&
        !(noun.pronoun && noun.appositions.some((other) => other.quantity && other.person))
      )
        continue
      if (
        countGroup(
          reading,
          noun,
          sense.frame,
          verb.main,
          predication,
          predication.passive ? `passive, its subject` : `its ${role}`,
        ) &&
        sense.frame.what !== 'things'
      )
        done.push(key)
    }
  }
}

/** A word that gives the verb another meaning stands right behind it. */
function isTurned(unit: Unit | undefined): boolean {
  return unit?.lists.has('turns') ?? false
}

/** The senses of a verb: a frame that wants further words and has them goes before one that wants none. */
function verbSensesOf({ entry }: Unit): readonly FrameSense[] {
  if (entry === null || entry.frames.length === 0) return noSenses
  if (entry.frames.length === 1) return entry.frames[0].form === 'verb' ? entry.frames : noSenses
  const known = sorted.get(entry.frames)
  if (known) return known
  const senses = entry.frames
    .filter(({ form }) => form === 'verb')
    .sort((a, b) => b.complement.length - a.complement.length)
  sorted.set(entry.frames, senses)
  return senses
}

const noSenses: readonly FrameSense[] = []

/** The senses of verbs met so far, by the frames of their entry. */
const sorted = new WeakMap<readonly FrameSense[], readonly FrameSense[]>()

/** Whether an adjective only tells where or how its subject died: "died in hospital". */
function isOfTheDying({ governor, subject }: Predication, sense: FrameSense): boolean {
  if (!governor?.verb || governor.subject !== subject || sense.frame.measure === 'killed') return false
  return (
    governor.verb.main.entry?.frames.some(
      ({ form, frame, complement }) => form === 'verb' && complement.length === 0 && frame.measure === 'killed',
    ) ?? false
  )
}

/** "people fleeing the city were killed": the fleeing are not the news. */
function isLoose(predication: Predication): boolean {
  return predication.verb?.form === 'ing' && !predication.verb.progressive
}

/** "killed himself": the subject is the one counted. */
function isReflexive(noun: NounGroup | null): boolean {
  return noun !== null && /^(?:himself|herself|themselves|itself)$/.test(noun.head.word)
}

/** "a cell of five operatives", "a convoy of ten trucks": the members are counted. */
function membersOf(noun: NounGroup, frame: FrameEntry): NounGroup | null {
  if (noun.quantity || !noun.of?.quantity || !noun.head.lists.has('collectives')) return null
  return accepts(frame, noun.of, false) ? noun.of : null
}

function fits(reading: FrameReading, frame: FrameEntry, noun: NounGroup | null): boolean {
  return noun !== null && isAccepted(reading, frame, noun, false)
}
