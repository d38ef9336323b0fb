import type { PlaceKind } from '../kinds.ts'

/** A place while the gazetteer is being compiled. */
export interface DraftPlace {
  readonly id: string
  readonly kind: PlaceKind
  /** `null`: a country, or in none that is known. */
  container: DraftPlace | null
  latitude: number | null
  longitude: number | null
  population: number
  /** Names it is known by first. */
  readonly names: Set<string>
  /** Other names: they count less where somebody else is known by them. */
  readonly otherNames: Set<string>
  disputed: readonly string[]
  /** ISO 3166-1 alpha-3, of countries alone. */
  readonly code: string | null
}

/** Makes a place of which only its id, kind and container are known yet. */
export function draftPlace(
  id: string,
  kind: PlaceKind,
  container: DraftPlace | null,
  code: string | null = null,
): DraftPlace {
  return {
    id,
    kind,
    container,
    latitude: null,
    longitude: null,
    population: 0,
    names: new Set(),
    otherNames: new Set(),
    disputed: [],
    code,
  }
}

/** What has been read so far. */
export interface Draft {
  /** By ISO 3166-1 alpha-2. */
  readonly countries: Map<string, DraftPlace>
  /** By GeoNames code: `UA.05`, `UA.05.1402`. */
  readonly divisions: Map<string, DraftPlace>
  readonly settlements: DraftPlace[]
  readonly curated: DraftPlace[]
}
