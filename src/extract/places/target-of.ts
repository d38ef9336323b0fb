import type { Place } from '../../model/index.ts'
import type { NounGroup } from '../chunk.ts'
import type { Anchor, Discourse, EventMention, PlaceMention } from '../discourse.ts'
import { eventOf, flying, measureOf, pointOf } from './anchor-measure.ts'
import { pointedToBy } from './pointed-to.ts'

/** What something was aimed at, and the mention that names it where that is a place. */
export interface Target {
  readonly place: Place
  readonly mention: PlaceMention | null
  /** What else "this city" may point back to. */
  readonly doubts: readonly PlaceMention[]
}

/**
 * Returns what rockets, shells or strikes were aimed at: a place, or things that are none of the gazetteer's.
 *
 *     fired 40 rockets at {Ashkelon} · 12 strikes on {residential buildings}
 */
export function targetOf(anchor: Anchor, discourse: Discourse): Target | null {
  const measure = measureOf(anchor)
  if (eventOf(anchor) !== null) {
    const group = (anchor as EventMention).target
    // The other side of a clash, whether its name is one of people or of a body.
    const isSide = group?.preposition === 'between'
    // "launched the attack on Saturday": when, not on what.
    return group && !group.time && (isSide || !group.person) ? targetFrom(group, anchor, discourse) : null
  }
  if (measure === null || !flying.has(measure)) return null
  const aimed = aimedAt(anchor, discourse)
  if (aimed) return { place: aimed.place, mention: aimed, doubts: [] }
  const struck = measure === 'munitions-fired' ? struckBy(anchor) : null
  if (struck) {
    const target = targetFrom(struck, anchor, discourse)
    if (target.mention || !struck.pronoun) return target
  }
  for (const group of anchor.predication?.obliques ?? [])
    if (
      group.preposition &&
      aims.has(group.preposition) &&
      !group.time &&
      !group.person &&
      group.start > pointOf(anchor)
    )
      return targetFrom(group, anchor, discourse)
  return null
}

/** Whom or what the verb says is hit: "shelled {the site} with 12 rockets", "{the clinic} was hit by two shells". */
function struckBy({ predication, trigger }: Anchor): NounGroup | null {
  const group = predication?.passive ? predication.subject : (predication?.object ?? null)
  if (!group || group.person || group.thing?.class === 'munition') return null
  return group.start >= trigger.end || predication?.passive ? group : null
}

const aims: ReadonlySet<string> = new Set(['at', 'on', 'against', 'toward', 'towards', 'into', 'onto'])

/** The first place behind the count that a word of aim brings in. */
function aimedAt(anchor: Anchor, discourse: Discourse): PlaceMention | null {
  const starts = discourse.firsts.places
  const { text, tokens } = discourse.document
  const point = pointOf(anchor)
  for (let number = starts[anchor.sentence]; number < starts[anchor.sentence + 1]; number++) {
    const mention = discourse.places[number]
    if (mention.start < point || mention.lead === mention.first) continue
    const word = text.slice(tokens.starts[mention.lead], tokens.ends[mention.lead]).toLowerCase()
    if (aims.has(word)) return mention
  }
  return null
}

/** A noun group as a target: the place it names, else its words alone. */
function targetFrom(group: NounGroup, anchor: Anchor, discourse: Discourse): Target {
  const starts = discourse.firsts.places
  for (let number = starts[anchor.sentence]; number < starts[anchor.sentence + 1]; number++) {
    const mention = discourse.places[number]
    // "residential buildings in Gaza" are no town.
    if (
      mention.start >= group.start &&
      mention.end <= group.end &&
      mention.end >= group.head.end &&
      mention.number >= 0
    )
      return { place: mention.place, mention, doubts: [] }
  }
  const pointed = pointedToBy(group, discourse)
  if (pointed) {
    const place = { ...pointed.mention.place, basis: 'inferred' as const }
    return { place, mention: pointed.mention, doubts: pointed.others }
  }
  const text = discourse.given.text.slice(group.start, group.end)
  const place: Place = {
    start: group.start,
    end: group.end,
    text,
    name: text,
    id: null,
    country: null,
    latitude: null,
    longitude: null,
    precision: 'exact',
    basis: 'said',
  }
  return { place, mention: null, doubts: [] }
}
