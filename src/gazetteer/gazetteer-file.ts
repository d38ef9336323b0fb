import type { Gazetteer } from './gazetteer.ts'
import { openGazetteer } from './open-gazetteer.ts'

/** What of Node is used where there is a Node; a browser has none of it. */
interface NodeModules {
  readonly getBuiltinModule?: (id: 'node:fs') => {
    readonly existsSync: (path: URL) => boolean
    readonly readFileSync: (path: URL) => Uint8Array<ArrayBuffer>
  }
}

/** Beside this file in src/ and dist/, and from the bundled command in dist/command/. */
const places = ['./generated/places.bin', '../gazetteer/generated/places.bin']

let open: Gazetteer | null = null
let looked = false

/**
 * The gazetteer: the one that was handed over, else in Node the file beside the code, read at first use. `null` where
 * there is neither: then places keep their names and have no ids.
 */
export function gazetteer(): Gazetteer | null {
  if (looked) return open
  looked = true
  const bytes = readFile()
  if (bytes) open = openGazetteer(bytes)
  return open
}

/** Hands over the bytes of `places.bin` where there is no file to read: in a browser. `null` reads on without. */
export function useGazetteer(bytes: ArrayBuffer | null): void {
  looked = true
  open = bytes && openGazetteer(bytes)
}

function readFile(): ArrayBuffer | null {
  // Asked of the global object: a browser's bundle holds no module of Node (docs/decisions/0008-places-in-one-file.md).
  const node = (globalThis as { readonly process?: NodeModules }).process
  const files = node?.getBuiltinModule?.('node:fs')
  if (!files) return null
  for (const place of places) {
    const url = new URL(place, import.meta.url)
    if (url.protocol !== 'file:' || !files.existsSync(url)) continue
    const { buffer, byteOffset, byteLength } = files.readFileSync(url)
    // A view needs its numbers at multiples of their size.
    return byteOffset === 0 && byteLength === buffer.byteLength
      ? buffer
      : buffer.slice(byteOffset, byteOffset + byteLength)
  }
  return null
}
