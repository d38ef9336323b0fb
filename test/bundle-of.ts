import { extract } from '../src/extract/index.ts'
import { newDocument } from '../src/intake/index.ts'
import type { Bundle, Report } from '../src/model/index.ts'

/** A report for a test: when it was published, by whom, and its text. */
export type Written = readonly [published: string | null, publisher: string | null, text: string]

/** Returns written reports as the engine reads them; they are named r1, r2 … in the order given. */
export function bundleOf(written: readonly Written[], known: Partial<Pick<Bundle, 'place' | 'date'>> = {}): Bundle {
  const reports = written.map(([published, publisher, text], at): Report => {
    const document = newDocument({ text, published, publisher, language: 'en' })
    return { id: `r${at + 1}`, engine: 'test', document, ...extract(document, { numbers: false }) }
  })
  return { id: 'test', place: null, date: null, ...known, reports }
}
