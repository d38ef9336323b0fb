import { firstFrom, keyOfSeries } from './add-report.ts'
import { arePartsApart, isPart, partsOf } from './find-parts.ts'
import type { Network, NetworkFigure, Series, Window } from './network.ts'
import { speakingIn } from './settle-window.ts'
import { addToSum, newSum, type Sum } from './sum.ts'

/**
 * What the speakers tell of all that a running count holds, each added up for every day. It is worked out once for a
 * series and the day it begins; of a speaker who says more later it is worked out again, and of nobody else.
 */
export interface Holdings {
  readonly series: Series
  readonly from: number
  /** Only what is of nobody in this population; `null`: all. */
  readonly apartFrom: number | null
  /** By the number of the speaker. */
  readonly sums: (Sum | undefined)[]
  /** What each speaker tells of it, by the day from which it plays a part. */
  readonly own: (readonly NetworkFigure[] | undefined)[]
  /** How many figures each speaker had given. */
  readonly given: number[]
  /** For each series so far, by its number, whether it is among what is held: 1 or 0. */
  held: Uint8Array
  /** So many series are looked up. */
  heldOf: number
  /** Figures that are added up. */
  size: number
  /** Of all reports so far. */
  of: number
}

/** What was asked for last is kept, of so many figures for each of the network; of small networks all of it. */
const KEPT_FIGURES = 2
const ALWAYS_KEPT = 1_000_000
/** What holdings cost that hold nothing. */
const EMPTY = 200

/** Returns what holdings of so many figures take of the room for what is kept. */
export function roomFor(figures: number): number {
  return figures + EMPTY
}

/** Returns what a running count holds, up to date. */
export function holdingsOf(network: Network, series: Series, from: number, apartFrom: number | null): Holdings {
  const key = keyOfHoldings(series, from, apartFrom)
  let holdings = network.holdings.get(key)
  if (holdings === undefined)
    holdings = {
      series,
      from,
      apartFrom,
      sums: [],
      own: [],
      given: [],
      held: new Uint8Array(0),
      heldOf: 0,
      size: 0,
      of: 0,
    }
  else network.holdings.delete(key)
  network.holdings.set(key, holdings)
  if (holdings.of < network.reports.length) {
    update(network, holdings)
    forgetOldest(network)
  }
  return holdings
}

/**
 * Returns holdings in which all that a running count holds stands under its place: its own, or those of a wider place that
 * are worked out. What a country holds is added up by place, so nobody need add up a province again.
 */
export function holdingsAround(network: Network, series: Series, from: number): Holdings {
  const { holdings, byKey, places } = network
  for (const place of places.above[series.place]) {
    const wider = place === series.place ? series : byKey.get(keyOfSeries({ ...series, place }))
    if (wider !== undefined && holdings.has(keyOfHoldings(wider, from, null)))
      return holdingsOf(network, wider, from, null)
  }
  return holdingsOf(network, series, from, null)
}

function keyOfHoldings({ number }: Series, from: number, apartFrom: number | null): string {
  return `${number} ${from} ${apartFrom ?? ''}`
}

/** Returns of how many figures holdings are kept at most. */
export function mostKept({ byReference }: Network): number {
  return Math.max(ALWAYS_KEPT, KEPT_FIGURES * byReference.size)
}

function forgetOldest(network: Network): void {
  const { holdings } = network
  let total = 0
  for (const { size } of holdings.values()) total += roomFor(size)
  for (const [key, { size }] of holdings) {
    if (total <= mostKept(network) || holdings.size === 1) return
    holdings.delete(key)
    total -= roomFor(size)
  }
}

function update(network: Network, holdings: Holdings): void {
  const { figures } = network.speakers
  lookUpSeries(network, holdings)
  const first = holdings.of === 0 ? figuresOfAll(network, holdings) : null
  for (let speaker = 0; speaker < figures.length; speaker++) {
    const given = holdings.given[speaker] ?? 0
    if (given === figures[speaker].length) continue
    holdings.given[speaker] = figures[speaker].length
    const before = holdings.own[speaker] ?? NONE
    const own = first === null ? withNew(holdings, before, figures[speaker], given) : (first[speaker] ?? NONE)
    if (own === before) continue
    holdings.own[speaker] = own
    holdings.sums[speaker] = sumWith(network, holdings.sums[speaker], before, own)
    holdings.size += own.length - before.length
  }
  holdings.of = network.reports.length
}

const NONE: readonly NetworkFigure[] = []

/** Looks up which of the series that came since are held. */
function lookUpSeries(network: Network, holdings: Holdings): void {
  const { series, apartFrom, heldOf } = holdings
  const total = network.series.length
  if (holdings.held.length < total) {
    // Room for more, so that not each report copies it.
    const next = new Uint8Array(Math.ceil(total * 1.1))
    next.set(holdings.held)
    holdings.held = next
  }
  const { held } = holdings
  const isApart = ({ population }: Series): boolean =>
    apartFrom === null || arePartsApart(network, population, apartFrom)
  if (heldOf === 0) {
    for (const part of partsOf(network, series)) if (isApart(part)) held[part.number] = 1
  } else {
    for (let number = heldOf; number < total; number++) {
      const part = network.series[number]
      if (isPart(network, part, series) && isApart(part)) held[number] = 1
    }
  }
  holdings.heldOf = total
}

/**
 * Returns what a speaker tells of what is held, those included that came since. What a new figure says may silence others
 * of its window, or let one speak again; of all other windows the figures stay as they were.
 */
function withNew(
  { held, from }: Holdings,
  before: readonly NetworkFigure[],
  figures: readonly NetworkFigure[],
  given: number,
): readonly NetworkFigure[] {
  const changed = new Set<Window>()
  for (let at = given; at < figures.length; at++) {
    const { series, window } = figures[at]
    if (held[series.number] === 1 && window.from >= from) changed.add(window)
  }
  if (changed.size === 0) return before
  const { speaker } = figures[given]
  const own = before.filter(({ window }) => !changed.has(window))
  for (const window of changed)
    for (const figure of speakingIn(window)) if (figure.speaker === speaker) own.push(figure)
  return own.sort(byDay)
}

function figuresOfAll(network: Network, { series, held, from }: Holdings): NetworkFigure[][] {
  const figures: NetworkFigure[][] = []
  for (const part of partsOf(network, series)) {
    if (held[part.number] !== 1) continue
    for (let at = firstFrom(part.windows, from); at < part.windows.length; at++)
      for (const figure of speakingIn(part.windows[at])) {
        const own = figures[figure.speaker]
        if (own === undefined) figures[figure.speaker] = [figure]
        else own.push(figure)
      }
  }
  for (const own of figures) own?.sort(byDay)
  return figures
}

/** Adds what is new to a sum where it comes behind all that was there, as news mostly does; else adds all up again. */
function sumWith(
  network: Network,
  sum: Sum | undefined,
  before: readonly NetworkFigure[],
  own: readonly NetworkFigure[],
): Sum | undefined {
  if (own.length === 0) return undefined
  const isMore = sum !== undefined && before.every((figure, at) => own[at] === figure)
  const grown = isMore ? sum : newSum()
  for (let at = isMore ? before.length : 0; at < own.length; at++) addToSum(network, grown, own[at])
  return grown
}

function byDay(a: NetworkFigure, b: NetworkFigure): number {
  return a.knownFrom - b.knownFrom || b.low - a.low || (a.reference < b.reference ? -1 : 1)
}
