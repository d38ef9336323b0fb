import type { Bundle, Contradiction, Estimate, Reconciled, Report, Unread } from '../model/index.ts'
import { figuresOf } from './bundles/figures-of.ts'
import { orderReports } from './bundles/order-reports.ts'
import type { IsElsewhere } from './bundles/told-claims.ts'
import { findOrigins } from './origins/find-origins.ts'
import { tellDenials, tellOrigins } from './origins/tell-origins.ts'
import type { RuleBook, RuleOptions } from './rule-book.ts'
import { type FindStepWords, findSeries } from './series/find-series.ts'

/** What a bundle needs beside its reports. */
export interface ReconcileOptions extends Partial<RuleOptions> {
  /** Finds the claims that cannot all be true. */
  readonly findContradictions?: (reports: readonly Report[]) => readonly Contradiction[]
  /** Returns what says whether a place is another than the one that words name; `null`: nobody knows. */
  readonly elsewhereOf?: (words: string) => IsElsewhere | null
  /** Whether a rule's words tell of some of those whom its measure counts, seldom of all: "taken to hospital". */
  readonly tellsOfSome?: (rule: string) => boolean
  /** Finds what the words beside a claim say of why its figure changed. */
  readonly findStepWords?: FindStepWords
}

/**
 * Returns what the reports of one incident support under a rule book. The order of the reports plays no part; nothing
 * is estimated that no report gives.
 */
export function reconcileBundle(bundle: Bundle, ruleBook: RuleBook, options: ReconcileOptions = {}): Reconciled {
  const all = orderReports(bundle.reports)
  // A report that was retracted says nothing any more; that it did is a step.
  const reports = all.filter(({ document }) => !document.retracted)
  const index = findOrigins(reports)
  const estimates: Estimate[] = []
  const chosen: RuleOptions = { official: options.official ?? [], convention: options.convention ?? new Map() }
  const isElsewhere = bundle.place === null ? null : (options.elsewhereOf?.(bundle.place) ?? null)
  const tellsOfSome = options.tellsOfSome ?? (() => false)
  const questions = figuresOf(reports, index, bundle, isElsewhere, tellsOfSome)
  const isBack = all.length > reports.length
  const once = isBack ? findOrigins(all) : index
  const told = isBack ? figuresOf(all, once, bundle, isElsewhere, tellsOfSome) : questions
  const series = findSeries(told, options.findStepWords)
  const known = new Set(index.origins.map(({ id }) => id))
  const gone = once.origins.filter(({ id }) => !known.has(id) && series.some(({ origin }) => origin === id))
  for (const question of questions) {
    const bounds = ruleBook.estimate(question, chosen)
    if (bounds === null) continue
    const { figures, low, best, high, open } = bounds
    const denials = tellDenials(reports, question, bounds, (reference) => index.originOf(reference).name)
    const trace = [...bounds.trace, ...tellOrigins(question, bounds), ...denials]
    const { measure, population } = question
    const claims = [...new Set(figures.flatMap(({ references }) => references))]
    estimates.push({ measure, population, low, best, high, open, claims, trace })
  }
  return {
    id: bundle.id,
    ruleBook: `${ruleBook.id} ${ruleBook.version}`,
    estimates,
    contradictions: options.findContradictions?.(reports) ?? [],
    origins: [...index.origins, ...gone],
    series,
    unread: unreadReports(bundle.reports),
  }
}

/** Problems that leave a report without a reading. */
const unreadable: ReadonlySet<string> = new Set(['no-language-pack', 'engine-fault'])

/** Returns the reports that could not be read, and why. */
export function unreadReports(reports: readonly Report[]): Unread[] {
  return reports.flatMap(({ id, problems }) => {
    const problem = problems.find(({ code }) => unreadable.has(code))
    return problem === undefined ? [] : [{ report: id, reason: problem.message }]
  })
}
