import { areCausesOfOne } from '../cells/containment.ts'
import { findTightestContainers } from '../network/find-containers.ts'
import type { Network, NetworkFigure } from '../network/network.ts'
import { settleWindow } from '../network/settle-window.ts'
import type { Conflict } from './conflict.ts'

/**
 * Yields the figures of different reports and speakers that leave no number: each figure with the tightest that hold it.
 * What is told of one incident is compared where both reports are about it, at a place small enough for one event.
 */
export function* findConflictsBetween(network: Network): Generator<Conflict> {
  for (const series of network.series) {
    if (series.context !== 0) continue
    for (const window of series.windows)
      for (const sub of settleWindow(window).figures) yield* conflictsOf(network, sub)
  }
}

/** Yields the figures that a figure goes beyond. */
export function* conflictsOf(network: Network, sub: NetworkFigure): Generator<Conflict> {
  for (const container of findTightestContainers(network, sub))
    if (sub.low > container.high && isComparable(network, sub, container))
      yield { sub, container, isPopulationPresumed: false }
}

function isComparable({ knowledge }: Network, sub: NetworkFigure, container: NetworkFigure): boolean {
  if (container.series.scope !== 'incident') return true
  return (
    sub.isOfToll &&
    container.isOfToll &&
    container.words.isPlacePrecise &&
    areCausesOfOne(sub.words.cause, container.words.cause, knowledge)
  )
}
