import { headVerb, Pos } from '../../language/lexicon.ts'
import type { Actor, Responsibility } from '../../model/index.ts'
import { isLower, type Range } from '../../text/index.ts'
import type { NounGroup } from '../chunk.ts'
import { chunkEndingBehind } from '../chunk-ending-behind.ts'
import type { Discourse, PartyMention } from '../discourse.ts'
import { classOf } from '../happenings/class-of.ts'
import type { ReadSentence } from '../read-document.ts'
import { Tag, type Unit } from '../unit.ts'
import { unitEndingBehind } from '../unit-at.ts'
import { findWithin, firstBehind } from './find-within.ts'
import { whomItMeans } from './whom-it-means.ts'

/** Whom noun groups name as those who act: themselves, or the owner of their aircraft, weapons and attacks. */
export function actorsOfNoun(noun: NounGroup, sentence: ReadSentence, discourse: Discourse): Actor[] {
  const actors: Actor[] = []
  // "When alleged Varan or Ostrel aircraft struck": the doubt is of both.
  const isDoubtedAll = noun.first > 0 && doubted.has(sentence.units[noun.first - 1].word)
  for (const one of [noun, ...noun.joined]) {
    const meant = meantBy(one, sentence, discourse)
    if (meant.length > 0) {
      for (const actor of meant) if (!actors.some(({ name }) => name === actor.name)) actors.push(actor)
      continue
    }
    const doer = bodyOf(one, sentence, discourse)
    const actor =
      doer !== one || isAgent(doer, discourse)
        ? actorOf(doer, sentence, discourse)
        : (ownerOf(doer, sentence, discourse) ??
          (isDefence(doer, sentence) ? actorOf(doer, sentence, discourse) : null) ??
          // "by army fire"
          (doer.head.word === 'fire' ? forceBefore(doer, sentence, discourse) : null))
    if (!actor || actors.some(({ name }) => name === actor.name)) continue
    // "Suspected members of the Front"
    const isDoubted =
      isDoubtedAll || (doer !== one && doubtWithin(sentence.units, one.start, one.head.end) !== 'stated')
    actors.push(isDoubted ? { ...actor, responsibility: 'suspected' } : actor)
  }
  return actors
}

/** "Snipers of the Front", "members of the VLA": the body that they are of, where they have no name of their own. */
function bodyOf(noun: NounGroup, { units }: ReadSentence, discourse: Discourse): NounGroup {
  const { of, head, name, owner } = noun
  // "The Front's valiant men"
  if (!of && owner && !owner.time && !owner.pronoun && head.word === 'men' && isAgent(owner, discourse)) return owner
  if (!of || of.time || of.pronoun) return noun
  const isMembers = membersOf.has(head.word)
  if (!isMembers && (name !== null || (head.capital && head !== units[0]) || classOf(noun) !== 'fighters')) return noun
  const kind = classOf(of)
  if (kind === 'fighters' && !weaponsOfForces.has(of.head.word)) return of
  // "members of a Tolmak dissident front": what has members and a name is a body, whatever it is called.
  if (isMembers && !discourse.document.capitals && holdsName(units, of)) return of
  return (kind === 'name' || of.head.capital) && isAgent(of, discourse) ? of : noun
}

/** "Air defences": they act, where nobody says whose they are. */
function isDefence({ first, head }: NounGroup, { units }: ReadSentence): boolean {
  for (let at = first; units[at] !== head; at++)
    if (units[at].word === 'air' && defences.test(units[at + 1].word)) return true
  return false
}

const defences = /^defen[cs]es?$/

function holdsName(units: readonly Unit[], { first, last }: NounGroup): boolean {
  for (let at = first; at <= last; at++) if (units[at].capital) return true
  return false
}

const membersOf: ReadonlySet<string> = new Set(['member', 'members', 'men', 'units', 'unit', 'snipers', 'sniper'])

/** "It", "they", "we"; "its forces", "our aircraft": whom a word names that names nobody by itself. */
function meantBy(noun: NounGroup, sentence: ReadSentence, discourse: Discourse): Actor[] {
  const { word, start } = sentence.units[noun.first]
  if (!noun.pronoun && (noun.determiner !== 'possessive' || !isOfAnybody(noun))) return []
  const { end } = noun.head
  const text = discourse.given.text.slice(noun.start, end)
  return whomItMeans(word, start, sentence, discourse).map((meant) => ({ ...meant, start: noun.start, end, text }))
}

/** "Forces", "fighters", "warplanes", "shelling": no name of their own. */
function isOfAnybody(noun: NounGroup): boolean {
  if (noun.name !== null || noun.last - noun.first > 1) return false
  // "our hospital", "its port": where it is done to, not who does.
  const kind = classOf(noun)
  return kind !== 'thing' && kind !== 'place'
}

/** People, forces, groups, names: not what is used, what happens, or where. */
export function isAgent(noun: NounGroup, discourse: Discourse): boolean {
  if (noun.time || noun.pronoun || noun.reason !== null) return false
  const { head } = noun
  // "Two blew up": a number names nobody.
  if (head.quantity !== null || harmless.has(head.word)) return false
  const kind = classOf(noun)
  // "a second series of bombings", "a group of settlers": what it is made of tells.
  if (head.lists.has('collectives') && noun.of) return isAgent(noun.of, discourse)
  if (kind === 'people')
    return head.tag !== Tag.number && !(noun.person?.anaphor ?? false) && head.word !== '' && !anybody.has(head.word)
  if (kind === 'fighters') return !weaponsOfForces.has(head.word)
  if (head.lists.has('crowds')) return true
  const party = findWithin(discourse.parties, head.start, head.end)
  if (kind === 'weapon' || kind === 'event' || kind === 'thing') return false
  // "Zionist regime fighter jets": whose they are, not they, acted.
  if (kind === 'vehicle' || head.lists.has('aircraft')) return false
  if (party) return true
  // "the Tolmak Front": a word that all know, in a name.
  if ((kind === 'other' || kind === 'place' || head.entry !== null) && head.capital && isNameOfBody(noun, discourse))
    return true
  if ((kind === 'name' || kind === 'other') && isShortName(noun, discourse)) return true
  if (kind !== 'name' || isOfNature(noun, discourse)) return false
  return findWithin(discourse.places, head.start, head.end) === null
}

function isNameOfBody({ start, head }: NounGroup, { given, document, places }: Discourse): boolean {
  if (document.capitals || findWithin(places, head.start, head.end) !== null) return false
  const words = given.text.slice(start, head.end).replace(/^The\s/, '')
  return /\p{Lu}[\p{L}'’-]*\s\p{Lu}[\p{L}'’-]*$/u.test(words)
}

/** "The Front", "the Resistance" within a sentence: a body by the last word of its name. */
function isShortName(
  { start, head, determiner, last, first }: NounGroup,
  { given, document, places }: Discourse,
): boolean {
  if (determiner !== 'definite' || !head.capital || last !== first + 1 || document.capitals) return false
  if (head.entry === null || head.entry.events.length > 0 || !given.text.startsWith('the ', start)) return false
  return findWithin(places, head.start, head.end) === null
}

/** Who is harmed, not who harms, where no more is said. */
const anybody: ReadonlySet<string> = new Set([
  'people',
  'persons',
  'person',
  'civilians',
  'civilian',
  'victims',
  'victim',
  'others',
])
/** What is left of weapons, and falls. */
const harmless: ReadonlySet<string> = new Set(['debris', 'shrapnel', 'fragments', 'wreckage', 'rubble'])
/** Whose they are, acted. */
const weaponsOfForces: ReadonlySet<string> = new Set(['artillery', 'tanks', 'defences', 'defenses'])

/** "Hurricane Lena", "Operation Dawn": what has a name and is nobody. In a text of capitals no word is known to be a name. */
function isOfNature({ head, name, determiner }: NounGroup, { document }: Discourse): boolean {
  if (name === null) return !(document.capitals && determiner === 'definite' && head.entry === null)
  return head.entry !== null && head.entry.events.length > 0
}

/** The group without its article, its number and words of doubt, which tell the responsibility. */
function actorOf(noun: NounGroup, { units, headline }: ReadSentence, discourse: Discourse): Actor | null {
  let first = noun.first
  // "When alleged Varan forces shelled": the word is taken for a verb.
  let responsibility: Responsibility = first > 0 && doubted.has(units[first - 1].word) ? 'suspected' : 'stated'
  const head = units.indexOf(noun.head, noun.first)
  for (; first < head; first++) {
    const unit = units[first]
    // "152 Battalion": its number is its name.
    if (unit.tag === Tag.number && noun.head.capital) break
    if (isDoubt(unit)) responsibility = 'suspected'
    // "One of their attackers"
    else if (first > noun.first && unit.word === 'of' && units[first - 1].tag === Tag.number) continue
    else if (unit.tag !== Tag.determiner && unit.tag !== Tag.number && unit.quantity === null && !isOwnPronoun(unit))
      break
  }
  for (let at = first; at < head; at++) if (isDoubt(units[at])) responsibility = 'suspected'
  let last = head < 0 ? noun.last : head
  // "the paramilitary Tolmak Support Forces": a name may hold a word that is taken for a verb.
  while (
    !discourse.document.capitals &&
    last + 1 < units.length &&
    (units[last].capital || last === head) &&
    units[last + 1].capital &&
    units[last + 1].tag !== Tag.time &&
    // "Armed Forces Launch 13 Drone Attacks": in a headline each word may have a capital.
    !(headline && units[last + 1].tag === Tag.verb) &&
    units[last + 1].start === units[last].end + 1
  )
    last++
  // "The Ukrainian | military said": the noun is taken for an adjective.
  if (head >= 0 && noun.head.entry?.nationality && units[last + 1]?.lists.has('armies')) last++
  last = withWhom(units, Math.max(last, endOfName(noun, units, discourse)))
  const { owner } = noun
  // "Ukraine's armed forces": whose they are is a part of what they are called.
  const from =
    first <= noun.first && owner?.head.capital && !owner.time && !owner.pronoun ? ownStart(owner, units) : null
  const actor = named(from ?? units[Math.min(first, last)].start, units[last].end, responsibility, discourse)
  return actor.id === null ? withPartyBefore(actor, units, first, last, discourse) : actor
}

/** "Sons of the Plain", "the Army of Velo": what "of" leads to is a part of the name. -1 where the name has no such part. */
function endOfName({ head, of }: NounGroup, units: readonly Unit[], { document }: Discourse): number {
  if (document.capitals || !of || of.time || !head.capital || head === units[0]) return -1
  const from = units.indexOf(head) + 1
  if (units[from]?.word !== 'of' || of.first !== from + 1) return -1
  const last = units.indexOf(of.head, of.first)
  // "the Plain militia"
  let isNamed = false
  for (let at = of.first; at <= last; at++) {
    if (units[at].capital) isNamed = true
    else if (units[at].tag !== Tag.determiner && units[at].tag !== Tag.dash && !(at === last && isNamed)) return -1
  }
  return isNamed ? last : -1
}

/** Where the name of an owner begins, without its article. */
function ownStart({ first }: NounGroup, units: readonly Unit[]): number {
  return units[units[first].tag === Tag.determiner ? first + 1 : first].start
}

/** "Forces loyal to General X", "fighters allied with the Front": whose they are goes with them. */
function withWhom(units: readonly Unit[], last: number): number {
  if (!bound.has(units[last + 1]?.word ?? '') || !binders.has(units[last + 2]?.word ?? '')) return last
  let end = last + 3
  while (
    end < units.length &&
    (units[end].capital ||
      units[end].tag === Tag.name ||
      units[end].tag === Tag.determiner ||
      units[end].tag === Tag.noun)
  )
    end++
  return end > last + 3 ? end - 1 : last
}

const bound: ReadonlySet<string> = new Set(['loyal', 'allied', 'aligned', 'affiliated', 'linked'])
const binders: ReadonlySet<string> = new Set(['to', 'with'])

/** "The rebels", "resistance forces": the party that was named by that word. */
function withPartyBefore(
  actor: Actor,
  units: readonly Unit[],
  first: number,
  last: number,
  discourse: Discourse,
): Actor {
  for (let at = first; at <= last; at++) {
    const { capital, lists, word, start } = units[at]
    // A name of its own, of somebody else.
    if (capital && at > 0) return actor
    if (!lists.has('doersBefore')) continue
    const party =
      partyByWord(word, start, discourse) ?? partyByWord(word.slice(0, word.indexOf(' ') + 1), start, discourse)
    if (party) return { ...actor, id: party.id, name: party.loaded ? party.name : actor.name }
  }
  return actor
}

const doubts: ReadonlySet<string> = new Set(['suspected', 'alleged', 'presumed', 'reported', 'apparent', 'probable'])

/** Those that are no verbs of saying: "reported forces shelled" is no doubt of the forces. */
const doubted: ReadonlySet<string> = new Set(['suspected', 'alleged', 'presumed'])

function isDoubt({ word }: Unit): boolean {
  return doubts.has(word)
}

function isOwnPronoun({ pos, tag }: Unit): boolean {
  return tag === Tag.determiner || ((pos & Pos.possessive) !== 0 && tag !== Tag.noun && tag !== Tag.name)
}

function named(start: number, end: number, responsibility: Responsibility, discourse: Discourse): Actor {
  const { text } = discourse.given
  const words = text.slice(start, end)
  const party = lastWithin(discourse.parties, start, end)
  if (!party) return { start, end, text: words, id: null, name: onOneLine(words), responsibility }
  const name = party.loaded ? party.name : onOneLine(words)
  return { start, end, text: words, id: party.id, name, responsibility }
}

/** With one space wherever there is a line break or several spaces: nearly no name has them. */
function onOneLine(words: string): string {
  return /[^\S ]| {2}/.test(words) ? words.replace(/\s+/g, ' ') : words
}

function lastWithin(parties: readonly PartyMention[], start: number, end: number): PartyMention | null {
  let found = findWithin(parties, start, end)
  while (found && found.end < end) {
    const next = findWithin(parties, found.end, end)
    if (!next) break
    found = next
  }
  return found
}

/** Whose aircraft, weapon or attack it is: its owner, or the name or adjective of a party before it. */
export function ownerOf(noun: NounGroup, sentence: ReadSentence, discourse: Discourse): Actor | null {
  const { owner, of } = noun
  if (isOfAllSides(noun, sentence)) return null
  if (owner && isAgent(owner, discourse)) return actorOf(owner, sentence, discourse)
  // "Warplanes of the Varan army"
  if (of && !of.time && isCraft(noun) && isAgent(of, discourse)) return actorOf(of, sentence, discourse)
  const range =
    owner && !owner.time ? { start: owner.start, end: noun.head.start } : { start: noun.start, end: noun.head.start }
  const named = modifierOf(range, sentence, discourse)
  if (named) return named
  const handler = handlerOf(noun, sentence)
  if (handler && isAgent(handler, discourse)) return actorOf(handler, sentence, discourse)
  // "Army artillery", "a rebel drone": by the word before.
  return sentence.headline ? null : forceBefore(noun, sentence, discourse)
}

/** "A landmine laid by {the Front}", "the drone, operated by {rebels},": whose hands it was in. */
function handlerOf({ end }: NounGroup, { chunks }: ReadSentence): NounGroup | null {
  let at = chunkEndingBehind(chunks, end)
  if (chunks[at]?.kind === 'comma') at++
  const [verb, by, noun] = [chunks[at], chunks[at + 1], chunks[at + 2]]
  if (verb?.kind !== 'verb' || by?.kind !== 'preposition' || by.unit.word !== 'by' || noun?.kind !== 'noun') return null
  return !noun.time && (verb.bare || verb.form === 'participle') && handled.has(headVerb(verb.main.entry)) ? noun : null
}

const handled: ReadonlySet<string> = new Set([
  'plant',
  'lay',
  'place',
  'fire',
  'launch',
  'drop',
  'operate',
  'detonate',
  'throw',
  'send',
  'fly',
  'steer',
])

/** "The Varan war", "Varania's conflict": the word before it tells where it is fought; "Varania's war on Ostrel" is its own. */
function isOfAllSides({ head, first }: NounGroup, { units }: ReadSentence): boolean {
  if (!wars.has(head.word)) return false
  const next = units[units.indexOf(head, first) + 1]?.word
  return next !== 'on' && next !== 'against'
}

const wars: ReadonlySet<string> = new Set([
  'war',
  'wars',
  'conflict',
  'conflicts',
  'hostilities',
  'crisis',
  'insurgency',
  'uprising',
  'revolution',
])

function isCraft(noun: NounGroup): boolean {
  const kind = classOf(noun)
  return kind === 'vehicle' || kind === 'weapon' || noun.head.lists.has('aircraft')
}

/** The party that words before a noun name: "[an Israeli] strike", "[VLA] rockets". */
export function modifierOf({ start, end }: Range, { units }: ReadSentence, discourse: Discourse): Actor | null {
  const { text } = discourse.given
  const party =
    firstUnbound(discourse.parties, start, end, text) ?? firstUnbound(discourse.partyModifiers, start, end, text)
  if (party) {
    // "Varan-led strikes": of whoever else was with them, too.
    const ledEnd = endWithLed(text, party.end)
    if (ledEnd > party.end) {
      const led = text.slice(party.start, ledEnd)
      const responsibility = doubtWithin(units, start, end)
      return { start: party.start, end: ledEnd, text: led, id: null, name: led, responsibility }
    }
    const words = text.slice(party.start, Math.min(party.end, end)).trim()
    const isName = !party.loaded && discourse.partyModifiers.indexOf(party) < 0
    return {
      start: party.start,
      end: party.start + words.length,
      text: words,
      id: party.id,
      name: isName && party.end <= end ? words : party.name,
      responsibility: doubtWithin(units, start, end),
    }
  }
  return unlistedModifier(units, start, end, discourse)
}

/** The first party named in a stretch of words that is not only behind somebody else: in "Varan-backed Ostrel fire" the Ostrels. */
function firstUnbound(parties: readonly PartyMention[], start: number, end: number, text: string): PartyMention | null {
  for (let at = firstBehind(parties, start); at < parties.length && parties[at].start < end; at++)
    if (parties[at].start >= start && !isBound(text, parties[at].end)) return parties[at]
  return null
}

/** "Varan-backed", "Varan-made", "Varan-held": of somebody else, whoever that is; "Varan-led" is theirs as well. */
function isBound(text: string, end: number): boolean {
  return text.charCodeAt(end) === hyphen && isLower(text.charCodeAt(end + 1)) && !text.startsWith('led', end + 1)
}

/** Where the name of who leads ends, with the word that says it: "Varan-led". */
function endWithLed(text: string, end: number): number {
  return text.startsWith('-led', end) ? end + 4 : end
}

const hyphen = 45

/** A word for those who fight, right before the noun of what was done: "[rebel] fire", "in [resistance] operations". */
export function forceBefore(noun: NounGroup, { units }: ReadSentence, discourse: Discourse): Actor | null {
  let at = units.indexOf(noun.head, noun.first) - 1
  while (at >= noun.first && !units[at].lists.has('doersBefore')) at--
  if (at < noun.first) return null
  const { start, end, word } = units[at]
  const text = discourse.given.text.slice(start, end)
  const party = partyByWord(word, start, discourse)
  const name = party?.loaded ? party.name : text
  return { start, end, text, id: party?.id ?? null, name, responsibility: doubtWithin(units, noun.start, start) }
}

/** The party named last by words that hold a word: "the army" of "the Varan army". */
function partyByWord(word: string, before: number, { parties, given }: Discourse): PartyMention | null {
  if (word === '') return null
  const last = firstBehind(parties, before) - 1
  for (let at = last; at >= 0 && at > last - farthestBack; at--) {
    const { start, end } = parties[at]
    if (given.text.slice(start, end).toLowerCase().includes(word)) return parties[at]
  }
  return null
}

/** How many names of parties back one is looked for. */
const farthestBack = 60

/**
 * "Varan shelling", "a VLA drone": a capital that is no known word, no place and no day. Whether a people of the name is
 * listed must not decide.
 */
function unlistedModifier(units: readonly Unit[], start: number, end: number, discourse: Discourse): Actor | null {
  if (discourse.document.capitals) return null
  let first: Unit | null = null
  let last: Unit | null = null
  for (let at = unitEndingBehind(units, start); at < units.length; at++) {
    const unit = units[at]
    if (unit.end > end) break
    if (unit.start < start) continue
    const isName =
      unit.capital &&
      unit.tag !== Tag.number &&
      // "Air defences", "Sanitization operation": at the front of a sentence every word has a capital.
      (unit !== units[0] || !isOrdinary(unit.word)) &&
      // "Rebel fire" opens a sentence.
      (first !== null || !unit.lists.has('doersBefore')) &&
      (unit.tag === Tag.name ||
        unit.entry === null ||
        unit.entry.nationality !== null ||
        first !== null ||
        // "a Coalition air strike": a common word with a capital within its sentence.
        (unit !== units[0] && unit.entry.lists.has('bodies'))) &&
      findWithin(discourse.places, unit.start, unit.end) === null
    // "Varan government aircraft": whose office it is goes with the name.
    if (isName && isBound(discourse.given.text, unit.end)) continue
    if (isName || (first !== null && isOffice(unit))) {
      first ??= unit
      last = unit
    } else if (first) break
  }
  if (!first || !last) return null
  const whole = discourse.given.text
  const ends = endWithLed(whole, last.end)
  const text = whole.slice(first.start, ends)
  return {
    start: first.start,
    end: ends,
    text,
    id: null,
    name: text,
    responsibility: doubtWithin(units, start, end),
  }
}

/** A noun made from a verb, or a word for where one fights: no people is named so. */
function isOrdinary(word: string): boolean {
  return (
    /(?:[st]ion|ing|ment|ness|ance|ence)s?$/.test(word) || /^(?:air|ground|sea|land|border|coastal|joint)$/.test(word)
  )
}

function isOffice({ lists }: Unit): boolean {
  return lists.has('bodies') || lists.has('forcesOf') || lists.has('armies')
}

function doubtWithin(units: readonly Unit[], start: number, end: number): Responsibility {
  // One that is taken for a verb stands right before.
  const first = Math.max(0, unitEndingBehind(units, start) - 1)
  for (let at = first; at < units.length && units[at].end <= end; at++)
    if (units[at].start >= start ? isDoubt(units[at]) : units[at + 1]?.start === start && doubted.has(units[at].word))
      return 'suspected'
  return 'stated'
}
