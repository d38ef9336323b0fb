import type { Claim, ClaimReference, Report } from '../../model/index.ts'

/**
 * How a figure came about. `stated`: one number of the report. `joined`: numbers of one statement ("a man and his two
 * sons were killed"). `added`: the report's toll, from several of its sentences. `person`: one human being is told of,
 * and nothing is said of others. `vague`: words without a number ("several"), which bear no number out. `derived`: those hit, less those who died.
 */
export type FigureBasis = 'stated' | 'joined' | 'added' | 'person' | 'vague' | 'derived'

/** What one report gives as the toll of the incident, for one measure of one population, in one speaker's words. */
export interface Figure {
  readonly measure: string
  readonly population: string | null
  readonly low: number
  /** The number in the words; the lower bound where they hold none. */
  readonly best: number
  readonly high: number
  /** An end that the words leave open ("at least 32", "up to six"). */
  readonly open: { readonly low: boolean; readonly high: boolean }
  readonly basis: FigureBasis
  readonly report: Report
  readonly claims: readonly Claim[]
  readonly references: readonly ClaimReference[]
  /** How many other reports give this very number. */
  readonly support: number
  /** How plainly the report says it: 2 and more where it states one number for all. */
  readonly weight: number
  /** What the report itself stands for; the others are what further speakers in it give. */
  readonly isMain: boolean
  /** Id of the origin that speaks. */
  readonly origin: string
  /** Who first said it, by name; `null`: not stated, the publisher in its own voice. */
  readonly speaker: string | null
  readonly kind: string | null
  readonly party: string | null
  /** The speaker is who is said to have done it: a side's word on those it killed itself. */
  readonly isOwnDeed: boolean
  /** The origin is known, so that it may count as independent of another. */
  readonly isStated: boolean
}
