import { createHash, hash, randomBytes } from 'node:crypto'
import { canonicalJson } from './canonical-json.ts'
import type { Entry } from './entry.ts'
import { hashByPieces, hashOfPieces, type Piece } from './pieces.ts'

/** What the first entry has in place of its predecessor's hash. */
export const NO_ENTRY = '0'.repeat(64)

/** Returns 128 random bits as 32 hex characters: what keeps a name from being guessed from its payload's hash. */
export function newSalt(): string {
  return randomBytes(16).toString('hex')
}

/**
 * Returns the hash of some text that is to be found out by nobody who guesses: SHA-256 of its salt, a line feed, and the
 * text, as 64 hex characters. Ledgers of version 1 hashed payloads so; since then it is what an erased passage left.
 */
export function saltedHash(salt: string, text: string): string {
  return createHash('sha256').update(salt).update('\n').update(text).digest('hex')
}

/** Whether a payload is the one that an entry names: hashed by pieces, or as one, as version 1 did. */
export function isPayload(salt: string, body: string, payloadHash: string): boolean {
  return hashByPieces(salt, body) === payloadHash || saltedHash(salt, body) === payloadHash
}

/** Whether what erased passages left of a payload is of the one that an entry names. */
export function isRestOfPayload(pieces: readonly Piece[], body: string, payloadHash: string): boolean {
  // Of a payload that was hashed as one, only the entry that erased says what is left.
  return pieces.length === 0 || hashOfPieces(pieces, body) === payloadHash
}

/**
 * Returns the hash of an entry: SHA-256 of the canonical JSON array
 * `[sequence, time, actor, event, subject, payloadHash, previous]`.
 */
export function entryHash(entry: Omit<Entry, 'hash'>): string {
  const { sequence, time, actor, event, subject, payloadHash: payload, previous } = entry
  return hash('sha256', canonicalJson([sequence, time, actor, event, subject, payload, previous]))
}
