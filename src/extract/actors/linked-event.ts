import type { Range } from '../../text/index.ts'
import type { Chunk, NounGroup } from '../chunk.ts'
import { chunkEndingBehind } from '../chunk-ending-behind.ts'
import type { Predication } from '../clauses/predication.ts'
import type { Anchor, Discourse, EventMention } from '../discourse.ts'

/** Kinds of events that harm people or things, and can be the cause of a count. */
const harming: ReadonlySet<string> = new Set([
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
  'sexual-violence',
  'property-destruction',
  'siege',
  'protest-force',
  'riot',
  'mob-violence',
  'accident',
  'disaster',
  'hunger',
  'disease',
  'abduction',
  'looting',
  'protest-intervention',
])

/** Says whether an event of the kind can be what people and things are harmed by. */
export function harms(event: string): boolean {
  return harming.has(event)
}

/** Says whether nobody is said to do an event of the kind. */
export function isOfNobody(event: string): boolean {
  return event === 'disaster' || event === 'accident' || event === 'hunger' || event === 'disease'
}

/** Event mentions of one sentence, in the order of the text. */
export function mentionsIn({ eventMentions, firsts }: Discourse, sentence: number): readonly EventMention[] {
  const first = firsts.eventMentions[sentence]
  const end = Math.min(firsts.eventMentions[sentence + 1], first + most)
  return first === end ? none : eventMentions.slice(first, end)
}

/** No sentence of a report tells more events; a file without full stops would. */
const most = 64

const none: readonly EventMention[] = []

/** The mention whose words are the claim's own trigger: "shot dead", "abducted". */
export function mentionAt(anchor: Anchor, mentions: readonly EventMention[]): EventMention | null {
  const { start, end } = anchor.trigger
  return mentions.find(({ trigger }) => trigger.start < end && start < trigger.end) ?? null
}

/**
 * The event of its own sentence that a count is told with: in a role of its clause, else the nearest one before it, else
 * the nearest behind.
 *
 *     An {air strike} killed 12. · Twelve died in {shelling}. · A drone {hit} the depot, killing two.
 */
export function eventBeside(
  anchor: Anchor,
  mentions: readonly EventMention[],
  chunks: readonly Chunk[],
): EventMention | null {
  const { predication, trigger } = anchor
  if (mentions.length === 0) return null
  const all = mentions.filter((mention) => harms(mention.event) && mayBeMeant(mention, trigger, chunks))
  // "Rebels opened fire; two soldiers were killed and one hurt by shelling": what its own part of the sentence tells.
  if (all.length === 0) return null
  const near = all.filter((mention) => !isPartedFrom(mention.trigger, trigger, chunks))
  const told = near.length > 0 || namesDoerBehind(trigger, chunks) ? near : all
  if (told.length < 2) return told[0] ?? null
  if (predication) {
    for (const noun of rolesOf(predication)) {
      const found = told.find((mention) => holds(noun, mention))
      if (found) return found
    }
    const during = told.find((mention) => isDuring(mention, predication, trigger, chunks))
    if (during) return during
    const shared = told.find(
      (mention) => mention.predication !== null && isSameSubject(mention.predication, predication),
    )
    if (shared) return shared
  }
  let before: EventMention | null = null
  for (const mention of told) {
    if (mention.trigger.start > trigger.start) return before ?? mention
    before = mention
  }
  return before
}

function mayBeMeant(mention: EventMention, trigger: Range, chunks: readonly Chunk[]): boolean {
  return (
    !isOnlyNear(mention, chunks) &&
    !isPartedFrom(trigger, mention.trigger, chunks) &&
    !isToldBefore(trigger, mention.trigger, chunks) &&
    !tellsWhen(trigger, mention.trigger, chunks)
  )
}

/** "Killed nine and arrested eight [during the clashes]": what stands behind the last of two verbs holds for both. */
function isDuring(
  { noun, predication, trigger: told }: EventMention,
  own: Predication,
  trigger: Range,
  chunks: readonly Chunk[],
): boolean {
  if (noun === null || predication === null || told.start < trigger.end) return false
  if (noun.preposition !== 'during' && noun.preposition !== 'in' && noun.preposition !== 'amid') return false
  return (
    own.subject !== null &&
    own.subject === predication.subject &&
    !hasCommaBetween(chunks, chunkEndingBehind(chunks, trigger.end), told.start)
  )
}

/** "To the verge of famine", "the risk of an attack": it has not come. */
function isOnlyNear({ trigger }: EventMention, chunks: readonly Chunk[]): boolean {
  const at = chunkEndingBehind(chunks, trigger.start)
  if (at < 2) return false
  const of = chunks[at - 1]
  const before = chunks[at - 2]
  return of.kind === 'preposition' && of.unit.word === 'of' && before.kind === 'noun' && brinks.has(before.head.word)
}

const brinks: ReadonlySet<string> = new Set([
  'verge',
  'brink',
  'edge',
  'cusp',
  'risk',
  'threat',
  'danger',
  'fear',
  'fears',
  'prospect',
  'possibility',
])

/** How far a semicolon is looked for, in groups. */
const farthest = 24

/**
 * Says whether something else is told in between: a semicolon ("armed groups killed 203; clashes left 52 dead"), or a
 * further deed ("announced the death of a fighter, and later said it had fired rockets").
 */
export function isPartedFrom(trigger: Range, told: Range, chunks: readonly Chunk[]): boolean {
  if (told.start < trigger.end) return false
  const first = chunkEndingBehind(chunks, trigger.end)
  for (let at = first; at < Math.min(chunks.length, first + farthest); at++) {
    const { kind, start } = chunks[at]
    if (start >= told.start) return false
    if (start < trigger.end) continue
    if (kind === 'semicolon' || (kind === 'adverb' && tellsFurther(chunks, at))) return true
  }
  return false
}

/** "…; two were killed and one wounded by army fire": the part of the sentence behind the semicolon names its own doer. */
function namesDoerBehind(trigger: Range, chunks: readonly Chunk[]): boolean {
  const first = chunkEndingBehind(chunks, trigger.end)
  for (let at = first; at < Math.min(chunks.length - 1, first + farthestDoer); at++) {
    const { kind } = chunks[at]
    if (kind === 'semicolon') return false
    const noun = chunks[at + 1]
    if (kind === 'preposition' && noun.kind === 'noun' && noun.preposition === 'by')
      return isDeed(chunks[at - 1]) && !noun.time && noun.reason === null && !noun.pronoun
  }
  return false
}

function isDeed(chunk: Chunk | undefined): boolean {
  return chunk?.kind === 'verb' || (chunk?.kind === 'adjective' && (chunk.unit.entry?.frames.length ?? 0) > 0)
}

/** Says whether a semicolon stands between what was told and a trigger whose part of the sentence names its own doer. */
export function isDoneByOthers(trigger: Range, told: Range, chunks: readonly Chunk[]): boolean {
  return isPartedFrom(told, trigger, chunks) && namesDoerBehind(trigger, chunks)
}

/** How far behind its trigger the doer of a part of a sentence is looked for, in groups. */
const farthestDoer = 8

/** "…, and [later] said", "and the army [also] shelled": not "and 12 [also] hurt in the shelling". */
function tellsFurther(chunks: readonly Chunk[], at: number): boolean {
  const [adverb, verb] = [chunks[at], chunks[at + 1]]
  if (adverb.kind !== 'adverb' || !adverb.unit.lists.has('further')) return false
  if (verb?.kind !== 'verb' || verb.form !== 'finite' || verb.passive) return false
  const before = at > 0 ? chunks[at - 1] : null
  const subject = before?.kind === 'noun' ? before : null
  const sign = subject ? at - 2 : at - 1
  return subject?.quantity == null && sign >= 0 && chunks[sign].kind === 'coordinator'
}

/** "Gunmen shot nine, hours after four men had been killed": what the clause tells came before, of something else. */
export function isToldBefore(trigger: Range, told: Range, chunks: readonly Chunk[]): boolean {
  if (told.end > trigger.start) return false
  const first = chunkEndingBehind(chunks, told.end)
  let isBefore = false
  for (let at = first; at < Math.min(chunks.length, first + farthest) && chunks[at].start < trigger.start; at++) {
    const chunk = chunks[at]
    if (chunk.kind === 'subordinator') isBefore = earlier.test(chunk.unit.word)
    // "One was lynched after he fell, and two were hurt"
    else if (chunk.kind === 'coordinator' && chunks[at - 1].kind === 'comma') isBefore = false
  }
  return isBefore
}

/** "At least 40 were killed since Varania's offensive", "before the raid ended": it tells when they were killed, not by what. */
export function tellsWhen(trigger: Range, told: Range, chunks: readonly Chunk[]): boolean {
  const at = chunkEndingBehind(chunks, told.start)
  let verbs = 0
  for (let back = at - 1; back >= 0 && at - back <= farthestMark; back--) {
    const chunk = chunks[back]
    switch (chunk.kind) {
      case 'noun':
      case 'adjective':
      case 'adverb':
      // The sign of an owner.
      case 'other':
        break
      case 'verb':
        if (++verbs > 1) return false
        break
      case 'preposition':
      case 'subordinator':
        if (chunk.unit.word === 'of') break
        if (!whens.test(chunk.unit.word)) return false
        // "Since Varania attacked, 40 have been killed": at the front it holds for all that follows.
        return trigger.end <= chunk.start || (back === 0 && hasCommaBetween(chunks, at, trigger.start))
      default:
        return false
    }
  }
  return false
}

function hasCommaBetween(chunks: readonly Chunk[], from: number, end: number): boolean {
  for (let at = from; at < chunks.length && chunks[at].start < end; at++) if (chunks[at].kind === 'comma') return true
  return false
}

/** How many groups before an event its "since" may stand. */
const farthestMark = 8
const whens = /^(?:since|before|until|till|prior to|ahead of)(?:\s|$)/

const earlier = /(?:^|\s)(?:after|before)$/

function rolesOf({ subject, obliques, object }: Predication): NounGroup[] {
  return [...(subject ? [subject] : []), ...obliques, ...(object ? [object] : [])]
}

function holds(noun: NounGroup, { trigger }: EventMention): boolean {
  return [noun, ...noun.joined].some((one) => one.start <= trigger.start && trigger.end <= one.end)
}

function isSameSubject(left: Predication, right: Predication): boolean {
  return left === right || (left.subject !== null && left.subject === right.subject)
}
