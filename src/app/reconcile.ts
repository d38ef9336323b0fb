import { type Intake, type TakenBundle, takeBundles } from '../intake/index.ts'
import { conventionsOf } from '../language/packs.ts'
import type { Bundle, Origin, Problem, Reconciled, Report, Unread, Where } from '../model/index.ts'
import {
  findContradictions,
  findOrigins,
  type ReconcileOptions,
  type RuleBook,
  reconcileBundle,
  unreadReports,
} from '../reconcile/index.ts'
import { elsewhereOf } from './elsewhere-of.ts'
import { findStepWords } from './find-step-words.ts'
import { KNOWLEDGE } from './knowledge.ts'
import { type ReadOptions, readTaken } from './read.ts'

/** A bundle whose reports were read, and where it stood. */
export interface ReadBundle {
  readonly bundle: Bundle
  readonly problems: readonly Problem[]
  readonly where: Where
}

/** A bundle reconciled, with what it was reconciled from. */
export interface PlacedReconciled extends ReadBundle {
  readonly reconciled: Reconciled
}

/**
 * Yields what the reports of each bundle support under a rule book: bundles of JSONL one by one, in the order of the
 * input; all reports that stand in no bundle are one, after them.
 */
export async function* reconcile(
  inputs: readonly string[],
  ruleBook: RuleBook,
  options: ReadOptions & ReconcileOptions = {},
): AsyncGenerator<PlacedReconciled> {
  for await (const read of readBundles(inputs, options))
    yield { ...read, reconciled: reconcileWith(read.bundle, ruleBook, options) }
}

/** Returns what a bundle supports under a rule book, with the method's own numbers for vague words and what does not fit. */
export function reconcileWith(bundle: Bundle, ruleBook: RuleBook, options: ReconcileOptions = {}): Reconciled {
  return reconcileBundle(bundle, ruleBook, {
    convention: conventionsOf(ruleBook.id),
    findContradictions: (reports) => findContradictions(reports, KNOWLEDGE),
    findStepWords,
    elsewhereOf,
    tellsOfSome: KNOWLEDGE.tellsOfSome,
    ...options,
  })
}

/** The origins of a bundle's counts, and the reports that could not be read. */
export interface BundleOrigins {
  readonly id: string
  readonly origins: readonly Origin[]
  readonly unread: readonly Unread[]
}

/** Returns who stands behind the counts of a bundle's reports. */
export function originsOf({ id, reports }: Bundle): BundleOrigins {
  const standing = reports.filter(({ document }) => !document.retracted)
  return { id, origins: findOrigins(standing).origins, unread: unreadReports(reports) }
}

interface Opened {
  readonly bundle: TakenBundle
  readonly reports: Report[]
}

/** Yields the bundles of an input with their reports read. */
export async function* readBundles(inputs: readonly string[], options: ReadOptions = {}): AsyncGenerator<ReadBundle> {
  const opened: Opened[] = []
  /** Whose each document is, in the order in which they come back. */
  const owners: (Opened | null)[] = []
  const loose: Report[] = []
  async function* flatten(): AsyncGenerator<Intake> {
    for await (const item of takeBundles(inputs, options)) {
      if (item.kind === 'bundle') {
        const own: Opened = { bundle: item, reports: [] }
        opened.push(own)
        for (const _ of item.reports) owners.push(own)
        yield* item.reports
      } else {
        if (item.kind === 'document') owners.push(null)
        yield item
      }
    }
  }
  function* close(): Generator<ReadBundle> {
    while (opened.length > 0 && opened[0].reports.length === opened[0].bundle.reports.length) {
      const { bundle, reports } = opened.shift() as Opened
      const { id, place, date, problems, where } = bundle
      yield { bundle: { id, place, date, reports }, problems, where }
    }
  }
  for await (const { output } of readTaken(flatten(), options)) {
    const owner = owners.shift()
    if (owner) owner.reports.push(output)
    else loose.push(output)
    yield* close()
  }
  yield* close()
  if (loose.length > 0)
    yield { bundle: { id: 'all', place: null, date: null, reports: loose }, problems: [], where: {} }
}
