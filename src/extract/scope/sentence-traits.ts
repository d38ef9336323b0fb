import { Sign } from '../../language/signs.ts'
import { Tag, type Unit } from '../unit.ts'
import { unitBefore } from '../unit-before.ts'
import { findNamedEvents, type NamedEvent } from './event-near.ts'
import { findScopeWords, type ScopeWords } from './scope-words.ts'

/** What a sentence says of time as a whole. */
export interface SentenceTraits {
  readonly dated: boolean
  readonly narrated: boolean
  /** "across the Strip": many places at once. */
  readonly spreads: boolean
  /** It opens with the end of what it counts: "until noon", "before Sunday". */
  readonly endsBefore: boolean
  readonly words: readonly ScopeWords[]
  readonly events: readonly NamedEvent[]
}

/** Reads a sentence once for all its claims; `signs`: what its words may tell, bits of `Sign`. */
export function traitsOf(units: readonly Unit[], signs: number, dated: boolean): SentenceTraits {
  let narrated = false
  let spreads = false
  if (signs & Sign.spread)
    for (const { tag, word } of units) {
      if (tag === Tag.subordinator) narrated ||= word === 'when'
      else if (word === 'across' || word === 'throughout') spreads = true
    }
  return {
    dated,
    narrated,
    spreads,
    endsBefore: (units[0]?.lists.has('endsBefore') ?? false) && units[1]?.tag === Tag.time,
    words: signs & (Sign.stretch | Sign.reason) ? findScopeWords(units) : noWords,
    events: signs & Sign.eventNoun ? findNamedEvents(units) : noEvents,
  }
}

const noWords: readonly ScopeWords[] = []
const noEvents: readonly NamedEvent[] = []

/** "on 27 February", "on Tuesday", "March 4:": the day of what the sentence tells. */
export function isDated(units: readonly Unit[], signs: number): boolean {
  if ((signs & (Sign.time | Sign.reason)) === 0) return false
  for (let at = 0; at < units.length; at++) {
    const unit = units[at]
    if (unit.tag !== Tag.time && unit.reason !== 'date') continue
    const before = unitBefore(units, at)
    if (before?.word === 'on' || (at === 0 && unit.reason === 'date')) return true
  }
  return false
}
