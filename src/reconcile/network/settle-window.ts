import { BLOCK, type NetworkFigure, type Settled, TIGHTEST, type Window } from './network.ts'

/** Returns the figures of a window that speak: of each speaker the latest, worked out once for each state. */
export function settleWindow(window: Window): Settled {
  window.settled ??= settle(window)
  return window.settled
}

/** Returns the figures of a window that speak, in no order. */
export function speakingIn(window: Window): readonly NetworkFigure[] {
  return window.figures.length === 1 ? window.figures : settleWindow(window).figures
}

/** Returns where the first of some figures stands, sorted by cut-off, that knows of a day. */
export function firstCut(figures: readonly NetworkFigure[], needed: number): number {
  let low = 0
  let high = figures.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (figures[middle].cut < needed) low = middle + 1
    else high = middle
  }
  return low
}

function settle({ figures, to }: Window): Settled {
  if (figures.length === 1) return { figures, tightest: [withFigure([], figures[0])], leastHigh: NONE }
  const speaking = to === Infinity ? withoutCorrected(figures) : latestOfEach(figures)
  speaking.sort(byCutOff)
  const tightest: NetworkFigure[][] = new Array(speaking.length)
  let behind: NetworkFigure[] = []
  for (let at = speaking.length - 1; at >= 0; at--) {
    behind = withFigure(behind, speaking[at])
    tightest[at] = behind
  }
  return { figures: speaking, tightest, leastHigh: leastHighs(speaking) }
}

const NONE: readonly number[] = []

function leastHighs(figures: readonly NetworkFigure[]): readonly number[] {
  if (figures.length <= BLOCK) return NONE
  const least = new Array<number>(Math.ceil(figures.length / BLOCK)).fill(Infinity)
  figures.forEach((figure, at) => {
    const block = Math.floor(at / BLOCK)
    least[block] = Math.min(least[block], highOf(figure))
  })
  return least
}

/** What a figure says at most of all whom it counts. */
function highOf({ isWhole, high }: NetworkFigure): number {
  return isWhole ? high : Infinity
}

/** One event, or one stretch of time: what a speaker said before is replaced by what the speaker says now. */
function latestOfEach(figures: readonly NetworkFigure[]): NetworkFigure[] {
  if (figures.length === 1) return [...figures]
  const latest = new Map<number, NetworkFigure>()
  for (const figure of figures) {
    const other = latest.get(figure.speaker)
    if (other === undefined || isLater(figure, other)) latest.set(figure.speaker, figure)
  }
  return [...latest.values()]
}

/** A running count has a figure for each cut-off; those that the speaker later put lower have been corrected. */
function withoutCorrected(figures: readonly NetworkFigure[]): NetworkFigure[] {
  if (figures.length === 1) return [...figures]
  const sorted = [...figures].sort((a, b) => (isLater(a, b) ? -1 : 1))
  const ceiling = new Map<number, { high: number; cut: number }>()
  const kept: NetworkFigure[] = []
  for (const figure of sorted) {
    const later = ceiling.get(figure.speaker)
    if (later !== undefined && (later.cut === figure.cut || figure.low > later.high)) continue
    ceiling.set(figure.speaker, { high: Math.min(figure.high, later?.high ?? Infinity), cut: figure.cut })
    kept.push(figure)
  }
  return kept
}

function isLater(a: NetworkFigure, b: NetworkFigure): boolean {
  if (a.cut !== b.cut) return a.cut > b.cut
  if (a.told !== b.told) return a.told > b.told
  // Of one report: what it says now, then what was found to be more.
  if (a.isCurrent !== b.isCurrent) return a.isCurrent
  if (a.low !== b.low) return a.low > b.low
  if (a.high !== b.high) return a.high > b.high
  return a.reference < b.reference
}

function byCutOff(a: NetworkFigure, b: NetworkFigure): number {
  return a.cut - b.cut || a.high - b.high || (a.reference < b.reference ? -1 : 1)
}

/** The tightest figures of different speakers, one more among them. */
function withFigure(tightest: NetworkFigure[], figure: NetworkFigure): NetworkFigure[] {
  if (figure.high === Infinity || !figure.isWhole) return tightest
  const same = tightest.findIndex(({ speaker }) => speaker === figure.speaker)
  if (same >= 0 && tightest[same].high <= figure.high) return tightest
  if (same < 0 && tightest.length === TIGHTEST && tightest[TIGHTEST - 1].high <= figure.high) return tightest
  const next = tightest.filter((_, at) => at !== same)
  const at = next.findIndex(({ high }) => high > figure.high)
  next.splice(at < 0 ? next.length : at, 0, figure)
  return next.slice(0, TIGHTEST)
}
