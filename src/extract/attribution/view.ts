import { longestSentence, type Quotation, type Range } from '../../text/index.ts'
import type { Chunk } from '../chunk.ts'
import type { ReadSentence } from '../read-document.ts'
import { mendChunks } from './mend-chunks.ts'

/** A sentence as attribution sees it: its chunks, and in which speech each of them stands. */
export interface View {
  readonly text: string
  readonly sentence: ReadSentence
  readonly chunks: readonly Chunk[]
  /** By chunk: the number of the quotation it stands in, where that is speech; -1 outside. */
  readonly levels: Int32Array
  readonly quotations: readonly Quotation[]
  /** Where the words of the sentence end, before its last full stop. */
  readonly end: number
  /** Its words are in capital letters. */
  readonly capitals: boolean
}

/** Words of one voice in a sentence: the chunks from `from` to `to` (not included) that stand in the speech `level`. */
export interface Voice {
  readonly view: View
  readonly level: number
  readonly from: number
  readonly to: number
}

/** The levels of a sentence that holds no speech, as most do; no sentence has more chunks than tokens and rows. */
const outside = new Int32Array(2 * longestSentence).fill(-1)

/** Makes the view of a sentence; `first` is the number of the first quotation that ends behind its start. */
export function viewOf(
  text: string,
  sentence: ReadSentence,
  quotations: readonly Quotation[],
  first: number,
  capitals: boolean,
): View {
  const chunks = mendChunks(sentence, capitals || sentence.headline)
  const holdsQuotes = first < quotations.length && quotations[first].start < sentence.end
  const levels = holdsQuotes ? levelsOf(text, chunks, quotations, first) : outside
  let end = sentence.end
  while (end > sentence.start && isSpaceOrStop(text.charCodeAt(end - 1))) end--
  return { text, sentence, chunks, levels, quotations, end, capitals }
}

function levelsOf(text: string, chunks: readonly Chunk[], quotations: readonly Quotation[], first: number): Int32Array {
  let levels = outside
  let next = first
  for (let at = 0; at < chunks.length; at++) {
    const { start } = chunks[at]
    while (next < quotations.length && quotations[next].end <= start) next++
    if (next === quotations.length) break
    if (quotations[next].start > start || !isSpeech(text, quotations[next])) continue
    if (levels === outside) levels = new Int32Array(chunks.length).fill(-1)
    levels[at] = next
  }
  return levels
}

function isSpaceOrStop(unit: number): boolean {
  return unit <= 32 || unit === fullStop || (unit > 127 && /\s/.test(String.fromCharCode(unit)))
}

const fullStop = 46

/** The voice in which the chunk at a place stands. */
export function voiceAt(view: View, at: number): Voice {
  const level = view.levels[at]
  if (level < 0) return { view, level, from: 0, to: view.chunks.length }
  let from = at
  let to = at + 1
  while (from > 0 && view.levels[from - 1] === level) from--
  while (to < view.chunks.length && view.levels[to] === level) to++
  return { view, level, from, to }
}

/** The chunk of the voice at a place; `undefined` outside of it, and where another voice speaks. */
export function ownChunk({ view, level, from, to }: Voice, at: number): Chunk | undefined {
  return at >= from && at < to && view.levels[at] === level ? view.chunks[at] : undefined
}

/** The quotation that stands at a place of the voice and is another's speech; -1 where none does. */
export function speechAt({ view, level, from, to }: Voice, at: number): number {
  return at >= from && at < to && view.levels[at] !== level ? view.levels[at] : -1
}

/** Where the words of the voice end in the sentence. */
export function endOfVoice({ view, level, to }: Voice): number {
  return level < 0 || to === view.chunks.length ? view.end : Math.min(view.end, view.quotations[level].inner.end)
}

/** Where the words of the voice start in the sentence. */
export function startOfVoice({ view, from }: Voice): number {
  return view.chunks[from].start
}

/** A quotation that says something, not a single word or a name that somebody else uses. */
export function isSpeech(text: string, { start, inner }: Quotation): boolean {
  const words = countWords(text, inner)
  if (words < 2) return words === 1 && /[,.?!]/.test(text[inner.end - 1])
  if (words >= 8) return true
  if (/[,.?!…]/.test(text[inner.end - 1]) && /\p{Lu}/u.test(text[inner.start])) return true
  return /[,?!]/.test(text[inner.end - 1]) || (/[:,]\s*$/.test(text.slice(Math.max(0, start - 3), start)) && words >= 3)
}

function countWords(text: string, { start, end }: Range): number {
  let words = 1
  for (let at = start; at < end && words < 8; at++) if (text.charCodeAt(at) === 32) words++
  return words
}
