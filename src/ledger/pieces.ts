import { createHash, hash } from 'node:crypto'

/** Most UTF-16 units of one piece: what stands within it beside an erased passage is not proven by the chain alone. */
const LENGTH = 64

/**
 * A stretch of a payload's canonical JSON that is hashed by itself, so that others can go: its length, and its salt, or
 * `null` and its hash where something in it was erased.
 */
export type Piece = readonly [length: number, salt: string] | readonly [length: number, salt: null, hash: string]

/** A stretch of a payload that was changed: where it stood, and where what took its place stands. */
export interface ChangedStretch {
  readonly start: number
  readonly end: number
  readonly newStart: number
  readonly newEnd: number
}

/**
 * Returns the hash of a payload by its pieces: SHA-256 of `pieces`, and of each piece's hash behind a line feed. A
 * piece's hash is SHA-256 of its salt (16 bytes in hex), a line feed, and the piece; the salts are SHAKE-256 of the
 * payload's salt, 16 bytes a piece.
 */
export function hashByPieces(salt: string, body: string): string {
  const lengths = cutPieces(body)
  const salts = saltsOf(salt, lengths.length)
  let all = 'pieces'
  let at = 0
  for (let number = 0; number < lengths.length; number++) {
    const end = at + lengths[number]
    all += `\n${hash('sha256', `${salts.slice(number * 32, number * 32 + 32)}\n${body.slice(at, end)}`)}`
    at = end
  }
  return hash('sha256', all)
}

/** Returns the pieces of a payload of which nothing was erased yet, each with its salt. */
export function piecesOf(salt: string, body: string): Piece[] {
  const lengths = cutPieces(body)
  const salts = saltsOf(salt, lengths.length)
  return lengths.map((length, at) => [length, salts.slice(at * 32, at * 32 + 32)])
}

/** Returns the hash of a payload whose pieces are kept one by one; the erased ones stand in by their hashes. */
export function hashOfPieces(pieces: readonly Piece[], body: string): string {
  let all = 'pieces'
  let at = 0
  for (const piece of pieces) {
    const end = at + piece[0]
    all += `\n${piece[1] === null ? piece[2] : hash('sha256', `${piece[1]}\n${body.slice(at, end)}`)}`
    at = end
  }
  // Nothing may stand behind the last piece.
  return at === body.length ? hash('sha256', all) : ''
}

/** Returns the pieces once stretches of the body, in their order, were changed: those that they touch keep only hashes. */
export function withoutStretches(
  pieces: readonly Piece[],
  body: string,
  stretches: readonly ChangedStretch[],
): Piece[] {
  let at = 0
  let next = 0
  let moved = 0
  /** Where a boundary stands in the new body; one within a stretch stands behind what took its place. */
  const newPlace = (place: number): number => {
    while (next < stretches.length && stretches[next].start < place) {
      const { end, newEnd } = stretches[next]
      if (end > place) return newEnd
      moved = newEnd - end
      next++
    }
    return place + moved
  }
  return pieces.map((piece): Piece => {
    const [start, end] = [at, at + piece[0]]
    const length = -newPlace(start) + newPlace(end)
    at = end
    if (!stretches.some((one) => one.start < end && one.end > start)) return piece
    return [length, null, piece[1] === null ? piece[2] : hash('sha256', `${piece[1]}\n${body.slice(start, end)}`)]
  })
}

/** The lengths of a body's pieces: 64 units each, one more where that would part a pair of surrogates. */
function cutPieces(body: string): number[] {
  const lengths: number[] = []
  for (let at = 0; at < body.length; ) {
    let end = Math.min(at + LENGTH, body.length)
    const last = body.charCodeAt(end - 1)
    if (end < body.length && last >= 0xd800 && last < 0xdc00) end++
    lengths.push(end - at)
    at = end
  }
  return lengths
}

/** Whoever knows some of the salts learns nothing of the others, nor of what they were made from. */
function saltsOf(salt: string, number: number): string {
  return createHash('shake256', { outputLength: 16 * Math.max(1, number) })
    .update(salt)
    .digest('hex')
}
