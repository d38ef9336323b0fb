import type { Estimate } from '../model/index.ts'
import type { Figure } from './bundles/figure.ts'

/** What vague words count as under a rule book, by the number they stand for at least: 24 ("dozens") counts as 12. */
export type Convention = ReadonlyMap<number, number>

/** What a rule book is told beside the figures. */
export interface RuleOptions {
  /** Names or party ids of the sources that `latest-official` listens to. None: every official source. */
  readonly official: readonly string[]
  /** The rule book's own numbers for vague words (vocabularies/conventions.yaml). */
  readonly convention: Convention
}

/** Low, best and high of one measure of one population, with the claims behind them and how they came about. */
export type Bounds = Pick<Estimate, 'low' | 'best' | 'high' | 'open' | 'trace'> & {
  readonly figures: readonly Figure[]
}

/** All figures for one measure of one population, oldest first. */
export interface Question {
  readonly measure: string
  /** Id of a population, or `null` for everybody counted. */
  readonly population: string | null
  readonly figures: readonly Figure[]
  /** The figures for everybody, where a population is asked for; else the same. */
  readonly everybody: readonly Figure[]
}

/** A method of the field as a projection of the same claims. One file of `rule-books/` and one page of docs each. */
export interface RuleBook {
  readonly id: string
  /** Raised whenever the same claims may give other figures. */
  readonly version: number
  /** One line for a list of rule books. */
  readonly summary: string
  /** Low, best and high, or `null` where the method gives none. */
  readonly estimate: (question: Question, options: RuleOptions) => Bounds | null
}
