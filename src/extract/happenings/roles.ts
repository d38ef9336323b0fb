import { type EventRule, headVerb } from '../../language/lexicon.ts'
import type { Chunk, NounGroup, VerbGroup } from '../chunk.ts'
import { chunkEndingBehind } from '../chunk-ending-behind.ts'
import type { Predication } from '../clauses/predication.ts'
import { classOf } from './class-of.ts'
import type { EventWord } from './event-word.ts'

/** Who did something, and to whom or what. */
export interface Roles {
  readonly actor: NounGroup | null
  readonly target: NounGroup | null
}

/** Who stands around a verb, whatever its voice. */
export interface Sides {
  /** Of an active verb its subject, of a passive one whom "by" names. */
  readonly agent: NounGroup | null
  /** Of an active verb its object, of a passive one its subject. */
  readonly patient: NounGroup | null
}

/** Returns who does and to whom it is done. A bare participle with its own object in its phrase is active: "vowed revenge". */
export function sidesOf(event: EventRule, word: EventWord, predication: Predication): Sides {
  const { verb, subject, object, shares, obliques } = predication
  const isPhrase = word.entry.words.length > 1
  const passive =
    predication.passive && (verb?.passive === true || !(event.intransitive || (isPhrase && object === null)))
  if (passive) return { agent: agentOf(obliques), patient: subject }
  // "abducted and killed nine students": both verbs have one object.
  // "called on fighters": the preposition is a part of the phrase.
  const patient = object ?? shares?.object ?? rightBehind(obliques, word.end)
  return {
    agent: subject,
    patient: patient && patient.start >= word.end ? patient : patient && patient.end <= word.start ? patient : null,
  }
}

/** The noun group that starts right behind an offset. */
function rightBehind(obliques: readonly NounGroup[], offset: number): NounGroup | null {
  for (const noun of obliques) if (noun.start > offset && noun.start <= offset + 2) return noun
  return null
}

/**
 * Returns whom "by" names as the doer of a passive verb: not where it belongs to what stands right before it.
 *
 *     Nine were seized in Velo by {gunmen}. · Nine were seized, he said after findings by the police. (nobody)
 */
export function agentOf(obliques: readonly NounGroup[]): NounGroup | null {
  for (let at = 0; at < obliques.length; at++) {
    const noun = obliques[at]
    if (noun.preposition !== 'by') continue
    const before = obliques[at - 1]
    return before && isToldBesides(before) ? null : noun
  }
  return null
}

/** Says whether a noun is told besides what was done: "after findings", "despite a warning". */
export function isToldBesides({ time, preposition }: NounGroup): boolean {
  return !time && preposition !== null && besides.has(preposition)
}

const besides: ReadonlySet<string> = new Set([
  'after',
  'before',
  'following',
  'despite',
  'since',
  'until',
  'because of',
])

/** Returns the roles around a verb by its entry. */
export function rolesOfVerb(event: EventRule, { agent, patient }: Sides, predication: Predication): Roles {
  const { subject, obliques } = predication
  const actor =
    event.actor === 'subject' ? agent : event.actor === 'object' ? (patient ?? behind(obliques, isBy)) : null
  let target = event.target === 'object' ? patient : event.target === 'subject' ? subject : null
  if (!target && event.toward.length > 0) target = behind(obliques, (word) => event.toward.includes(word))
  return { actor: actor === target ? null : actor, target }
}

/** Returns the roles around a noun that was taken for a verb: only what stands behind it tells. */
export function rolesOfGerund(event: EventRule, { obliques }: Predication): Roles {
  const of = behind(obliques, (word) => word === 'of')
  const sides = behind(obliques, (word) => word === 'between')
  const against = behind(obliques, (word) => leadsTo(event, word))
  return {
    actor: behind(obliques, isBy) ?? sides ?? (event.of === 'actor' ? of : null),
    target: against && !against.time ? against : (otherSide(sides) ?? (event.of === 'target' ? of : null)),
  }
}

/** Returns the roles around a noun: what stands before it, behind it, and the verb that carries it out. */
export function rolesOfNoun(
  event: EventRule,
  noun: NounGroup,
  chunks: readonly Chunk[],
  at: number,
  predication: Predication | null,
): Roles {
  let actor: NounGroup | null = null
  let target: NounGroup | null = null
  const { of, owner } = noun
  if (of && event.of === 'target') target = of
  else if (of && event.of === 'actor') actor = of
  if (owner && !owner.time) actor ??= owner
  // "an attack on the village by gunmen in May": what follows the noun, preposition by preposition.
  let next = at + 1
  for (let step = 0; step < 5; step++) {
    const mark = chunks[next]
    const behindIt = ownedAt(chunks, next + 1)
    // "the attack [carried out] by gunmen on the camp": the participle stands between.
    if (mark?.kind === 'verb' && behindIt !== undefined && isCarriedOut(mark)) {
      next++
      continue
    }
    if (!mark || behindIt?.kind !== 'noun') break
    if (mark.kind === 'verb' && mark.main.entry?.verb === 'target' && mark.form === 'ing') {
      target ??= behindIt
      break
    }
    if (mark.kind !== 'preposition' && mark.kind !== 'to' && mark.kind !== 'subordinator') break
    const { word } = mark.unit
    if (word === 'by') actor ??= behindIt
    else if (word === 'between' || word === 'among') {
      actor ??= behindIt
      target ??= otherSide(behindIt) ?? joinedBehind(chunks, behindIt)
    } else if (leadsTo(event, word)) {
      if (!behindIt.time) target ??= behindIt
    } else if (word === 'with' && event.of === 'actor') target ??= behindIt
    else if (!passing.has(word)) break
    next = behindIt.kind === 'noun' && behindIt !== chunks[next + 1] ? next + 4 : next + 2
  }
  if (predication?.verb) {
    const round = rolesByVerb(event, noun, predication)
    actor ??= round.actor
    target ??= event.mutual ? wholeOf(chunks, round.target) : round.target
  }
  return { actor: actor === noun ? null : actor, target: target === noun ? null : target }
}

/** The one with whom another fights, talks or agrees: "between the army and [the rebels]". */
function otherSide(side: NounGroup | null): NounGroup | null {
  return side?.joined[0] ?? null
}

/** "Between the people's forces and [the rebels]": joined to what is owned. */
function joinedBehind(chunks: readonly Chunk[], side: Chunk): NounGroup | null {
  const at = chunks.indexOf(side)
  const other = chunks[at + 2]
  return chunks[at + 1]?.kind === 'coordinator' && other?.kind === 'noun' ? other : null
}

/** "The paramilitary | Tolmak Support Forces": the name that goes on behind a word for those who fight. */
function wholeOf(chunks: readonly Chunk[], side: NounGroup | null): NounGroup | null {
  if (side === null) return null
  const next = chunks[chunkEndingBehind(chunks, side.end)]
  if (next?.kind !== 'noun' || next.start !== side.end + 1 || !next.head.capital) return side
  return { ...next, start: side.start, first: side.first, preposition: side.preposition }
}

function leadsTo(event: EventRule, word: string): boolean {
  return onto.has(word) || event.toward.includes(word)
}

/** "between [the people] 's [defence forces]": what stands there is what is owned. */
function ownedAt(chunks: readonly Chunk[], at: number): Chunk | undefined {
  const owner = chunks[at]
  const owned = chunks[at + 2]
  return owner?.kind === 'noun' && owner.owns && owned?.kind === 'noun' && owned.owner === owner ? owned : owner
}

/** "carried out", "launched", "staged" behind a noun. */
function isCarriedOut({ form, bare, main }: VerbGroup): boolean {
  return (form === 'participle' || bare) && light.has(headVerb(main.entry))
}

/** What the verb of a noun's clause tells of it: who carries it out, with what they answer, what it hit. */
function rolesByVerb(event: EventRule, noun: NounGroup, predication: Predication): Roles {
  const { passive, subject, object, obliques, verb: verbGroup } = predication
  const verb = headVerb(verbGroup?.main.entry ?? null)
  // "carried out an air raid on the port"
  if ((object === noun || (passive && subject === noun)) && light.has(verb))
    return {
      actor: passive ? behind(obliques, isBy) : subject,
      target: behind(obliques, (word) => onto.has(word)),
    }
  // "Clashes broke out in Velo between the army and rebels"
  if (subject === noun && event.mutual) {
    const sides = obliques.find(({ preposition }) => preposition === 'between') ?? null
    if (sides) return { actor: sides, target: otherSide(sides) }
  }
  // "the blast shook the port"
  if (!passive && subject === noun && object && stricken.has(classOf(object))) return { actor: null, target: object }
  if (!obliques.includes(noun)) return nobody
  // "answered with artillery fire", "targeted the town with shelling"
  if (noun.preposition === 'with' && !verbGroup?.passive)
    return { actor: subject, target: object && stricken.has(classOf(object)) ? object : null }
  // "came under fire from the hills", "was hit by an air strike"
  if (noun.preposition === 'under' && !passive) return { actor: null, target: subject }
  if (noun.preposition === 'by' && passive && subject && stricken.has(classOf(subject)))
    return { actor: null, target: subject }
  return nobody
}

const nobody: Roles = { actor: null, target: null }
const stricken: ReadonlySet<string> = new Set(['thing', 'vehicle', 'place', 'name'])
const onto: ReadonlySet<string> = new Set(['on', 'against', 'at', 'upon', 'targeting'])
const passing: ReadonlySet<string> = new Set([
  'of',
  'in',
  'near',
  'inside',
  'outside',
  'from',
  'during',
  'around',
  'across',
  'within',
  'along',
  'for',
])
const light: ReadonlySet<string> = new Set([
  'carry',
  'launch',
  'conduct',
  'stage',
  'mount',
  'commit',
  'perpetrate',
  'make',
  'wage',
  'hold',
  'begin',
  'start',
  'continue',
  'resume',
  'impose',
  'issue',
  'seek',
  'do',
  'unleash',
  'attempt',
  'lead',
  'plan',
  'plant',
  'fire',
  'drop',
])

const isBy = (word: string): boolean => word === 'by'

/** The first noun group that stands behind one of the prepositions. */
export function behind(obliques: readonly NounGroup[], wanted: (preposition: string) => boolean): NounGroup | null {
  for (const noun of obliques) if (noun.preposition !== null && wanted(noun.preposition)) return noun
  return null
}
