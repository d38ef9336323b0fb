/** What kind of thing a place is, from the smallest to the largest. The order is written into the file: only add at the end. */
export const PLACE_KINDS = [
  'country',
  'province',
  'district',
  'region',
  'area',
  'settlement',
  'neighbourhood',
  'camp',
  'site',
] as const
export type PlaceKind = (typeof PLACE_KINDS)[number]

/** How exactly a place of each kind says where something was (docs/guide/places.md). */
export const PRECISION_OF: Readonly<Record<PlaceKind, string>> = {
  country: 'country',
  province: 'province',
  district: 'district',
  region: 'region',
  area: 'area',
  settlement: 'town',
  neighbourhood: 'exact',
  camp: 'town',
  site: 'exact',
}
