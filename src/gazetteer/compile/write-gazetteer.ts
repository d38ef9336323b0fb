import { PLACE_KINDS, type PlaceKind } from '../kinds.ts'
import { keyOfName, type NameKey } from '../name-key.ts'
import { shortenId } from '../short-id.ts'
import {
  COORDINATE_UNIT,
  FIRST_BITS,
  FIRST_ID,
  GOES_ON,
  HEAD_WORDS,
  ID_BLOCK,
  MAGIC,
  NAME_BYTES,
  NO_CONTAINER,
  NO_COORDINATE,
  OTHER_NAME,
  PARTS,
  type Part,
  PLACE,
  PLACE_BYTES,
  UPPER_PLACE,
  VERSION,
  type WrittenStrings,
} from '../written-gazetteer.ts'
import type { Draft, DraftPlace } from './draft.ts'

/** Of one name no more places are kept than these: the most populous. */
const mostNamesakes = 48
/** A name that a place is not known by first counts as if it had a quarter of its people. */
const otherNameCosts = 16
/** "Kharkiv" is the city before it is the province around it; a country comes before a town of its name. */
const kindCosts: Readonly<Partial<Record<PlaceKind, number>>> = {
  province: 40,
  district: 56,
  country: -100,
  region: -20,
}

/** Writes a draft as the bytes of a gazetteer. The same draft gives the same bytes. */
export function writeGazetteer(draft: Draft): Uint8Array<ArrayBuffer> {
  const isArea = ({ kind }: DraftPlace): boolean =>
    kind === 'region' || kind === 'area' || kind === 'province' || kind === 'district'
  const areas = [...draft.countries.values(), ...draft.divisions.values(), ...draft.curated.filter(isArea)]
  const places = [...areas, ...draft.curated.filter((place) => !isArea(place)), ...draft.settlements]
  const numberOf = new Map(places.map((place, number) => [place, number]))
  if (areas.length >= NO_CONTAINER)
    throw new Error(`Unexpected ${areas.length} areas, expected fewer than ${NO_CONTAINER}`)
  const most = (UPPER_PLACE + 1) << 16
  if (places.length > most) throw new Error(`Unexpected ${places.length} places, expected at most ${most}`)

  const sizes = new Uint8Array(places.length)
  const written = new Uint8Array(places.length * PLACE_BYTES)
  const words = new Int32Array(written.buffer)
  const halves = new Uint16Array(written.buffer)
  const ids: string[] = []
  const disputed: Record<string, readonly string[]> = {}
  for (const [number, place] of places.entries()) {
    const container = place.container ? containerNumber(numberOf, place.container) : NO_CONTAINER
    const geonames = /^geonames:(\d+)$/.exec(place.id)
    const shortId = (): string => shortenId(place.id, places[container]?.id ?? null)
    sizes[number] = Math.round(8 * Math.log2(place.population + 1))
    words[number * 4 + PLACE.latitude] = coordinate(place.latitude)
    words[number * 4 + PLACE.longitude] = coordinate(place.longitude)
    words[number * 4 + PLACE.number] = geonames ? Number(geonames[1]) : FIRST_ID + ids.push(shortId()) - 1
    halves[number * 8 + PLACE.container] = container
    written[number * PLACE_BYTES + PLACE.kind] = PLACE_KINDS.indexOf(place.kind)
    written[number * PLACE_BYTES + PLACE.size] = sizes[number]
    if (place.disputed.length > 0) disputed[number] = place.disputed
  }
  const strings: WrittenStrings = {
    countries: [...draft.countries.values()].map(({ code }) => code as string),
    disputed,
  }
  return joinParts({
    ...writeNames(places, sizes),
    places: written,
    ...writeIds(ids),
    strings: new TextEncoder().encode(JSON.stringify(strings)),
  })
}

function coordinate(degrees: number | null): number {
  return degrees === null ? NO_COORDINATE : Math.round(degrees * COORDINATE_UNIT)
}

function writeIds(ids: readonly string[]): Pick<Arrays, 'idStarts' | 'ids'> {
  const blocks: Uint8Array[] = []
  const starts = [0]
  for (let id = 0; id < ids.length; id += ID_BLOCK) {
    const block = new TextEncoder().encode(
      ids
        .slice(id, id + ID_BLOCK)
        .map((one) => `${one}\n`)
        .join(''),
    )
    blocks.push(block)
    starts.push(starts[starts.length - 1] + block.length)
  }
  return { idStarts: Uint32Array.from(starts), ids: Buffer.concat(blocks) }
}

/** A curated camp may lie in a curated town, which is no area: then in what contains that. */
function containerNumber(numberOf: ReadonlyMap<DraftPlace, number>, container: DraftPlace): number {
  let at: DraftPlace | null = container
  while (at) {
    const number = numberOf.get(at) ?? NO_CONTAINER
    if (number < NO_CONTAINER) return number
    at = at.container
  }
  return NO_CONTAINER
}

type Arrays = Record<Part, Uint32Array | Uint16Array | Uint8Array>

function writeNames(
  places: readonly DraftPlace[],
  sizes: Uint8Array,
): Pick<Arrays, 'names' | 'buckets' | 'firsts' | 'opens'> {
  const key: NameKey = { hash: 0, check: 0 }
  const firsts = new Uint8Array((1 << FIRST_BITS) >> 3)
  const opens = new Uint8Array((1 << FIRST_BITS) >> 3)
  const names: { hash: number; check: number; place: number; isOther: boolean; rank: number }[] = []
  for (const [place, { kind, names: own, otherNames }] of places.entries()) {
    const seen = new Set<string>()
    for (const name of [...own, ...otherNames]) {
      const words = keyOfName(key, name)
      const text = `${key.hash} ${key.check}`
      if (words === 0 || words > 8 || seen.has(text)) continue
      seen.add(text)
      const isOther = !own.has(name)
      names.push({
        hash: key.hash >>> 0,
        check: key.check,
        place,
        isOther,
        rank: sizes[place] - (isOther ? otherNameCosts : 0) - (kindCosts[kind] ?? 0),
      })
      keyOfName(key, firstWord(name))
      const bit = key.hash & ((1 << FIRST_BITS) - 1)
      firsts[bit >> 3] |= 1 << (bit & 7)
      if (words > 1) opens[bit >> 3] |= 1 << (bit & 7)
    }
  }
  names.sort((a, b) => a.hash - b.hash || a.check - b.check || b.rank - a.rank || a.place - b.place)
  let namesakes = 0
  const kept = names.filter((name, at) => {
    const before = names[at - 1]
    namesakes = before && before.hash === name.hash && before.check === name.check ? namesakes + 1 : 0
    return namesakes < mostNamesakes
  })
  const written = new Uint16Array((kept.length * NAME_BYTES) / 2)
  const buckets = new Uint32Array(65_537)
  for (const [at, { hash, check, place, isOther }] of kept.entries()) {
    const next = kept[at + 1]
    const goesOn = next?.hash === hash && next.check === check
    written[at * 3] = hash & 0xffff
    written[at * 3 + 1] = place & 0xffff
    written[at * 3 + 2] = (check << 8) | (isOther ? OTHER_NAME : 0) | (goesOn ? GOES_ON : 0) | (place >>> 16)
    buckets[(hash >>> 16) + 1]++
  }
  for (let bucket = 0; bucket < 65_536; bucket++) buckets[bucket + 1] += buckets[bucket]
  return { names: written, buckets, firsts, opens }
}

/** As the words of a text come: what stands before the first space or hyphen. */
function firstWord(name: string): string {
  return (
    name
      .trim()
      .split(/[\s\-‐–/(),]+/)
      .find((word) => /\p{L}/u.test(word)) ?? ''
  )
}

function joinParts(arrays: Arrays): Uint8Array<ArrayBuffer> {
  const head = new Uint32Array(HEAD_WORDS)
  head[0] = MAGIC
  head[1] = VERSION
  let end = head.byteLength
  for (const [index, part] of PARTS.entries()) {
    end = Math.ceil(end / 16) * 16
    head[2 + 2 * index] = end
    head[3 + 2 * index] = arrays[part].byteLength
    end += arrays[part].byteLength
  }
  const bytes = new Uint8Array(end)
  bytes.set(new Uint8Array(head.buffer), 0)
  for (const [index, part] of PARTS.entries()) {
    const { buffer, byteOffset, byteLength } = arrays[part]
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), head[2 + 2 * index])
  }
  return bytes
}
