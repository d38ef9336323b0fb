import type { PlaceKind } from '../kinds.ts'
import { keyOfName, type NameKey } from '../name-key.ts'
import { type Draft, type DraftPlace, draftPlace } from './draft.ts'

/** An entry of `vocabularies/places/`, after checking. */
export interface CuratedPlace {
  readonly id: string
  /** All sides' names, the commonest in English first. */
  readonly names: readonly string[]
  /** ISO 3166-1 alpha-3; `null` where the place is in none: a sea, a region of several countries. */
  readonly country: string | null
  /** A name by which the world list has it: the entry adds names to that place and has its id. */
  readonly same?: string
  readonly kind?: PlaceKind
  readonly at?: readonly [number, number]
  /** A name of what contains it, or the id of an entry. */
  readonly within?: string
  /** Names of the world list by which reports never mean it: "Gaza" is the Strip, the town is Gaza City. */
  readonly without?: readonly string[]
  /** The countries that claim it. */
  readonly disputed?: readonly string[]
}

/** Weighs as a town of this many people where nothing else is known: reports of its war name it. */
const weights: Readonly<Record<PlaceKind, number>> = {
  country: 0,
  province: 500_000,
  district: 100_000,
  region: 1_000_000,
  area: 500_000,
  settlement: 20_000,
  neighbourhood: 15_000,
  camp: 20_000,
  site: 10_000,
}

/** Adds the curated places. Returns a sentence for each entry that names what is not there. */
export function addCurated(draft: Draft, entries: readonly CuratedPlace[]): { id: string; message: string }[] {
  const byCode = new Map([...draft.countries.values()].map((country) => [country.code, country]))
  const byName = indexNames(draft)
  const byId = new Map<string, DraftPlace>()
  const wrong: { id: string; message: string }[] = []
  for (const entry of entries) {
    const country = entry.country === null ? null : byCode.get(entry.country)
    if (country === undefined) {
      wrong.push({
        id: entry.id,
        message: `Unexpected country "${entry.country}", expected an ISO 3166-1 alpha-3 code`,
      })
      continue
    }
    const find = (name: string, kind: PlaceKind | undefined): DraftPlace | null => {
      const found =
        byId.get(name) ?? byName.get(`${country?.code} ${keyText(name)}`)?.find((place) => !kind || place.kind === kind)
      return found ?? null
    }
    let place: DraftPlace | null
    if (entry.kind === 'country') place = country
    else if (entry.same !== undefined) {
      place = find(entry.same, entry.kind)
      if (!place)
        wrong.push({
          id: entry.id,
          message: `Unexpected name "${entry.same}", expected one the world list has in ${entry.country}`,
        })
    } else {
      const container = entry.within === undefined ? country : (find(entry.within, undefined) ?? undefined)
      if (container === undefined)
        wrong.push({
          id: entry.id,
          message: `Unexpected container "${entry.within}", expected a name in ${entry.country} or an id`,
        })
      place = draftPlace(`place:${entry.id}`, entry.kind ?? 'settlement', container ?? null)
      place.population = weights[place.kind]
      draft.curated.push(place)
    }
    if (!place) continue
    if (entry.at && entry.within === undefined && entry.same === undefined && country && isSmall(place))
      place.container = divisionAround(draft, country, entry.at) ?? country
    for (const name of entry.names) place.names.add(name)
    if (entry.same !== undefined) nameDivision(place, entry.same, entry.names)
    if (entry.without) dropNames(place, entry.without)
    if (entry.at) [place.latitude, place.longitude] = entry.at
    if (entry.disputed) place.disputed = entry.disputed
    // Reports of its war name it: it weighs no less than a small town.
    if (place.kind !== 'country') place.population = Math.max(place.population, weights[place.kind])
    byId.set(entry.id, place)
  }
  return wrong
}

/** "Kharkov region": a division that has the name of its town has all the names of that town. */
function nameDivision({ kind, container }: DraftPlace, same: string, names: readonly string[]): void {
  if (kind !== 'settlement' || !container || container.kind === 'country') return
  const wanted = keyText(same)
  for (
    let division: DraftPlace | null = container;
    division && division.kind !== 'country';
    division = division.container
  )
    if ([...division.names].some((name) => keyText(name) === wanted)) for (const name of names) division.names.add(name)
}

function isSmall({ kind }: DraftPlace): boolean {
  return kind === 'settlement' || kind === 'neighbourhood' || kind === 'camp' || kind === 'site'
}

/** How far, in degrees, the next town of the list may be to share its division: some 40 km. */
const nearby = 0.4

/** The division of the nearest listed town of the same country; the country itself is never taken from coordinates. */
function divisionAround(
  draft: Draft,
  country: DraftPlace,
  [latitude, longitude]: readonly [number, number],
): DraftPlace | null {
  let nearest: DraftPlace | null = null
  let least = nearby
  for (const place of draft.settlements) {
    const away = Math.hypot((place.latitude as number) - latitude, (place.longitude as number) - longitude)
    if (away >= least) continue
    let top: DraftPlace = place
    while (top.container) top = top.container
    if (top !== country) continue
    nearest = place
    least = away
  }
  return nearest?.container ?? null
}

function dropNames(place: DraftPlace, names: readonly string[]): void {
  const keys = new Set(names.map(keyText))
  for (const own of [place.names, place.otherNames])
    for (const name of own) if (keys.has(keyText(name))) own.delete(name)
}

const key: NameKey = { hash: 0, check: 0 }

function keyText(name: string): string {
  keyOfName(key, name)
  return `${key.hash}.${key.check}`
}

/** The places of each country by name: most populous first, towns before divisions of one name. */
function indexNames(draft: Draft): Map<string, DraftPlace[]> {
  const index = new Map<string, DraftPlace[]>()
  const all = [...draft.settlements].sort((a, b) => b.population - a.population)
  for (const place of [...all, ...draft.divisions.values()]) {
    let country: DraftPlace = place
    while (country.container) country = country.container
    for (const name of new Set([...place.names, ...place.otherNames].map(keyText))) {
      const at = `${country.code} ${name}`
      const there = index.get(at)
      if (there) there.push(place)
      else index.set(at, [place])
    }
  }
  return index
}
