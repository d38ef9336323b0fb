import { headVerb } from '../../language/lexicon.ts'
import type { Actor } from '../../model/index.ts'
import type { NounGroup, VerbGroup } from '../chunk.ts'
import { chunkEndingBehind } from '../chunk-ending-behind.ts'
import type { Predication } from '../clauses/predication.ts'
import type { Discourse, EventMention } from '../discourse.ts'
import { classOf } from '../happenings/class-of.ts'
import { isOnlyTeller } from '../happenings/is-only-teller.ts'
import { agentOf, isToldBesides } from '../happenings/roles.ts'
import type { RawClaim } from '../raw-claim.ts'
import type { ReadSentence } from '../read-document.ts'
import { unitBefore } from '../unit-before.ts'
import { actorsOfMention } from './actors-of-event.ts'
import { actorsOfNoun, isAgent } from './actors-of-noun.ts'
import { deadly } from './doing.ts'
import { harms } from './linked-event.ts'
import { trueDoer } from './true-doer.ts'

/** Returns who did it by the claim's own clause: the subject of an active verb, whom "by" names, the owner of the weapon. */
export function doersOf(
  claim: RawClaim,
  own: EventMention | null,
  sentence: ReadSentence,
  discourse: Discourse,
): readonly Actor[] {
  const { predication } = claim
  if (predication?.verb) {
    const { obliques, passive } = predication
    const named = passive ? (agentOf(obliques) ?? sharedAgent(predication, sentence)) : trueDoer(predication, sentence)
    // "By one lawyers' count": what they own.
    const doer = named?.owns ? (sentence.clauses.nouns.find(({ owner }) => owner === named) ?? named) : named
    // "The Tolmak bombing killed nine": whose it was, the event tells.
    if (
      doer &&
      classOf(doer) !== 'event' &&
      isOfItsVerb(claim, own) &&
      !isCounted(doer, claim) &&
      !isVictim(doer) &&
      !isFigure(doer) &&
      !isListOfPlaces(doer, sentence) &&
      !isOnlyTeller(doer, sentence, predication) &&
      !isOfTheVictims(claim)
    ) {
      const found = actorsOfNoun(doer, sentence, discourse)
      if (found.length > 0) return found
    }
  }
  const responsible = responsibleFor(claim, sentence)
  if (responsible) return actorsOfNoun(responsible, sentence, discourse)
  const behind = behindTrigger(claim, sentence, discourse)
  if (behind) return actorsOfNoun(behind, sentence, discourse)
  // Who searches for the missing did not take them.
  if (own && (claim.measure !== 'missing' || harms(own.event))) {
    const found = actorsOfMention(own, discourse)
    if (found.length > 0) return found
  }
  // "the killing of nine people by gunmen"
  const { nouns } = sentence.clauses
  for (let at = chunkEndingBehind(nouns, claim.evidence.end); at < nouns.length; at++) {
    const noun = nouns[at]
    if (noun.start > claim.evidence.end + farthestBy) break
    if (noun.preposition !== 'by' || noun.owns) continue
    if (isPartedFrom(claim, noun, sentence) || (at > 0 && isToldBesides(nouns[at - 1]))) break
    if (isAgent(noun, discourse)) return actorsOfNoun(noun, sentence, discourse)
  }
  return []
}

/** "24 were killed and 121 wounded {by army fire}": the verb said once serves both, and so does who did it. */
function sharedAgent({ at }: Predication, { chunks, clauses }: ReadSentence): NounGroup | null {
  if (at + 3 >= chunks.length || chunks[at + 1].kind !== 'coordinator') return null
  const other = chunks[at + 2]
  const verb = chunks[at + 3]
  if (other.kind !== 'noun' || other.quantity === null) return null
  if (verb.kind !== 'verb' || !verb.bare || !harmsPeople(verb)) return null
  const shares = clauses.predications.find((one) => one.verb === verb)
  return shares?.passive ? agentOf(shares.obliques) : null
}

/** "and 121 wounded", not "and 12 detained". */
function harmsPeople({ main }: VerbGroup): boolean {
  for (const { frame } of main.entry?.frames ?? [])
    if (typeof frame.measure === 'string' && deadly.has(frame.measure)) return true
  return false
}

/** "… was wounded; one was later lynched by residents", "put at nine by the ministry": a verb of its own stands between. */
function isPartedFrom({ evidence }: RawClaim, { start }: NounGroup, { chunks }: ReadSentence): boolean {
  for (let at = chunkEndingBehind(chunks, evidence.end); at < chunks.length; at++) {
    const chunk = chunks[at]
    if (chunk.start >= start) break
    if (chunk.start < evidence.end) continue
    if (chunk.kind === 'verb' || chunk.kind === 'semicolon' || chunk.kind === 'colon') return true
  }
  return false
}

/** "Shot three children who were playing and wounded nine": those who are counted did not. */
function isVictim({ counted, person }: NounGroup): boolean {
  return counted && person !== null && person.role === null
}

/** "At least 300 were killed, by one lawyers' count": a figure did nothing. */
function isFigure({ head }: NounGroup): boolean {
  return head.lists.has('estimates')
}

/** "Attacks in Orra, {Velo and Asmat} displaced 90": where it was, taken for who did it. */
function isListOfPlaces({ start, head }: NounGroup, { chunks }: ReadSentence): boolean {
  if (!head.capital) return false
  const at = chunkEndingBehind(chunks, start)
  const before = at < 2 ? null : chunks[at - 2]
  if (before?.kind !== 'noun' || !before.head.capital || chunks[at - 1].kind !== 'comma') return false
  return inPlace.has(before.preposition ?? '')
}

const inPlace: ReadonlySet<string> = new Set(['in', 'near', 'around', 'at', 'outside'])

const farthestBy = 60

/** "Armed groups were responsible for 203 deaths" */
function responsibleFor({ predication, noun }: RawClaim, { units }: ReadSentence): NounGroup | null {
  const verb = predication?.verb
  if (!verb?.copula || !predication?.subject || noun.preposition !== 'for') return null
  return units[noun.first - 2]?.word === 'responsible' ? predication.subject : null
}

/** "Nine men held by rebels": the words that count end in "by". */
function behindTrigger(
  { trigger }: RawClaim,
  { clauses: { nouns }, units }: ReadSentence,
  discourse: Discourse,
): NounGroup | null {
  const next = chunkEndingBehind(nouns, trigger.end)
  if (next === nouns.length) return null
  const noun = nouns[next]
  const before = unitBefore(units, noun.first)
  return before?.end === trigger.end && before.word.endsWith(' by') && isAgent(noun, discourse) ? noun : null
}

function isCounted(noun: NounGroup, { noun: counted, quantity, partOf }: RawClaim): boolean {
  // "45 citizens fell, including a mother": of a whole its part is no deed.
  return (
    (partOf && noun === partOf.noun) ||
    noun === counted ||
    (noun.start <= quantity.start && quantity.end <= noun.end) ||
    noun.joined.includes(counted)
  )
}

/** "Medics pronounced him dead": they tell it. */
const telling: ReadonlySet<string> = new Set([
  'pronounce',
  'declare',
  'find',
  'report',
  'count',
  'confirm',
  'treat',
  'see',
  'search',
  'look',
])

/** The verb itself is what was done, or carries it out: "Rochester recorded 41 killings" is not. */
function isOfItsVerb({ predication, trigger, measure }: RawClaim, own: EventMention | null): boolean {
  const verb = predication?.verb
  if (!verb) return false
  if (verb.start < trigger.end && trigger.start < verb.end) return true
  if (own !== null && own.noun === null && own.predication === predication) return true
  const base = headVerb(verb.main.entry)
  if (carrying.has(base)) return true
  // "Police charged two men with the murder of four": who charges them harmed nobody.
  const isOfHarm = deadly.has(measure)
  return (
    verb.main.entry?.events.some(({ form, event }) => form === 'verb' && (!isOfHarm || harms(event.event))) ?? false
  )
}

const carrying: ReadonlySet<string> = new Set([
  'leave',
  'cause',
  'inflict',
  'claim',
  'take',
  'carry',
  'launch',
  'conduct',
  'stage',
  'mount',
  'commit',
  'perpetrate',
  'make',
  'fire',
  'drop',
  'send',
  'hit',
  'target',
])

/** Verbs whose subject has it done to them, or only tells of it: "the army lost 40 soldiers", "the hospital received", "rescuers searched for three". */
function isOfTheVictims({ predication, rule }: RawClaim): boolean {
  const verb = predication?.verb?.main.entry
  if (telling.has(headVerb(verb ?? null))) return true
  return (
    rule === 'killed/lose' ||
    // "The ministry's report brings the death toll to nine"
    rule.endsWith('/toll') ||
    rule === 'missing/search' ||
    (verb?.lists.has('suffers') ?? false) ||
    (verb?.cues.length ?? 0) > 0
  )
}
