import { readSync } from 'node:fs'
import { endianness } from 'node:os'
import { readThrough } from './doors.ts'
import { PAGE } from './main-file.ts'

/** Bytes of one copy of the head of an index. */
const HEAD = 48

/** What all programs that have a file open go by: up to where its log counts. */
export interface LogIndex {
  readonly frames: number
  /** The salts of the log that it is of. */
  readonly salts: Buffer
}

/**
 * Reads the index that SQLite keeps of a log (`-shm`; its manual: "The WAL-Index File Format"); `null` where there is
 * none, where somebody writes it at this moment, or where it is of another make. It lies in memory that programs share,
 * so that it outlives a writer that is killed, though not a power cut.
 */
export function readIndex(path: string): LogIndex | null {
  const head = Buffer.alloc(2 * HEAD)
  try {
    if (readThrough(path, '-shm', (descriptor) => readSync(descriptor, head, 0, 2 * HEAD, 0)) < 2 * HEAD) return null
  } catch {
    return null
  }
  // It is written twice, and both agree but while it is written.
  if (head.compare(head, 0, HEAD, HEAD, 2 * HEAD) !== 0) return null
  // Unlike the file and the log it has the order of bytes of the machine.
  const isLittle = endianness() === 'LE'
  const word = (at: number): number => (isLittle ? head.readUInt32LE(at) : head.readUInt32BE(at))
  const size = isLittle ? head.readUInt16LE(14) : head.readUInt16BE(14)
  const isBegun = head[12] === 1
  if (!isBegun || size !== PAGE || word(0) !== 3_007_000 || !fitsChecksum(word)) return null
  return { frames: word(16), salts: head.subarray(32, 40) }
}

function fitsChecksum(word: (at: number) => number): boolean {
  let [one, other] = [0, 0]
  for (let at = 0; at < HEAD - 8; at += 8) {
    one = (one + word(at) + other) >>> 0
    other = (other + word(at + 4) + one) >>> 0
  }
  return one === word(HEAD - 8) && other === word(HEAD - 4)
}
