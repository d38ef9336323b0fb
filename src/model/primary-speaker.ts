import type { Claim, Source } from './claim.ts'
import type { Report } from './reconciled.ts'

/**
 * Returns who first said what a claim says, the first link of its chain. `null`: not stated, a publisher in its own voice.
 *
 *     unofficial reports ◂ the Jerusalem Post ◂ publisher  =>  unofficial reports
 */
export function primarySpeaker(
  { attribution }: Pick<Claim, 'attribution'>,
  { document }: Pick<Report, 'document'>,
): Source | null {
  const first = attribution?.sources[0]
  return first === undefined || first.kind === 'publisher' || first.name === document.publisher ? null : first
}
