import type { Scope } from '../../model/index.ts'
import type { Agency, Cell } from '../cells/cell.ts'
import type { Figure } from '../cells/figure.ts'
import type { Knowledge } from '../cells/knowledge.ts'
import type { Speaker } from '../cells/speaker.ts'
import { type Dimension, newDimension } from './dimension.ts'
import type { Holdings } from './holdings.ts'

/**
 * All figures, by what they count. Cells are kept as series (everything but the time), and series in groups by measure,
 * place and scope, so that the containers of a figure are found by looking up a few groups: what a figure's measure, its
 * place and its scope are within is known from the vocabularies and is short. Nothing is compared with everything.
 */
export interface Network {
  readonly knowledge: Knowledge
  readonly measures: Dimension<Measure>
  readonly populations: Dimension<readonly string[]>
  readonly places: Dimension<string | null>
  readonly agencies: Dimension<Agency>
  readonly speakers: Speakers
  readonly series: Series[]
  /** By measure, place, scope and context. */
  readonly groups: Map<string, Series[]>
  /** The series of each place, by its number. */
  readonly byPlace: Series[][]
  /** The windows of all series that begin on a day, without running counts. */
  readonly byDay: Map<number, Window[]>
  readonly byKey: Map<string, Series>
  readonly byReference: Map<string, NetworkFigure>
  /** For each report its figures. */
  readonly reports: NetworkFigure[][]
  /** What running counts hold, worked out where somebody asked. */
  readonly holdings: Map<string, Holdings>
  /** Whether nobody is in two populations, by their numbers. */
  readonly apart: Map<number, boolean>
}

/** Everybody who gives a figure, by number. */
export interface Speakers {
  readonly numbers: Map<string, number>
  readonly list: Speaker[]
  /** For each all figures they gave. */
  readonly figures: NetworkFigure[][]
}

/** A measure of a unit: casualties of people; rockets fired. */
export interface Measure {
  readonly id: string
  readonly unit: string
  readonly role: string
}

/** A figure in its series. */
export interface NetworkFigure extends Figure {
  readonly series: Series
  /** Number of its speaker. */
  readonly speaker: number
  /** The last day of what it counts; of a running count its cut-off. */
  readonly last: number
  /** The day from which it plays a part: it was told by then, and what it counts was over. */
  readonly knownFrom: number
  /** Where it stands. */
  readonly window: Window
}

/** Everything that is said of one cell, whenever: its figures stand in windows. */
export interface Series {
  readonly number: number
  readonly cell: Cell
  readonly measure: number
  readonly population: number
  readonly place: number
  readonly agency: number
  readonly scope: Scope
  /** 0: compared with all; else only within the report with this number, less one. */
  readonly context: number
  /** Sorted by their first day. */
  readonly windows: Window[]
  /** The longest window of the series, in days. */
  longest: number
  /** The series that contain it, itself too, of so many as there were when they were looked up. */
  containers: { readonly list: readonly Series[]; readonly of: number } | null
  /** The series within it, itself too, of so many as there were. */
  parts: { readonly list: readonly Series[]; readonly of: number } | null
}

/** The figures of one stretch of time: one day, or everything since a day. */
export interface Window {
  readonly series: Series
  readonly from: number
  /** `Infinity` of running counts: each figure's own cut-off closes it. */
  readonly to: number
  readonly figures: NetworkFigure[]
  /** What speaks now, sorted by cut-off; `null` until somebody asks. */
  settled: Settled | null
}

/** The figures of a window that speak, with the tightest of them. */
export interface Settled {
  /** Sorted by cut-off. */
  readonly figures: readonly NetworkFigure[]
  /** For each figure up to {@link TIGHTEST} of it and those behind it with the lowest `high`, each of another speaker. */
  readonly tightest: readonly (readonly NetworkFigure[])[]
  /** For each {@link BLOCK} figures the lowest `high` among them; none where there are few figures. */
  readonly leastHigh: readonly number[]
}

/** So many figures in a row are passed over at once. */
export const BLOCK = 64

/** So many containers of different speakers are kept for each cut-off. */
export const TIGHTEST = 3

/** Returns a network without figures. */
export function newNetwork(knowledge: Knowledge): Network {
  return {
    knowledge,
    measures: newDimension(),
    populations: newDimension(),
    places: newDimension(),
    agencies: newDimension(),
    speakers: { numbers: new Map(), list: [], figures: [] },
    series: [],
    groups: new Map(),
    byPlace: [],
    byDay: new Map(),
    byKey: new Map(),
    byReference: new Map(),
    reports: [],
    holdings: new Map(),
    apart: new Map(),
  }
}
