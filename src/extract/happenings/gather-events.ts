import { kindsOfOne, widerKinds } from '../../language/packs.ts'
import type { NounGroup } from '../chunk.ts'
import { modalityOf } from '../counts/modality.ts'
import type { RawEvent } from '../discourse.ts'
import { classOf } from './class-of.ts'
import { doersOf, isSameEvent, mayBeOfOtherKind, mayBeOne } from './is-same-event.ts'
import { isBesides, mayRefine } from './may-refine.ts'
import type { Mention } from './mention.ts'

/** An event while its mentions are gathered. */
export interface Gathered {
  readonly mentions: Mention[]
  kind: string
  actor: NounGroup | null
  target: NounGroup | null
}

/** How many events back the one that words name again is looked for. */
const reach = 30

/** Joins the mentions of a document to events: each event once, however often it is named. */
export function gatherEvents(mentions: readonly Mention[]): RawEvent[] {
  const events: Gathered[] = []
  for (const mention of inOrderOfReading(mentions)) {
    if (mention.aside) continue
    const known = findSame(events, mention)
    if (known) join(known, mention)
    else if (!isNobodys(mention))
      events.push({
        mentions: [mention],
        kind: mention.event,
        actor: named(mention.actor),
        target: named(mention.target),
      })
  }
  tellStrikes(events)
  const told: RawEvent[] = []
  let isInOrder = true
  for (const gathered of events) {
    const event = eventFrom(gathered)
    if (event === null) continue
    if (told.length > 0 && byPlace(told[told.length - 1], event) > 0) isInOrder = false
    told.push(event)
  }
  return isInOrder ? told : told.sort(byPlace)
}

function byPlace(a: RawEvent, b: RawEvent): number {
  return a.evidence.start - b.evidence.start || a.trigger.start - b.trigger.start
}

/** What an attack led to is read behind the attack, wherever it stands in their sentence: "was demolished by the attacks". */
function inOrderOfReading(mentions: readonly Mention[]): readonly Mention[] {
  if (isInOrderOfReading(mentions)) return mentions
  return [...mentions].sort(
    (a, b) => a.sentence - b.sentence || Number(a.entry.consequence ?? false) - Number(b.entry.consequence ?? false),
  )
}

function isInOrderOfReading(mentions: readonly Mention[]): boolean {
  for (let at = 1; at < mentions.length; at++) {
    const before = mentions[at - 1]
    const mention = mentions[at]
    if (before.entry.consequence && !mention.entry.consequence && before.sentence === mention.sentence) return false
  }
  return true
}

/** "The strike" of a report that tells of air strikes only was from the air. */
function tellStrikes(events: readonly Gathered[]): void {
  tellRaids(events)
  if (!events.some(({ kind }) => kind === 'strike')) return
  const told = events.filter(({ kind }) => mayRefine(kind, 'strike'))
  const [first] = told
  if (first === undefined || told.some(({ kind }) => kind !== first.kind)) return
  for (const event of events)
    if (event.kind === 'strike' && !told.every((one) => isOfOthers(one, event))) event.kind = first.kind
}

/** "US strikes on Velo … the Front fired missiles at a ship": what one side did does not tell how the other struck. */
function isOfOthers(left: Gathered, right: Gathered): boolean {
  const [doers, others] = [doersOf(left), doersOf(right)]
  if (doers.length > 0 && others.length > 0 && !doers.some((word) => others.includes(word))) return true
  return !mayBeOne(left.target, right.target)
}

/** "The raid" of a report that tells of an air raid before was from the air. */
function tellRaids(events: readonly Gathered[]): void {
  let isFromAir = false
  for (const event of events) {
    if (event.kind === 'air-strike') isFromAir = true
    else if (isFromAir && event.kind === 'ground-operation' && event.mentions.every(isOnlyRaid))
      event.kind = 'air-strike'
  }
}

function isOnlyRaid({ noun, actor }: Mention): boolean {
  if (noun === null || noun.quantity !== null || (noun.head.word !== 'raid' && noun.head.word !== 'raids')) return false
  return actor === null || classOf(actor) !== 'fighters'
}

/** A pronoun names nobody by itself. */
function named(noun: NounGroup | null): NounGroup | null {
  return noun?.pronoun ? null : noun
}

function findSame(events: readonly Gathered[], mention: Mention): Gathered | null {
  let wider: Gathered | null = null
  const kinds = mayBeOfOtherKind(mention) ? null : kindsOfOne(mention.event)
  const farthest = Math.max(0, events.length - reach)
  for (let at = events.length - 1; at >= farthest; at--) {
    const event = events[at]
    if (kinds !== null && !kinds.has(event.kind)) continue
    if ((wider !== null && event.kind !== mention.event) || !isSameEvent(event, mention)) continue
    // "The shooting" behind an attack on another town: what was told as a shooting before.
    const isWider = mention.noun !== null && !isBesides(mention.event) && widerKinds(mention.event).includes(event.kind)
    if (!isWider || event.mentions.some(({ sentence }) => sentence === mention.sentence)) return event
    wider = event
  }
  return wider
}

function join(event: Gathered, mention: Mention): void {
  event.mentions.push(mention)
  if ((!mention.entry.consequence || mention.entry.weapons === 'require') && refines(mention.event, event.kind))
    event.kind = mention.event
  event.actor ??= named(mention.actor)
  if (!mention.entry.consequence) event.target ??= named(mention.target)
}

/** Words that leave the kind open are told more exactly by later ones; a raid named a clash stays what it was first. */
function refines(kind: string, known: string): boolean {
  // "The attack targeted a convoy" tells no more exactly how.
  return open.has(known) && mayRefine(kind, known) && !(kind === 'strike' && known === 'attack')
}

const open: ReadonlySet<string> = new Set(['attack', 'strike', 'explosion', 'bombing'])
/** "No arrests have been made", "nobody has been charged": nothing happened, and nobody says that it did. */
function isNobodys({ noun, actor, target, predication }: Mention): boolean {
  if (noun !== null) return noun.determiner === 'negative'
  // "The name was not released."
  return actor === null && (target?.determiner === 'negative' || predication?.verb?.negated === true)
}

/** The event stands at its first mention in the body that is told; in the headline where the body tells it nowhere. */
function eventFrom({ mentions, kind, actor, target }: Gathered): RawEvent | null {
  let first: Pick<RawEvent, 'stance' | 'certainty'> | null = null
  let stands: Mention | null = null
  for (const mention of mentions) {
    if (stands && !stands.read.headline) break
    if (stands && mention.read.headline) continue
    const { units, signs } = mention.read
    const { hypothetical, stance: said, certainty } = modalityOf(mention.predication, units, mention.trigger, signs)
    if (hypothetical) continue
    const stance = said === 'denies' && isPresupposed(mention) ? 'asserts' : said
    // "Forces did not attack the town."
    const isNegated = mention.predication?.verb?.negated === true && isMain(mention)
    stands = mention
    first = { stance: isNegated && stance === 'asserts' ? 'denies' : stance, certainty }
  }
  if (!first || !stands) return null
  const isThreat = first.stance === 'threatens' && isVowed(stands)
  return {
    sentence: stands.sentence,
    evidence: coverOf(stands, mentions),
    trigger: stands.trigger,
    predication: stands.predication,
    noun: stands.noun,
    event: isThreat ? 'threat' : kind,
    actor: actor ?? stands.actor,
    target: target ?? stands.target,
    mutual: stands.mutual,
    modifiers: stands.modifiers,
    rule: stands.rule,
    place: -1,
    mentions,
    stance: isThreat ? 'asserts' : first.stance,
    certainty: first.certainty,
  }
}

/** "Denied that anyone had died in the raid", "any part in the raid": the raid is taken as known. */
function isPresupposed({ noun, predication }: Mention): boolean {
  if (noun?.determiner !== 'definite' || !predication) return false
  return predication.subject !== noun && predication.object !== noun
}

/** "Vowed to kill 100 officers": nobody was attacked. What threatens by itself vows nothing: "famine threatens the camp". */
function isVowed({ noun, predication }: Mention): boolean {
  return noun === null || predication?.subject !== noun
}

/** The words of all mentions in its sentence: "in a separate attack, a drone wounded a driver". */
function coverOf(stands: Mention, mentions: readonly Mention[]): { start: number; end: number } {
  let { start, end } = stands.evidence
  for (const { sentence, evidence } of mentions) {
    if (sentence !== stands.sentence) continue
    if (evidence.start < start) start = evidence.start
    if (evidence.end > end) end = evidence.end
  }
  return { start, end }
}

/** The verb that is negated is the event's own, or says that it took place. */
function isMain({ predication, noun, trigger }: Mention): boolean {
  const verb = predication?.verb
  if (!verb) return false
  if (noun) return predication.subject === noun || predication.object === noun
  return verb.start <= trigger.start && trigger.start < verb.end
}
