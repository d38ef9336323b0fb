import { PlaceWord } from '../../language/place-words.ts'
import { TokenKind } from '../../text/index.ts'
import type { PartyMention, PlaceMention } from '../discourse.ts'
import type { ReadDocument } from '../read-document.ts'
import { findTerms } from '../terms/find-terms.ts'
import { territoriesOf } from '../terms/reading-of.ts'
import { theHash } from './brought-in.ts'
import type { PlaceRelation } from './candidate.ts'
import { countryMention } from './country-mention.ts'
import { wordsBeside } from './words-beside.ts'

/**
 * Returns the places that other words than names of places tell, behind a word of place: a state by a loaded name, and
 * territories that go by whose they are. The latter are read by whom the report speaks of; what else they may mean stands
 * in `alternatives`, and where nothing decides they are places by their words alone.
 *
 *     casualties within {the Kinshasa regime} · nine died in {the temporarily occupied territories}
 */
export function findTerritories(
  document: ReadDocument,
  parties: readonly PartyMention[],
  named: readonly PlaceMention[],
): PlaceMention[] {
  const found: PlaceMention[] = []
  for (const { id, loaded, start, end } of parties) {
    if (!loaded || !id.startsWith('state:')) continue
    const words = broughtIn(document, start, end)
    // "the bombs of the regime", "raids against the regime" are its own, or on it: no place.
    const mention = words?.relation === 'in' && countryMention(id.slice('state:'.length), words, document.text, named)
    if (mention) found.push(mention)
  }
  for (const term of findTerms(document)) {
    if (!term.entry?.territory || isNamed(named, term.start, term.end)) continue
    const words = broughtIn(document, term.start, term.end)
    if (!words) continue
    const codes = territoriesOf(term.entry, document, named)
    const mentions = codes.flatMap((code) => countryMention(code, words, document.text, named) ?? [])
    found.push(
      mentions.length > 0
        ? { ...mentions[0], alternatives: mentions.slice(1).flatMap(({ place }) => place.id ?? []), contextual: true }
        : unknownTerritory(words, document.text),
    )
  }
  return found
}

/** Some name of a place stands within. */
function isNamed(named: readonly PlaceMention[], start: number, end: number): boolean {
  let low = 0
  let high = named.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (named[middle].end <= start) low = middle + 1
    else high = middle
  }
  return low < named.length && named[low].start < end
}

type Words = Parameters<typeof countryMention>[1]

/** How the word before brings it in; `null` where no word of place does: then it acts. */
function broughtIn(document: ReadDocument, start: number, end: number): Words | null {
  const { tokens, sentences } = document
  const first = tokenAt(tokens.starts, tokens.length, start)
  const last = tokenAt(tokens.starts, tokens.length, end)
  const sentence = tokenAt(sentences.starts, sentences.length, start + 1) - 1
  let lead = first - 1
  if (lead > sentences.firstTokens[sentence] && tokens.hashes[lead] === theHash) lead--
  if (lead < sentences.firstTokens[sentence] || tokens.kinds[lead] !== TokenKind.word) return null
  const bits = wordsBeside(document)[lead]
  // "the state's own territory" is another's: "… of the regime's forces".
  if (last < tokens.length && tokens.kinds[last] === TokenKind.possessive) return null
  const relation = relationBy(bits)
  return relation && { start, end, sentence, relation, lead, first, last }
}

function relationBy(bits: number): PlaceRelation | null {
  if (bits & PlaceWord.locatives) return 'in'
  if (bits & PlaceWord.origins) return 'from'
  if (bits & PlaceWord.goals) return 'to'
  if (bits & PlaceWord.targets) return 'target'
  return bits & PlaceWord.belongs ? 'of' : null
}

/** The first of some ascending offsets that is not below one. */
function tokenAt(starts: Int32Array, length: number, offset: number): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (starts[middle] < offset) low = middle + 1
    else high = middle
  }
  return low
}

function unknownTerritory(words: Words, text: string): PlaceMention {
  const { start, end } = words
  const name = text.slice(start, end)
  return {
    ...words,
    place: {
      start,
      end,
      text: name,
      name,
      id: null,
      country: null,
      latitude: null,
      longitude: null,
      precision: 'region',
      basis: 'said',
    },
    number: -1,
    kind: null,
    alternatives: [],
    disputed: [],
    contextual: true,
  }
}
