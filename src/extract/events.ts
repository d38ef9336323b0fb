import { isEvent } from './background.ts'
import type { ReadSentence } from './read-document.ts'
import { Tag, type Unit } from './unit.ts'

/** Which events a report tells of, one number a sentence it was read from. */
export interface Events {
  /** Event of each sentence, by the sentence's number; the headline's is {@link headline}. */
  readonly of: ReadonlyMap<number, number>
  /** A list of incidents: each entry stands for itself, and no figure of one speaks of another. */
  readonly isList: boolean
}

/** The event of a headline: whatever the report is about. */
export const headlineEvent = -1

/**
 * Finds where a report goes on from one event to the next. A report that dates or places each of its paragraphs is a
 * list. In running text an event opens where the words say that it is another one, or where an attack that was not
 * spoken of is named with a place that was not.
 *
 *     A bomb killed nine in Asmat. | A second blast, near the port, killed two. The bomber died.
 *     A drone hit the depot. | Separately, three people were hurt in Velo.
 */
export function findEvents(sentences: readonly ReadSentence[], text: string): Events {
  const of = new Map<number, number>()
  const starts = startsOf(sentences, text)
  const isList = starts.size >= fewestEntries
  const places = new Set<string>()
  let event = 0
  let next = 1
  let paragraph = -1
  let hasClaims = false
  for (const sentence of sentences) {
    if (sentence.headline && !isList) {
      of.set(sentence.index, headlineEvent)
      continue
    }
    const isNewParagraph = sentence.paragraph !== paragraph
    paragraph = sentence.paragraph
    if (isList) {
      if (isNewParagraph && starts.has(paragraph) && hasClaims) event = next++
    } else {
      // A paragraph that names no event of its own comes back to what the report is about.
      if (isNewParagraph) event = 0
      if (hasClaims && sentence.claims.length > 0 && opensEvent(sentence, places, text)) event = next++
      for (const place of placesOf(sentence.units, text)) places.add(place)
    }
    hasClaims ||= sentence.claims.length > 0
    of.set(sentence.index, event)
  }
  return { of, isList }
}

/** From so many dated or placed paragraphs on a report is a list. */
const fewestEntries = 3

/** The paragraphs that begin with a date or with a place in capitals: "12 May:", "On 3 June,", "MOSUL - ", "SOUTH." */
function startsOf(sentences: readonly ReadSentence[], text: string): Set<number> {
  const found = new Set<number>()
  let paragraph = -1
  for (const { paragraph: current, start } of sentences) {
    if (current === paragraph) continue
    paragraph = current
    let line = start
    while (line > 0 && start - line < longestParagraph && text.charCodeAt(line - 1) !== 10) line--
    if (entryStart.test(text.slice(line, line + 60))) found.add(current)
  }
  return found
}

/** How far back the start of a paragraph is looked for, in characters. */
const longestParagraph = 2000

const entryStart = /^[^\p{L}\p{N}]*(?:\p{L}{2,3} )?(?:\d{1,2}(?:st|nd|rd|th)? \p{Lu}\p{L}{2,}|\p{Lu}\p{L}{2,8}\.? \d{1,2}\b|\d{4}-\d\d-\d\d|\p{Lu}{4,}(?: \p{Lu}{2,})*(?:,[^-–—.]{1,30})?(?: [-–—] |\. ))/u

/** The sentence tells of an event that was not spoken of before. */
function opensEvent(sentence: ReadSentence, places: ReadonlySet<string>, text: string): boolean {
  const { units } = sentence
  if (units[0]?.entry?.lists.has('elsewhereWords')) return true
  let hasIndefinite = sentence.subjects.some(({ role }) => role !== null) && units[0]?.tag !== Tag.determiner
  for (let at = 0; at < units.length; at++) {
    const name = weaponOrEvent(units[at])
    if (!name) continue
    const kind = determinerOf(units, at)
    if (kind === 'further') return true
    if (kind === 'indefinite') hasIndefinite = true
  }
  if (!hasIndefinite) return false
  for (const place of placesOf(units, text)) if (!places.has(place)) return true
  return false
}

function weaponOrEvent(unit: Unit): boolean {
  return isEvent(unit) || (unit.tag === Tag.noun && unit.entry?.thing?.class === 'munition')
}

/** "another attack", "a second, larger blast" are further ones; "a mine" may be; "the attack" is one spoken of. */
function determinerOf(units: readonly Unit[], at: number): 'further' | 'indefinite' | null {
  for (let back = at - 1; back >= Math.max(0, at - 4); back--) {
    const { tag, entry } = units[back]
    const lists = entry?.lists
    if (lists?.has('furtherWords')) return units[back - 1]?.entry?.lists.has('determiners') ? null : 'further'
    if (lists?.has('ordinals') && entry?.words[0] !== 'first') return units[back - 1]?.entry?.lists.has('articles') ? 'further' : null
    if (lists?.has('articles')) return 'indefinite'
    if (tag !== Tag.adjective && tag !== Tag.noun && tag !== Tag.comma) return null
  }
  return null
}

/** Names behind a preposition of place: "in Velo", "near the Asmat bridge". */
function placesOf(units: readonly Unit[], text: string): string[] {
  const found: string[] = []
  for (let at = 0; at < units.length; at++) {
    if (!units[at].entry?.lists.has('placePrepositions')) continue
    let next = at + 1
    if (units[next]?.tag === Tag.determiner) next++
    if (units[next]?.tag === Tag.adjective && units[next].capital) next++
    const unit = units[next]
    if (unit?.tag === Tag.name) found.push(text.slice(unit.start, unit.end).toLowerCase())
  }
  return found
}
