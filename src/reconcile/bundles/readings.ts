import { type Claim, primarySpeaker, type Report, type Toll } from '../../model/index.ts'
import { speakerKey } from '../origins/speaker-key.ts'
import type { FigureBasis } from './figure.ts'
import { isTollFigure, type Told } from './told-claims.ts'

/** One way to read a report's number for a measure: claims that stand side by side and add up. */
export interface ReportReading {
  readonly low: number
  readonly best: number
  readonly high: number
  readonly open: { readonly low: boolean; readonly high: boolean }
  readonly basis: FigureBasis
  readonly claims: readonly Told[]
  /** It stands where reports say what they are about: headline and first paragraph. */
  readonly leads: boolean
  /** Some of it stands far below, where pages tell of other things. */
  readonly isFar: boolean
  /** Who speaks, as one key; `null`: the publisher. */
  readonly speaker: string | null
  /** It is the toll that the engine read off the report. */
  readonly isToll: boolean
  /** The report sets it beside its own toll as what another speaker gives. */
  readonly isRival: boolean
}

/** Reports say what they are about in so many letters. */
const lead = 300
/** Behind so many letters a page may go on to other days and places: related news, what else the army did. */
const far = 1500

/**
 * Returns every number that a report may mean for one measure of one population: each statement by itself, and its
 * toll. Which of them it does mean is settled by what the other reports say.
 *
 *     Two brothers died in the raid. … "They killed my son", she said.  =>  2 stated, 1 person
 */
export function readingsOf(
  report: Report,
  told: readonly Told[],
  measure: string,
  population: string | null,
): ReportReading[] {
  const byId = new Map(report.claims.map((claim) => [claim.id, claim]))
  const own = told.filter(
    (claim) =>
      claim.measure === measure &&
      (population === null
        ? !isPart(claim, byId) && !isOfOtherNews(report, claim, byId)
        : isSaidOf(claim, population) && !isPartOfSame(claim, byId, population)),
  )
  const readings: ReportReading[] = []
  const toll = report.tolls.find((one) => one.measure === measure) ?? noToll
  const rivals = new Set(toll.alternatives.flat())
  for (const statement of statementsOf(own, toll.claims, rivals)) {
    const isRival = statement.every(({ id }) => rivals.has(id))
    readings.push(addUp(report, statement, statement.length > 1 ? 'joined' : basisOf(statement[0]), toll, isRival))
  }
  const counted = own.filter(({ id }) => toll.claims.includes(id))
  if (counted.length > 1 && isOneToll(report, counted)) readings.push(addUp(report, counted, 'added', toll))
  // "The army lost five and killed nine; the Front says it killed 14 and lost four": what each of them gives in all.
  for (const claims of bySpeaker(
    report,
    own.filter(({ id }) => rivals.has(id)),
  ))
    if (claims.length > 1 && claims.length === counted.length)
      readings.push(addUp(report, claims, 'joined', toll, true))
  return readings
}

type Counted = Pick<Toll, 'claims' | 'alternatives'>

const noToll: Counted = { claims: [], alternatives: [] }

/** Several statements of one speaker, or of one and the publisher. Numbers of two speakers are not added up. */
function isOneToll(report: Report, claims: readonly Told[]): boolean {
  if (claims.every(({ trigger }) => trigger?.start === claims[0].trigger?.start)) return false
  const named = new Set(claims.map((claim) => keyOfSpeaker(claim, report)))
  named.delete(null)
  return named.size < 2
}

function bySpeaker(report: Report, claims: readonly Told[]): Told[][] {
  const speakers = new Map<string | null, Told[]>()
  for (const claim of claims) {
    const speaker = keyOfSpeaker(claim, report)
    const present = speakers.get(speaker)
    if (present === undefined) speakers.set(speaker, [claim])
    else present.push(claim)
  }
  return [...speakers.values()]
}

function keyOfSpeaker(claim: Claim, report: Report): string | null {
  const speaker = primarySpeaker(claim, report)
  return speaker === null ? null : speakerKey(speaker)
}

/** Its words count the group: not "residents", who are civilians by what the word carries with it. */
function isSaidOf({ population }: Claim, asked: string): boolean {
  return population.some(({ id, basis }) => id === asked && basis === 'said')
}

/** "Nine people were shot, one fatally": one of the nine, and all who died. "Six died, two of them women" is a part. */
function isPart(claim: Told, byId: ReadonlyMap<string, Claim>): boolean {
  let whole = claim.partOf === null ? undefined : byId.get(claim.partOf)
  for (let steps = 0; whole !== undefined && steps < 8; steps++) {
    if (whole.measure === claim.measure) return true
    whole = whole.partOf === null ? undefined : byId.get(whole.partOf)
  }
  return false
}

/**
 * "In 2010, nine people were shot, three of them fatally": where the report's own toll has nothing to do with those
 * shot, it has nothing to do with the three.
 */
function isOfOtherNews({ tolls }: Report, { partOf }: Told, byId: ReadonlyMap<string, Claim>): boolean {
  const whole = partOf === null ? undefined : byId.get(partOf)
  if (whole === undefined || whole.partOf !== null) return false
  const toll = tolls.find(({ measure }) => measure === whole.measure)
  return (
    toll === undefined || !(toll.claims.includes(whole.id) || toll.alternatives.some((ids) => ids.includes(whole.id)))
  )
}

function isPartOfSame(claim: Told, byId: ReadonlyMap<string, Claim>, population: string): boolean {
  const whole = claim.partOf === null ? undefined : byId.get(claim.partOf)
  return whole?.measure === claim.measure && whole.population.some(({ id }) => id === population)
}

function basisOf({ quantity }: Told): FigureBasis {
  if (quantity.hedge === 'vague') return 'vague'
  return quantity.stated === 1 && quantity.hedge === 'exact' ? 'person' : 'stated'
}

/** Claims under one word ("two adults and a child were killed") are one statement, unless one stands for the other. */
function statementsOf(claims: readonly Told[], counted: readonly string[], rivals: ReadonlySet<string>): Told[][] {
  const statements = new Map<string, Told[]>()
  for (const claim of claims) {
    const key =
      claim.trigger === null || rivals.has(claim.id)
        ? claim.id
        : `${isTollFigure(claim) ? 'toll' : counted.includes(claim.id) ? 'counted' : 'left out'} at ${claim.trigger.start}`
    const present = statements.get(key)
    if (present === undefined) statements.set(key, [claim])
    else if (isTollFigure(claim)) {
      // "The toll has risen from 12 to 30", "rose to 30, from 12": the one that stands now; where the report's toll has
      // neither, the greater.
      const [before] = present
      if (counted.includes(before.id)) continue
      if (counted.includes(claim.id) || claim.quantity.low > before.quantity.low) present[0] = claim
    } else if (!present.some(({ quantity }) => quantity.start === claim.quantity.start)) present.push(claim)
  }
  return [...statements.values()]
}

function addUp(
  report: Report,
  claims: readonly Told[],
  basis: FigureBasis,
  toll: Counted,
  isRival = false,
): ReportReading {
  let low = 0
  let best = 0
  let high = 0
  let isOpenLow = false
  let isOpenHigh = false
  for (const { quantity } of claims) {
    const printed = printedRange(quantity)
    low += printed.low
    best += printed.best
    high += printed.high
    if (quantity.hedge === 'up-to' || quantity.hedge === 'fewer-than') isOpenLow = true
    if (quantity.high === null) isOpenHigh = true
  }
  return {
    low,
    best,
    high,
    open: { low: isOpenLow, high: isOpenHigh },
    basis,
    claims,
    leads: claims.some(({ evidence }) => evidence.start < lead),
    isFar: claims.some(({ evidence }) => evidence.start > far),
    speaker: keyOfSpeaker(claims[0], report),
    isRival,
    isToll:
      toll.claims.length > 0 &&
      claims.length === toll.claims.length &&
      claims.every(({ id }) => toll.claims.includes(id)),
  }
}

/**
 * What a quantity gives to a printed range. "At least 32" and "more than 32" give 32 to both ends, marked open, and so
 * does "up to 32"; "about 32" is 32; "30 to 40" is the range; "several" gives the least that it says.
 */
function printedRange({ hedge, stated, low, high }: Told['quantity']): { low: number; best: number; high: number } {
  if (hedge === 'range' && high !== null) return { low, best: stated ?? low, high }
  const number = stated ?? low
  return { low: number, best: number, high: number }
}
