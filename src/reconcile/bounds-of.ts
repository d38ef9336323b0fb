import type { TraceStep } from '../model/index.ts'
import type { Figure } from './bundles/figure.ts'
import type { Bounds } from './rule-book.ts'

/** Returns the bounds that some figures span, with one of them as the best. */
export function boundsOf(figures: readonly Figure[], best: Figure, trace: readonly TraceStep[]): Bounds {
  let low = figures[0]
  let high = figures[0]
  for (const figure of figures) {
    if (figure.low < low.low) low = figure
    if (figure.high > high.high) high = figure
  }
  return {
    low: low.low,
    best: best.best,
    high: high.high,
    open: {
      low: figures.some((figure) => figure.open.low && figure.low === low.low),
      high: figures.some((figure) => figure.open.high && figure.high === high.high),
    },
    figures,
    trace,
  }
}
