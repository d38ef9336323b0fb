import { isIncluding } from './clauses/verb-kinds.ts'
import { inheritPopulations } from './counts/inherit-populations.ts'
import { ofOpening } from './frames/read-of-them.ts'
import { whatTheyWere } from './frames/read-what-they-were.ts'
import type { RawClaim } from './raw-claim.ts'
import type { ReadDocument, ReadSentence } from './read-document.ts'
import { decideScopes } from './scope/report-scope.ts'
import { sentenceOf } from './sentence-of.ts'
import { type Events, eventOf, findEvents } from './tolls/events.ts'
import { type RawToll, tollsOf } from './tolls/tolls.ts'
import type { Unit } from './unit.ts'
import { Tag } from './unit.ts'
import { unitEndingBehind } from './unit-at.ts'

export interface RelatedClaims {
  /** In the order of the text. */
  readonly claims: readonly RawClaim[]
  readonly tolls: readonly RawToll[]
}

/** Relates the claims of a document to one another: attackers among the dead, parts of earlier counts, tolls. */
export function relate(document: Related): RelatedClaims {
  return relateAll([document])[0]
}

/** As {@link relate}, for several documents: each question is asked of all before the next. */
export function relateAll(documents: readonly Related[]): RelatedClaims[] {
  const claims = documents.map(claimsOf)
  const events = documents.map(findEvents)
  for (const [at, { counting, text }] of documents.entries()) {
    const own = claims[at]
    const unitsOf = ({ sentence }: RawClaim): readonly Unit[] => sentenceOf(counting, sentence)?.units ?? []
    markAttackers(counting, own, events[at])
    linkParts(own)
    linkSums(own)
    linkExplained(own, unitsOf)
    inheritPopulations(own, text, unitsOf)
  }
  for (const { counting, heading, text } of documents) decideScopes(counting, heading, text)
  return documents.map(({ counting, text }, at) => ({
    claims: claims[at],
    tolls: tollsOf(claims[at], counting, events[at], text),
  }))
}

function claimsOf({ counting }: Related): RawClaim[] {
  const all: RawClaim[] = []
  for (const { claims } of counting)
    for (const claim of claims) {
      claim.place = all.length
      all.push(claim)
    }
  return all
}

/** What of a document is asked for. */
type Related = Pick<ReadDocument, 'counting' | 'text' | 'heading'>

const attacks: ReadonlySet<string> = new Set([
  'attack',
  'storm',
  'ambush',
  'raid',
  'bomb',
  'open',
  'fire',
  'detonate',
  'explode',
  'blow',
  'kill',
  'wound',
  'injure',
  'abduct',
  'kidnap',
  'shoot',
  'stab',
  'seize',
  'assault',
  'target',
  'hit',
  'strike',
  'clash',
  'gun',
  'behead',
  'murder',
  'massacre',
  'burn',
  'plant',
  'hurl',
  'throw',
  'ram',
  'drive',
  'infiltrate',
])

/**
 * Marks the dead, wounded and held of those who attacked. Fighters are attackers where the text says that fighters
 * attacked (in a list: in the same entry); suspects and those counted with attackers where others were harmed.
 *
 *     Rebels stormed the post and killed three guards. {quantity:Two} rebels were killed and {quantity:four} others hurt.
 */
function markAttackers(sentences: readonly ReadSentence[], claims: readonly RawClaim[], events: Events): void {
  if (!claims.some(mayAttack)) return
  const attacked = new Set<number>()
  for (const { index, subjects } of sentences)
    for (const { role, verb } of subjects)
      if (role === 'fighter' && attacks.has(verb)) attacked.add(placeOf(index, events))
  const harmed = new Set<number>()
  for (const claim of claims) if (isHarmOfOthers(claim)) harmed.add(placeOf(claim.sentence, events))
  let before: RawClaim | null = null
  for (const claim of claims) {
    const place = placeOf(claim.sentence, events)
    if (claim.role === 'victim' && harmed.has(place)) {
      if (claim.noun.person?.role === 'fighter' && attacked.has(place)) claim.role = 'attacker'
      else if (claim.definite && isHarm(claim) && areSuspects(claim)) claim.role = 'attacker'
      else if (before?.role === 'attacker' && isCountedWith(before, claim)) claim.role = 'attacker'
    }
    before = claim
  }
}

/** Fighters, suspects, and those beside whom others may be counted as attackers. */
function mayAttack(claim: RawClaim): boolean {
  return claim.role === 'attacker' || claim.noun.person?.role === 'fighter' || areSuspects(claim)
}

function areSuspects({ facets }: RawClaim): boolean {
  for (const { facet } of facets) if (facet.id === 'suspects') return true
  return false
}

/** In a list each entry stands for itself; other reports are one place. */
function placeOf(sentence: number, events: Events): number {
  return events.isList ? eventOf(sentence, events) : 0
}

function isHarmOfOthers(claim: RawClaim): boolean {
  return isHarm(claim) && claim.noun.person?.role == null && claim.people
}

function isHarm({ measure }: RawClaim): boolean {
  return measure === 'killed' || measure === 'injured'
}

/** "Two rebels were killed and four others wounded": both are said of the same people. */
function isCountedWith(before: RawClaim, claim: RawClaim): boolean {
  if (before.sentence !== claim.sentence || before.measure === claim.measure || before.definite) return false
  return claim.noun.additive && before.predication?.subject === before.noun && claim.predication?.subject === claim.noun
}

/** "30 wounded, 5 critical": a condition of bare numbers right behind a count of the wounded. */
function isStateOfSome(claim: RawClaim, before: RawClaim | undefined): boolean {
  return (
    claim.rule === 'injured/condition' &&
    claim.noun.head.tag === Tag.number &&
    before?.measure === 'injured' &&
    claim.sentence - before.sentence <= 1
  )
}

/**
 * Links a count of some of those counted before to that count.
 *
 *     12 people were killed. The dead included {quantity:two} journalists. {quantity:Four} children are among the dead.
 *     1,119 died. Of those killed, {quantity:224} were men.
 *     30 were hurt. {quantity:Three} of the wounded are in a serious condition.
 */
function linkParts(claims: readonly RawClaim[]): void {
  for (let at = 0; at < claims.length; at++) {
    const claim = claims[at]
    if (claim.partOf || !(isSomeOf(claim) || isStateOfSome(claim, at > 0 ? claims[at - 1] : undefined))) continue
    for (let back = at - 1; back >= Math.max(0, at - reach); back--) {
      const whole = claims[back]
      if (claim.noun.partitive === 'pronoun' && whole.measure !== claim.measure) break
      if (whole.measure !== claim.measure || whole.partOf !== null || whole.stance !== claim.stance) continue
      if (whole.quantity.high !== null && whole.quantity.high < claim.quantity.low) continue
      // "Of the dead, 92 were women and 48 children": neither is some of the other.
      if (whole.sentence === claim.sentence && isBeside(claim, whole)) continue
      // "Among the dead are nine of a doctor's ten children": of the dead, whoever else they are some of.
      if (claim.noun.partitive === 'noun' && claim.trace !== 'said to be among them' && !namesThem(claim, whole))
        continue
      claim.partOf = whole
      break
    }
  }
}

/**
 * Links counts of one sentence to the count before them that they add up to.
 *
 *     The army held {quantity:37} rebels, {quantity:29} in the north and {quantity:eight} in the south.
 */
function linkSums(claims: readonly RawClaim[]): void {
  for (let at = 0; at < claims.length; at++) {
    const whole = claims[at]
    const { stated } = whole.quantity
    if (stated === null || stated < 3 || whole.partOf !== null) continue
    if (claims[at + 1]?.sentence !== whole.sentence) continue
    const parts: RawClaim[] = []
    let sum = 0
    for (let next = at + 1; next < Math.min(claims.length, at + reach) && sum < stated; next++) {
      const part = claims[next]
      if (part.sentence !== whole.sentence) break
      if (part.measure !== whole.measure || part.partOf !== null || part.unit !== whole.unit) continue
      sum += part.quantity.stated ?? Infinity
      parts.push(part)
    }
    if (sum === stated && parts.length > 1) for (const part of parts) part.partOf = whole
  }
}

/**
 * Links what a colon explains to the count before it, where both are said in full.
 *
 *     The battle has cost at least {quantity:900} lives, he said: {quantity:300} bodies are still in the morgues.
 */
function linkExplained(claims: readonly RawClaim[], unitsOf: (claim: RawClaim) => readonly Unit[]): void {
  for (let at = 1; at < claims.length; at++) {
    const part = claims[at]
    const whole = claims[at - 1]
    if (part.sentence !== whole.sentence || part.measure !== whole.measure || part.unit !== whole.unit) continue
    if (part.partOf !== null || whole.partOf !== null || part.additive || part.stance !== whole.stance) continue
    if (
      part.quantity.stated === null ||
      whole.quantity.stated === null ||
      part.quantity.stated >= whole.quantity.stated
    )
      continue
    if (!isSaidInFull(part) || !isSaidInFull(whole)) continue
    if (isExplained(unitsOf(part), whole.quantity.end, part.quantity.start)) part.partOf = whole
  }
}

/** A colon between two counts closes a clause; ", south:" is a label. */
function isExplained(units: readonly Unit[], from: number, to: number): boolean {
  let hasVerb = true
  for (let at = unitEndingBehind(units, from); at < units.length; at++) {
    const { tag, start } = units[at]
    if (start >= to) return false
    if (tag === Tag.colon) return hasVerb
    if (tag === Tag.comma || tag === Tag.semicolon) hasVerb = false
    else if (tag === Tag.verb) hasVerb = true
  }
  return false
}

/** By a verb of its own; "north: 12 killed, south: four" has labels. */
function isSaidInFull({ predication }: RawClaim): boolean {
  const verb = predication?.verb
  return verb != null && verb.form === 'finite' && (!verb.bare || verb.copula)
}

/** How many claims back the whole of a part is looked for. */
const reach = 12

/** The words say that those counted are some of a group spoken of before. */
function isSomeOf(claim: RawClaim): boolean {
  if (claim.noun.partitive !== null) return true
  if (claim.trace === 'said to be among them' || claim.trace === ofOpening || claim.trace === whatTheyWere) return true
  return claim.trace === 'what its subject is said to be' && isIncluding(claim.predication?.verb)
}

/** Both numbers tell what some of the same people were. */
function isBeside(claim: RawClaim, other: RawClaim): boolean {
  return claim.trace === whatTheyWere || (claim.trace === ofOpening && other.trace === ofOpening)
}

/** "three of the wounded" are some of the wounded, "two of the soldiers" of the soldiers; "one of the survivors" is neither. */
function namesThem(part: RawClaim, whole: RawClaim): boolean {
  const { head } = part.noun
  if (head.entry?.person?.anaphor) return true
  if (head.entry?.frames.some(({ frame }) => frame.measure === part.measure)) return true
  // "20 rebels … four of the rebels": whatever a side calls those who fight, "four of our fighters" are not the other's.
  if (head.entry?.person?.role === 'fighter') return head.word === whole.noun.head.word
  const named = head.entry?.person?.facets ?? []
  return named.some(({ id }) => whole.facets.some(({ facet }) => facet.id === id))
}
