import { type Contradiction, grouped } from '../../model/index.ts'
import type { Network, NetworkFigure } from '../network/network.ts'
import { addUp } from '../network/sum.ts'
import { nameFigure } from './name-figure.ts'

/** Parts that have nobody in common and come to more than the whole that holds them all. */
export interface SumConflict {
  /** Without any one of them the others go together. */
  readonly parts: readonly NetworkFigure[]
  readonly whole: NetworkFigure
  /** What the parts come to at least. */
  readonly sum: number
}

/** So many parts of one whole are tried. */
const MOST = 24

/**
 * Returns the parts of a whole that together are more than it, each by itself no more; `null` where they fit. What a
 * speaker counts is added up, and of two speakers nothing, who may mean the same people by two words.
 */
export function findSumConflict(
  network: Network,
  whole: NetworkFigure,
  parts: readonly NetworkFigure[],
): SumConflict | null {
  const bySpeaker = new Map<number, NetworkFigure[]>()
  for (const part of parts) {
    const own = bySpeaker.get(part.speaker)
    if (own === undefined) bySpeaker.set(part.speaker, [part])
    else own.push(part)
  }
  let found: SumConflict | null = null
  for (const own of bySpeaker.values()) {
    if (own.length < 2 || own.length > MOST) continue
    if (addUp(network, own) <= whole.high) continue
    const needed = leastOf(network, own, whole.high)
    const conflict = { parts: needed, whole, sum: addUp(network, needed) }
    if (found === null || conflict.parts.length < found.parts.length) found = conflict
  }
  return found
}

/** Leaves out one after another, the smallest first, while the others still come to more. */
function leastOf(network: Network, parts: readonly NetworkFigure[], high: number): readonly NetworkFigure[] {
  let needed = [...parts].sort((a, b) => a.low - b.low || (a.reference < b.reference ? 1 : -1))
  for (const part of [...needed]) {
    const without = needed.filter((other) => other !== part)
    if (addUp(network, without) > high) needed = without
  }
  return needed.reverse()
}

/** Returns parts and their whole as a contradiction in plain words. */
export function explainSum(network: Network, { parts, whole, sum }: SumConflict): Contradiction {
  const names = parts.map((part) => nameFigure(network, part))
  const reservations = [...parts, whole].flatMap(({ words }) =>
    words.isHedged ? [`“${words.quantity}” is given as not confirmed.`] : [],
  )
  return {
    kind: 'number',
    differs: null,
    claims: [...parts, whole].map(({ reference }) => reference),
    reason: `${names.join(', ')} and ${nameFigure(network, whole)} cannot all be true: the parts have nobody in common and come to ${grouped(sum)} or more, and the whole is no more than ${grouped(whole.high)}.`,
    reservations,
  }
}
