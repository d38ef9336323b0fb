import { countryOf, gazetteer } from '../../gazetteer/index.ts'
import { PlaceWord } from '../../language/place-words.ts'
import { hashWord } from '../../text/index.ts'
import type { Anchor, Discourse, PlaceMention } from '../discourse.ts'
import { pointOf } from './anchor-measure.ts'
import { isRanked } from './is-ranked.ts'
import { capitalAt } from './nation-place.ts'
import { Besides, scenesOf } from './scenes.ts'
import { wordsBeside } from './words-beside.ts'

/** "Kharkiv police said": who speaks of it is of there. A country's army speaks of anywhere. */
export function localSpeaker(anchor: Anchor, discourse: Discourse, isWide: boolean): PlaceMention | null {
  const { besides } = scenesOf(discourse)
  const starts = discourse.firsts.places
  const point = pointOf(anchor)
  for (let number = starts[anchor.sentence]; number < starts[anchor.sentence + 1]; number++) {
    const mention = discourse.places[number]
    // "Kharkiv's separatists" are no office of the town.
    if (mention.relation === 'owner') continue
    // "Yerevan said": a capital speaks for its country, and of anywhere.
    if (mention.relation === 'actor' && mention.lead === mention.first && isSpeaking(mention, discourse)) continue
    if (besides[number] & Besides.saying || isRanked(mention, point, discourse)) continue
    // "A doctor at Al-Amal hospital": the name is the hospital's, and tells no town.
    if (mention.number < 0 && mention.alternatives.length === 1) continue
    // "the Kyiv regime's army" is of a state, wherever it is.
    if (mention.relation === 'actor' && mention.kind === 'settlement' && isOfState(mention, discourse)) continue
    if (mention.relation === 'dateline' || mention.relation === 'container' || mention.relation === 'to') continue
    // "the hospitals of Marib have received 1,236 dead" since the year began.
    const isAbode = (besides[number] & Besides.abode) !== 0
    if (isWide && mention.relation === 'of' && isAbode) return mention
    if (isAbode || mention.relation === 'from') continue
    if (mention.relation === 'in' && isSeatOf(mention, discourse)) continue
    if (mention.place.country === null && mention.kind === 'region') continue
    if (mention.kind === 'country' && !isOfCaretakers(mention, discourse)) continue
    if (isWide && !isArea(mention)) continue
    return mention
  }
  return null
}

/** "the ministry in Kyiv": a country's, which speaks of anywhere; a hospital there speaks of the town. */
function isSeatOf({ lead, kind, number }: PlaceMention, { document }: Discourse): boolean {
  const list = gazetteer()
  if (!list || kind !== 'settlement' || lead < 1 || number < 0) return false
  const bits = wordsBeside(document)[lead - 1]
  if (!(bits & PlaceWord.organisations) || bits & PlaceWord.caretakers) return false
  return capitalAt(list, countryOf(list, number)) === number
}

const rulers: ReadonlySet<number> = new Set(
  ['government', 'regime', 'junta', 'army', 'military'].map((word) => hashWord(word, 0, word.length)),
)
const ofStates: ReadonlySet<string> = new Set(['state', 'government', 'military'])

/** Part of the name of a state, its government or its forces. */
function isOfState({ sentence, start, end, last }: PlaceMention, { parties, firsts, document }: Discourse): boolean {
  // "The Kyiv government" is no more of Kyiv than "the Kyiv regime".
  if (rulers.has(document.tokens.hashes[last])) return true
  for (let at = firsts.parties[sentence]; at < firsts.parties[sentence + 1]; at++) {
    const { id } = parties[at]
    if (parties[at].start <= start && end <= parties[at].end) return ofStates.has(id.slice(0, id.indexOf(':')))
  }
  return false
}

/** A word of saying or doing stands right behind. */
function isSpeaking({ last }: PlaceMention, { document }: Discourse): boolean {
  return (wordsBeside(document)[last] & PlaceWord.actsOf) !== 0
}

/** "Lebanon's health ministry": it counts whom it cares for. */
function isOfCaretakers({ last }: PlaceMention, { document }: Discourse): boolean {
  const words = wordsBeside(document)
  return ((words[last] | words[last + 1]) & PlaceWord.caretakers) !== 0
}

function isArea({ kind }: PlaceMention): boolean {
  return kind === 'country' || kind === 'province' || kind === 'region' || kind === 'area'
}
