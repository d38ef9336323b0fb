import type { FacetMention } from '../chunk.ts'
import type { Anchor } from '../discourse.ts'

/** What of a count claim tells where to look for its place; events have neither. */
interface Counted {
  readonly measure?: string
  readonly scope?: string
  readonly event?: string
  readonly stance?: string
  readonly quantity?: { readonly start: number }
  readonly facets?: readonly FacetMention[]
}

/** The measure of a count, `null` of an event. */
export function measureOf(anchor: Anchor): string | null {
  return (anchor as Anchor & Counted).measure ?? null
}

/** The kind of an event, `null` of a count. */
export function eventOf(anchor: Anchor): string | null {
  return (anchor as Anchor & Counted).event ?? null
}

/** A running total: it counts over a wide area, wherever its sentence is set. */
export function isCumulative(anchor: Anchor): boolean {
  return (anchor as Anchor & Counted).scope === 'cumulative'
}

/** A count over a stretch of time: what it counts happened in more than one place. */
export function isOfPeriod(anchor: Anchor): boolean {
  return (anchor as Anchor & Counted).scope === 'period'
}

/** It is only threatened. */
export function isThreatened(anchor: Anchor): boolean {
  return (anchor as Anchor & Counted).stance === 'threatens'
}

/** The nationality of those counted, as the vocabulary has it ("nat:PER"), with the words that say it; `null` where they have none, or several. */
export function nationOf(anchor: Anchor): FacetMention | null {
  let nation: FacetMention | null = null
  for (const mention of (anchor as Anchor & Counted).facets ?? [])
    if (mention.facet.id.startsWith('nat:')) {
      if (nation !== null && nation.facet.id !== mention.facet.id) return null
      nation = mention
    }
  return nation
}

/** Where a claim stands in its sentence: at its number, or at the word of its event. */
export function pointOf(anchor: Anchor): number {
  return (anchor as Anchor & Counted).quantity?.start ?? anchor.trigger.start
}

/** Those counted left a place: "displaced from X", "abducted from X". */
export const leaving: ReadonlySet<string> = new Set([
  'displaced',
  'evacuated',
  'missing',
  'held',
  'homeless',
  'released',
])
/** What is counted flies: it is aimed at places. */
export const flying: ReadonlySet<string> = new Set(['munitions-fired', 'munitions-intercepted', 'strikes'])

/** An event that consists of words: where and when the deeds told beside it were done tells nothing of it. */
export function isOfWords(anchor: Anchor): boolean {
  const event = eventOf(anchor)
  return event !== null && ofWords.has(event)
}

const ofWords: ReadonlySet<string> = new Set(['talks', 'statement', 'threat', 'call'])

/** An event in which people leave a place. */
export function isOfLeaving(anchor: Anchor): boolean {
  const { event } = anchor as Anchor & Counted
  return event === 'displacement' || event === 'evacuation'
}
