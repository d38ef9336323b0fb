import { closeSync, openSync, realpathSync } from 'node:fs'

/** What is read past SQLite: the file itself, and the index of its log (`-shm`). */
type Part = '' | '-shm'

interface Door {
  uses: number
  readonly descriptors: Map<Part, number>
}

/**
 * Files that connections of this process have open. POSIX drops all of a process's locks on a file as soon as it closes
 * any door to it: those through which bytes are read stay open until the last connection is closed.
 */
const doors = new Map<string, Door>()

/** Notes that a connection to a file is open. Returns what is to be called once it is closed. */
export function keepDoor(path: string): () => void {
  const file = realpathSync(path)
  const door = doors.get(file) ?? { uses: 0, descriptors: new Map() }
  doors.set(file, door)
  door.uses++
  let isOpen = true
  return () => {
    if (!isOpen) return
    isOpen = false
    door.uses--
    if (door.uses > 0) return
    doors.delete(file)
    for (const descriptor of door.descriptors.values()) closeSync(descriptor)
  }
}

/** Reads from a file, or from what stands beside it, through a door that stays open as long as a connection does. */
export function readThrough<Result>(path: string, part: Part, read: (descriptor: number) => Result): Result {
  const door = doors.get(realpathSync(path))
  const known = door?.descriptors.get(part)
  if (known !== undefined) return read(known)
  const descriptor = openSync(path + part, 'r')
  if (door !== undefined) {
    door.descriptors.set(part, descriptor)
    return read(descriptor)
  }
  try {
    return read(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
