import type { Entry } from '../../language/lexicon.ts'
import { Sign } from '../../language/signs.ts'
import type { Actor, Responsibility } from '../../model/index.ts'
import type { Range } from '../../text/index.ts'
import type { NounGroup } from '../chunk.ts'
import type { Predication } from '../clauses/predication.ts'
import { readClauses } from '../clauses/read-clauses.ts'
import type { Anchor, Discourse } from '../discourse.ts'
import { onceFor } from '../once-for.ts'
import type { ReadSentence } from '../read-document.ts'
import { actorsOfNoun } from './actors-of-noun.ts'
import { deedMeant, isDeedOf } from './deed-meant.ts'
import { isSameActor } from './is-same-actor.ts'
import { labelledDoers } from './labelled-doers.ts'
import { harms } from './linked-event.ts'
import { toldEventsOf } from './told-events.ts'

/** Words that name somebody as the one who did it, without saying that it is so. */
interface Blame {
  /** The sentence that blames, and the one that tells the deed. */
  readonly blaming: number
  readonly deed: number
  readonly blamed: readonly Actor[]
  /** Those alone who are counted here: "of which {21} were attributed to the army"; `null` for the whole event. */
  readonly of: Range | null
}

/**
 * Returns who is blamed for, suspected of, or claims what an event or a count tells, where the report speaks of that event.
 *
 *     Nobody claimed the bombing. Officials blamed the Tolmak Front. · The VLA claimed responsibility.
 */
export function blamedFor(anchor: Blamable, discourse: Discourse): readonly Actor[] {
  const number = toldEventsOf(discourse).numbers[anchor.sentence]
  let actors: readonly Actor[] = nobody
  for (const { deed, blaming, blamed, of } of blamesOf(discourse).get(number) ?? none) {
    if (of !== null && anchor.noun && anchor.noun.start !== of.start) continue
    if (isDeedOf(anchor.sentence, deed, blaming, discourse)) actors = joined(actors, blamed)
  }
  return actors
}

/** A count, with the noun group that it counts, or an event. */
type Blamable = Pick<Anchor, 'sentence'> & { readonly noun?: Range | null }

/** As {@link blamedFor}, where the words blame them for those counted alone. */
export function blamedForAlone({ sentence, noun }: Blamable, discourse: Discourse): readonly Actor[] {
  const number = toldEventsOf(discourse).numbers[sentence]
  for (const { of, blaming, blamed } of blamesOf(discourse).get(number) ?? none)
    if (of !== null && of.start === noun?.start && blaming === sentence) return blamed
  return nobody
}

/** Whom the report blames most of: what somebody only denies stands back behind what others say. */
const most = 3

/** For each event, in the order of the text. */
const blamesOf = onceFor((discourse: Discourse): ReadonlyMap<number, readonly Blame[]> => {
  const { numbers } = toldEventsOf(discourse)
  const found = new Map<number, Blame[]>()
  /** Whom the recorder names: nothing else is added. */
  const settled = new Set<number>()
  for (const sentence of discourse.document.read) {
    if ((sentence.signs & Sign.blaming) === 0) continue
    const { index } = sentence
    const event = numbers[index]
    const known = found.get(event) ?? none
    const labelled = sentence.signs & Sign.doerLabel ? labelledDoers(sentence, discourse) : nobody
    if (labelled.length > 0) {
      // "Local sources accused the Front. … Belligerent: the Front": what the text doubts the label does not settle.
      const said = known.reduce((actors, blame) => joined(actors, blame.blamed), nobody)
      const blamed = labelled.map((actor) => said.find((one) => isSameActor(one, actor)) ?? plain(actor))
      found.set(event, [{ blaming: index, deed: index, blamed, of: null }])
      settled.add(event)
    }
    if (settled.has(event) || known.length >= mostBlames) continue
    for (const predication of clausesOf(sentence)) {
      const clause = blamedBy(predication, sentence)
      if (!clause) continue
      const { responsibility } = clause
      const blamed = actorsOfNoun(clause.noun, sentence, discourse).map((actor) => plain({ ...actor, responsibility }))
      if (blamed.length === 0) continue
      const deed = deedMeant(sentence, discourse)
      const before = found.get(event)
      const { passive, subject, verb } = predication
      const blame = {
        blaming: index,
        deed,
        blamed,
        of: passive && !verb?.bare && subject && isCount(subject) ? subject : null,
      }
      if (before) before.push(blame)
      else found.set(event, [blame])
    }
  }
  return found
})

/** "Of which 21 were attributed to …"; "a blast was claimed by …" is the event. */
function isCount({ quantity, determiner }: NounGroup): boolean {
  return quantity !== null && quantity.stated !== 1 && determiner !== 'indefinite'
}

/** No report blames more often for one event. */
const mostBlames = 24

/** Without the words, which are of another sentence than the claim's. */
function plain({ id, name, responsibility }: Actor): Actor {
  return { id, name, responsibility }
}

const nobody: readonly Actor[] = []
const none: readonly Blame[] = []

/** Each once; who denies it only where nobody is said to have done it. */
function joined(known: readonly Actor[], others: readonly Actor[]): readonly Actor[] {
  if (known.length === 0) return others
  const isDenied = others[0].responsibility === 'denied'
  if (known[0].responsibility === 'denied') return isDenied ? known : others
  if (isDenied || known.length >= most) return known
  const fresh = others.filter((actor) => !known.some((one) => isSameActor(one, actor)))
  return fresh.length > 0 ? [...known, ...fresh] : known
}

/** Whom a clause blames, and how. */
function blamedBy(
  predication: Predication,
  sentence: ReadSentence,
): { noun: NounGroup; responsibility: Responsibility } | null {
  const { verb, passive, subject, object, obliques } = predication
  const base = verb?.main.entry?.verb
  if (!verb || !base || !mayBlame(verb.main.entry, base)) return null
  const deed = deedBefore(predication, sentence)
  const behind = (preposition: string): NounGroup | null =>
    deed
      ? nounBehind(predication, preposition, sentence)
      : (obliques.find((noun) => noun.preposition === preposition) ?? null)
  const about = (noun: NounGroup | null, responsibility: Responsibility) =>
    noun && !verb.negated && noun.determiner !== 'negative' && !isNobody(noun, sentence)
      ? withBody(ownedBy(noun, sentence), responsibility, sentence)
      : null
  const taken = deed ?? (passive ? subject : object)
  if (base === 'blame') {
    // "In the latest violence blamed on the Front": whatever stands before, it is said of that.
    const on = behind('on') ?? (verb.bare ? nounBehind(predication, 'on', sentence) : null)
    return isOfDeed(behind('for')) ? about(on ?? taken, 'accused') : null
  }
  if (base === 'accuse') return isAccusedOfDeed(predication, sentence) ? about(taken, 'accused') : null
  if (base === 'suspect') return isOfDeed(behind('of')) ? about(taken, 'suspected') : null
  if (base === 'attribute') return about(behind('to'), 'suspected')
  // "The Front said it was behind the attack", "officials said the Front was responsible for it"
  if (base === 'be') {
    const isMeant = isResponsible(predication, sentence) || isBehind(behind('behind'))
    return isMeant ? about(subject, subject?.pronoun ? 'claimed' : 'accused') : null
  }
  if (base === 'hold' && object && isResponsible(predication, sentence)) return about(object, 'accused')
  // "an attack claimed by the Front"
  if (base === 'claim' && isDeed(taken)) return about(passive ? behind('by') : subject, 'claimed')
  // "It was carried out by the Front"
  if (passive && isCarrying(base) && subject?.pronoun) return about(behind('by'), 'stated')
  if (base === 'deny' && !passive && isOfDeeds(taken, predication, sentence)) return about(subject, 'denied')
  if (taken?.head.word !== 'responsibility') return null
  const taker = passive ? behind('by') : subject
  if (base === 'claim') return about(taker, 'claimed')
  if (base === 'accept' || base === 'admit' || base === 'acknowledge' || base === 'take')
    return about(taker, base === 'take' ? 'claimed' : 'accepted')
  return null
}

function mayBlame(entry: Entry | null, base: string): boolean {
  return (entry !== null && (entry.signs & Sign.blaming) !== 0) || base === 'be' || base === 'hold' || isCarrying(base)
}

/** "carry", "carry off" */
function isCarrying(base: string): boolean {
  return base.startsWith('carry')
}

/** "Nine died in [an attack] blamed on the Front": the participle is said of the noun before it, not of who died. */
function deedBefore({ verb, at }: Predication, { chunks }: ReadSentence): NounGroup | null {
  const before = chunks[at - 1]
  return verb?.bare && before?.kind === 'noun' && isDeed(before) ? before : null
}

/** The noun group that a preposition right behind a participle leads to. */
function nounBehind({ at }: Predication, preposition: string, { chunks }: ReadSentence): NounGroup | null {
  const [mark, noun] = [chunks[at + 1], chunks[at + 2]]
  const leads = (mark?.kind === 'preposition' || mark?.kind === 'to') && mark.unit.word === preposition
  return leads && noun?.kind === 'noun' ? noun : null
}

/** "Attributed to Varania's army": what it owns, not the owner. */
function ownedBy(noun: NounGroup, { clauses, chunks }: ReadSentence): NounGroup {
  if (!noun.owns) return noun
  for (const other of clauses.nouns) if (other.owner === noun) return other
  for (const other of chunks) if (other.kind === 'noun' && other.owner === noun) return other
  return noun
}

/** "A spokesman for the Front denied it", "the Front's leader claimed it": the body did it or did not; without one no spokesman is named. */
function withBody(
  noun: NounGroup,
  responsibility: Responsibility,
  { chunks, units }: ReadSentence,
): { noun: NounGroup; responsibility: Responsibility } | null {
  const { word } = noun.head
  const isSpokesman = spokes.test(word)
  if (!isSpokesman && (!leaders.has(word) || responsibility === 'accused' || responsibility === 'suspected'))
    return { noun, responsibility }
  const next = isSpokesman ? chunks.find((chunk) => chunk.kind === 'noun' && chunk.start > noun.end) : undefined
  const body = noun.of ?? noun.owner ?? (next?.kind === 'noun' && units[next.first - 1]?.word === 'for' ? next : null)
  if (body && !body.time && !body.pronoun) return { noun: body, responsibility }
  return isSpokesman ? null : { noun, responsibility }
}

const spokes = /^spokes/
/** Who speaks for a body that acts. */
const leaders: ReadonlySet<string> = new Set(['leader', 'commander', 'chief', 'head', 'emir', 'leadership', 'wing'])

/** "The attack", "the bombing": what somebody can say that they did. */
function isDeed(noun: NounGroup | null): boolean {
  return (
    noun !== null &&
    !noun.pronoun &&
    (noun.head.entry?.events.some(({ event, form }) => form === 'noun' && harms(event.event)) ?? false)
  )
}

/** "blamed for the attack", "for it", or for nothing that is named; not "for the shortage". */
function isOfDeed(noun: NounGroup | null): boolean {
  return noun === null || noun.pronoun || noun.person !== null || isDeed(noun) || ofDeeds.has(noun.head.word)
}

const ofDeeds: ReadonlySet<string> = new Set([
  'deaths',
  'death',
  'killings',
  'killing',
  'fire',
  'violence',
  'crime',
  'abuses',
  'atrocities',
  'casualties',
])

/** "accused of shelling the camp", "of the massacre"; not "of exploiting its gas". */
function isAccusedOfDeed({ verb, obliques }: Predication, { clauses, units }: ReadSentence): boolean {
  if (!verb) return false
  for (const other of clauses.predications)
    if (
      other.verb &&
      other.at > 0 &&
      other.verb.start > verb.end &&
      other.verb.form === 'ing' &&
      units[other.verb.first - 1]?.word === 'of'
    )
      return (
        other.verb.main.entry !== null &&
        (other.verb.main.entry.events.some(({ event }) => event.event !== 'none') ||
          other.verb.main.entry.frames.length > 0)
      )
  const of = obliques.find((noun) => noun.preposition === 'of')
  return isOfDeed(of ?? null)
}

/** "behind the attack", not "behind the wall" */
function isBehind(noun: NounGroup | null): boolean {
  return isDeed(noun) || (noun?.pronoun ?? false)
}

/** "responsible for the bombing" */
function isResponsible({ verb, obliques }: Predication, { units }: ReadSentence): boolean {
  if (!verb) return false
  const end = Math.min(units.length, verb.last + 8)
  for (let at = verb.last + 1; at < end; at++)
    if (units[at].word === 'responsible')
      return obliques.some((noun) => noun.preposition === 'for' && (isDeed(noun) || noun.head.word === 'deaths'))
  return false
}

/** "denied the attack", "denied shelling the camp", "denied any role" */
function isOfDeeds(noun: NounGroup | null, denial: Predication, { clauses }: ReadSentence): boolean {
  // "Denied the deaths": that anybody died, not that they did it.
  if (noun) return deeds.has(noun.head.word) || (noun.head.entry?.events.some(({ event }) => !event.denied) ?? false)
  return clauses.predications.some(
    ({ governor, verb }) => governor === denial && (verb?.main.entry?.events.length ?? 0) > 0,
  )
}

const deeds: ReadonlySet<string> = new Set([
  'responsibility',
  'involvement',
  'role',
  'part',
  'accusation',
  'accusations',
  'charge',
  'charges',
])

/** "Neither side", "no group", "nobody" */
function isNobody({ first }: NounGroup, { units }: ReadSentence): boolean {
  return nobodies.has(units[first]?.word ?? '')
}

const nobodies: ReadonlySet<string> = new Set(['neither', 'no', 'nobody', 'none', 'no one', 'no-one'])

/** The clauses of a sentence that may blame; one that counts nothing and tells no event has none yet. */
function clausesOf({ clauses, chunks }: ReadSentence): readonly Predication[] {
  return clauses.predications.length > 0 ? clauses.predications : readClauses(chunks).predications
}
