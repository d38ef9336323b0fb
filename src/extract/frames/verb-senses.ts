import type { FrameSense } from '../../language/lexicon.ts'
import { Sign } from '../../language/signs.ts'
import type { Unit } from '../unit.ts'
import { endOfReach } from './complement-follows.ts'

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
}

/** The senses of a verb; `null` where it counts nobody. */
export function verbSensesOf({ entry }: Unit): VerbSenses | null {
  if (entry === null || (entry.signs & Sign.framed) === 0) return null
  let found = known.get(entry.frames)
  if (found === undefined) {
    found = sensesAmong(entry.frames)
    known.set(entry.frames, found)
  }
  return found
}

/** What is known of verbs met so far, by the frames of their entry. */
const known = new WeakMap<readonly FrameSense[], VerbSenses | null>()

function sensesAmong(frames: readonly FrameSense[]): VerbSenses | null {
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
  return { senses, wanting: bits.length, letters, bitOfWord, bits }
}

/** The bits of the first further words that stand within reach behind the unit at `last`: "take" has eighty senses. */
export function firstWordsBehind(units: readonly Unit[], last: number, senses: VerbSenses): number {
  let bits = 0
  const end = endOfReach(units, last)
  for (let at = last + 1; at < end; at++) {
    const { word, entry } = units[at]
    if (entry === null) {
      bits |= bitOf(word, senses)
      if (word === '.' || word === ';') break
    } else {
      const { words } = entry
      bits |= bitOf(words[0], senses)
      if (words.length > 1) bits |= bitOf(words[words.length - 1], senses)
    }
  }
  return bits
}

function bitOf(word: string, { letters, bitOfWord }: VerbSenses): number {
  return letters & letterOf(word) ? (bitOfWord.get(word) ?? 0) : 0
}

/** A shift takes the last five bits of what it shifts by; the empty word of a number has the bit of none. */
function letterOf(word: string): number {
  return word === '' ? 0 : 1 << word.charCodeAt(0)
}
