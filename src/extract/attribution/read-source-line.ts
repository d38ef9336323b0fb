import { Takes } from '../../language/lexicon.ts'
import type { ReadSentence } from '../read-document.ts'
import { type Draft, makeDraft } from './draft.ts'
import { isNoun } from './noun-phrase.ts'
import type { View } from './view.ts'

/**
 * Reads a line that names the source of the entry that it ends, as coders' lists do; `null` where the sentence is none.
 *
 *     One man was killed, two women were hurt. Source: local radio.
 */
export function readSourceLine({ chunks, sentence }: View, read: readonly ReadSentence[]): Draft | null {
  const [head, colon] = chunks
  if (head?.kind !== 'noun' || colon?.kind !== 'colon' || head.first !== head.last) return null
  const sense = head.head.entry?.cues.find(({ takes }) => takes & Takes.line)
  if (!sense || !isNoun(chunks[2])) return null
  let last = chunks.length - 1
  while (last > 2 && chunks[last].kind === 'other') last--
  if (chunks.some(({ kind }) => kind === 'verb')) return null
  let first = read.indexOf(sentence)
  while (first > 0 && read[first - 1].paragraph === sentence.paragraph) first--
  if (read[first] === sentence) return null
  return makeDraft(sentence, -1, {
    sense,
    cue: [{ start: head.start, end: colon.end }],
    source: { start: chunks[2].start, end: chunks[last].end },
    sourceFirst: 2,
    sourceLast: last,
    content: [{ start: read[first].start, end: sentence.start }],
  })
}
