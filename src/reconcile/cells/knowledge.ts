/**
 * What reconciling must know of the vocabularies: what contains what. Reconciling imports no vocabulary: who calls it
 * hands this over (src/app/knowledge.ts), so that a test can have a small world of its own.
 */
export interface Knowledge {
  /** Measures that count everybody whom this one counts, without itself: `casualties` for `killed`. */
  readonly measuresAbove: (id: string) => readonly string[]
  /** Groups that everybody of this one is in, without itself: `children` for `infants`. */
  readonly populationsAbove: (id: string) => readonly string[]
  /** Nobody is of both: civilians and combatants, women and children. */
  readonly arePopulationsApart: (a: string, b: string) => boolean
  /** Ids of the places that contain a place, nearest first, without itself. The last is mostly a country. */
  readonly placesAbove: (id: string) => readonly string[]
  /** Wider kinds of a cause, without itself: `strike` for `air-strike`. */
  readonly causesAbove: (id: string) => readonly string[]
  /** Parties that a party belongs to, and its side, without itself. */
  readonly partiesAbove: (id: string) => readonly string[]
  /** Nobody and nothing is counted twice under a measure: parts of different places or days can be added up. */
  readonly isCountedOnce: (measure: string) => boolean
  /** Whether a rule's words tell of some of those whom its measure counts, seldom of all: "taken to hospital". */
  readonly tellsOfSome: (rule: string) => boolean
  /** How people call a measure, a group, a party, a place: "bodies recovered". The id where nothing is known. */
  readonly labelOf: (id: string) => string
}
