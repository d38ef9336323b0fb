import { once } from 'node:events'
import { createWriteStream, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Writable } from 'node:stream'

/** Where the output goes. */
export interface Destination {
  /** Writes, and waits where the reader is slow. */
  readonly write: (content: string | Uint8Array) => Promise<void>
  /** Ends it well: a file appears under its name only now. */
  readonly finish: () => Promise<void>
  /** Leaves nothing behind. Does its work at once, so that it may be called when a signal ends the program. */
  readonly abandon: () => void
}

/** Opens standard output, or a file that appears whole or not at all. Throws what the system says. */
export async function openDestination(path: string | null): Promise<Destination> {
  if (path === null) return { write: writerOf(process.stdout), finish: async () => {}, abandon: () => {} }
  // A pipe or a device cannot be replaced by a file.
  const present = statSync(path, { throwIfNoEntry: false }) ?? null
  if (present?.isDirectory()) throw new Error('it is a folder')
  const direct = present !== null && !present.isFile()
  const target = direct ? path : join(dirname(path), `.${basename(path)}.${process.pid}.part`)
  const stream = createWriteStream(target, { flags: direct ? 'w' : 'wx' })
  await once(stream, 'open')
  let fault: Error | null = null
  stream.on('error', (error) => {
    fault = error
  })
  const write = writerOf(stream)
  return {
    write: async (content) => {
      await write(content)
      if (fault !== null) throw fault
    },
    finish: async () => {
      stream.end()
      await once(stream, 'close')
      if (fault !== null) throw fault
      if (!direct) renameSync(target, path)
    },
    abandon: () => {
      stream.destroy()
      if (!direct) rmSync(target, { force: true })
    },
  }
}

function writerOf(stream: Writable): (content: string | Uint8Array) => Promise<void> {
  return async (content) => {
    if (!stream.write(content)) await once(stream, 'drain')
  }
}
