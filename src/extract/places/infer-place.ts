import { TokenKind } from '../../text/index.ts'
import type { Anchor, Discourse, PlaceMention } from '../discourse.ts'
import { isCumulative } from './anchor-measure.ts'
import { localSpeaker } from './local-speaker.ts'
import { placeOfEvent } from './place-of-event.ts'
import { pointedTo } from './pointed-to.ts'
import { scenesOf, strong } from './scenes.ts'
import { datelineBefore, startOfItem } from './under-dateline.ts'

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

/** A point of a list: "- They destroyed two tanks". */
function isPoint({ sentence }: Anchor, { document }: Discourse): boolean {
  const { sentences, tokens } = document
  const token = sentences.firstTokens[sentence]
  return tokens.kinds[token] !== TokenKind.word && tokens.kinds[token] !== TokenKind.number
}
