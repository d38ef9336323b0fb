import type { Exporter } from '../exporter.ts'

/** What `onrecord reconcile` gives of every incident, a line each. */
export const exporter: Exporter = {
  id: 'estimates-jsonl',
  summary: 'estimates, contradictions and origins of every incident, a line each (JSON lines)',
  rows: 'estimates',
  ruleBook: 'min-max',
  files: ['estimates.jsonl'],
  conventions: ['Each line is what `onrecord reconcile` prints for the incident.'],
  write: async function* (incidents) {
    for await (const { reconciled } of incidents)
      yield { file: 'estimates.jsonl', content: `${JSON.stringify(reconciled)}\n` }
  },
}
