import type { Entry } from '../language/lexicon.ts'
import { noLists, type WordLists } from '../language/word-lists.ts'
import type { Hedge } from '../model/index.ts'

/** What a unit is in its sentence, once the tagger has chosen among the classes its word may have. */
export const Tag = {
  noun: 1,
  name: 2,
  verb: 3,
  adjective: 4,
  adverb: 5,
  determiner: 6,
  preposition: 7,
  coordinator: 8,
  subordinator: 9,
  relative: 10,
  pronoun: 11,
  auxiliary: 12,
  to: 13,
  number: 14,
  includer: 15,
  comma: 16,
  dash: 17,
  colon: 18,
  semicolon: 19,
  open: 20,
  close: 21,
  quote: 22,
  possessive: 23,
  time: 24,
  other: 25,
} as const
export type TagValue = (typeof Tag)[keyof typeof Tag]

/** A number as it stands in a sentence. */
export interface QuantityMention {
  readonly start: number
  readonly end: number
  readonly stated: number | null
  readonly hedge: Hedge
  readonly low: number
  readonly high: number | null
  /** "another 110", "nine more": adds to what was said before. */
  readonly additive: boolean
  /** The hedge's own word before the number. */
  readonly hedgeWord?: string
  /** "possibly 15": it may be so many. */
  readonly possible?: true
}

/** One word, phrase, number or sign of a sentence. */
export interface Unit {
  readonly start: number
  end: number
  /** Normalised words; empty for numbers in digits. */
  readonly word: string
  entry: Entry | null
  /** The grammar lists that name it; none of them where it has no entry. */
  lists: WordLists
  /** What its entry may tell, bits of `Sign`; 0 where it has none. */
  signs: number
  tag: TagValue
  /** Bits of the word classes it may have (`Pos`). */
  pos: number
  readonly capital: boolean
  /** The next unit follows without a space. */
  glued: boolean
  quantity: QuantityMention | null
  /** Why its number is no count; `null` for all else. */
  reason: string | null
}

/** A semicolon that the text has not: where a row of a list ends, and what is told in it. */
export function semicolonAt(start: number, end: number): Unit {
  return {
    start,
    end,
    word: ';',
    entry: null,
    lists: noLists,
    signs: 0,
    tag: Tag.semicolon,
    pos: 0,
    capital: false,
    glued: false,
    quantity: null,
    reason: null,
  }
}
