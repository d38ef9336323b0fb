import { createHash, hash, randomBytes } from 'node:crypto'
import { canonicalJson } from './canonical-json.ts'
import type { Entry } from './entry.ts'

/** What the first entry has in place of its predecessor's hash. */
export const NO_ENTRY = '0'.repeat(64)

/** Returns 128 random bits as 32 hex characters: what keeps a name from being guessed from its payload's hash. */
export function newSalt(): string {
  return randomBytes(16).toString('hex')
}

/** Returns the hash of a payload: SHA-256 of its salt, a line feed, and its canonical JSON, as 64 hex characters. */
export function payloadHash(salt: string, body: string): string {
  return createHash('sha256').update(salt).update('\n').update(body).digest('hex')
}

/**
 * Returns the hash of an entry: SHA-256 of the canonical JSON array
 * `[sequence, time, actor, event, subject, payloadHash, previous]`.
 */
export function entryHash(entry: Omit<Entry, 'hash'>): string {
  const { sequence, time, actor, event, subject, payloadHash: payload, previous } = entry
  return hash('sha256', canonicalJson([sequence, time, actor, event, subject, payload, previous]))
}
