import type { NetworkFigure } from '../network/network.ts'

/** Two figures that leave no number: all that `sub` counts is in what `container` counts, and it is more. */
export interface Conflict {
  readonly sub: NetworkFigure
  readonly container: NetworkFigure
  /** Those counted are taken to be of the country where they were counted: the words do not say it. */
  readonly isPopulationPresumed: boolean
}
