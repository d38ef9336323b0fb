import type { Claim, ClaimReference, Origin, OriginPath, Report } from '../../model/index.ts'
import { orderReports } from '../bundles/order-reports.ts'
import { referenceOf } from '../reference-of.ts'
import { primarySpeaker, speakerKey } from './primary-speaker.ts'

/** The origins of a set of reports, and which of them each claim has. */
export interface OriginIndex {
  readonly origins: readonly Origin[]
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
 * Returns the primary speaker behind every count of the reports: ten outlets that quote one ministry are one origin.
 * What a publisher says in its own voice has an origin that is not stated, one a text.
 */
export function findOrigins(reports: readonly Report[]): OriginIndex {
  const drafts = new Map<string, Draft>()
  const byClaim = new Map<ClaimReference, string>()
  for (const report of orderReports(reports)) {
    for (const claim of report.claims) {
      if (claim.kind !== 'count') continue
      const speaker = primarySpeaker(claim, report)
      const id = speaker === null ? `not stated: ${report.document.textHash ?? report.id}` : speakerKey(speaker)
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
      draft.paths.push({ claim: reference, through: throughOf(claim, report), lost: [] })
      byClaim.set(reference, id)
    }
  }
  const origins = new Map(
    [...drafts.values()].map((draft): [string, Origin] => [
      draft.id,
      { ...draft, first: draft.paths[0]?.claim ?? null },
    ]),
  )
  return {
    origins: [...origins.values()],
    originOf: (claim) => {
      const origin = origins.get(byClaim.get(claim) ?? '')
      if (origin === undefined) throw new RangeError(`Unexpected claim ${claim}, expected a count of these reports`)
      return origin
    },
  }
}

function throughOf(claim: Claim, report: Report): string[] {
  const names = claim.attribution?.sources.map(({ name }) => name) ?? []
  const { publisher } = report.document
  return publisher === null || names.at(-1) === publisher ? names : [...names, publisher]
}
