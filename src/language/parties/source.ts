/** A side of a conflict: those who fight for the same thing, as the reports speak of them. */
export interface Side {
  readonly id: string
  readonly label: string
  /** Ids of parties on this side that another file describes. */
  readonly also: readonly string[]
}

/** A conflict: a file of `vocabularies/parties/`. */
export interface Conflict {
  readonly id: string
  readonly label: string
  /** Where it is fought and who fights in it, ISO 3166-1 alpha-3. */
  readonly countries: readonly string[]
  readonly sides: readonly Side[]
}

/** A state, a force, a group, a ministry, a monitor, an agency. */
export interface Party {
  /** "rsf", "military:UKR" (an office of `vocabularies/offices.yaml` and its owner), "state:UKR". */
  readonly id: string
  readonly name: string
  /** Id of `vocabularies/sources.yaml`. */
  readonly kind: string
  /** Id of the conflict whose file describes it; `null` of states and of bodies of many countries. */
  readonly conflict: string | null
  /** The side of that conflict on which it stands; `null` where it stands on none. */
  readonly side: string | null
  /** Id of the party it belongs to: al-Qassam Brigades, of Hamas. */
  readonly of: string | null
  /** ISO 3166-1 alpha-3. */
  readonly country: string | null
}

/** A party with its names. */
export interface PartyNames extends Party {
  /** All its names that say nothing for or against it, `name` too. */
  readonly names: readonly string[]
  /** Names that take sides: of friends or of enemies. */
  readonly loaded: readonly string[]
  /** Names that other things have, too: they count where the text speaks of the conflict. */
  readonly weak: readonly string[]
  /** Forms that stand only before a noun: "Houthi". */
  readonly adjectives: readonly string[]
  /** Places whose offices are its own: "the health ministry in Gaza". */
  readonly places: readonly string[]
}

/** A party as its file has it, with what the reader of the file finds it by. */
export interface PartyEntry extends PartyNames {
  /** Where a reader finds it: a Wikidata id, its official name, or the name of a public page. */
  readonly reference: string
  /** A sentence in which it must be found. */
  readonly example: string
}

/** What `vocabularies/parties/` holds. */
export interface PartySource {
  readonly conflicts: readonly Conflict[]
  readonly parties: readonly Party[]
  /** The capital of each country (ISO 3166-1 alpha-3), by its usual name. */
  readonly capitals: Readonly<Record<string, string>>
}
