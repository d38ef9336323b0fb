import { fstatSync, readSync } from 'node:fs'
import { readThrough } from './doors.ts'

/** Bytes of a page of every ledger. */
export const PAGE = 4096

/**
 * The page that holds the first byte behind 1 GiB, which SQLite locks and never writes ("lock-byte page" of its file
 * format): it belongs to no table, stands in no log, and holds zeros.
 */
export const LOCK_PAGE = 2 ** 30 / PAGE + 1

/** Reads pages as they stand in the file itself, without what its log has. Returns fewer where the file ends. */
export function readPages(path: string, first: number, number: number): Buffer {
  const bytes = Buffer.allocUnsafe(number * PAGE)
  return readThrough(path, '', (descriptor) => {
    let read = 0
    while (read < bytes.length) {
      const more = readSync(descriptor, bytes, read, bytes.length - read, (first - 1) * PAGE + read)
      if (more === 0) break
      read += more
    }
    return bytes.subarray(0, read)
  })
}

/**
 * Returns how often the first page of a file was written, as SQLite counts it there ("file change counter" of its file
 * format); `null` where the second place that tells it ("version-valid-for") has another count.
 */
export function changesTold(page: Buffer): number | null {
  if (page.length < PAGE) return null
  const changes = page.readUInt32BE(24)
  return page.readUInt32BE(92) === changes ? changes : null
}

/** Returns how many bytes the file has. */
export function sizeOfFile(path: string): number {
  return readThrough(path, '', (descriptor) => fstatSync(descriptor).size)
}

/**
 * Returns the greatest row number of a table, as it stands in the file itself without what its log has; `Infinity`
 * where that cannot be told. `root` is its first page.
 */
export function lastRowInFile(path: string, root: number): number {
  let number = root
  for (let depth = 0; depth < 20; depth++) {
    const page = readPages(path, number, 1)
    if (page.length < PAGE) return depth === 0 && page.length === 0 ? 0 : Number.POSITIVE_INFINITY
    const head = number === 1 ? 100 : 0
    const kind = page[head]
    const cells = page.readUInt16BE(head + 3)
    if (kind === 5) number = page.readUInt32BE(head + 8)
    else if (kind === 13) {
      if (cells === 0) return 0
      const cell = page.readUInt16BE(head + 8 + 2 * (cells - 1))
      return varint(page, varint(page, cell).end).value
    } else break
  }
  return Number.POSITIVE_INFINITY
}

/** SQLite's numbers of changing length, up to 2^53. */
function varint(page: Buffer, start: number): { readonly value: number; readonly end: number } {
  let value = 0
  let at = start
  for (let byte = 0x80; byte >= 0x80 && at < start + 8 && at < page.length; at++) {
    byte = page[at]
    value = value * 128 + (byte & 0x7f)
  }
  return { value, end: at }
}
