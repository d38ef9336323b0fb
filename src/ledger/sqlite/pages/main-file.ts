import { closeSync, fstatSync, openSync, readSync, realpathSync } from 'node:fs'

/** Bytes of a page of every ledger. */
export const PAGE = 4096

/**
 * Files that connections of this process have open. POSIX drops all of a process's locks on a file as soon as it closes
 * any door to it: the one through which pages are read stays open until the last connection is closed.
 */
const doors = new Map<string, { uses: number; descriptor: number | null }>()

/** Notes that a connection to a file is open. Returns what is to be called once it is closed. */
export function keepDoor(path: string): () => void {
  const file = realpathSync(path)
  const door = doors.get(file) ?? { uses: 0, descriptor: null }
  doors.set(file, door)
  door.uses++
  let isOpen = true
  return () => {
    if (!isOpen) return
    isOpen = false
    door.uses--
    if (door.uses > 0) return
    doors.delete(file)
    if (door.descriptor !== null) closeSync(door.descriptor)
  }
}

/** Reads pages as they stand in the file itself, without what its log has. Returns fewer where the file ends. */
export function readPages(path: string, first: number, number: number): Buffer {
  const descriptor = descriptorOf(path)
  const bytes = Buffer.allocUnsafe(number * PAGE)
  let read = 0
  while (read < bytes.length) {
    const more = readSync(descriptor, bytes, read, bytes.length - read, (first - 1) * PAGE + read)
    if (more === 0) break
    read += more
  }
  return bytes.subarray(0, read)
}

/** Returns how many bytes the file has. */
export function sizeOfFile(path: string): number {
  return fstatSync(descriptorOf(path)).size
}

function descriptorOf(path: string): number {
  const door = doors.get(realpathSync(path))
  if (door === undefined) throw new Error(`no connection to ${path} is open`)
  door.descriptor ??= openSync(path, 'r')
  return door.descriptor
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
