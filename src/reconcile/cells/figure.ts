import type { Claim, ClaimReference, Report, Stance } from '../../model/index.ts'
import { dayOf } from '../../model/index.ts'
import { namedIn } from './speaker.ts'

/**
 * What a count says of its cell: it lies between `low` and `high`. Days are counted from 1970-01-01.
 *
 * A figure holds what happened in its window and was known at its cut-off. So it holds another figure of a cell within
 * its own where the window is within its window and the other was told no later than its cut-off: a toll of the second
 * day bounds that of the first, never the other way round.
 */
export interface Figure {
  readonly reference: ClaimReference
  /** Number of its report among those of the network. */
  readonly report: number
  readonly low: number
  readonly high: number
  /** First and last day of what is counted; `-Infinity`: not known. */
  readonly from: number
  readonly to: number
  /** The day up to which it knows; `-Infinity`: not known. */
  readonly cut: number
  /** The day on which it was told; `Infinity`: not known. */
  readonly told: number
  /** In the report's own toll or an alternative to it: a figure of the event that is reported. */
  readonly isOfToll: boolean
  /** In the report's toll itself: what the report says now. */
  readonly isCurrent: boolean
  /** Its words count everybody of its cell, so that it bounds from above: not those in hospital, not what one witness saw. */
  readonly isWhole: boolean
  /** It may be compared with figures of other reports: place and time are known. */
  readonly isPlaced: boolean
  /** Id of the claim of its report that includes it. */
  readonly partOf: string | null
  readonly words: FigureWords
}

/** What a sentence about a figure needs of its claim. */
export interface FigureWords {
  readonly quantity: string
  /** The words that carry the claim. */
  readonly evidence: string
  /** Who says it, as the report names them; `null`: the publisher. */
  readonly speaker: string | null
  /** Who published it, as the report says. */
  readonly publisher: string | null
  /** The day on which it was published, from 1970-01-01. */
  readonly published: number | null
  readonly place: string | null
  readonly country: string | null
  readonly isPlacePrecise: boolean
  readonly isPlaceInferred: boolean
  readonly isTimeInferred: boolean
  readonly hasCutOff: boolean
  readonly isHedged: boolean
  readonly stance: Stance
  readonly isEstimate: boolean
  readonly cause: string | null
  readonly actors: readonly string[]
  readonly stated: number | null
  readonly hedge: string
}

/** Returns whether a claim bounds anything: a count that is asserted or conceded, and not only feared. */
export function isFigure({ kind, quantity, stance, certainty, measure }: Claim): boolean {
  return (
    kind === 'count' &&
    quantity !== null &&
    measure !== null &&
    (stance === 'asserts' || stance === 'acknowledges') &&
    certainty !== 'feared'
  )
}

/** Returns the figure of a count. */
export function figureOf(
  claim: Claim,
  report: Report,
  number: number,
  toll: { readonly current: ReadonlySet<string>; readonly others: ReadonlySet<string> },
  ofSome: ReadonlySet<string>,
): Figure {
  const { quantity, time, asOf, place, scope } = claim
  if (quantity === null) throw new Error(`Unexpected claim ${claim.id} without a quantity, expected a count`)
  const published = dayOf(report.document.published)
  const until = dayOf(asOf?.end ?? null)
  const from = dayOf(time?.start ?? null)
  const to = dayOf(time?.end ?? null) ?? until
  const told = until ?? published
  const isRunning = scope === 'cumulative'
  const where = claim.unit === 'people' ? place : (claim.target ?? place)
  return {
    reference: `${report.id}#${claim.id}`,
    report: number,
    low: quantity.low,
    high: quantity.high ?? Infinity,
    from: from ?? -Infinity,
    to: to ?? Infinity,
    cut: (isRunning ? (until ?? to ?? published) : told) ?? -Infinity,
    told: told ?? Infinity,
    isOfToll: toll.current.has(claim.id) || toll.others.has(claim.id),
    isCurrent: toll.current.has(claim.id),
    isWhole: !ofSome.has(claim.id) && isWhole(claim),
    isPlaced: where?.id != null && from !== null && to !== null && told !== null,
    partOf: claim.partOf,
    words: {
      quantity: quantity.text,
      evidence: claim.evidence.text,
      speaker: namedIn(report, claim),
      publisher: report.document.publisher,
      published,
      place: where?.name ?? null,
      country: where?.country ?? null,
      isPlacePrecise: where !== null && PRECISE.has(where.precision),
      isPlaceInferred: where?.basis === 'inferred',
      isTimeInferred: time?.basis === 'inferred',
      hasCutOff: until !== null,
      isHedged: claim.certainty !== 'stated',
      stance: claim.stance,
      isEstimate: claim.counting === 'estimated' || claim.counting === 'modelled',
      cause: claim.cause,
      actors: claim.actors.flatMap(({ id, name, responsibility }) =>
        OWN.has(responsibility) ? [id ?? name.toLowerCase()] : [],
      ),
      stated: quantity.stated,
      hedge: quantity.hedge,
    },
  }
}

/**
 * Whether a count is of all of its cell. "Two are in a grave state", "the clinic received nine bodies", "a witness saw
 * three" tell of some; "a woman was killed" tells of her, and one by name is told of for himself.
 */
function isWhole({ quantity, attribution, partOf, unit, population }: Claim): boolean {
  if (quantity === null) return false
  // "The deputy commander is among the dead": of those who fight he is one, and nobody is said to be the only one.
  const isOfGroup = partOf !== null && population.some(({ basis }) => basis === 'said')
  if (unit === 'people' && quantity.stated === 1 && !isOfGroup) return false
  const source = attribution?.sources[0]
  return source === undefined || source.party !== null || !PARTIAL_SIGHT.has(source.kind)
}

/** Who did it is told or owned to; where somebody is accused, the deed may be the same and another accused of it. */
const OWN: ReadonlySet<string> = new Set(['stated', 'claimed', 'accepted'])

/** Kinds of sources that count what came before their own eyes, or of whom nobody knows what they saw: "earlier counts". */
const PARTIAL_SIGHT: ReadonlySet<string> = new Set(['hospital', 'witness', 'person', 'company', 'document', 'unnamed'])

/** Places small enough that what happened there on one day is likely one event. */
const PRECISE: ReadonlySet<string> = new Set(['exact', 'town'])
