import type { Claim, ClaimReference, Report, Stance } from '../../model/index.ts'
import { dayOf } from '../../model/index.ts'
import { namedIn, type Speaker, speakerOf } from '../cells/speaker.ts'

/** What a claim says happened, or did not, at a known place on known days: what accounts of one event are told by. */
export interface Happening {
  readonly reference: ClaimReference
  readonly publisher: string | null
  /** Kind of event, or measure of a count. */
  readonly what: string
  readonly isEvent: boolean
  readonly stance: Stance
  readonly speaker: Speaker
  readonly place: string
  readonly placeName: string
  /** First and last day, from 1970-01-01. */
  readonly from: number
  readonly to: number
  /** Who is said to have done it; in a denial, who is said not to have. */
  readonly actors: readonly string[]
  readonly stated: number | null
  readonly population: readonly string[]
  readonly words: string
}

/** What takes longer is many events. */
const LONGEST = 3

/** Returns what a claim says to have happened; `null` where the place or the days are not known, or it is not said of the past. */
export function happeningOf(claim: Claim, report: Report): Happening | null {
  const { stance, time, event, measure } = claim
  if (stance === 'predicts' || stance === 'threatens' || stance === 'doubts' || claim.certainty === 'feared')
    return null
  const where = claim.target?.id != null ? claim.target : claim.place
  const from = dayOf(time?.start ?? null)
  const to = dayOf(time?.end ?? null)
  if (where?.id == null || from === null || to === null || to - from > LONGEST) return null
  const isDenied = stance === 'denies'
  return {
    reference: `${report.id}#${claim.id}`,
    publisher: report.document.publisher,
    what: event ?? measure ?? '',
    isEvent: claim.kind === 'event',
    stance,
    speaker: { ...speakerOf(claim, report), name: namedIn(report, claim) },
    place: where.id,
    placeName: where.name,
    from,
    to,
    actors: claim.actors
      .filter(({ responsibility }) => isDenied || responsibility !== 'denied')
      .map(({ id, name }) => id ?? name.toLowerCase()),
    stated: claim.quantity?.stated ?? null,
    population: claim.population.map(({ id }) => id),
    words: claim.evidence.text,
  }
}

/** Says whether the days of two happenings touch. */
export function areOfOneTime(a: Happening, b: Happening): boolean {
  return a.from <= b.to && b.from <= a.to
}
