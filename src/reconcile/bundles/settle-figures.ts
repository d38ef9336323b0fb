import { type Actor, type Claim, type Origin, type Place, primarySpeaker, type Report } from '../../model/index.ts'
import { claimsOfSome } from '../cells/claims-of-some.ts'
import type { OriginIndex } from '../origins/find-origins.ts'
import { referenceOf } from '../reference-of.ts'
import type { Figure, FigureBasis } from './figure.ts'
import type { ReportReading } from './readings.ts'
import type { Told } from './told-claims.ts'

/** The readings of one report. */
export interface ReadReport {
  readonly report: Report
  readonly readings: readonly ReportReading[]
  /** They are of everybody whom the report counts: its toll is of the same people. */
  readonly isOfAll: boolean
}

/**
 * How much a reading says for its number by itself. One number for all is what reports give as a toll; a sum over
 * sentences may count a person twice; one person told of says nothing of others.
 */
const weights: Readonly<Record<FigureBasis, number>> = {
  stated: 2,
  joined: 1.5,
  derived: 1.5,
  added: 1,
  person: 0.6,
  vague: 0.4,
}
/** What a report leads with, it is about. */
const forLeading = 1.3
/** A further statement of the same number says little more. */
const forRepeating = 0.3
/** One report says no more than this for a number, however often it gives it. */
const mostOfReport = 3
/** What all other reports say for a number weighs half as much as what a report says itself. */
const forOthers = 0.5

/**
 * Returns the figures that each report gives, the one it stands for last: of its readings the one that it says most plainly
 * and that other reports give, too. Where a report tells of the children first and of all the dead later, the number
 * that the others have shows which is which.
 */
export function settleFigures(
  measure: string,
  population: string | null,
  read: readonly ReadReport[],
  origins: OriginIndex,
  tellsOfSome: (rule: string) => boolean,
): Figure[] {
  const reports = withoutOtherNews(read)
  const voices = reports.map(({ readings }) => voiceOf(readings))
  const all = new Map<number, number>()
  const givers = new Map<number, number>()
  let speaking = 0
  for (const voice of voices) {
    if (voice.size > 0) speaking++
    for (const [number, weight] of voice) {
      all.set(number, (all.get(number) ?? 0) + weight)
      givers.set(number, (givers.get(number) ?? 0) + 1)
    }
  }
  return reports.flatMap(({ report, readings, isOfAll }, at) => {
    let chosen: ReportReading | null = null
    let most = -1
    for (const reading of readings) {
      const own = voices[at].get(reading.best) ?? 0
      const weight = own + ((all.get(reading.best) ?? 0) - own) * forOthers
      if (chosen === null || weight > most || (weight === most && isPlainer(reading, chosen))) {
        chosen = reading
        most = weight
      }
    }
    if (chosen === null) return []
    const isAlone = speaking === 1
    const plainest = isAlone ? (readings.find((reading) => isTrusted(reading, chosen)) ?? chosen) : chosen
    const main = withoutFurther(report, withSpread(report, plainest, readings))
    // "Forty were killed. One hospital took in twelve bodies": they are some of the forty.
    const ofSome = claimsOfSome(report, tellsOfSome)
    const isOfSome = (reading: ReportReading): boolean =>
      reading.best < main.low && reading.claims.every(({ id }) => ofSome.has(id))
    const others = readings.filter((reading) => !isOfSome(reading))
    return [...rivalsOf(report, isOfAll ? measure : null, main, others), main].map((reading) => {
      const support = (givers.get(reading.best) ?? 1) - 1
      const weight = voices[at].get(reading.best) ?? 0
      return toFigure(measure, population, report, reading, support, weight, reading === main, origins)
    })
  })
}

/**
 * What one speaker gives for the same in one sentence is a range: "variously reported as 12, 14 and 17", "12 killed
 * (possibly 15)", "best estimate 12, low 9, high 15". What is said in another sentence may be newer.
 */
function withSpread(report: Report, main: ReportReading, readings: readonly ReportReading[]): ReportReading {
  const beside = readings.filter(
    (reading) =>
      reading !== main &&
      reading.isRival !== main.isRival &&
      reading.speaker === main.speaker &&
      // "Left the three dead after one was hit": one person told of is no figure for all.
      (reading.basis === 'stated' || reading.basis === 'joined') &&
      isInOneSentence(report, main.claims[0], reading.claims[0]),
  )
  if (beside.length === 0) return main
  const all = [main, ...beside]
  const low = Math.min(...all.map((reading) => reading.low))
  const high = Math.max(...all.map((reading) => reading.high))
  return {
    ...main,
    low,
    high,
    open: {
      low: main.open.low && main.low === low,
      // "At least seven, and possibly as many as eleven": the greater number closes what the first leaves open.
      high: main.open.high && main.high === high,
    },
    claims: all.flatMap(({ claims }) => claims),
  }
}

/**
 * "Three civilians were killed. A fourth person died later, according to one local outlet": of whom one named speaker
 * alone tells is in the high end, not in the low one.
 */
function withoutFurther(report: Report, main: ReportReading): ReportReading {
  if (main.basis !== 'added' || main.speaker !== null) return main
  const further = main.claims.filter((claim) => primarySpeaker(claim, report) !== null)
  const first = further[0]?.quantity.start ?? 0
  if (further.length === 0 || further.some(({ quantity }) => quantity.stated !== 1)) return main
  if (main.claims.some((claim) => !further.includes(claim) && claim.quantity.start > first)) return main
  return { ...main, low: main.low - further.length }
}

function isInOneSentence({ document }: Report, one: Told, other: Told): boolean {
  const [first, second] = one.quantity.start < other.quantity.start ? [one, other] : [other, one]
  const between = document.text.slice(first.quantity.end, second.quantity.start)
  return between.length < longestSpread && !/[.!?]\s|\n/.test(between)
}

/** So far apart two figures are set against each other in one sentence. */
const longestSpread = 200

/** Sentences so close together tell of one thing, and the engine has seen how their numbers stand to one another. */
const close = 600

/**
 * Where no other report speaks, the report's own toll stands: its sentences stand close together, and it is more than
 * names of people whom the report has counted before.
 */
function isTrusted({ isToll, claims, best }: ReportReading, chosen: ReportReading | null): boolean {
  if (!isToll) return false
  if (claims[claims.length - 1].evidence.start - claims[0].evidence.start > close) return false
  return best >= (chosen?.best ?? 0) || claims.some(({ quantity }) => quantity.stated !== 1)
}

/**
 * What other speakers of the report give for the same: the last figure of each. One person told of is a figure only
 * where the report sets it against another; a count of some of them ("three children") is none for all.
 */
function rivalsOf(
  report: Report,
  measure: string | null,
  main: ReportReading,
  readings: readonly ReportReading[],
): ReportReading[] {
  const told = claimsOfToll(report, measure)
  const here = placesOf(report, main)
  const hasCivilians = main.claims.some(({ id }) =>
    report.claims.some((part) => part.partOf === id && part.population.some(isCivilian)),
  )
  const groups = new Set(groupsOf(main))
  const rivals = new Map<string | null, ReportReading>()
  for (const reading of readings) {
    if (reading.speaker === main.speaker || reading.basis === 'added' || reading.basis === 'derived') continue
    if (reading.basis === 'person' && !reading.isRival && !(reading.isToll && main.isRival)) continue
    // "An unknown number were killed … 23 were": words without a number say nothing against one that they allow.
    if (reading.basis === 'vague' && reading.low <= main.best && (reading.open.high || reading.high >= main.best))
      continue
    if (reading.claims.some((claim) => main.claims.includes(claim))) continue
    if (here.length > 0 && reading.claims.every(({ place }) => here.every((one) => areApart(place, one)))) continue
    if (!reading.isRival && reading.best < main.best && groupsOf(reading).some((id) => !groups.has(id))) continue
    // "14 people, 11 of them civilians. Another outlet reported 13 civilian deaths": of the civilians, not of all.
    if (hasCivilians && reading.claims.every(({ population }) => population.some(isCivilian))) continue
    // "Six of the wounded later died": the toll takes them for some of its own, so nobody gives six for all.
    if (told.size > 0 && reading.best < main.low && !reading.claims.every(({ id }) => told.has(id))) continue
    const before = rivals.get(reading.speaker)
    // The sum of what a speaker gives, once it is there, is what the speaker gives.
    if (before !== undefined && before.claims.length > reading.claims.length) continue
    rivals.set(reading.speaker, reading)
  }
  return [...rivals.values()]
}

/**
 * "51 were killed in Ardun. The coalition struck at those who fired over the border, which killed one in Osk": who tells of
 * a place in another country tells of something else. Only what is said counts; of two towns one may be the nearer.
 */
function areApart(one: Place | null, other: Place): boolean {
  return one?.basis === 'said' && one.country !== null && other.country !== null && one.country !== other.country
}

/** Where a reading is said to be; else where the report says that its toll is. */
function placesOf({ claims, tolls }: Report, main: ReportReading): Place[] {
  const said = (of: readonly Claim[]): Place[] => of.flatMap(({ place }) => (place?.basis === 'said' ? [place] : []))
  const own = said(main.claims)
  if (own.length > 0) return own
  const ids = new Set(tolls.flatMap((toll) => toll.claims))
  return said(claims.filter(({ id }) => ids.has(id)))
}

/** Ids of the claims that a report's own toll adds up or names as another's figure for the same; a toll is of everybody. */
function claimsOfToll({ tolls }: Report, measure: string | null): ReadonlySet<string> {
  const own = tolls.filter((toll) => toll.measure === measure)
  return new Set(own.flatMap(({ claims, alternatives }) => [...claims, ...alternatives.flat()]))
}

function isCivilian({ id }: { readonly id: string }): boolean {
  return id === 'civilians'
}

/** Whom a reading counts, where its words say it: "three children" are not everybody. Peoples and sides narrow nothing. */
function groupsOf({ claims }: ReportReading): string[] {
  return claims.flatMap(({ population }) =>
    population.filter(({ facet }) => facet !== 'nationality' && facet !== 'status').map(({ id }) => id),
  )
}

/**
 * A report that leads with a number tells far below of other things, unless another report gives the number found there:
 * "Child killed in Osk" above, "Two soldiers killed in Verrin" among the related news.
 */
function withoutOtherNews(reports: readonly ReadReport[]): readonly ReadReport[] {
  const givers = new Map<number, Set<Report>>()
  for (const { report, readings } of reports)
    for (const { best } of readings) givers.set(best, (givers.get(best) ?? new Set<Report>()).add(report))
  return reports.map((one) => {
    if (!one.readings.some(({ leads }) => leads)) return one
    const readings = one.readings.filter(({ isFar, best }) => !isFar || (givers.get(best)?.size ?? 0) > 1)
    return { ...one, readings }
  })
}

/** What a report says for each number that it gives. */
function voiceOf(readings: readonly ReportReading[]): Map<number, number> {
  const voice = new Map<number, number>()
  for (const { best, basis, leads } of readings) {
    const weight = weights[basis] * (leads ? forLeading : 1)
    const before = voice.get(best)
    voice.set(best, Math.min(mostOfReport, before === undefined ? weight : before + weight * forRepeating))
  }
  return voice
}

/** Of two readings of one number, the one whose words say it more plainly. */
function isPlainer(one: ReportReading, other: ReportReading): boolean {
  return one.best === other.best ? weights[one.basis] > weights[other.basis] : one.best > other.best
}

function toFigure(
  measure: string,
  population: string | null,
  report: Report,
  { low, best, high, open, basis, claims }: ReportReading,
  support: number,
  weight: number,
  isMain: boolean,
  origins: OriginIndex,
): Figure {
  const references = claims.map((claim) => referenceOf(report, claim))
  const origin = origins.originOf(references[0])
  return {
    measure,
    population,
    low,
    best,
    high,
    open,
    basis,
    report,
    claims,
    references,
    support,
    weight,
    isMain,
    origin: origin.id,
    speaker: origin.name,
    kind: origin.kind,
    party: origin.party,
    isOwnDeed: claims.some(({ actors }) => actors.some((actor) => isOf(actor, origin))),
    isStated: origin.name !== null,
  }
}

/** "The army said it killed nine": who speaks, and who did it. */
function isOf({ id, name, responsibility }: Actor, origin: Origin): boolean {
  if (responsibility === 'denied' || origin.name === null) return false
  return id === null ? name === origin.name : id === origin.party
}
