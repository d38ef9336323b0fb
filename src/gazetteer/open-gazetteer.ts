import type { Gazetteer } from './gazetteer.ts'
import type { Pieces } from './pieces.ts'
import { containerOf, numberOf } from './place-facts.ts'
import { wholeId } from './short-id.ts'
import {
  FIRST_ID,
  HEAD_WORDS,
  ID_BLOCK,
  MAGIC,
  NAME_BYTES,
  PARTS,
  type Part,
  PLACE_BYTES,
  VERSION,
  type WrittenStrings,
} from './written-gazetteer.ts'

const none: readonly string[] = []

/**
 * Opens the bytes of a compiled gazetteer: views over them, nothing is parsed before a text asks. With `pieces` only those
 * bytes need be there that they have been asked for. Throws where the bytes are no whole gazetteer.
 */
export function openGazetteer(bytes: ArrayBuffer, pieces: Pieces | null = null): Gazetteer {
  const parts = findParts(bytes, pieces)
  const { ids, idStarts, names, places } = parts
  const placeCount = places.length / PLACE_BYTES
  const starts = new Uint32Array(bytes, idStarts.start, idStarts.length / 4)
  const idLines: (readonly string[])[] = []
  const countryCodes: string[] = []
  const countryNumbers = new Map<string, number>()
  let strings: WrittenStrings | null = null
  let disputed: ReadonlyMap<number, readonly string[]> | null = null

  /** A part of the file that is read as a whole, or some of it. */
  function textOf(start: number, end: number): string {
    if (gazetteer.pieces !== null) gazetteer.pieces = gazetteer.pieces.need(start, end)
    return new TextDecoder().decode(new Uint8Array(bytes, start, end - start))
  }

  function written(): WrittenStrings {
    strings ??= JSON.parse(textOf(parts.strings.start, parts.strings.start + parts.strings.length)) as WrittenStrings
    return strings
  }

  function codes(): readonly string[] {
    if (countryCodes.length === 0)
      for (const code of written().countries) countryNumbers.set(code, countryCodes.push(code) - 1)
    return countryCodes
  }

  function linesOf(block: number): readonly string[] {
    const known = idLines[block]
    if (known) return known
    if (gazetteer.pieces !== null)
      gazetteer.pieces = gazetteer.pieces.need(starts.byteOffset + block * 4, starts.byteOffset + block * 4 + 8)
    const lines = textOf(ids.start + starts[block], ids.start + starts[block + 1]).split('\n')
    idLines[block] = lines
    return lines
  }

  function idOf(place: number): string {
    const number = numberOf(gazetteer, place)
    if (number < FIRST_ID) return `geonames:${number}`
    const id = number - FIRST_ID
    return wholeId(linesOf(Math.floor(id / ID_BLOCK))[id % ID_BLOCK], () => idOf(containerOf(gazetteer, place)))
  }

  const gazetteer: Gazetteer = {
    length: placeCount,
    firsts: new Uint8Array(bytes, parts.firsts.start, parts.firsts.length),
    opens: new Uint8Array(bytes, parts.opens.start, parts.opens.length),
    buckets: new Uint32Array(bytes, parts.buckets.start, parts.buckets.length / 4),
    names: new Uint16Array(bytes, names.start, names.length / 2),
    words: new Int32Array(bytes, places.start, places.length / 4),
    halves: new Uint16Array(bytes, places.start, places.length / 2),
    bytes: new Uint8Array(bytes, places.start, places.length),
    pieces,
    countryCount: () => codes().length,
    idOf,
    countryCode: (country) => codes()[country],
    countryNumber: (code) => {
      codes()
      return countryNumbers.get(code) ?? -1
    },
    disputed: (place) => {
      disputed ??= new Map(Object.entries(written().disputed).map(([key, value]) => [Number(key), value]))
      return disputed.get(place) ?? none
    },
  }
  return gazetteer
}

type Parts = Readonly<Record<Part, { readonly start: number; readonly length: number }>>

/** Where the parts of a gazetteer stand. Reads what every document asks for: all before the names. */
function findParts(bytes: ArrayBuffer, pieces: Pieces | null): Parts {
  const size = bytes.byteLength
  if (size >= HEAD_WORDS * 4) pieces?.need(0, HEAD_WORDS * 4)
  const head = new Uint32Array(bytes, 0, Math.min(HEAD_WORDS, size >> 2))
  if (head[0] !== MAGIC || head[1] !== VERSION)
    throw new Error(
      `Unexpected gazetteer (${head[0]?.toString(16)}, version ${head[1]}), expected version ${VERSION}: build it again`,
    )
  const parts = Object.fromEntries(
    PARTS.map((part, at) => [part, { start: head[2 + 2 * at], length: head[3 + 2 * at] }]),
  ) as Parts
  let end = head.byteLength
  for (const part of PARTS) {
    const { start, length } = parts[part]
    if (start < end || start + length > size) throw damaged(part, start, length, size)
    end = start + length
  }
  if (end !== size) throw damaged('strings', parts.strings.start, parts.strings.length, size)
  pieces?.need(0, parts.names.start)
  const buckets = new Uint32Array(bytes, parts.buckets.start, parts.buckets.length >> 2)
  const names = parts.names.length / NAME_BYTES
  if (buckets[buckets.length - 1] !== names) throw damaged('names', parts.names.start, parts.names.length, size)
  return parts
}

function damaged(part: Part, start: number, length: number, size: number): Error {
  return new Error(
    `Unexpected gazetteer of ${size} bytes with ${part} of ${length} from ${start} on, expected a whole one: build it again`,
  )
}
