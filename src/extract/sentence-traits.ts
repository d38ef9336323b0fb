import { findNamedEvents, type NamedEvent } from './event-near.ts'
import { findScopeWords, type ScopeWords } from './scope-words.ts'
import { Tag, type Unit } from './unit.ts'

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

/** Reads a sentence once for all its claims. */
export function traitsOf(units: readonly Unit[]): SentenceTraits {
  return {
    dated: isDated(units),
    narrated: units.some(({ tag, word }) => tag === Tag.subordinator && word === 'when'),
    spreads: units.some(({ word }) => word === 'across' || word === 'throughout'),
    endsBefore: (units[0]?.entry?.lists.has('endsBefore') ?? false) && units[1]?.tag === Tag.time,
    words: findScopeWords(units),
    events: findNamedEvents(units),
  }
}

/** "on 27 February", "on Tuesday", "March 4:": the day of what the sentence tells. */
export function isDated(units: readonly Unit[]): boolean {
  for (let at = 0; at < units.length; at++) {
    const unit = units[at]
    if (unit.tag !== Tag.time && unit.reason !== 'date') continue
    const before = units[at - 1]
    if (before?.word === 'on' || (at === 0 && unit.reason === 'date')) return true
  }
  return false
}
