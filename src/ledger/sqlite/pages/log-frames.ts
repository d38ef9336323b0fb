import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { type LogIndex, readIndex } from './log-index.ts'
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
  /** What marks the frames of this use of the log. */
  readonly salts: Buffer
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

const NOTHING: LogFrames = { pages: new Map(), salts: Buffer.alloc(8), fault: null }

/**
 * Reads the log beside a file as SQLite does (its manual: "WAL-mode file format"): frame by frame, each with a checksum
 * over all before it, up to the last end of a turn. What an earlier use of the log left behind it has other salts and
 * says nothing. A frame that does not fit its checksum though a turn ends behind it was changed, or written over: see
 * `sureFaultOf`. With an index, only the frames that it counts.
 */
export function readLog(path: string, index: LogIndex | null = null): LogFrames {
  let descriptor: number
  try {
    descriptor = openSync(`${path}-wal`, 'r')
  } catch {
    return NOTHING
  }
  try {
    return readFrames(descriptor, fstatSync(descriptor).size, index)
  } finally {
    closeSync(descriptor)
  }
}

/**
 * Returns where a log was changed, once it is sure: a log that somebody writes at this moment looks so for a moment. So
 * does the rest of a turn whose writer was killed before it told the index of it, once another writes a shorter one over
 * its beginning: the index then ends just where the frames cease to fit.
 */
export function sureFaultOf(path: string): LogFault | null {
  let fault = faultOf(path)
  for (let attempt = 0; attempt < 2 && fault !== null; attempt++) {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 40)
    const again = faultOf(path)
    fault = again?.start === fault.start ? again : null
  }
  return fault
}

function faultOf(path: string): LogFault | null {
  const { fault, salts } = readLog(path)
  if (fault === null) return null
  const index = readIndex(path)
  const isRest = index?.salts.equals(salts) && fault.start === HEAD + index.frames * FRAME
  return isRest ? null : fault
}

/**
 * Reads the page that begins at a place of the log; `null` where its frame is no more what it was when the log was read:
 * a log that was taken over as a whole is written anew from its beginning.
 */
export function makeLogReader(
  path: string,
  { salts }: LogFrames,
): { readonly page: (start: number, number: number) => Buffer | null; readonly close: () => void } {
  const descriptor = openSync(`${path}-wal`, 'r')
  const head = Buffer.alloc(FRAME_HEAD)
  const page = (start: number, number: number): Buffer | null => {
    const bytes = Buffer.allocUnsafe(PAGE)
    readSync(descriptor, bytes, 0, PAGE, start)
    // SQLite writes the head of a frame before its page: where the head is the old one afterwards, so was the page.
    readSync(descriptor, head, 0, FRAME_HEAD, start - FRAME_HEAD)
    return head.readUInt32BE(0) === number && head.compare(salts, 0, 8, 8, 16) === 0 ? bytes : null
  }
  return { page, close: () => closeSync(descriptor) }
}

function readFrames(descriptor: number, size: number, index: LogIndex | null): LogFrames {
  let total = Math.floor((size - HEAD) / FRAME)
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
  // A log that begins anew has the index first: what stands in it is all taken over.
  if (index !== null) total = index.salts.equals(salts) ? Math.min(total, index.frames) : 0
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
  return { pages, salts, fault: fault !== null && fault.turns > 0 ? fault : null }
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
