import { headVerb } from '../../language/lexicon.ts'
import type { NounGroup } from '../chunk.ts'
import type { Unit } from '../unit.ts'
import { classOf } from './class-of.ts'
import type { Mention } from './mention.ts'
import type { Signs } from './signs-of-violence.ts'

/**
 * Whether a word means the event and no other thing. Words of ordinary life do only where violence is told:
 * in their sentence, or in most of their document.
 */
export function isMeant(mention: Mention, signs: Signs): boolean {
  const { entry, sentence, actor, target, read } = mention
  if (entry.event === 'none' || isOnlyFlight(mention) || isOfCause(mention)) return false
  if (!isWeak(mention) || signs.document || signs.sentences.has(sentence)) return true
  if (entry.event === 'armed-clash' && isFoughtOut(mention)) return true
  if (
    isOfForces(actor) ||
    isOfForces(target) ||
    isArmedGroup(actor, read.units) ||
    (entry.event === 'armed-clash' && isBody(actor))
  )
    return true
  // "The VLA attacked the village": a place is attacked by no words.
  return actor !== null && isNamed(actor, read.units) && classOf(target) === 'place'
}

/** "Clashes were reported in Velo", "heavy fighting broke out": of colours, words and teams it is said otherwise. */
function isFoughtOut({ noun, predication }: Mention): boolean {
  if (noun === null || !fights.has(noun.head.word) || predication?.subject !== noun || noun.of !== null) return false
  const verb = headVerb(predication.verb?.main.entry ?? null)
  const isTold = predication.passive ? heard.has(verb) : breaking.has(verb)
  return (
    isTold &&
    predication.obliques.some(({ preposition, time }) => !time && preposition !== null && where.has(preposition))
  )
}

const fights: ReadonlySet<string> = new Set([
  'clashes',
  'fighting',
  'skirmishes',
  'firefights',
  'firefight',
  'hostilities',
])
const heard: ReadonlySet<string> = new Set(['report', 'hear', 'record', 'document', 'observe'])
const breaking: ReadonlySet<string> = new Set([
  'break',
  'break out',
  'erupt',
  'rage',
  'flare',
  'flare up',
  'continue',
  'resume',
  'intensify',
])
const where: ReadonlySet<string> = new Set(['in', 'near', 'around', 'at', 'outside', 'along', 'across', 'between'])

/** "The Tolmak Movement", "M23"; not "Inflation" at the front of a sentence, nor "Senator Varan". */
function isNamed({ head, person }: NounGroup, units: readonly Unit[]): boolean {
  if (person !== null || !head.capital) return false
  return head !== units[0] || /\d/.test(head.word)
}

/** "Clashes between the Tolmak Movement and …": a body with a name fights, whatever its name calls it. */
function isBody(noun: NounGroup | null): boolean {
  return noun !== null && noun.preposition === 'between' && noun.head.capital
}

/** Whether the word alone does not tell: it has other senses, or its "of" names none who could be meant ("an explosion of interest"). */
export function isWeak({ entry, noun }: Mention): boolean {
  return entry.weak === true || (noun?.of != null && !noun.of.name && classOf(noun.of) === 'other')
}

/** "The assailants fled on motorcycles": from no place, they only made off. */
function isOnlyFlight({ event, noun, target, predication }: Mention): boolean {
  if (event !== 'withdrawal' || noun !== null || target !== null || !predication) return false
  if (headVerb(predication.verb?.main.entry ?? null) !== 'flee' || predication.object !== null) return false
  return !predication.obliques.some(({ preposition, time }) => !time && preposition !== null && ways.has(preposition))
}

const ways: ReadonlySet<string> = new Set(['from', 'to', 'towards', 'toward', 'into', 'across', 'for'])

/** "The fight against terrorism": nobody fights whom it names. */
function isOfCause({ entry, noun, actor, target }: Mention): boolean {
  if (entry.event !== 'armed-clash' || noun === null || noun.quantity !== null) return false
  return /^(?:fight|battle)$/.test(noun.head.word) && actor === null && classOf(target) === 'other'
}

const armed = /^armed(?: |$)/

/** "Attacks by armed groups": armed, whatever they are. */
function isArmedGroup(noun: NounGroup | null, units: readonly Unit[]): boolean {
  if (noun === null) return false
  for (let at = noun.first; at <= noun.last; at++) if (armed.test(units[at].word)) return true
  return false
}

function isOfForces(noun: NounGroup | null): boolean {
  if (noun === null) return false
  const found = classOf(noun)
  return found === 'fighters' || found === 'weapon' || noun.joined.some((other) => classOf(other) === 'fighters')
}
