import { Pos } from '../../language/lexicon.ts'
import { kindsOfOne, widerKinds } from '../../language/packs.ts'
import { Sign } from '../../language/signs.ts'
import type { NounGroup } from '../chunk.ts'
import { Tag } from '../unit.ts'
import { classOf } from './class-of.ts'
import type { Gathered } from './gather-events.ts'
import { mayRefine } from './may-refine.ts'
import type { Mention } from './mention.ts'

/**
 * Whether a mention names an event that was told before: in the same clause, by a definite noun ("the attack"),
 * by the same deed of the same people, or in the body what the headline told.
 */
export function isSameEvent(event: Gathered, mention: Mention): boolean {
  const last = event.mentions[event.mentions.length - 1]
  const isNear = last.sentence === mention.sentence
  // "Elsewhere, a vehicle was attacked", "Separately, …"
  if (!isNear && isElsewhere(mention)) return false
  if (mention.entry.consequence) {
    // "Air strikes killed 38 while rockets wounded four": by another weapon, it came of something else.
    if (mention.event !== mention.entry.event && !kindsOfOne(mention.event).has(event.kind)) return false
    // "attacked a convoy, killing nine": what killed them is told already; "they killed 33" tells of what was told last.
    if (isNear)
      return harmful.has(event.kind) && (mention.event !== 'property-destruction' || destructive.has(event.kind))
    const isPointed = mention.actor?.pronoun === true || isBlast(mention.predication?.subject ?? null)
    return isPointed && harmful.has(event.kind) && mention.sentence - last.sentence <= 2
  }
  if (last.entry.consequence && isNear && event.mentions.length === 1) return false
  if (event.kind === mention.event && mention.sentence - last.sentence <= farthest && isByWeapon(mention)) return true
  if (isPointing(mention) && harmful.has(event.kind) && harmful.has(mention.event)) return true
  if (!kindsOfOne(mention.event).has(event.kind)) return false
  if (isAnother(mention)) return false
  if (isNear && areOfOneClause(last, mention)) return true
  // "carried out air strikes, targeting offices"
  if (isNear && widerKinds(event.kind).includes(mention.event) && mention.noun === null && areOne(event, mention))
    return true
  // "Strikes killed nine … rockets fell": of two sides, more often than not; "the strike" may be shelling told before.
  if (mention.event !== event.kind && isStrike(event, mention) && !isDefinite(mention)) return false
  if (!areOne(event, mention)) return false
  if (isCampaign(mention) && event.kind === mention.event) return isOfTime(event, mention)
  if (last.read.headline && !mention.read.headline) return isFirstAfterTitle(mention)
  // "The shelling also damaged a school": what it damaged besides.
  if (isDefinite(mention) && mention.predication?.subject === mention.noun)
    return mention.sentence - last.sentence <= farthest
  if (!mayBeOne(event.target, mention.target)) return false
  if (last.read.headline) return true
  if (isOnlySuffered(mention)) return mention.sentence - last.sentence <= farthest
  if (isDefinite(mention)) return mention.sentence - last.sentence <= farthest
  if (event.kind !== mention.event) return false
  return repeats(event.target, mention.target) || (repeats(event.actor, mention.actor) && mention.target === null)
}

function isElsewhere({ read: { signs, units } }: Mention): boolean {
  return (signs & Sign.other) !== 0 && units[0]?.lists.has('elsewhereWords') === true
}

/** A definite noun farther behind names something else. */
const farthest = 40

const harmful: ReadonlySet<string> = new Set([
  'air-strike',
  'drone-strike',
  'shelling',
  'missile-strike',
  'rocket-fire',
  'suicide-bombing',
  'bombing',
  'landmine',
  'grenade',
  'chemical-attack',
  'explosion',
  'strike',
  'armed-clash',
  'ground-operation',
  'attack',
  'shooting',
  'stabbing',
  'vehicle-attack',
  'execution',
  'ill-treatment',
  'mob-violence',
  'riot',
  'territory-taken',
  'accident',
  'abduction',
  'siege',
  'protest-force',
  'intercept',
])

/** What burns and brings down buildings. */
const destructive: ReadonlySet<string> = new Set([
  'air-strike',
  'drone-strike',
  'shelling',
  'missile-strike',
  'rocket-fire',
  'suicide-bombing',
  'bombing',
  'explosion',
  'strike',
  'armed-clash',
  'attack',
  'property-destruction',
])

/** Says whether the event that a mention names again may have been told as one of quite another kind. */
export function mayBeOfOtherKind(mention: Mention): boolean {
  return mention.entry.consequence || isPointing(mention)
}

/** "The blast killed nine", "the attackers killed nine"; not "the army killed nine", which may tell of another day. */
function isBlast(subject: NounGroup | null): boolean {
  if (subject?.determiner !== 'definite') return false
  const kind = classOf(subject)
  return kind === 'event' || kind === 'weapon' || subject.person?.role === 'attacker'
}

/** One is only called a strike, and the other may not be what was called so. */
function isStrike({ kind }: Gathered, { event }: Mention): boolean {
  return (kind === 'strike' && !mayRefine(event, kind)) || (event === 'strike' && !mayRefine(kind, event))
}

/** "another attack", "a second blast", "in a separate raid" */
function isAnother({ noun, read }: Mention): boolean {
  if (!noun) return false
  if (noun.additive || noun.ordinal) return true
  if ((read.signs & Sign.other) === 0) return false
  for (let at = noun.first; at < noun.last; at++) if (read.units[at].lists.has('furtherWords')) return true
  return false
}

/** "was hit by an air strike", "the bombing was a suicide attack", "carried out the raid, attacking …" */
function areOfOneClause(left: Mention, right: Mention): boolean {
  if (left.predication === null || right.predication === null) return false
  return left.predication === right.predication && left.noun !== right.noun
}

/** "the attack", "this raid", "their assault", "Sunday's strike". */
function isDefinite(mention: Mention): boolean {
  const { noun } = mention
  if (!noun || noun.quantity || isToldInFull(mention)) return false
  return noun.owner !== null || noun.determiner === 'definite' || noun.determiner === 'possessive'
}

/** "The combat of rebels against soldiers": who and whom stand behind the noun, it needs nothing told before. */
function isToldInFull({ noun, actor, target }: Mention): boolean {
  return noun !== null && actor !== null && target !== null && actor.start > noun.end && target.start > noun.end
}

/** "Two rockets fell on the market": what weapons do that nobody is said to have fired tells of fire told before. */
function isByWeapon({ entry, actor, noun, predication }: Mention): boolean {
  const subject = predication?.subject
  if (
    noun !== null ||
    actor !== null ||
    !entry.intransitive ||
    entry.weapons === null ||
    !subject ||
    classOf(subject) !== 'weapon'
  )
    return false
  return !subject.additive && !subject.ordinal
}

/** "He was shot in the leg", "two rooms were hit": by what happened before, as long as nobody else is named. */
function isOnlySuffered({ noun, actor, target, predication }: Mention): boolean {
  return (
    noun === null &&
    actor === null &&
    target !== null &&
    predication?.verb?.passive === true &&
    target.quantity === null
  )
}

/** The lead tells again what the headline told. */
function isFirstAfterTitle(mention: Mention): boolean {
  return mention.sentence <= 6
}

/** "this incursion", "these attacks": what was told last, by whatever name. */
function isPointing({ noun, read }: Mention): boolean {
  return noun !== null && read.units[noun.first].lists.has('pointers')
}

/** "Air strikes went on": strikes without a number are those of before, whatever each of them hit. */
function isCampaign({ noun }: Mention): boolean {
  return noun?.plural === true && (noun.quantity === null || noun.quantity.stated === null)
}

/** A campaign goes on; what was fought on a day of its own stands by itself: "clashes raged through Friday night". */
function isOfTime(event: Gathered, mention: Mention): boolean {
  const time = timeOf(mention)
  if (time === null || mention.noun?.determiner === 'definite') return true
  return event.mentions.some(
    (other) => other.sentence === mention.sentence || timeOf(other)?.head.word === time.head.word,
  )
}

/** The words of time in the clause of a mention. */
function timeOf({ predication }: Pick<Mention, 'predication'>): NounGroup | null {
  return predication?.obliques.find(({ time }) => time) ?? null
}

/** Nobody is said to have done it, or a word of the name is the same: "the regime's attacks", "regime jets". */
function areOne(event: Gathered, mention: Mention): boolean {
  const said = wordsOfActor(mention)
  if (said.length === 0) return true
  const doers = doersOf(event)
  if (doers.length === 0) return true
  return said.some((word) => doers.includes(word)) || (mention.actor?.determiner === 'definite' && !mention.actor.name)
}

/** The words that name who did what was gathered: those of the first mention that names anybody. */
export function doersOf({ mentions }: Gathered): readonly string[] {
  for (const mention of mentions) {
    const words = wordsOfActor(mention)
    if (words.length > 0) return words
  }
  return none
}

/** The words that name who did it: those of the noun group, or those before the noun of the event. */
function wordsOfActor({ actor, noun, read, trigger }: Mention): readonly string[] {
  if (actor?.pronoun) return none
  const group = actor ?? noun
  if (group === null) return none
  const words: string[] = []
  for (let at = group.first; at <= group.last; at++) {
    const unit = read.units[at]
    if (actor === null && unit.start >= trigger.start) break
    if (
      unit.tag === Tag.noun ||
      unit.tag === Tag.name ||
      (unit.pos & Pos.nationality) !== 0 ||
      (unit.capital && at > 0)
    )
      words.push(unit.word)
  }
  return words
}

const none: readonly string[] = []

/** Nothing is named, or the same. */
export function mayBeOne(known: NounGroup | null, said: NounGroup | null): boolean {
  if (known === null || said === null || said.pronoun) return true
  if (known.quantity?.stated != null && said.quantity?.stated != null && known.quantity.stated !== said.quantity.stated)
    return false
  return known.head.word === said.head.word || (said.determiner === 'definite' && !said.name)
}

function repeats(known: NounGroup | null, said: NounGroup | null): boolean {
  return known !== null && said !== null && !said.pronoun && known.head.word === said.head.word
}
