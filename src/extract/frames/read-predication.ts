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
import { firstWordsIn } from './first-words.ts'
import { consisting, readAmong, readEquation, readHasWounds, readLikewise } from './read-copula.ts'
import { readNamed } from './read-named.ts'
import type { FrameReading } from './reading.ts'

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
  if (predication.subject === null || predication.subject.triggers.length === 0) return
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
  const own = verb.main.entry?.verbSenses
  if (!own) return
  const { units } = reading
  const { senses, wanting, bits } = own
  const done: string[] = []
  const behind = wanting > 0 ? firstWordsIn(units, verb.last + 1, endOfReach(units, verb.last), own) : 0
  for (let at = behind === 0 ? wanting : 0; at < senses.length; at++) {
    const { frame, complement } = senses[at]
    if (at < wanting && ((bits[at] & behind) === 0 || !complementFollows(units, verb.last, complement))) continue
    // "held up at the border", "held responsible"
    if (frame.counted.includes('passive') && isTurned(units[verb.last + 1])) continue
    if (done.length > 0 && at >= wanting && typeof frame.measure === 'string' && !done.includes(frame.measure)) continue
    for (const role of frame.counted) if (countRole(reading, predication, verb, frame, role)) done.push(keyOf(frame))
  }
}

/** What a frame of the verb counts, by its measure; a frame of things by its id. */
function keyOf({ measure, id }: FrameEntry): string {
  return typeof measure === 'string' ? measure : id
}

/** Lets a frame of the verb count one role. Returns whether it was people, or what belongs to them, that it counted. */
function countRole(
  reading: FrameReading,
  predication: Predication,
  { main }: VerbGroup,
  frame: FrameEntry,
  role: FrameEntry['counted'][number],
): boolean {
  const { subject, passive } = predication
  if (role === 'with') {
    for (const noun of predication.obliques)
      if ((noun.preposition === 'with' || (noun.preposition === 'by' && passive)) && accepts(frame, noun, true))
        countGroup(reading, noun, frame, main, predication, 'with')
    return false
  }
  const isObject = role === 'object' && !passive
  if (isObject && subject && frame.what === 'people' && isReflexive(predication.object))
    countGroup(reading, { ...subject, joined: [] }, frame, main, predication, reflexiveTrace)
  const noun = nounIn(predication, role)
  if (!noun) return false
  const members = membersOf(noun, frame)
  if (members) return countGroup(reading, members, frame, main, predication, `its ${role}, a group of so many`)
  if (
    !isAccepted(reading, frame, noun, isObject) &&
    !noun.head.lists.has('portions') &&
    !(noun.pronoun && noun.appositions.some((other) => other.quantity && other.person))
  )
    return false
  const trace = passive ? 'passive, its subject' : `its ${role}`
  return countGroup(reading, noun, frame, main, predication, trace) && frame.what !== 'things'
}

/** The noun group in a role of a verb, as its voice has it. */
function nounIn(predication: Predication, role: FrameEntry['counted'][number]): NounGroup | null {
  const { subject, object, passive } = predication
  if (role === 'object') return passive ? subject : object
  if (role === 'passive') return passive ? subject : null
  return role === 'subject' && !passive && !isLoose(predication) ? subject : null
}

/** A word that gives the verb another meaning stands right behind it. */
function isTurned(unit: Unit | undefined): boolean {
  return unit?.lists.has('turns') ?? false
}

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
  return noun !== null && reflexives.has(noun.head.word)
}

const reflexives: ReadonlySet<string> = new Set(['himself', 'herself', 'themselves', 'itself'])

/** "a cell of five operatives", "a convoy of ten trucks": the members are counted. */
function membersOf(noun: NounGroup, frame: FrameEntry): NounGroup | null {
  if (noun.quantity || !noun.of?.quantity || !noun.head.lists.has('collectives')) return null
  return accepts(frame, noun.of, false) ? noun.of : null
}

function fits(reading: FrameReading, frame: FrameEntry, noun: NounGroup | null): boolean {
  return noun !== null && isAccepted(reading, frame, noun, false)
}
