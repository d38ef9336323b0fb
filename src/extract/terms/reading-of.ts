import type { TermEntry } from '../../language/source.ts'
import type { Discourse } from '../discourse.ts'
import type { ReadDocument } from '../read-document.ts'
import type { TermMention } from './read-terms.ts'

/** Of whom a document speaks, and against whom its loaded words go. */
export interface Spoken {
  /** ISO 3166-1 alpha-3 codes. */
  readonly about: ReadonlySet<string>
  readonly against: ReadonlySet<string>
  /** It uses loaded words of its own accord: words that are loaded only in such company count. */
  readonly isHostile: boolean
}

/** Gathers of whom a document speaks: nationalities and places it names, and those its loaded words go against. */
export function spokenOf({ document, places }: Discourse, mentions: readonly TermMention[]): Spoken {
  const about = new Set<string>()
  const against = new Set<string>()
  for (const { entry } of mentions) {
    if (!entry?.against) continue
    against.add(entry.against)
    if (/^[A-Z]{3}$/.test(entry.against)) about.add(entry.against)
  }
  // Few words ask of whom the document speaks.
  if (mentions.some(({ entry }) => entry !== null && (entry.readings.length > 0 || entry.about.length > 0)))
    addNationalities(document, about)
  for (const { place } of places) if (place.country) about.add(place.country)
  // "Occupied territories" is a term of law, too; "the occupiers" is none.
  const isHostile = mentions.some(
    ({ entry }) => entry !== null && !entry.hostile && !entry.quiet && entry.readings.length === 0,
  )
  return { about, against, isHostile }
}

function addNationalities({ lexicon, nodes }: ReadDocument, about: Set<string>): void {
  for (const node of nodes) {
    if (node < 0) continue
    const nationality = (lexicon.nodes[node] ?? lexicon.makeNode(node)).entry?.nationality
    if (nationality) about.add(nationality.slice('nat:'.length))
  }
}

/** The neutral words for a term: of a contextual one, those of the first reading that fits what the document speaks of. */
export function readingOf(entry: TermEntry, { about, against }: Spoken): string {
  const fitting = entry.readings.find(
    (one) =>
      one.about.every((country) => about.has(country)) && (one.against === undefined || against.has(one.against)),
  )
  return fitting?.reading ?? entry.reading
}
