const NEWLINE = 10

/** One line of a byte stream, without its line feed. `bytes` is `null` where the line is longer than the limit. */
export interface ByteLine {
  /** From 1 on. */
  readonly number: number
  readonly bytes: Uint8Array | null
}

/** Yields the lines of a byte stream; holds no more than one line in memory, and of a line past `limit` bytes nothing. */
export async function* splitLines(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<ByteLine> {
  let number = 1
  let parts: Uint8Array[] = []
  let length = 0
  const add = (part: Uint8Array) => {
    length += part.length
    if (length > limit) parts = []
    else if (part.length > 0) parts.push(part)
  }
  const take = (): ByteLine => {
    const bytes = length > limit ? null : parts.length === 1 ? parts[0] : Buffer.concat(parts)
    parts = []
    length = 0
    return { number: number++, bytes }
  }
  for await (const chunk of chunks) {
    let start = 0
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      add(chunk.subarray(start, end))
      yield take()
      start = end + 1
    }
    add(chunk.subarray(start))
  }
  if (length > 0) yield take()
}
