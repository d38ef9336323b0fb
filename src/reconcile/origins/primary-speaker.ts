import type { Claim, Report, Source } from '../../model/index.ts'

/**
 * Returns who first said what a claim says: the last link of its chain before the publisher. `null`: not stated, a
 * publisher in its own voice.
 *
 *     "unofficial reports" ◂ the Jerusalem Post ◂ publisher  =>  unofficial reports
 */
export function primarySpeaker(claim: Claim, report: Report): Source | null {
  const first = claim.attribution?.sources[0]
  return first === undefined || first.kind === 'publisher' || first.name === report.document.publisher ? null : first
}

/** Sources that words name without naming anybody: two of them need not be one. */
const nameless: ReadonlySet<string> = new Set(['unnamed', 'witness', 'person', 'official'])

/** Returns what is one for all names of a speaker: the party's id, or the name without its article and case. */
export function speakerKey({ name, kind, party }: Source): string {
  if (party !== null) return party
  const bare = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^(?:the|a|an)\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return nameless.has(kind) ? `${kind}: ${bare}` : bare
}
