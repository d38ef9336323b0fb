import { widerKinds } from '../../language/packs.ts'
import type { NounGroup } from '../chunk.ts'
import type { RawEvent } from '../discourse.ts'
import { modalityOf } from '../modality.ts'
import type { Mention } from './mention.ts'

interface Gathered {
  readonly mentions: Mention[]
  kind: string
  actor: NounGroup | null
  target: NounGroup | null
}

/** Joins the mentions of a document to events: each event once, however often it is named. */
export function gatherEvents(mentions: readonly Mention[]): RawEvent[] {
  const events: Gathered[] = []
  for (const mention of mentions) {
    if (mention.aside) continue
    const known = findSame(events, mention)
    if (known) {
      known.mentions.push(mention)
      if (widerKinds(mention.event).includes(known.kind)) known.kind = mention.event
      known.actor ??= named(mention.actor)
      known.target ??= named(mention.target)
    } else
      events.push({
        mentions: [mention],
        kind: mention.event,
        actor: named(mention.actor),
        target: named(mention.target),
      })
  }
  return events.flatMap((event) => eventFrom(event) ?? [])
}

function named(noun: NounGroup | null): NounGroup | null {
  return noun?.pronoun ? null : noun
}

function findSame(events: readonly Gathered[], mention: Mention): Gathered | null {
  if (mention.noun?.additive || isAnother(mention)) return null
  for (let at = events.length - 1; at >= 0; at--) if (isSame(events[at], mention)) return events[at]
  return null
}

function isAnother({ noun, read }: Mention): boolean {
  if (!noun) return false
  for (let at = noun.first; at < noun.last; at++)
    if (read.units[at].entry?.lists.has('furtherWords') || noun.ordinal) return true
  return false
}

function isSame(event: Gathered, mention: Mention): boolean {
  const isKind =
    event.kind === mention.event ||
    widerKinds(mention.event).includes(event.kind) ||
    widerKinds(event.kind).includes(mention.event)
  if (!isKind) return false
  return agree(event.actor, named(mention.actor)) && agree(event.target, named(mention.target))
}

function agree(left: NounGroup | null, right: NounGroup | null): boolean {
  return left === null || right === null || left.head.word === right.head.word
}

function eventFrom({ mentions, kind, actor, target }: Gathered): RawEvent | null {
  const told = mentions.map((mention) => ({
    mention,
    modality: modalityOf(mention.predication, mention.read.units, mention.trigger),
  }))
  const first = told.find(({ modality }) => !modality.hypothetical)
  if (!first) return null
  const { mention, modality } = first
  return {
    ...mention,
    event: kind,
    actor: actor ?? mention.actor,
    target: target ?? mention.target,
    mentions,
    certainty: modality.certainty,
    stance: modality.stance,
  }
}
