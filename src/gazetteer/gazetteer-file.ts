import type { Gazetteer } from './gazetteer.ts'
import { openGazetteer } from './open-gazetteer.ts'
import { readInPieces } from './pieces.ts'

/** What of Node is used where there is a Node; a browser has none of it. */
interface NodeModules {
  readonly getBuiltinModule?: (id: 'node:fs') => {
    readonly existsSync: (path: URL) => boolean
    readonly openSync: (path: URL) => number
    readonly fstatSync: (file: number) => { readonly size: number }
    readonly readSync: (file: number, into: Uint8Array, at: number, length: number, start: number) => number
    readonly closeSync: (file: number) => void
  }
}

/** Beside this file in src/ and dist/, and from the bundled command in dist/command/. */
const places = ['./generated/places.bin', '../gazetteer/generated/places.bin']

let open: Gazetteer | null = null
let looked = false
let fault: unknown = null

/**
 * The gazetteer: the one that was handed over, else in Node the file beside the code, opened at first use. `null` where
 * there is neither: then places keep their names and have no ids.
 */
export function gazetteer(): Gazetteer | null {
  if (fault !== null) throw fault
  if (looked) return open
  looked = true
  try {
    open = openFile()
  } catch (error) {
    // Every document is to be read alike: none without places because one before it met the fault.
    fault = error
    throw error
  }
  return open
}

/** Hands over the bytes of `places.bin` where there is no file to read: in a browser. `null` reads on without. */
export function useGazetteer(bytes: ArrayBuffer | null): void {
  looked = true
  fault = null
  open = bytes && openGazetteer(bytes)
}

/** Opens the file where it lies. Of it only those pieces are read that a text asks for: a report names few places. */
function openFile(): Gazetteer | null {
  // Asked of the global object: a browser's bundle holds no module of Node (docs/decisions/0010-places-in-one-file.md).
  const node = (globalThis as { readonly process?: NodeModules }).process
  const files = node?.getBuiltinModule?.('node:fs')
  if (!files) return null
  for (const place of places) {
    const url = new URL(place, import.meta.url)
    if (url.protocol !== 'file:' || !files.existsSync(url)) continue
    const file = files.openSync(url)
    const bytes = new ArrayBuffer(files.fstatSync(file).size)
    const read = (into: Uint8Array, start: number): void => {
      for (let done = 0; done < into.length; ) {
        const more = files.readSync(file, into, done, into.length - done, start + done)
        if (more === 0)
          throw new Error(
            `Unexpected end of the gazetteer at ${start + done}, expected ${bytes.byteLength} bytes: build it again`,
          )
        done += more
      }
    }
    return openGazetteer(bytes, readInPieces(bytes, { read, close: () => files.closeSync(file) }))
  }
  return null
}
