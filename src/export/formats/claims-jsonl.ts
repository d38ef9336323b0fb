import { claimsOf } from '../claims-of.ts'
import type { Exporter } from '../exporter.ts'

/** Every claim as it stands in the record, with the report it stands in, a line each. */
export const exporter: Exporter = {
  id: 'claims-jsonl',
  summary: 'every claim, a line each (JSON lines)',
  rows: 'claims',
  ruleBook: 'min-max',
  files: ['claims.jsonl'],
  conventions: [
    'Each line is a claim as `onrecord read` gives it, with `reference` and its `document` without the text.',
  ],
  write: async function* (incidents) {
    for await (const incident of incidents) {
      for (const { claim, report, reference } of claimsOf(incident)) {
        const { text: _, ...document } = report.document
        yield {
          file: 'claims.jsonl',
          content: `${JSON.stringify({ reference, incident: incident.bundle.id, engine: report.engine, document, claim })}\n`,
        }
      }
    }
  },
}
