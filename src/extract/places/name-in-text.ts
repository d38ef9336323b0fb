import type { Gazetteer } from '../../gazetteer/index.ts'
import { isUpper } from '../../text/index.ts'
import type { ReadDocument } from '../read-document.ts'
import type { PlaceRelation } from './candidate.ts'

/** A name of the gazetteer where it stands, and what was found so far of whether it is a place, and how it is brought in. */
export interface NameInText {
  readonly document: ReadDocument
  readonly gazetteer: Gazetteer
  /** What each token says of a name beside it, bits of `PlaceWord`. */
  readonly words: Int32Array
  readonly sentence: number
  /** First token of its sentence, and the token behind it. */
  readonly opening: number
  readonly closing: number
  /** Its own tokens, the last not included. */
  readonly first: number
  readonly last: number
  /** The likeliest place that bears it. */
  readonly target: number
  /** Capitals tell nothing in its sentence. */
  readonly isFlat: boolean
  readonly isSingle: boolean
  /** What the word says by itself, where the name is one word: bits of `PlaceWord`. */
  readonly own: number
  evidence: number
  relation: PlaceRelation
  isPerson: boolean
  /** Nouns beside it that say what kind of place it is. */
  kinds: number
  end: number
  nameEnd: number
  lead: number
  /** It acts by the word behind it; "in" before it says otherwise. */
  isOverruled: boolean
}

/** What the word at a token of the name's sentence says of a name beside it. */
export function bitsAt({ words, opening, closing }: NameInText, token: number): number {
  return token >= opening && token < closing ? words[token] : 0
}

/** Says whether the token starts with a capital. */
export function isCapitalAt({ text, tokens }: ReadDocument, token: number): boolean {
  return isUpper(text.charCodeAt(tokens.starts[token]))
}

/** The first UTF-16 unit of a token. */
export function unitAt({ text, tokens }: ReadDocument, token: number): number {
  return text.charCodeAt(tokens.starts[token])
}
