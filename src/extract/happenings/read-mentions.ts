import type { EventRule, EventSense, ThingSense } from '../../language/lexicon.ts'
import { eventByWeapon } from '../../language/packs.ts'
import { Sign } from '../../language/signs.ts'
import { noLists } from '../../language/word-lists.ts'
import type { Range } from '../../text/index.ts'
import type { NounGroup, VerbGroup } from '../chunk.ts'
import { chunkEndingBehind } from '../chunk-ending-behind.ts'
import { chunkAt } from '../clauses/look-ahead.ts'
import type { Predication } from '../clauses/predication.ts'
import { modalityOf } from '../counts/modality.ts'
import type { EventPhrase } from '../event-phrase.ts'
import { complementFollows } from '../frames/complement-follows.ts'
import { predicationOf } from '../frames/predication-of.ts'
import type { ReadDocument, ReadSentence } from '../read-document.ts'
import type { Unit } from '../unit.ts'
import { classOf, isIrregular, isMilitary, isOpen } from './class-of.ts'
import { type EventWord, wordOf } from './event-word.ts'
import { isCoordinated, isOnlyTeller } from './is-only-teller.ts'
import type { Mention } from './mention.ts'
import { type Roles, rolesOfGerund, rolesOfNoun, rolesOfVerb, type Sides, sidesOf } from './roles.ts'

/** Adds the mentions of events in a sentence that has phrases of them, in the order of the text. */
export function addMentions(
  mentions: Mention[],
  document: ReadDocument,
  sentence: ReadSentence,
  phrases: readonly EventPhrase[],
): void {
  const { units, chunks } = sentence
  let at = 0
  for (const phrase of phrases) {
    at = chunkEndingBehind(chunks, phrase.start, at)
    if (at >= chunks.length) break
    let chunk = chunks[at]
    const word = wordOf(phrase, units, chunk.first)
    // "[Ceasefire] <talks> began": the phrase ends in the next group.
    if (chunk.kind === 'noun' && word.last > chunk.last && chunks[at + 1]?.kind === 'verb') chunk = chunks[++at]
    // "left [without] [electricity]"
    else if (chunk.kind !== 'noun' && chunk.kind !== 'verb' && word.last > chunk.last) chunk = chunks[at + 1] ?? chunk
    const mention =
      chunk.kind === 'verb'
        ? readVerb(document, sentence, word, chunk)
        : chunk.kind === 'noun'
          ? readNoun(sentence, word, chunk, at)
          : null
    if (mention !== null) mentions.push(mention)
  }
}

function readVerb(document: ReadDocument, sentence: ReadSentence, word: EventWord, verb: VerbGroup): Mention | null {
  const { units, clauses } = sentence
  // "threatened to kill": the phrase may begin with the verb that governs.
  if (!isOneOf(units, word, verb.main)) return null
  const predication = predicationOfVerb(clauses.predications, verb)
  if (predication === null) return null
  if (isOfEventBefore(verb, sentence)) return null
  // "treated for burns": nothing was burned; "fell in battle" was in a battle.
  const isWithin = verb.main.start < word.start && word.first === word.last
  const isNounToo = (word.entry.signs & Sign.eventAsNoun) !== 0
  if (isWithin && !isNounToo) return null
  const isDeniable = (sentence.signs & Sign.modality) !== 0
  const denied = isDeniable ? readDenied(sentence, word, predication, null, -1) : null
  if (denied) return denied
  for (const sense of word.entry.events) {
    if (sense.form !== 'verb' || sense.event.denied) continue
    if (sense.wanted !== 0 && !mayFollow(document, sentence, word, sense)) continue
    if (sense.wanted !== 0 && !complementFollows(units, word.last, sense.complement)) continue
    const sides = sidesOf(sense.event, word, predication)
    if (!isOf(sense.event.subject, sides.agent, units)) continue
    const found = rolesOfVerb(sense.event, sides, predication)
    const roles = found.actor && isOnlyTeller(found.actor, sentence, predication) ? { ...found, actor: null } : found
    const patient = sides.patient ?? roles.target
    if (!isOf(sense.event.object, patient, units) && !isStruck(sense.event, sides.agent, patient)) continue
    const { subject, object, obliques } = predication
    const event = sense.event.weapons
      ? kindBeside(sense.event, [roles.actor, roles.target, subject, object, ...obliques], units, null, word)
      : sense.event.event
    if (event === null) continue
    const aside = isReduced(sentence, event, predication, sides) || isOutcome(sense.event, predication)
    return mentionOf(sentence, word, sense, event, roles, predication, null, null, aside)
  }
  return isNounToo ? readVerbAsNoun(sentence, word, verb, predication) : null
}

/** The unit is one of those that hold the phrase. */
function isOneOf(units: readonly Unit[], { first, last }: EventWord, unit: Unit): boolean {
  for (let at = first; at <= last; at++) if (units[at] === unit) return true
  return false
}

/** The first of the words that a sense wants stands anywhere behind the phrase: mostly it does not, and its hash tells. */
function mayFollow(
  { tokens: { hashes }, sentences }: ReadDocument,
  { index }: ReadSentence,
  { next }: EventWord,
  { wanted }: EventSense,
): boolean {
  const last = sentences.lastTokens[index]
  for (let token = next; token < last; token++) if (hashes[token] === wanted) return true
  return false
}

/** The predication of a verb; `null` where no clause was read. */
function predicationOfVerb(predications: readonly Predication[], verb: VerbGroup): Predication | null {
  for (const one of predications) if (one.verb === verb) return one
  return null
}

/** "Denied that civilians had died", "denied any deaths": harm without a number, which is an event only where it is denied. */
function readDenied(
  sentence: ReadSentence,
  word: EventWord,
  predication: Predication | null,
  noun: NounGroup | null,
  at: number,
): Mention | null {
  if (predication === null) return null
  const form = noun ? 'noun' : 'verb'
  const sense = deniableSense(word, form)
  if (sense === null) return null
  const roles = noun
    ? rolesOfNoun(sense.event, noun, sentence.chunks, at, predication)
    : rolesOfVerb(sense.event, sidesOf(sense.event, word, predication), predication)
  for (const one of [noun, roles.target])
    if (one && (one.quantity !== null || one.name !== null || counted.has(one.determiner ?? ''))) return null
  if (roles.target?.joined.some(({ quantity }) => quantity !== null)) return null
  const { stance } = modalityOf(predication, sentence.units, word, sentence.signs)
  return stance === 'denies'
    ? mentionOf(sentence, word, sense, sense.event.event, roles, predication, noun, null, false)
    : null
}

function deniableSense({ entry }: EventWord, form: EventSense['form']): EventSense | null {
  for (const sense of entry.events) if (sense.event.denied && sense.form === form) return sense
  return null
}

/** "The latest attack to hit the region", "the first to strike it", "an explosion targeting a bus": told already. */
function isOfEventBefore({ form, start, main }: VerbGroup, { chunks }: ReadSentence): boolean {
  if (form !== 'infinitive' && !(form === 'ing' && main.entry?.verb === 'target')) return false
  const before = chunks[chunkEndingBehind(chunks, start) - 1]
  if (before?.kind === 'adjective') return form === 'infinitive' && before.unit.lists.has('ordinals')
  return before?.kind === 'noun' && (classOf(before) === 'event' || (form === 'infinitive' && before.ordinal))
}

/** "A civilian", "no civilian" are counted; "the hostages" are whoever was told of. */
const counted: ReadonlySet<string> = new Set(['negative', 'definite', 'indefinite'])

/** "Eight of the drones launched overnight were shot down": the launch is no news. */
function isReduced(
  { chunks, clauses, headline }: ReadSentence,
  event: string,
  predication: Predication,
  { agent }: Sides,
): boolean {
  const { verb, passive, subject } = predication
  if (verb?.bare && passive && event === 'displacement') return !isDated(predication)
  if (headline || !verb?.bare || !passive || agent !== null || isCoordinated(chunks, verb)) return false
  return clauses.predications.some(
    (other) =>
      other !== predication && other.verb !== null && other.verb.form === 'finite' && other.subject === subject,
  )
}

/** "4,972 people displaced since Friday", "by the fighting": that they had to leave is told; "sheltering displaced families" is not. */
function isDated({ obliques }: Predication): boolean {
  for (const { time, preposition } of obliques) if (time || preposition === 'since' || preposition === 'by') return true
  return false
}

/** "Pursued the gunmen, killing three": what came of it is told by what was done. */
function isOutcome({ consequence, weapons }: EventRule, { verb }: Predication): boolean {
  return consequence === true && weapons !== 'require' && verb?.form === 'ing' && !verb.progressive
}

/** "Ceasefire talks began", "shelling was heard": nouns that look like verbs. */
function readVerbAsNoun(
  sentence: ReadSentence,
  word: EventWord,
  verb: VerbGroup,
  predication: Predication,
): Mention | null {
  if (word.entry.words.length < 2 && verb.form !== 'ing' && predication.subject !== null) return null
  const sense = word.entry.events.find(({ form }) => form === 'noun')
  const event = sense ? kindAlone(sense.event) : null
  if (!sense || event === null) return null
  const roles = rolesOfGerund(sense.event, predication)
  return mentionOf(sentence, word, sense, event, roles, predication, null, null, false)
}

function readNoun(sentence: ReadSentence, word: EventWord, noun: NounGroup, at: number): Mention | null {
  const isPhrase = word.entry.words.length > 1
  if (!isPhrase && (word.entry.signs & Sign.eventAsNoun) === 0) return null
  const { units, chunks, clauses } = sentence
  let predication: Predication | null | undefined
  // "attack drones" are drones.
  const holdsHead = units[word.first] === noun.head || units[word.last] === noun.head
  const isHead = (holdsHead && word.end >= noun.head.end) || breaksOut(units[word.last + 1])
  if (isHead && (sentence.signs & Sign.modality) !== 0) {
    predication = predicationOf(clauses.predications, noun)
    const denied = readDenied(sentence, word, predication, noun, at)
    if (denied) return denied
  }
  for (const sense of word.entry.events) {
    const isBefore = !isHead && sense.form === 'noun'
    if (sense.form !== 'noun' || sense.event.denied) continue
    if (predication === undefined) predication = predicationOf(clauses.predications, noun)
    const roles = isHead ? rolesOfNoun(sense.event, noun, chunks, at, predication) : { actor: null, target: null }
    // "the bombing of the port by aircraft"
    const event = sense.event.weapons
      ? kindBeside(sense.event, [noun.of, roles.actor], units, noun, word)
      : sense.event.event
    if (event === null) continue
    const modifiers = word.first > noun.first ? { start: noun.start, end: units[word.first - 1].end } : null
    const aside = isBefore || isBare(noun, word, roles, predication) || isRanking(noun, units)
    return mentionOf(sentence, word, sense, event, roles, predication, noun, modifiers, aside)
  }
  if (!isPhrase) return null
  // "Gunmen [open fire] in a hall"
  const sense = word.entry.events.find(({ form, complement }) => form === 'verb' && complement.length === 0)
  if (!sense) return null
  const event = kindAlone(sense.event)
  const before = chunkAt(chunks, at - 1)
  if (event === null || before?.kind !== 'noun') return null
  return mentionOf(sentence, word, sense, event, { actor: before, target: null }, null, noun, null, false)
}

/** "In one of the deadliest attacks in years": what was told is ranked among others. */
function isRanking({ first, head, preposition }: NounGroup, units: readonly Unit[]): boolean {
  const isOneOf = units[first].quantity !== null && units[first + 1].word === 'of'
  if (preposition !== 'of' && !isOneOf) return false
  for (let at = first; units[at] !== head; at++) if (units[at].lists.has('superlatives')) return true
  return false
}

/** "Fear of attacks", "cases of rape": a kind of thing, not one that happened. */
function isBare(noun: NounGroup, word: EventWord, { actor, target }: Roles, predication: Predication | null): boolean {
  if (noun.determiner || noun.quantity || noun.owner || actor || target || word.first > noun.first) return false
  return noun.preposition !== null && predication?.subject !== noun && !happeningPrepositions.has(noun.preposition)
}

const happeningPrepositions: ReadonlySet<string> = new Set([
  'in',
  'by',
  'amid',
  'after',
  'during',
  'under',
  'with',
  'from',
  'despite',
  'following',
])

/** What forces and weapons strike need not be known: "a missile hit a deployment point". */
function isStruck({ object }: EventRule, agent: NounGroup | null, patient: NounGroup | null): boolean {
  if (patient === null || !object.includes('thing') || classOf(patient) !== 'other') return false
  const by = classOf(agent)
  return by === 'weapon' || by === 'fighters' || by === 'event' || agent?.head.lists.has('aircraft') === true
}

/** "Fighting broke out": the phrase is taken into the noun group. */
function breaksOut(unit: Unit | undefined): boolean {
  return unit?.lists.has('beginnings') === true && unit.entry !== null && unit.entry.words.length > 1
}

/** The noun group is of one of the classes, or none is asked for. */
function isOf(classes: EventRule['object'], noun: NounGroup | null, units: readonly Unit[]): boolean {
  if (classes.length === 0) return true
  const found = classOf(noun)
  if (noun !== null && classes.length === 1) {
    if (classes[0] === 'irregulars') return isIrregular(noun)
    // "ambushed two army trucks": those who fight were in them.
    if (
      classes[0] === 'fighters' &&
      (found === 'vehicle' || found === 'thing' || found === 'other') &&
      isMilitary(noun, units)
    )
      return true
  }
  // "Captured two" may be of people: of no towns.
  if (classes.includes(found) || (noun !== null && classes.length > 1 && isOpen(noun) && !classes.every(isNamed)))
    return true
  if (noun === null) return false
  for (const other of noun.joined) if (classes.includes(classOf(other))) return true
  return false
}

function isNamed(one: EventRule['object'][number]): boolean {
  return one === 'place' || one === 'name'
}

/** The kind that an entry tells where nothing is named beside it. */
function kindAlone({ event, weapons }: EventRule): string | null {
  return weapons === 'require' ? null : event
}

/** The kind that an entry tells that asks for weapons: its own, or that of the one named beside it; `null` where one must be named. */
function kindBeside(
  rule: EventRule,
  beside: readonly (NounGroup | null)[],
  units: readonly Unit[],
  noun: NounGroup | null,
  word: EventWord,
): string | null {
  for (const group of beside) {
    if (group === null) continue
    const kind = kindByWord(rule, group, units) ?? firstKind(group.joined, (one) => kindByWord(rule, one, units))
    if (kind !== null) return kind
  }
  for (const group of beside) {
    if (group === null) continue
    const { thing, of, joined } = group
    const kind =
      kindByThing(thing) ?? (of && kindByThing(of.thing)) ?? firstKind(joined, (one) => kindByThing(one.thing))
    if (kind !== null) return kind
  }
  if (noun !== null)
    for (let at = noun.first; at < word.first; at++) {
      const { entry } = units[at]
      const kind = entry === null ? null : kindByThing(entry.thing)
      if (kind !== null) return kind
    }
  return kindAlone(rule)
}

/** The first kind that groups joined with another tell; for most there are none. */
function firstKind(groups: readonly NounGroup[], kindOf: (group: NounGroup) => string | null): string | null {
  for (const group of groups) {
    const kind = kindOf(group)
    if (kind !== null) return kind
  }
  return null
}

/** The kind that the word for who or what struck tells: "jets", "mines", "snipers". */
function kindByWord({ event, consequence }: EventRule, group: NounGroup, units: readonly Unit[]): string | null {
  if (isOfAircraft(group, units)) return 'air-strike'
  const { lists } = group.head
  if (lists === noLists) return null
  if (lists.has('aircraft') || lists.has('airBombs')) return 'air-strike'
  if (consequence && event === 'attack' && lists.has('crowds')) return 'mob-violence'
  if (lists.has('mines')) return 'landmine'
  if (lists.has('suicideBombers')) return 'suicide-bombing'
  if (lists.has('guns')) return 'shelling'
  return lists.has('snipers') ? 'shooting' : null
}

/** The kind that a weapon makes. */
function kindByThing(thing: ThingSense | null): string | null {
  return thing !== null && thing.class === 'munition' ? eventByWeapon(thing.unit) : null
}

/** "An air force bomb": a bomb from the air. */
function isOfAircraft({ first, head, thing }: NounGroup, units: readonly Unit[]): boolean {
  if (thing?.unit !== 'bombs') return false
  for (let at = first; units[at] !== head && at < units.length; at++) if (units[at].lists.has('aircraft')) return true
  return false
}

function mentionOf(
  sentence: ReadSentence,
  word: EventWord,
  sense: EventSense,
  event: string,
  roles: Roles,
  predication: Predication | null,
  noun: NounGroup | null,
  modifiers: Mention['modifiers'],
  aside: boolean,
): Mention {
  return {
    sentence: sentence.index,
    read: sentence,
    event,
    // Weapons do nothing by themselves; who is counted among the dead of "residents shot or hacked" did not do it.
    actor: roles.actor && (classOf(roles.actor) === 'weapon' || roles.actor.counted) ? null : roles.actor,
    target: roles.target,
    mutual: sense.event.mutual === true && roles.actor?.preposition !== 'by',
    modifiers,
    rule: sense.event.id,
    place: -1,
    entry: sense.event,
    predication,
    noun,
    trigger: { start: word.start, end: word.end },
    evidence: coverOf(word, roles, noun, predication),
    aside,
  }
}

/** "Fighting broke out between two sides on Sunday, a union said": what stands behind the obliques is no object of the verb. */
function objectOf({ verb, object, obliques }: Predication): NounGroup | null {
  if (object === null || verb === null || object.start < verb.end) return object
  for (const { start } of obliques) if (start > verb.end && start < object.start) return null
  return object
}

/** From the first to the last of the trigger, its clause, and those who did it and had it done to them. */
function coverOf(
  word: EventWord,
  { actor, target }: Roles,
  noun: NounGroup | null,
  predication: Predication | null,
): { start: number; end: number } {
  const cover = { start: word.start, end: word.end }
  widen(cover, actor)
  widen(cover, target)
  widen(cover, noun)
  if (predication !== null && (noun === null || predication.subject === noun || predication.object === noun)) {
    widen(cover, predication.verb)
    widen(cover, predication.subject)
    widen(cover, objectOf(predication))
    widen(cover, predication.predicate)
  }
  return cover
}

function widen(cover: { start: number; end: number }, group: Range | null): void {
  if (group === null) return
  if (group.start < cover.start) cover.start = group.start
  if (group.end > cover.end) cover.end = group.end
}
