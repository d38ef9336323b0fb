import { createReadStream, readFileSync, statSync } from 'node:fs'

/** Bytes of an input whose beginning has been looked at. */
export interface OpenInput {
  /** The first bytes, 64 KiB where there are as many. */
  readonly sample: Uint8Array
  /** All bytes, the sample's included. Can be run through once. */
  readonly chunks: AsyncIterable<Uint8Array>
}

const SAMPLE = 64 * 1024

/**
 * Opens a file or, for `-`, standard input (that of the process unless another is given), and reads its beginning.
 * Throws what the system says when it cannot.
 */
export async function openInput(path: string, stdin?: AsyncIterable<Uint8Array>): Promise<OpenInput> {
  // Asked for only here: to open the standard input of the process takes as long as to read a small file.
  if (path === '-') return sampled(stdin ?? process.stdin)
  const small = readSmallFile(path)
  return small ? { sample: small, chunks: once(small) } : sampled(createReadStream(path, { highWaterMark: 256 * 1024 }))
}

/**
 * The bytes of a file that is no longer than a sample, `null` of all others and of what only looks like a file: a pipe.
 * The code of a stream would take longer to load than such a file to read.
 */
function readSmallFile(path: string): Uint8Array | null {
  const about = statSync(path)
  return about.isFile() && about.size > 0 && about.size <= SAMPLE ? readFileSync(path) : null
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

async function sampled(source: AsyncIterable<Uint8Array>): Promise<OpenInput> {
  const iterator = source[Symbol.asyncIterator]()
  const first: Uint8Array[] = []
  let length = 0
  while (length < SAMPLE) {
    const { done, value } = await iterator.next()
    if (done) break
    first.push(value)
    length += value.length
  }
  const sample = first.length === 1 ? first[0] : Buffer.concat(first)
  async function* chunks(): AsyncGenerator<Uint8Array> {
    try {
      if (sample.length > 0) yield sample
      for (;;) {
        const { done, value } = await iterator.next()
        if (done) return
        yield value
      }
    } finally {
      // Closes the file when the reader goes away early.
      await iterator.return?.()
    }
  }
  return { sample, chunks: chunks() }
}

/** Returns all bytes of a stream, or `null` when there are more than `limit`. */
export async function collectBytes(chunks: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    if (length > limit) return null
    parts.push(chunk)
  }
  return parts.length === 1 ? parts[0] : Buffer.concat(parts)
}
