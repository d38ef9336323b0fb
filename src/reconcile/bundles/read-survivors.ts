import type { Report } from '../../model/index.ts'
import type { Figure } from './figure.ts'
import { type ReportReading, readingsOf } from './readings.ts'
import type { Told } from './told-claims.ts'

/** Frames that say of people that they were hit, and leave open whether they live. */
const hits: ReadonlySet<string> = new Set(['casualties/shoot', 'casualties/harm'])

/**
 * Returns how many a report tells to have been hit and not to have died.
 *
 *     Nine people were shot, one fatally.  =>  8 derived
 *     Five people were shot.               =>  5 derived, where nobody is said to have died
 */
export function readSurvivors(report: Report, told: readonly Told[], killed: readonly Figure[]): ReportReading[] {
  const dead = killed.findLast((figure) => figure.report === report)?.best ?? killed.at(-1)?.best ?? 0
  return readingsOf(report, told, 'casualties', null).flatMap((reading) => {
    if (reading.basis === 'person' || reading.basis === 'added' || reading.best <= dead) return []
    if (!reading.claims.every(({ rule }) => hits.has(rule))) return []
    return [
      {
        ...reading,
        low: reading.low - dead,
        best: reading.best - dead,
        high: reading.high - dead,
        basis: 'derived' as const,
        isToll: false,
      },
    ]
  })
}
