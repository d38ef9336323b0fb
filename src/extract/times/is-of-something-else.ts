import { Sign } from '../../language/signs.ts'
import type { Anchor, Discourse, PlaceMention } from '../discourse.ts'
import { holds } from '../places/holds.ts'
import { scenesOf } from '../places/scenes.ts'
import { strong } from '../places/topic-of.ts'
import { sentenceOf } from '../sentence-of.ts'
import { isEvent } from '../tolls/background.ts'
import { Tag, type Unit } from '../unit.ts'

const mostBack = 12
const mostPlaces = 40

/**
 * Says whether a claim is of something else than what its report is about, so that the day of the one is not that of the
 * other: words such as "elsewhere" or "in a separate attack" say so, or its paragraph is set in another place.
 */
export function isOfSomethingElse(anchor: Anchor, discourse: Discourse): boolean {
  const { document } = discourse
  const { paragraphs } = document.sentences
  const first = Math.max(0, anchor.sentence - mostBack)
  for (let at = anchor.sentence; at >= first && paragraphs[at] === paragraphs[anchor.sentence]; at--)
    if (isSetApart(at, discourse)) return true
  return isElsewhere(anchor.sentence, discourse)
}

/** "Elsewhere, six were killed", "in a separate attack": words of the sentence say that it is another one. */
function isSetApart(sentence: number, { document }: Discourse): boolean {
  const read = sentenceOf(document.read, sentence)
  if (read === null || (read.signs & Sign.other) === 0) return false
  const { units } = read
  for (let at = 0; at < units.length; at++) {
    const { entry } = units[at]
    if (entry === null || (entry.signs & Sign.other) === 0) continue
    const isFirst = at < 3 || units[at - 1].tag === Tag.comma
    if (isFirst && entry.lists.has('elsewhereWords')) return true
    const isFurther =
      at > 0 &&
      at < 4 &&
      (entry.lists.has('furtherWords') || entry.lists.has('newWords')) &&
      units[at - 1].lists.has('articles')
    if (isFurther && isOfEvent(units, at + 1)) return true
  }
  return false
}

const longestName = 5

/** "a separate [intelligence based operation]": the noun group behind is an event. */
function isOfEvent(units: readonly Unit[], from: number): boolean {
  for (let at = from; at < units.length && at < from + longestName; at++) {
    if (isEvent(units[at])) return true
    const { tag } = units[at]
    if (tag === Tag.preposition || tag === Tag.comma || tag === Tag.determiner) return false
  }
  return false
}

/** The place of the sentence, else the last one of its paragraph, is none of those of the head, nor within or around one. */
function isElsewhere(sentence: number, discourse: Discourse): boolean {
  const { ofSentence, weights, topic } = scenesOf(discourse)
  const starts = discourse.firsts.places
  if (topic < 0) return false
  const { places, document } = discourse
  const { paragraphs } = document.sentences
  const main = places[topic]
  if (main.number < 0) return false
  const head = Math.min(mostPlaces, starts[Math.min(sentence, endOfHead(main.sentence, paragraphs))])
  const first = Math.max(0, sentence - mostBack)
  for (let at = sentence; at >= first && paragraphs[at] === paragraphs[sentence]; at--) {
    const scene = ofSentence[at]
    if (scene < 0 || weights[at] < strong) continue
    const here = places[scene]
    if (here.number < 0 || !isFrontedAt(here, document)) return false
    // "FARAH - Nine soldiers were killed": an entry of the one list.
    if (here.relation === 'head') return false
    if (isAround(here, main))
      return isBesideAnother(
        here,
        main,
        places,
        Math.min(mostPlaces, starts[Math.min(sentence, main.sentence + headSentences)]),
      )
    for (let other = 0; other < head; other++) {
      // "in Velo, in the north of Orra": what only says where the place of the report lies holds others too.
      if (!holds(places[other], main) && isAround(here, places[other])) return false
    }
    return true
  }
  return false
}

const headSentences = 4
const exact: ReadonlySet<string> = new Set(['settlement', 'camp', 'neighbourhood'])

/** A strike "in Velo, in the north of Orra"; "in Zita, too, a man died": another town of the same country. */
function isBesideAnother(
  here: PlaceMention,
  main: PlaceMention,
  places: readonly PlaceMention[],
  head: number,
): boolean {
  if (here.kind !== 'settlement') return false
  let isOther = false
  for (let at = 0; at < head; at++) {
    const place = places[at]
    if (place.number === here.number) return false
    if (place.kind !== null && exact.has(place.kind) && holds(main, place) && !isAround(place, here)) isOther = true
  }
  return isOther
}

/** The sentence behind the paragraph that names the place of the report, and behind the first that follow. */
function endOfHead(sentence: number, paragraphs: Int32Array): number {
  let end = Math.max(sentence, 1) + 1
  const last = Math.min(paragraphs.length, end + mostBack)
  while (end < last && paragraphs[end] === paragraphs[end - 1]) end++
  return end
}

/** One of the two lies within the other, or they are the same. */
function isAround(one: PlaceMention, other: PlaceMention): boolean {
  return one.number === other.number || holds(one, other) || holds(other, one)
}

/** "In Velo, two died": the place opens its sentence and sets it apart; "a nurse at the hospital in Velo" does not. */
function isFrontedAt({ lead, sentence }: PlaceMention, { sentences }: Discourse['document']): boolean {
  return lead - sentences.firstTokens[sentence] <= 1
}
