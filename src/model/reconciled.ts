import type { Output } from './output.ts'

/** What reconciling needs of one report: the document and what it claims. An `Output` of `read` is one, and so is what
 * the ledger holds of a document, with people's corrections in it. */
export type Report = Pick<Output, 'id' | 'engine' | 'document' | 'problems' | 'claims' | 'tolls'>

/** A claim among many reports: `<report id>#<claim id>`, e.g. `ffeda3850a1f…#c2`. */
export type ClaimReference = string

/** A set of reports about one incident, reconciled without a ledger (DESIGN.md 8.2). */
export interface Bundle {
  readonly id: string
  /** Where the incident was, in words, if the asker knows. */
  readonly place: string | null
  /** ISO day of the incident, if the asker knows. */
  readonly date: string | null
  readonly reports: readonly Report[]
}

/** One step of a rule book on its way to an estimate: which claims moved which bound, and why. */
export interface TraceStep {
  /** Id of the step within its rule book, e.g. `latest/last-of-origin`. */
  readonly rule: string
  readonly bound: 'low' | 'best' | 'high' | null
  readonly claims: readonly ClaimReference[]
  /** One plain sentence. */
  readonly words: string
}

/** Low, best and high for one measure of one population, under a rule book. `null`: the rule book gives none. */
export interface Estimate {
  readonly measure: string
  /** Id of a population ("civilians"), or `null` for everybody counted. */
  readonly population: string | null
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
  /** An open bound ("at least 32") gives its stated number to both ends, and is marked open. */
  readonly open: { readonly low: boolean; readonly high: boolean }
  readonly claims: readonly ClaimReference[]
  readonly trace: readonly TraceStep[]
}

export type ContradictionKind =
  | 'number'
  | 'population'
  | 'status'
  | 'responsibility'
  | 'place'
  | 'time'
  | 'occurrence'
  | 'only-apparent'

/** Claims that cannot all be true, or that only seem so. */
export interface Contradiction {
  readonly kind: ContradictionKind
  /** Why an only apparent one is none: what differs. `null` on the others. */
  readonly differs: 'scope' | 'cut-off' | 'definition' | 'threshold-wording' | null
  /** A minimal set: without any one of them the others go together. */
  readonly claims: readonly ClaimReference[]
  /** One plain sentence that names the sources and quotes the words. */
  readonly reason: string
  /** What may explain it: "gives no cut-off: may be older". */
  readonly reservations: readonly string[]
}

/** How one claim came from its primary speaker to its outlet. */
export interface OriginPath {
  readonly claim: ClaimReference
  /** Names from the primary speaker to the publisher. */
  readonly through: readonly string[]
  /** What the first report of the same figure had and this one has not. */
  readonly lost: readonly ('hedge' | 'speaker' | 'cut-off' | 'population')[]
}

/** The primary speaker behind one or many claims. */
export interface Origin {
  readonly id: string
  /** `null`: not stated (a publisher in its own voice). It never counts towards independence. */
  readonly name: string | null
  readonly kind: string | null
  readonly party: string | null
  readonly paths: readonly OriginPath[]
  /** First in these reports, by time of publication. */
  readonly first: ClaimReference | null
}

/**
 * What changed between two figures of one source. Only its own words or figures type a step: `died-of-wounds` where as
 * many fewer are injured as more are dead, `found-later` where as many fewer are missing; a known source that lowers its
 * own figure has `corrected-down`. All else is `rose` or `fell`, and nothing is read into it.
 */
export type StepKind =
  | 'new-deaths'
  | 'found-later'
  | 'died-of-wounds'
  | 'identified'
  | 'found-alive'
  | 'reclassified'
  | 'duplicate-removed'
  | 'corrected-down'
  | 'retracted'
  | 'scope-changed'
  | 'rose'
  | 'fell'

/** One step of a series. */
export interface SeriesStep {
  readonly kind: StepKind
  readonly from: number
  /** `null`: no figure stands any more. */
  readonly to: number | null
  /** Day of publication of the report that has the new figure; `null`: not known. */
  readonly day: string | null
  readonly claims: readonly ClaimReference[]
  /** One plain sentence. */
  readonly words: string
}

/** What one source said over time of one measure of one population. */
export interface Series {
  readonly measure: string
  readonly population: string | null
  /** Id of the origin. */
  readonly origin: string
  readonly steps: readonly SeriesStep[]
}

/** A report that could not be read: it stands beside every estimate. */
export interface Unread {
  readonly report: string
  readonly reason: string
}

/** What `onrecord reconcile` prints for one bundle. */
export interface Reconciled {
  readonly id: string
  /** Name and version, e.g. `min-max 1`. */
  readonly ruleBook: string
  readonly estimates: readonly Estimate[]
  readonly contradictions: readonly Contradiction[]
  readonly origins: readonly Origin[]
  /** Sources whose figures changed. */
  readonly series: readonly Series[]
  readonly unread: readonly Unread[]
}
