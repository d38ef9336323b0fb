import { kindsOfPlace, PlaceWord } from '../../language/place-words.ts'
import { hashWord, TokenKind } from '../../text/index.ts'
import type { Anchor, Discourse, PlaceMention, RawEvent } from '../discourse.ts'
import { isCumulative } from './anchor-measure.ts'
import { isAbode } from './is-abode.ts'
import { placeInSentence } from './place-in-sentence.ts'
import { holds, scenesOf, strong } from './scenes.ts'

/** How many sentences back an event is still the one spoken of. */
const reach = 12

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
  const local = localSpeaker(anchor, discourse, isWide)
  if (local) return { mention: local, reason: null }
  const { ofSentence, weights, topic, wide, isRoundUp, isOfTwo } = scenesOf(discourse)
  const { sentences, datelines } = discourse.document
  const { places } = discourse
  if (isWide) {
    if (wide >= 0) return { mention: places[wide], reason: null }
    // A hospital counts where it stands: "STATEMENT OF THE HOSPITAL, GOMA".
    const seat = datelines.length === 0 ? datelineBefore(anchor, discourse) : null
    return seat && { mention: seat, reason: sentFrom }
  }
  const itemStart = startOfItem(sentences.starts[anchor.sentence], datelines)
  const paragraph = sentences.paragraphs[anchor.sentence]
  let back = -1
  for (let sentence = anchor.sentence - 1; sentence >= Math.max(0, anchor.sentence - reach); sentence--) {
    // Another item of a round-up speaks of another event.
    if (sentences.starts[sentence] < itemStart) break
    const scene = ofSentence[sentence]
    if (scene < 0) continue
    if (back < 0) back = scene
    // What the paragraph speaks of comes before what the report is about.
    if (weights[sentence] >= strong && sentences.paragraphs[sentence] === paragraph)
      return { mention: places[scene], reason: null }
  }
  const ofEvent = placeOfEvent(anchor, discourse)
  if (ofEvent) return { mention: ofEvent, reason: null }
  if (topic >= 0 && !isRoundUp) return { mention: places[topic], reason: null }
  // A bulletin's paragraph without a place may be about anywhere; the points of a list go on.
  if (back >= 0 && ((topic < 0 && !isOfTwo) || isPoint(anchor, discourse) || itemStart > 0))
    return { mention: places[back], reason: null }
  if (isOfTwo) return null
  const dateline = datelineBefore(anchor, discourse)
  if (!dateline) return null
  return {
    mention: dateline,
    reason: sentFrom,
  }
}

const sentFrom = 'only the dateline names a place, and that is where the report was sent from'

/** "the raid" killed where the raid was said to be: the event's earlier mentions tell. */
function placeOfEvent(anchor: Anchor, discourse: Discourse): PlaceMention | null {
  for (const { mentions } of eventsToldAgain(discourse).get(anchor.sentence) ?? []) {
    const place = placeInSentence(mentions[0], discourse)
    if (!place) continue
    const { topic } = scenesOf(discourse)
    return topic >= 0 && holds(place, discourse.places[topic]) ? discourse.places[topic] : place
  }
  return null
}

const toldAgain = new WeakMap<Discourse, ReadonlyMap<number, readonly RawEvent[]>>()

/** By sentence, the events that it tells again: gathered once, or each claim would go through all events. */
function eventsToldAgain(discourse: Discourse): ReadonlyMap<number, readonly RawEvent[]> {
  const known = toldAgain.get(discourse)
  if (known) return known
  const events = new Map<number, RawEvent[]>()
  for (const event of discourse.events) {
    let last = event.mentions[0].sentence
    for (const { sentence } of event.mentions) {
      if (sentence <= last) continue
      last = sentence
      const here = events.get(sentence)
      if (here) here.push(event)
      else events.set(sentence, [event])
    }
  }
  toldAgain.set(discourse, events)
  return events
}

/** A point of a list: "- They destroyed two tanks". */
function isPoint({ sentence }: Anchor, { document }: Discourse): boolean {
  const { sentences, tokens } = document
  const token = sentences.firstTokens[sentence]
  return tokens.kinds[token] !== TokenKind.word && tokens.kinds[token] !== TokenKind.number
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
  // A line's time is none: "24 March, 10:30:".
  return low > 0 && datelines[low - 1].place !== null ? datelines[low - 1].start : 0
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
    // "the hospitals of Marib have received 1,236 dead" since the year began.
    if (isWide && mention.relation === 'of' && isAbode(mention, discourse.document)) return mention
    if (isAbode(mention, discourse.document) || mention.relation === 'from') continue
    if (mention.place.country === null && mention.kind === 'region') continue
    if (mention.kind === 'country' && !isOfCaretakers(mention, discourse)) continue
    if (isWide && !isArea(mention)) continue
    return mention
  }
  return null
}

/** "Lebanon's health ministry": it counts whom it cares for. */
function isOfCaretakers({ last }: PlaceMention, { document }: Discourse): boolean {
  const { lexicon, tokens } = document
  for (let token = last; token < Math.min(tokens.length, last + 2); token++)
    if ((lexicon.placeWords().get(tokens.hashes[token]) ?? 0) & PlaceWord.caretakers) return true
  return false
}

/** What "the city", "this village", "there" points back to: the last place of that kind. */
function pointedTo(anchor: Anchor, discourse: Discourse): PlaceMention | null {
  const { lexicon, tokens, sentences } = discourse.document
  const words = lexicon.placeWords()
  const first = sentences.firstTokens[anchor.sentence]
  const last = sentences.lastTokens[anchor.sentence]
  for (let token = first + 1; token < last; token++) {
    const bits = words.get(tokens.hashes[token]) ?? 0
    if (bits === 0 || tokens.hashes[token] === 0) continue
    if (tokens.hashes[token] === thereHash && isPlainThere(token, discourse)) {
      const before = lastBefore(tokens.starts[token], discourse)
      if (before) return before
    }
    const kinds = bits & pointable
    if (kinds === 0 || !((words.get(tokens.hashes[token - 1]) ?? 0) & PlaceWord.points)) continue
    // "the city of X" names itself.
    if ((words.get(tokens.hashes[token + 1]) ?? 0) & PlaceWord.belongs) continue
    const found = lastOfKind(tokens.starts[token], kinds, discourse)
    if (found) return found
  }
  return null
}

const thereHash = hashWord('there', 0, 5)

/** "new fighting there", "were shot there", and not "there were": a noun, a participle or a preposition stands before it. */
function isPlainThere(token: number, { document }: Discourse): boolean {
  const { tokens, text } = document
  const unit = text.charCodeAt(tokens.starts[token + 1])
  const isLast = token + 1 >= tokens.length || tokens.kinds[token + 1] !== TokenKind.word
  return tokens.kinds[token - 1] === TokenKind.word && (isLast ? unit !== 39 : !beings.has(wordAt(token + 1)))

  function wordAt(at: number): number {
    return tokens.hashes[at]
  }
}

const beings: ReadonlySet<number> = new Set(
  [
    'is',
    'are',
    'was',
    'were',
    'has',
    'have',
    'had',
    'been',
    'be',
    'may',
    'might',
    'will',
    'would',
    'could',
    'can',
    'seems',
    'remain',
    'exists',
  ].map((word) => hashWord(word, 0, word.length)),
)

/** The last place named before an offset that something may have happened in. */
function lastBefore(offset: number, { places, document }: Discourse): PlaceMention | null {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (places[middle].start < offset) low = middle + 1
    else high = middle
  }
  for (let number = low - 1; number >= Math.max(0, low - 4); number--) {
    const { relation } = places[number]
    if (
      relation !== 'container' &&
      relation !== 'actor' &&
      relation !== 'dateline' &&
      !isAbode(places[number], document)
    )
      return places[number]
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
