import type { Anchor, Discourse, PlaceMention } from '../discourse.ts'
import { firstInSentence, sentenceOf } from '../sentence-of.ts'
import { holds } from './holds.ts'
import { placeOfNation } from './place-of-nation.ts'
import { scenesOf } from './scenes.ts'

/**
 * Returns the one place that a headline among headlines names, if only as who acts, or by an adjective: nothing else of
 * its page tells where.
 *
 *     {place:Haiti} gang violence displaces 9,000 · {place:Somali} army says 18 killed
 */
export function placeOnBoard(anchor: Anchor, discourse: Discourse): PlaceMention | null {
  const { starts } = scenesOf(discourse)
  const { sentence } = anchor
  let only: PlaceMention | null = null
  for (let number = starts[sentence]; number < starts[sentence + 1]; number++) {
    const mention = discourse.places[number]
    if (only && only.number !== mention.number && !holds(mention, only)) {
      if (!holds(only, mention)) return null
      only = mention
    } else only ??= mention
  }
  return only ?? placeOfAdjective(anchor, discourse)
}

/** The country of the one nationality named, where that is not whose strike it was. */
function placeOfAdjective({ sentence }: Anchor, discourse: Discourse): PlaceMention | null {
  let found: PlaceMention | null = null
  for (const { entry, start, end } of sentenceOf(discourse.document.read, sentence)?.units ?? []) {
    if (!entry?.nationality) continue
    if (found || isOfEvent(start, sentence, discourse.eventMentions)) return null
    found = placeOfNation(entry.nationality, { start, end }, sentence, discourse)
  }
  return found
}

/** "the Kenyan strike": the adjective says whose it was. */
function isOfEvent(offset: number, sentence: number, mentions: Discourse['eventMentions']): boolean {
  for (let at = firstInSentence(mentions, sentence); mentions[at]?.sentence === sentence; at++) {
    const { modifiers } = mentions[at]
    if (modifiers && modifiers.start <= offset && offset < modifiers.end) return true
  }
  return false
}
