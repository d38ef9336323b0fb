import {
  type Claim,
  type ClaimReference,
  type Origin,
  type OriginPath,
  primarySpeaker,
  type Report,
  type Source,
} from '../../model/index.ts'
import { orderReports } from '../bundles/order-reports.ts'
import { referenceOf } from '../reference-of.ts'
import { findCopies } from './find-copies.ts'
import { readShortNames } from './short-names.ts'
import { isNameless, speakerKey } from './speaker-key.ts'
import { type Heard, whatWasLost } from './what-was-lost.ts'

/** The origins of a set of reports, and which of them each claim has. */
export interface OriginIndex {
  readonly origins: readonly Origin[]
  /** Throws a RangeError on a claim that is no count of these reports. */
  readonly originOf: (claim: ClaimReference) => Origin
}

interface Draft {
  readonly id: string
  readonly name: string | null
  readonly kind: string | null
  readonly party: string | null
  readonly paths: OriginPath[]
}

/**
 * Returns the primary speaker behind every count of the reports, with the paths by which it came: ten outlets that quote
 * one ministry are one origin. What a publisher says in its own voice has an origin that is not stated, and copies of
 * one text have the same. In which order the reports come plays no part.
 */
export function findOrigins(reports: readonly Report[]): OriginIndex {
  const ordered = orderReports(reports)
  const copies = findCopies(ordered)
  const shortNames = readShortNames(speakersOf(ordered))
  const drafts = new Map<string, Draft>()
  const byClaim = new Map<ClaimReference, string>()
  const heard: Heard = new Map()
  for (const report of ordered) {
    const text = copies.get(report) ?? report
    for (const claim of report.claims) {
      if (claim.kind !== 'count') continue
      const speaker = primarySpeaker(claim, report)
      const id = speaker === null ? ownVoice(text) : idOf(speaker, shortNames, text)
      let draft = drafts.get(id)
      if (draft === undefined) {
        draft = {
          id,
          name: speaker?.name ?? null,
          kind: speaker?.kind ?? null,
          party: speaker?.party ?? null,
          paths: [],
        }
        drafts.set(id, draft)
      }
      const reference = referenceOf(report, claim)
      draft.paths.push({
        claim: reference,
        through: throughOf(claim, report),
        lost: whatWasLost(claim, speaker !== null, heard),
      })
      byClaim.set(reference, id)
    }
  }
  const origins = new Map<string, Origin>()
  for (const draft of drafts.values()) origins.set(draft.id, { ...draft, first: draft.paths[0]?.claim ?? null })
  return {
    origins: [...origins.values()],
    originOf: (claim) => {
      const origin = origins.get(byClaim.get(claim) ?? '')
      if (origin === undefined) throw new RangeError(`Unexpected claim ${claim}, expected a count of these reports`)
      return origin
    },
  }
}

function speakersOf(reports: readonly Report[]): Source[] {
  return reports.flatMap((report) => report.claims.flatMap((claim) => primarySpeaker(claim, report) ?? []))
}

/** "Residents" of one report need not be those of another: who has no name is known by the text that they stand in. */
function idOf(speaker: Source, shortNames: ReadonlyMap<string, string>, text: Report): string {
  const key = speakerKey(speaker)
  return isNameless(speaker) ? `${key} in ${text.id}` : (shortNames.get(key) ?? key)
}

/** A publisher goes on with its own voice from report to report; where none is known, each text has one of its own. */
function ownVoice({ id, document }: Report): string {
  const publisher = document.publisher ?? document.account
  return publisher === null ? `not stated: ${id}` : `not stated: ${publisher}`
}

function throughOf(claim: Claim, report: Report): string[] {
  const names = claim.attribution?.sources.map(({ name }) => name) ?? []
  const { publisher } = report.document
  return publisher === null || names.at(-1) === publisher ? names : [...names, publisher]
}
