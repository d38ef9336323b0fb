import { type PersonFacet, type PersonSense, Pos } from '../lexicon.ts'
import type { PackSource, PeopleEntry } from '../source.ts'
import { addNoun, type Compilation, entryOf } from './entries.ts'

/** Adds the nouns that name persons, each with what it says of them. */
export function addPeople(compilation: Compilation, people: readonly PeopleEntry[]): void {
  for (const entry of people) {
    const facets = Object.entries(entry.facets).map(([id, basis]) => ({ id, basis }))
    for (const word of entry.words) {
      addNoun(compilation, word, false).person ??= senseOf(entry, facets, false)
      if (!entry.title || word.length > 4) addPlural(compilation, entry, facets, word)
    }
    for (const word of entry.plurals) addNoun(compilation, word, true).person ??= senseOf(entry, facets, true)
  }
}

function addPlural(compilation: Compilation, entry: PeopleEntry, facets: readonly PersonFacet[], word: string): void {
  const plural = compilation.inflector.plural(word)
  const found = addNoun(compilation, plural, true)
  // "Chinese", "aircrew": one form for both numbers.
  found.person =
    found.person && plural === word
      ? { ...found.person, invariable: true }
      : (found.person ?? senseOf(entry, facets, true))
}

function senseOf(entry: PeopleEntry, facets: readonly PersonFacet[], plural: boolean): PersonSense {
  return {
    facets,
    role: entry.role ?? null,
    plural,
    invariable: false,
    kin: entry.kin ?? false,
    title: entry.title ?? false,
    anaphor: entry.anaphor ?? false,
    unit: entry.unit ?? 'people',
    size: plural ? 1 : (entry.size ?? 1),
  }
}

/** Adds the adjectives and nouns of nationality; an adjective names persons, too: "two Malians". */
export function addNationalities(compilation: Compilation, nationalities: PackSource['nationalities']): void {
  const { plural } = compilation.inflector
  for (const nation of nationalities) {
    const facets: readonly PersonFacet[] = [{ id: nation.id, basis: 'said' }]
    for (const adjective of nation.adjectives) {
      const entry = entryOf(compilation, adjective)
      entry.pos |= Pos.adjective | Pos.noun | Pos.nationality
      entry.nationality = nation.id
      entry.person ??= senseOfNation(facets, false, nation.invariable ?? false)
      if (!nation.invariable && nation.nouns.length === 0)
        addNoun(compilation, plural(adjective), true).person ??= senseOfNation(facets, true, false)
    }
    for (const noun of nation.nouns) {
      addNationalNoun(compilation, noun, nation.id, senseOfNation(facets, false, false))
      addNationalNoun(compilation, plural(noun), nation.id, senseOfNation(facets, true, false))
    }
  }
}

function addNationalNoun(compilation: Compilation, noun: string, id: string, sense: PersonSense): void {
  const entry = addNoun(compilation, noun, sense.plural)
  entry.person ??= sense
  entry.nationality ??= id
}

function senseOfNation(facets: readonly PersonFacet[], plural: boolean, invariable: boolean): PersonSense {
  return {
    facets,
    role: null,
    plural,
    invariable,
    kin: false,
    title: false,
    anaphor: false,
    unit: 'people',
    size: 1,
  }
}
