import { Opens } from '../../language/lexicon.ts'
import { Sign } from '../../language/signs.ts'
import type { TermEntry } from '../../language/source.ts'
import type { Discourse } from '../discourse.ts'
import type { ReadDocument } from '../read-document.ts'
import { findTerms, type TermMention } from './find-terms.ts'

/** Of whom a document speaks, and against whom its loaded words go. */
export interface Spoken {
  /** ISO 3166-1 alpha-3 codes. */
  readonly about: ReadonlySet<string>
  readonly against: ReadonlySet<string>
  /** It uses loaded words of its own accord: words that are loaded only in such company count. */
  readonly isHostile: boolean
}

/** Gathers of whom a document speaks: nationalities and places it names, and those its loaded words go against. */
export function spokenOf(
  { document, places }: Pick<Discourse, 'document' | 'places'>,
  mentions: readonly TermMention[],
): Spoken {
  const about = new Set<string>()
  const against = new Set<string>()
  for (const { entry } of mentions) {
    if (!entry?.against) continue
    against.add(entry.against)
    if (/^[A-Z]{3}$/.test(entry.against)) about.add(entry.against)
  }
  // Few words ask of whom the document speaks.
  const isAsked = mentions.some(
    ({ entry }) => entry !== null && (entry.readings.length > 0 || entry.about.length > 0 || entry.territory),
  )
  if (isAsked) {
    addNationalities(document, about)
    for (const { place } of places) if (place.country) about.add(place.country)
  }
  // "Occupied territories" is a term of law, too; "the occupiers" is none.
  const isHostile = mentions.some(
    ({ entry }) => entry !== null && !entry.hostile && !entry.quiet && entry.readings.length === 0,
  )
  return { about, against, isHostile }
}

function addNationalities({ lexicon, nodes }: ReadDocument, about: Set<string>): void {
  for (const node of nodes) {
    if (node < 0) continue
    if ((lexicon.opens[node] & Opens.made) === 0) lexicon.makeNode(node)
    const entry = lexicon.entries[node]
    if (entry === null || (entry.signs & Sign.nationality) === 0) continue
    const { nationality } = entry
    if (nationality) about.add(nationality.slice('nat:'.length))
  }
}

/** The neutral words for a term: of a contextual one, those of the first reading that fits what the document speaks of. */
export function readingOf(entry: TermEntry, spoken: Spoken): string {
  return entry.readings.find((one) => fits(one, spoken))?.reading ?? entry.reading
}

function fits({ about, against }: TermEntry['readings'][number], spoken: Spoken): boolean {
  return about.every((country) => spoken.about.has(country)) && (against === undefined || spoken.against.has(against))
}

/**
 * Returns the countries in which a territory may lie, the likeliest first: by the readings that fit, else the one country
 * that the document speaks of, or against. None where nothing decides.
 */
export function territoriesOf(
  entry: TermEntry,
  document: ReadDocument,
  places: Discourse['places'],
): readonly string[] {
  const spoken = spokenOf({ document, places }, findTerms(document))
  const fitting = new Set(entry.readings.filter((one) => fits(one, spoken)).flatMap(({ place }) => place ?? []))
  if (fitting.size > 0) return [...fitting]
  const named = [...(entry.territory === 'spoken-against' ? spoken.against : spoken.about)]
  return named.length === 1 && isCountry.test(named[0]) ? named : []
}

const isCountry = /^[A-Z]{3}$/
