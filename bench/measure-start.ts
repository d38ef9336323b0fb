import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { median, type Table } from './table.ts'

export interface StartPlan {
  readonly command: string
  readonly rounds: number
}

const sample = join(import.meta.dirname, '../samples/2025-02-03-goma-900.md')

/** Measures how long a person waits for a short command, from the start of Node to its end. */
export function measureStart({ command, rounds }: StartPlan, say: (line: string) => void): Table {
  const kinds: { readonly name: string; readonly words: readonly string[]; readonly times: number[] }[] = [
    { name: 'node, nothing else', words: ['-e', '0'], times: [] },
    { name: 'onrecord --version', words: [command, '--version'], times: [] },
    { name: 'onrecord read FILE (1 KB)', words: [command, 'read', sample], times: [] },
  ]
  say('start-up')
  // The first round fills the file cache and is not counted.
  for (let round = -1; round < rounds; round++) {
    for (const { name, words, times } of kinds) {
      const started = performance.now()
      const { status } = spawnSync(process.execPath, words, { stdio: 'ignore' })
      if (status !== 0) throw new Error(`Unexpected exit code ${status} of ${name}, expected 0`)
      if (round >= 0) times.push(performance.now() - started)
    }
  }
  return {
    title: 'Start-up',
    columns: ['command', 'ms', 'lowest–highest'],
    rows: kinds.map(({ name, times }) => [
      name,
      median(times).toFixed(0),
      `${Math.min(...times).toFixed(0)}–${Math.max(...times).toFixed(0)}`,
    ]),
    notes: [`Medians of ${rounds}, in turns.`],
  }
}
