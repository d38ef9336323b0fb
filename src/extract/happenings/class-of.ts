import { Sign } from '../../language/signs.ts'
import type { EventClass } from '../../language/source.ts'
import { noLists } from '../../language/word-lists.ts'
import type { NounGroup } from '../chunk.ts'
import type { Unit } from '../unit.ts'

/** Returns what a noun group is, as far as its words tell; `nothing` where there is none. */
export function classOf(noun: NounGroup | null): EventClass {
  if (noun === null) return 'nothing'
  const { person, thing, head, name } = noun
  const { lists } = head
  const isListed = lists !== noLists
  if (isListed && (lists.has('forcesOf') || lists.has('armies'))) return 'fighters'
  if (isListed && lists.has('arms')) return 'weapon'
  if (person) return person.role !== null || isArmed(noun) ? 'fighters' : 'people'
  if (thing) {
    if (thing.class === 'munition') return 'weapon'
    if (thing.class === 'vehicle') return 'vehicle'
    return thing.class === 'strike' ? 'event' : 'thing'
  }
  if (noun.pronoun) return noun.head.word === 'it' ? 'other' : 'people'
  // "The Tolmak Front", "the State": in a name the word tells no place.
  if (isListed && lists.has('settlements')) return head.capital && head.start > noun.start ? 'name' : 'place'
  if (isListed && (lists.has('bodies') || lists.has('collectives'))) return 'people'
  if (head.entry !== null && (head.entry.signs & Sign.eventAsNoun) !== 0) return 'event'
  // "38 Kerrins": a people that no list has.
  if (name && noun.quantity) return 'people'
  if (name || (head.capital && head.entry === null)) return 'name'
  // "12 were killed": a number alone stands for people.
  if (noun.quantity && head.entry === null && head.word === '') return 'people'
  return 'other'
}

/** A number or a pronoun may stand for any of them: "17 were intercepted", "all were shot down". */
export function isOpen(noun: NounGroup | null): boolean {
  if (noun === null) return false
  if (noun.partitive !== null || noun.head.lists.has('standIns')) return true
  return noun.person === null && noun.thing === null && noun.quantity !== null && noun.head.quantity !== null
}

/** Fighters who are called so, and no soldiers, police or troops: "gunmen", "rebels". */
export function isIrregular({ person, facets, name }: NounGroup): boolean {
  if (person === null || person.role === null || name !== null) return false
  for (const { facet } of facets) if (ofState.has(facet.id)) return false
  return true
}

const ofState: ReadonlySet<string> = new Set(['soldiers', 'police', 'security-forces'])

/** "Two army trucks", "a police station", "the camp of the army": what belongs to those who fight for a state. */
export function isMilitary({ first, last, of }: NounGroup, units: readonly Unit[]): boolean {
  for (let at = first; at <= last; at++) {
    const { entry, lists } = units[at]
    if (lists.has('armies') || (entry !== null && militaryWords.has(entry.words[0]))) return true
  }
  return of?.head.lists.has('armies') ?? false
}

const militaryWords: ReadonlySet<string> = new Set(['army', 'military', 'police', 'paramilitary', 'soldiers'])

/** Soldiers, police and fighters by their facets. */
function isArmed({ facets }: NounGroup): boolean {
  for (const { facet } of facets) if (armed.has(facet.id)) return true
  return false
}

const armed: ReadonlySet<string> = new Set([
  'combatants',
  'soldiers',
  'police',
  'security-forces',
  'insurgents',
  'militants',
])
