import { Pos } from '../../language/lexicon.ts'
import { isUpper, type Range } from '../../text/index.ts'
import type { NounGroup } from '../chunk.ts'
import { chunkAt } from '../clauses/look-ahead.ts'
import { Tag, type Unit } from '../unit.ts'
import type { View } from './view.ts'

/** The words that name a source, without what is said of it behind a comma. */
export interface SourceWords extends Range {
  /** The noun group that names it. */
  readonly noun: NounGroup
  /** A person's last name, where the words end in one and hold a full name or a title with it. */
  readonly surname: string | null
  /** The words are one name alone, with "Mr" at most: the report has named them before. */
  readonly isShort: boolean
  /** An adjective ends them: "the Israeli military". */
  readonly isThing: boolean
}

/** Returns the words that name a source; `null` where its words hold no noun group. */
export function nameOfSource(view: View, sourceFirst: number, sourceLast: number): SourceWords | null {
  if (sourceFirst < 0) return null
  const { chunks } = view
  let end = -1
  let noun: NounGroup | null = null
  let isThing = false
  let isOpen = true
  for (let at = sourceFirst; at <= sourceLast; at++) {
    const chunk = chunks[at]
    if (chunk.kind === 'comma' || chunk.kind === 'relative' || chunk.kind === 'open' || chunk.kind === 'dash') {
      const aside = chunks[at + 1]
      // "A spokesman, Colonel Ali Reza, said", "a charity, Deniz Aid, said": the name behind the comma names it best.
      if (
        noun !== null &&
        noun.name === null &&
        chunk.kind === 'comma' &&
        aside?.kind === 'noun' &&
        at + 1 <= sourceLast &&
        (aside.name !== null ? isPerson(aside) : noun.determiner === 'indefinite' && isInCapitals(view, aside))
      ) {
        // What a body is tells the noun before its name: "a militia, the Sons of the Plain".
        if ((noun.person === null || aside.name === null) && noun.determiner === 'indefinite')
          return {
            start: aside.start,
            end: endOfAside(view, at + 1, sourceLast),
            noun,
            surname: null,
            isShort: false,
            isThing: false,
          }
        return wordsOf(view, aside.start, aside.end, aside, false)
      }
      break
    }
    if (chunk.kind === 'verb') break
    // A list of several is named whole; else the first noun group tells who it is.
    if (chunk.kind === 'noun') {
      const before = chunkAt(chunks, at - 1)
      // "Ukraine's air force", not "the governor of Ukraine's north"
      const owns = isOpen && before?.kind === 'other' && at > sourceFirst
      if (noun === null || owns) noun = chunk
      end = at
      isThing = false
    } else if (chunk.kind === 'adjective') {
      end = at
      isThing = true
    } else if (chunk.kind === 'preposition') isOpen = false
  }
  if (noun === null || end < 0) return null
  return wordsOf(view, chunks[sourceFirst].start, chunks[end].end, noun, isThing)
}

function wordsOf(view: View, start: number, end: number, noun: NounGroup, isThing: boolean): SourceWords {
  const { units } = view.sentence
  let names = 0
  let at = noun.last
  while (at >= noun.first && (units[at].tag === Tag.name || (names > 0 && units[at].word === '.'))) {
    if (units[at].tag === Tag.name) names++
    at--
  }
  const isAlone = end === noun.end && names === 1 && isPolite(units, noun.first, at)
  return {
    start,
    end,
    noun,
    surname: names > 0 && noun.name !== null && !isAbbreviation(view, noun) ? units[noun.last].word : null,
    isShort: isAlone,
    isThing,
  }
}

/** "IOM", "MONUSCO": no person's name. */
function isAbbreviation({ text, capitals, sentence }: View, { last, end }: NounGroup): boolean {
  const { start } = sentence.units[last]
  return !capitals && end - start > 1 && isUpper(text.charCodeAt(start + 1)) && isUpper(text.charCodeAt(end - 1))
}

/** Where a name ends that goes on with "of": "the Sons of the Plain". */
function endOfAside({ chunks }: View, at: number, last: number): number {
  let end = at
  while (end + 2 <= last) {
    const [of, further] = [chunks[end + 1], chunks[end + 2]]
    if (of.kind !== 'preposition' || of.unit.word !== 'of' || further.kind !== 'noun') break
    end += 2
  }
  return chunks[end].end
}

/** "Deniz Aid", "the Velo Observatory": a name of words that all know. */
function isInCapitals({ capitals, sentence: { units } }: View, { first, last }: NounGroup): boolean {
  if (capitals) return false
  for (let at = first; at <= last; at++)
    if (!units[at].capital && !(units[at].tag === Tag.determiner && at === first)) return false
  return true
}

function isPerson(noun: NounGroup): boolean {
  return noun.person !== null || noun.first < noun.last
}

/** Nothing but "Mr" and signs stands between two places, both included. */
function isPolite(units: readonly Unit[], first: number, last: number): boolean {
  for (let at = first; at <= last; at++) if (isTelling(units[at]) && !polite.has(units[at].word)) return false
  return true
}

function isTelling({ tag, word, pos }: Unit): boolean {
  return word !== '.' && tag !== Tag.comma && !(pos & Pos.article)
}

const polite: ReadonlySet<string> = new Set(['mr', 'mrs', 'ms', 'dr', 'miss', 'sir', 'mr.', 'mrs.', 'ms.', 'dr.'])
