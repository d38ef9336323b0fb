import { chunkAt } from '../clauses/look-ahead.ts'
import type { EllipticReading } from './reading.ts'

/**
 * "Others moved to Kassala (10,300) and Blue Nile (7,800)", "the displaced arrived in Gwoza (1,200 people)": how many came
 * to the place before the bracket. What moved or was driven out must be told before.
 */
export function isBehindPlace({ chunks, clauses }: EllipticReading, at: number): boolean {
  if (chunkAt(chunks, at - 1)?.kind !== 'open' || chunks[at + 1]?.kind !== 'close') return false
  const place = chunkAt(chunks, at - 2)
  if (place?.kind !== 'noun' || place.name === null || place.quantity || place.person) return false
  return clauses.predications.some(({ verb, at: told }) => told < at && (verb?.main.lists.has('arrivals') ?? false))
}
