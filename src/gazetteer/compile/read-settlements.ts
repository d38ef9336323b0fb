import { emptyKey, keyOfName, type NameKey } from '../name-key.ts'
import { type Draft, type DraftPlace, draftPlace } from './draft.ts'
import { isLatinName } from './is-latin-name.ts'

/** A line of the fresh list: names, coordinates and divisions, but no number, no other names, no population. */
export interface FreshCity {
  readonly name: string
  readonly lat: string
  readonly lng: string
  readonly country: string
  readonly admin1: string
  readonly admin2: string
}

/** What a place of the fresh list has at least. */
const leastPopulation = 1000

/** Adds the populated places of the tab-separated world list, with their names in Latin letters. */
export function readSettlements(draft: Draft, lines: string): void {
  for (const line of lines.split('\n')) {
    const [id, name, ascii, others, latitude, longitude, , feature, country, , admin1, admin2, , , population] =
      line.split('\t')
    if (country === undefined) continue
    const code = `${country}.${admin1}`
    const container =
      draft.divisions.get(`${code}.${admin2}`) ?? draft.divisions.get(code) ?? draft.countries.get(country)
    if (!container) continue
    const isQuarter = feature === 'PPLX'
    const place = draftPlace(`geonames:${id}`, isQuarter ? 'neighbourhood' : 'settlement', container)
    place.latitude = Number(latitude)
    place.longitude = Number(longitude)
    place.population = Number(population) || 0
    for (const own of [name, ascii]) if (isLatinName(own)) place.names.add(own)
    for (const other of others.split(','))
      if (isLatinName(other) && !place.names.has(other)) place.otherNames.add(other)
    draft.settlements.push(place)
    if (feature === 'PPLC') seat(draft.countries.get(country), place)
    if (feature === 'PPLC' || feature === 'PPLA') seat(draft.divisions.get(code), place)
    if (feature === 'PPLA2' || feature === 'PPLA') seat(draft.divisions.get(`${code}.${admin2}`), place)
    for (let area: DraftPlace | null = container; area; area = area.container) area.population += place.population
  }
}

/** An area has the coordinates of its seat: where a report says no more, that is where data sets put it. */
function seat(area: DraftPlace | undefined, place: DraftPlace): void {
  if (!area || area.latitude !== null) return
  area.latitude = place.latitude
  area.longitude = place.longitude
}

/** Adds what the fresh list has and the world list has not; where both have a place, the fresh name becomes one of its names. */
export function addFreshCities(draft: Draft, cities: readonly FreshCity[]): void {
  const near = new Map<string, DraftPlace[]>()
  for (const place of draft.settlements) {
    const cell = cellOf(place.latitude as number, place.longitude as number)
    const there = near.get(cell)
    if (there) there.push(place)
    else near.set(cell, [place])
  }
  const added = new Set<string>()
  for (const { name, lat, lng, country, admin1, admin2 } of cities) {
    if (!isLatinName(name)) continue
    const latitude = Number(lat)
    const longitude = Number(lng)
    const known = findSame(near, name, latitude, longitude)
    if (known) {
      if (!known.names.has(name)) known.otherNames.add(name)
      continue
    }
    const code = `${country}.${admin1}`
    const container =
      draft.divisions.get(`${code}.${admin2}`) ?? draft.divisions.get(code) ?? draft.countries.get(country)
    const id = `cities:${code}.${name
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')}`
    if (!container || added.has(id)) continue
    added.add(id)
    const place = draftPlace(id, 'settlement', container)
    place.latitude = latitude
    place.longitude = longitude
    place.population = leastPopulation
    place.names.add(name)
    draft.settlements.push(place)
  }
}

function cellOf(latitude: number, longitude: number): string {
  return `${Math.round(latitude * 5)} ${Math.round(longitude * 5)}`
}

/** A place within some 20 km that bears the name, or one right there (300 m) whatever its name. */
function findSame(
  near: ReadonlyMap<string, readonly DraftPlace[]>,
  name: string,
  latitude: number,
  longitude: number,
): DraftPlace | null {
  const wanted = textKey(name)
  for (let north = -1; north <= 1; north++) {
    for (let east = -1; east <= 1; east++) {
      for (const place of near.get(cellOf(latitude + north / 5, longitude + east / 5)) ?? []) {
        const away = Math.max(
          Math.abs((place.latitude as number) - latitude),
          Math.abs((place.longitude as number) - longitude),
        )
        if (away < 0.003 || [...place.names, ...place.otherNames].some((own) => textKey(own) === wanted)) return place
      }
    }
  }
  return null
}

const key: NameKey = { hash: 0, check: 0 }
const keys = new Map<string, string>()

function textKey(name: string): string {
  const known = keys.get(name)
  if (known !== undefined) return known
  emptyKey(key)
  keyOfName(key, name)
  const made = `${key.hash}.${key.check}`
  keys.set(name, made)
  return made
}
