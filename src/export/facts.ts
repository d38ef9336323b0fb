/** What exporters look up beside the claims; the application hands it in. */
export interface Facts {
  /** English name of a country by its ISO 3166-1 alpha-3 code; `null` where it has none. */
  readonly countryName: (code: string) => string | null
  /** ISO 3166-1 number of a country by its alpha-3 code, three digits; `null` where it has none. */
  readonly countryNumber: (code: string) => string | null
  /** ACLED's sub-event type of a kind of event; `null` where ACLED codes none. */
  readonly acledSubType: (event: string) => string | null
  /** Wording of a kind of event: "air strike". */
  readonly eventLabel: (event: string) => string
  /** Wording of a measure or a population: "munitions fired", "people of Chad". */
  readonly labelOf: (id: string) => string
  /** What kind of body a party is (`government`, `military`, `armed-group` …), and of which state it is a part; `null` where it is not known. */
  readonly partyOf: (
    id: string,
  ) => { readonly name: string; readonly kind: string; readonly state: string | null } | null
  /** The facet of a population id: `age` of `children`; `null` where it is not known. */
  readonly facetOf: (population: string) => string | null
  /** The user's p-code of a place, by country and name, at a level (1, 2); `null` where their table has none. */
  readonly pcode: (country: string, level: 1 | 2, name: string) => string | null
}
