/** Bytes of a file that are read where they are asked for, into a buffer as long as the file. */
export interface Pieces {
  /** Sees that the bytes from `start` to `end` are there. Returns itself, `null` once all the file is. */
  readonly need: (start: number, end: number) => Pieces | null
}

/** How the bytes of a file are read. */
export interface FileReader {
  /** Fills the bytes with those of the file from `start` on. */
  readonly read: (into: Uint8Array, start: number) => void
  /** Called once all has been read. */
  readonly close: () => void
}

const pieceBits = 14
/** A report asks for some thirty pieces; who reads many reports needs them all. */
const mostReads = 64

/** Reads a file into `bytes`, which are as long, piece by piece; once many were asked for, all that is left. */
export function readInPieces(bytes: ArrayBuffer, { read, close }: FileReader): Pieces {
  const there = new Uint8Array((bytes.byteLength >> pieceBits) + 1)
  let reads = 0
  const pieces: Pieces = {
    need: (start, end) => {
      let first = start >> pieceBits
      let last = (end - 1) >> pieceBits
      while (first <= last && there[first] !== 0) first++
      while (last > first && there[last] !== 0) last--
      if (first > last) return pieces
      if (++reads > mostReads) {
        read(new Uint8Array(bytes), 0)
        close()
        return null
      }
      const from = first << pieceBits
      read(new Uint8Array(bytes, from, Math.min((last + 1) << pieceBits, bytes.byteLength) - from), from)
      there.fill(1, first, last + 1)
      return pieces
    },
  }
  return pieces
}
