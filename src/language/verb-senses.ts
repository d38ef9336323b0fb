import type { FrameSense } from './lexicon.ts'

/** By which frames a verb counts. */
export interface VerbSenses {
  /** Those that want further words, the most first, before those that want none. */
  readonly senses: readonly FrameSense[]
  /** How many of them want further words. */
  readonly wanting: number
  /** A bit for each letter, by its code, that a first further word begins with: most words are told apart by it. */
  readonly letters: number
  /** A bit for each first further word, by the word and by the sense that wants it; a few may have the same bit. */
  readonly bitOfWord: ReadonlyMap<string, number>
  readonly bits: readonly number[]
  /** All that they count is their subject: "12 people died". */
  readonly onlySubject: boolean
}

/** Returns the senses of a verb among the frames of its entry; `null` where it counts nobody. */
export function verbSensesAmong(frames: readonly FrameSense[]): VerbSenses | null {
  const senses = frames.filter(({ form }) => form === 'verb').sort((a, b) => b.complement.length - a.complement.length)
  if (senses.length === 0) return null
  const bitOfWord = new Map<string, number>()
  const bits: number[] = []
  let letters = 0
  for (const { complement } of senses) {
    if (complement.length === 0) break
    const bit = bitOfWord.get(complement[0]) ?? 1 << (bitOfWord.size % 32)
    bitOfWord.set(complement[0], bit)
    bits.push(bit)
    letters |= letterOf(complement[0])
  }
  const onlySubject = senses.every(({ frame }) => frame.counted.every((role) => role === 'subject'))
  return { senses, wanting: bits.length, letters, bitOfWord, bits, onlySubject }
}

/** The bit of a word that some of the senses want first, 0 of others. */
export function bitOf(word: string, { letters, bitOfWord }: VerbSenses): number {
  return letters & letterOf(word) ? (bitOfWord.get(word) ?? 0) : 0
}

/** A shift takes the last five bits of what it shifts by; the empty word of a number has the bit of none. */
function letterOf(word: string): number {
  return word === '' ? 0 : 1 << word.charCodeAt(0)
}
