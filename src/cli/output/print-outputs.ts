import type { PlacedOutput } from '../../app/index.ts'
import type { Look } from '../tables/claim-lines.ts'
import { documentTable } from '../tables/document-table.ts'
import { footerText, type Totals } from '../tables/footer.ts'
import type { Format } from './format.ts'

/** How outputs become text: what stands before them, each of them, and what stands after. */
export interface Printer {
  readonly each: (placed: PlacedOutput, index: number) => string
  readonly end: (totals: Totals) => string
}

/** Returns the printer of a format that one thread prints: what is in lines comes as lines. */
export function printerOf(format: Exclude<Format, 'jsonl'>, look: Look): Printer {
  if (format === 'json') {
    return {
      each: ({ output }, index) => (index === 0 ? '[\n' : ',\n') + indentedJson(output),
      end: ({ documents }) => (documents === 0 ? '[]\n' : '\n]\n'),
    }
  }
  return { each: (placed) => documentTable(placed, look), end: (totals) => footerText(totals, look) }
}

/** Returns a value as JSON that stands indented in an array. */
export function indentedJson(value: object): string {
  return JSON.stringify(value, null, 2).replace(/^/gm, '  ')
}
