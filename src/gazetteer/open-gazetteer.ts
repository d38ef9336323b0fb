import type { Gazetteer } from './gazetteer.ts'
import { FIRST_ID, HEAD_WORDS, MAGIC, PARTS, type Part, VERSION, type WrittenStrings } from './written-gazetteer.ts'

const none: readonly string[] = []

/** Opens the bytes of a compiled gazetteer: views over them, nothing is read before a text asks. Throws where they are none. */
export function openGazetteer(bytes: ArrayBuffer): Gazetteer {
  const head = new Uint32Array(bytes, 0, Math.min(HEAD_WORDS, bytes.byteLength >> 2))
  if (head[0] !== MAGIC || head[1] !== VERSION)
    throw new Error(
      `Unexpected gazetteer (${head[0]?.toString(16)}, version ${head[1]}), expected version ${VERSION}: build it again`,
    )
  const names = Object.keys(PARTS) as Part[]
  const of = (part: Part): [ArrayBuffer, number, number] => {
    const at = 2 + 2 * names.indexOf(part)
    return [bytes, head[at], head[at + 1] / PARTS[part]]
  }
  const numbers = new Uint32Array(...of('numbers'))
  const countryCodes: string[] = []
  let strings: WrittenStrings | null = null
  const ids = new Uint8Array(...of('ids'))
  const idStarts = new Uint32Array(...of('idStarts'))
  let disputed: ReadonlyMap<number, readonly string[]> | null = null
  const countryNumbers = new Map<string, number>()

  function written(): WrittenStrings {
    strings ??= JSON.parse(new TextDecoder().decode(new Uint8Array(...of('strings')))) as WrittenStrings
    return strings
  }

  function codes(): readonly string[] {
    if (countryCodes.length === 0)
      for (const code of written().countries) countryNumbers.set(code, countryCodes.push(code) - 1)
    return countryCodes
  }

  return {
    length: numbers.length,
    buckets: new Uint32Array(...of('buckets')),
    hashes: new Uint32Array(...of('hashes')),
    targets: new Uint32Array(...of('targets')),
    firsts: new Uint8Array(...of('firsts')),
    opens: new Uint8Array(...of('opens')),
    latitudes: new Int32Array(...of('latitudes')),
    longitudes: new Int32Array(...of('longitudes')),
    numbers,
    containers: new Uint16Array(...of('containers')),
    kinds: new Uint8Array(...of('kinds')),
    sizes: new Uint8Array(...of('sizes')),
    countryCount: () => codes().length,
    idOf: (place) => {
      const number = numbers[place]
      if (number < FIRST_ID) return `geonames:${number}`
      const id = number - FIRST_ID
      return new TextDecoder().decode(ids.subarray(idStarts[id], idStarts[id + 1]))
    },
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
}
