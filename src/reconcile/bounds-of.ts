import type { Report, TraceStep } from '../model/index.ts'
import type { Figure } from './bundles/figure.ts'
import type { Bounds } from './rule-book.ts'

/** Returns the figure with the least low end; of equals the newest. */
export function lowestOf(figures: readonly Figure[]): Figure {
  return figures.reduce((one, other) => (other.low <= one.low ? other : one))
}

/** Returns the figure with the greatest high end; of equals the newest. */
export function highestOf(figures: readonly Figure[]): Figure {
  return figures.reduce((one, other) => (other.high >= one.high ? other : one))
}

/** Returns the bounds that some figures span (one at least), with the number that is best. */
export function boundsOf(figures: readonly Figure[], best: number | null, trace: readonly TraceStep[]): Bounds {
  const { low } = lowestOf(figures)
  const { high } = highestOf(figures)
  return {
    low,
    best,
    high,
    open: {
      low: figures.some((figure) => figure.open.low && figure.low === low),
      high: figures.some((figure) => figure.open.high && figure.high === high),
    },
    figures,
    trace,
  }
}

/** Returns one step of a rule book's trace. */
export function step(rule: string, bound: TraceStep['bound'], figures: readonly Figure[], words: string): TraceStep {
  return { rule, bound, claims: figures.flatMap(({ references }) => references), words }
}

/** Names who gives a figure: "the health ministry, in the Hill Post", "the Hill Post in its own voice". */
export function nameOf({ speaker, report }: Figure): string {
  const publisher = report.document.publisher ?? report.document.account
  if (speaker === null) return publisher === null ? nameOfReport(report) : `${publisher}, in its own voice`
  return publisher === null ? speaker : `${speaker}, in ${publisher}`
}

/** Names a report whose publisher is not known: by its title, else by the beginning of its id. */
export function nameOfReport({ id, document }: Report): string {
  return document.title === null ? `report ${/^[0-9a-f]{32}$/.test(id) ? id.slice(0, 12) : id}` : `“${document.title}”`
}
