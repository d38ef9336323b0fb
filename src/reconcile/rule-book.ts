import type { Estimate, TraceStep } from '../model/index.ts'
import type { Figure } from './bundles/figure.ts'

/** What vague words count as under a method, by the number they stand for at least: `24` ("dozens") counts as 12. */
export type Convention = ReadonlyMap<number, number>

/** What the asker chooses beside the rule book. */
export interface RuleOptions {
  /** Names or party ids of the sources that `latest-official` listens to. None: every official source. */
  readonly official: readonly string[]
  /** Conventions of methods for vague words, by the method's id (vocabularies/conventions.yaml). */
  readonly conventions: Readonly<Record<string, Convention>>
}

/** What a rule book says of one measure of one population; what the figures are of is added around it. */
export type Bounds = Pick<Estimate, 'low' | 'best' | 'high' | 'open'> & {
  readonly figures: readonly Figure[]
  readonly trace: readonly TraceStep[]
}

/** All figures for one measure of one population, oldest first. */
export interface Question {
  readonly measure: string
  /** Id of a population, or `null` for everybody counted. */
  readonly population: string | null
  /** What the reports give, each report's words at their best reading. */
  readonly figures: readonly Figure[]
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
