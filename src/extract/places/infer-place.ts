import { kindsOfPlace, PlaceWord } from '../../language/place-words.ts'
import type { Anchor, Discourse, PlaceMention } from '../discourse.ts'
import { isCumulative } from './anchor-measure.ts'
import { isAbode } from './is-abode.ts'
import { scenesOf } from './scenes.ts'

/** How many sentences back an event is still the one spoken of. */
const reach = 12
/** A headline without a place is set where the first sentences are. */
const ahead = 3

/** A place that the claim's own sentence does not say, and what is doubtful about it. */
export interface InferredPlace {
  readonly mention: PlaceMention
  readonly reason: string | null
}

/**
 * Returns where a claim happened as the discourse tells it: what "the city" points back to, where the police who speak
 * are from, where the sentences before are set, the headline, the dateline.
 */
export function inferPlace(anchor: Anchor, discourse: Discourse): InferredPlace | null {
  const pointed = pointedTo(anchor, discourse)
  if (pointed) return { mention: pointed, reason: null }
  const isWide = isCumulative(anchor)
  const fits = (mention: PlaceMention): boolean => !isWide || isArea(mention)
  const local = localSpeaker(anchor, discourse, isWide)
  if (local) return { mention: local, reason: null }
  const { ofSentence } = scenesOf(discourse)
  const { sentences, datelines, blocks } = discourse.document
  const { places } = discourse
  const itemStart = startOfItem(sentences.starts[anchor.sentence], datelines)
  for (let sentence = anchor.sentence - 1; sentence >= Math.max(0, anchor.sentence - reach); sentence--) {
    // Another item of a round-up speaks of another event.
    if (sentences.starts[sentence] < itemStart) break
    const scene = ofSentence[sentence]
    if (scene >= 0 && fits(places[scene])) return { mention: places[scene], reason: null }
  }
  const isHeadline = blocks.headline !== null && sentences.starts[anchor.sentence] < blocks.headline.end
  if (isHeadline) {
    for (let sentence = anchor.sentence + 1; sentence < Math.min(sentences.length, anchor.sentence + ahead); sentence++)
      if (ofSentence[sentence] >= 0 && fits(places[ofSentence[sentence]]))
        return { mention: places[ofSentence[sentence]], reason: null }
  } else if (blocks.headline && datelines.length < 2) {
    for (let sentence = 0; sentence < sentences.length && sentences.starts[sentence] < blocks.headline.end; sentence++)
      if (ofSentence[sentence] >= 0 && fits(places[ofSentence[sentence]]))
        return { mention: places[ofSentence[sentence]], reason: null }
  }
  const dateline = datelineBefore(anchor, discourse)
  return (
    dateline && {
      mention: dateline,
      reason: 'only the dateline names a place, and that is where the report was sent from',
    }
  )
}

function isArea({ kind }: PlaceMention): boolean {
  return kind === 'country' || kind === 'province' || kind === 'region' || kind === 'area'
}

/** Where the last dateline before an offset starts: a round-up has one an item. */
function startOfItem(offset: number, datelines: Discourse['document']['datelines']): number {
  let low = 0
  let high = datelines.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (datelines[middle].start <= offset) low = middle + 1
    else high = middle
  }
  return low > 0 ? datelines[low - 1].start : 0
}

/** The place of the dateline under which a claim stands. */
function datelineBefore(anchor: Anchor, { document, places }: Discourse): PlaceMention | null {
  const { datelines, sentences } = document
  const start = startOfItem(sentences.ends[anchor.sentence], datelines)
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (places[middle].start < start) low = middle + 1
    else high = middle
  }
  const mention = places[low]
  return mention?.relation === 'dateline' ? mention : null
}

/** "Kharkiv police said": who speaks of it is of there. A country's army speaks of anywhere. */
function localSpeaker(anchor: Anchor, discourse: Discourse, isWide: boolean): PlaceMention | null {
  const { starts } = scenesOf(discourse)
  for (let number = starts[anchor.sentence]; number < starts[anchor.sentence + 1]; number++) {
    const mention = discourse.places[number]
    if (mention.relation === 'dateline' || mention.relation === 'container' || mention.relation === 'to') continue
    if (mention.kind === 'country') continue
    if (isWide && !isArea(mention)) continue
    return mention
  }
  return null
}

/** What "the city", "this village", "there" points back to: the last place of that kind. */
function pointedTo(anchor: Anchor, discourse: Discourse): PlaceMention | null {
  const { lexicon, tokens, sentences } = discourse.document
  const words = lexicon.placeWords
  const first = sentences.firstTokens[anchor.sentence]
  const last = sentences.lastTokens[anchor.sentence]
  for (let token = first + 1; token < last; token++) {
    const bits = words.get(tokens.hashes[token]) ?? 0
    if (bits === 0 || tokens.hashes[token] === 0) continue
    const kinds = bits & pointable
    if (kinds === 0 || !((words.get(tokens.hashes[token - 1]) ?? 0) & PlaceWord.points)) continue
    // "the city of X" names itself.
    if ((words.get(tokens.hashes[token + 1]) ?? 0) & PlaceWord.belongs) continue
    const found = lastOfKind(tokens.starts[token], kinds, discourse)
    if (found) return found
  }
  return null
}

const pointable = kindsOfPlace & ~PlaceWord.sites & ~PlaceWord.waters & ~PlaceWord.neighbourhoods

function lastOfKind(offset: number, kinds: number, { document, places }: Discourse): PlaceMention | null {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (places[middle].start < offset) low = middle + 1
    else high = middle
  }
  for (let number = low - 1; number >= Math.max(0, low - 40); number--) {
    const { kind, relation } = places[number]
    if ((relation === 'dateline' && low > 1) || isAbode(places[number], document)) continue
    const fits =
      kind === 'country'
        ? kinds & PlaceWord.countries
        : kind === 'province' || kind === 'region' || kind === 'district'
          ? kinds & (PlaceWord.provinces | PlaceWord.regions | PlaceWord.districts)
          : kind === 'settlement' || kind === 'camp'
            ? kinds & (PlaceWord.settlements | PlaceWord.camps)
            : 0
    if (fits) return places[number]
  }
  return null
}
