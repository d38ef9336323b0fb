import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { PAGE } from './main-file.ts'

/** Bytes before the first frame of a log, and before the page of each frame. */
const HEAD = 32
const FRAME_HEAD = 24
const FRAME = FRAME_HEAD + PAGE
/** Frames that are read at once. */
const STRETCH = 256

/** What stands in the log beside a file: pages that were written and are not yet taken over into the file. */
export interface LogFrames {
  /** For each page where its latest content begins in the log. */
  readonly pages: ReadonlyMap<number, number>
  /** Where the log is not as it was written: `null` where it is. */
  readonly fault: LogFault | null
}

/** Damage of a log: SQLite would leave out all that stands behind it without a word. */
export interface LogFault {
  /** Where the frame, or the head, with the changed byte begins. */
  readonly start: number
  readonly end: number
  /** Turns of writing that end at it or behind it. */
  readonly turns: number
}

const NOTHING: LogFrames = { pages: new Map(), fault: null }

/**
 * Reads the log beside a file as SQLite does (its manual: "WAL-mode file format"): frame by frame, each with a checksum
 * over all before it, up to the last end of a turn. What an earlier use of the log left behind it has other salts and
 * says nothing. A frame that does not fit its checksum though a turn ends behind it was changed.
 */
export function readLog(path: string): LogFrames {
  let descriptor: number
  try {
    descriptor = openSync(`${path}-wal`, 'r')
  } catch {
    return NOTHING
  }
  try {
    return readFrames(descriptor, fstatSync(descriptor).size)
  } finally {
    closeSync(descriptor)
  }
}

/** Returns where a log was changed, once it is sure: a log that somebody writes at this moment looks so for a moment. */
export function sureFaultOf(path: string): LogFault | null {
  let fault = readLog(path).fault
  for (let attempt = 0; attempt < 2 && fault !== null; attempt++) {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 40)
    const again = readLog(path).fault
    fault = again?.start === fault.start ? again : null
  }
  return fault
}

/** Reads the page that begins at a place of the log. */
export function makeLogReader(path: string): { readonly page: (start: number) => Buffer; readonly close: () => void } {
  const descriptor = openSync(`${path}-wal`, 'r')
  const page = (start: number): Buffer => {
    const bytes = Buffer.allocUnsafe(PAGE)
    readSync(descriptor, bytes, 0, PAGE, start)
    return bytes
  }
  return { page, close: () => closeSync(descriptor) }
}

function readFrames(descriptor: number, size: number): LogFrames {
  const total = Math.floor((size - HEAD) / FRAME)
  if (total < 1) return NOTHING
  const head = Buffer.alloc(HEAD)
  readSync(descriptor, head, 0, HEAD, 0)
  const magic = head.readUInt32BE(0)
  const isBig = (magic & 1) === 1
  const sums = new Uint32Array(2)
  addSums(sums, head, 0, 24, isBig)
  const isHeadWhole =
    magic >>> 1 === 0x377f0682 >>> 1 &&
    head.readUInt32BE(8) === PAGE &&
    sums[0] === head.readUInt32BE(24) &&
    sums[1] === head.readUInt32BE(28)
  const bytes = Buffer.allocUnsafe(STRETCH * FRAME)
  let salts = head.subarray(16, 24)
  const pages = new Map<number, number>()
  let turn: [number, number][] = []
  let fault: { start: number; end: number; turns: number } | null = null
  if (!isHeadWhole) {
    // Its frames tell which salts it had.
    readSync(descriptor, bytes, 0, FRAME_HEAD, HEAD)
    salts = Buffer.from(bytes.subarray(8, 16))
    fault = { start: 0, end: HEAD, turns: 0 }
  }
  for (let first = 0; first < total; first += STRETCH) {
    const number = Math.min(STRETCH, total - first)
    readSync(descriptor, bytes, 0, number * FRAME, HEAD + first * FRAME)
    for (let at = 0; at < number; at++) {
      const offset = at * FRAME
      const start = HEAD + (first + at) * FRAME
      const isOfThisLog = bytes.compare(salts, 0, 8, offset + 8, offset + 16) === 0
      const isEnd = bytes.readUInt32BE(offset + 4) !== 0
      if (fault !== null) {
        if (isOfThisLog && isEnd) fault.turns++
        continue
      }
      if (isOfThisLog) {
        addSums(sums, bytes, offset, offset + 8, isBig)
        addSums(sums, bytes, offset + FRAME_HEAD, offset + FRAME, isBig)
      }
      if (!isOfThisLog || sums[0] !== bytes.readUInt32BE(offset + 16) || sums[1] !== bytes.readUInt32BE(offset + 20)) {
        // Its own end of a turn counts where its salts are those of this log.
        fault = { start, end: start + FRAME, turns: isOfThisLog && isEnd ? 1 : 0 }
        continue
      }
      turn.push([bytes.readUInt32BE(offset), start + FRAME_HEAD])
      if (!isEnd) continue
      for (const [page, place] of turn) pages.set(page, place)
      turn = []
    }
  }
  return { pages, fault: fault !== null && fault.turns > 0 ? fault : null }
}

function addSums(sums: Uint32Array, bytes: Buffer, start: number, end: number, isBig: boolean): void {
  let [one, other] = sums
  const view = new DataView(bytes.buffer, bytes.byteOffset + start, end - start)
  for (let at = 0; at < end - start; at += 8) {
    one = (one + view.getUint32(at, !isBig) + other) | 0
    other = (other + view.getUint32(at + 4, !isBig) + one) | 0
  }
  sums[0] = one
  sums[1] = other
}
