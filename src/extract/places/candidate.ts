import type { Tokens } from '../../text/index.ts'
/**
 * How the words around a name bring it in.
 *
 * `in`: "in X", "near X", "the town of X" · `from` · `to` · `target`: "rockets at X" · `of`: "residents of X" ·
 * `owner`: "X's" · `modifier`: "the X strike" · `actor`: "X said", "X police" · `container`: "…, X" behind what lies in
 * it · `head`: "X: two were killed", at the start of a line · `dateline` · `free`: all else.
 */
export type PlaceRelation =
  | 'in'
  | 'from'
  | 'to'
  | 'target'
  | 'of'
  | 'owner'
  | 'modifier'
  | 'actor'
  | 'container'
  | 'head'
  | 'dateline'
  | 'free'

/** A name of the gazetteer in the text, before it is known whether a place is meant, and which. */
export interface Candidate {
  readonly first: number
  /** The token behind it. */
  readonly last: number
  readonly start: number
  end: number
  /** Where the name itself ends: "Kherson" of "Kherson region". */
  readonly nameEnd: number
  readonly sentence: number
  /** Where its places start in the gazetteer's targets. */
  readonly at: number
  /** Key of the name, for what the same name means elsewhere in the text. */
  readonly hash: number
  relation: PlaceRelation
  /** The token of the word that brings it in, `first` where none does. */
  lead: number
  /** Bits of `PlaceWord` that a noun beside it says it is: "the village of X", "X province". */
  kinds: number
  /** How much says that a place is meant. */
  evidence: number
  /** A person's name, or part of some other name. */
  readonly isPerson: boolean
  /** Chosen by what stands beside it: "Tripoli, Lebanon"; -1 where nothing does. */
  place: number
  /** What else it may be, where nothing chooses. */
  alternatives: readonly number[]
  /** Other words than a name tell it: "the Somali capital". */
  readonly isTold?: boolean
}

/** A name that no list has by its words: what its readers tell of it, with nothing to choose among. */
export function unlistedCandidate(
  { starts, ends, hashes }: Tokens,
  told: Pick<Candidate, 'first' | 'last' | 'sentence' | 'relation' | 'lead' | 'kinds'>,
): Candidate {
  const { first, last, sentence, relation, lead, kinds } = told
  return {
    first,
    last,
    start: starts[first],
    end: ends[last - 1],
    nameEnd: ends[last - 1],
    sentence,
    at: -1,
    hash: hashes[first],
    relation,
    lead,
    kinds,
    evidence: 3,
    isPerson: false,
    place: -1,
    alternatives: [],
  }
}
