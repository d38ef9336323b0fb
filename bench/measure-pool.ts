import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { megabytes } from './measure-speed.ts'
import { median, type Table } from './table.ts'

export interface PoolPlan {
  /** Path of the built command. */
  readonly command: string
  readonly texts: readonly string[]
  readonly rounds: number
}

/**
 * Measures the command reading a JSONL file with one worker and with as many as there are cores, each time in a process
 * of its own: what a process has read before would make it faster.
 */
export function measurePool({ command, texts, rounds }: PoolPlan, say: (line: string) => void): Table {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-bench-'))
  const file = join(folder, 'documents.jsonl')
  writeFileSync(file, texts.map((text) => JSON.stringify({ text, language: 'en' })).join('\n'))
  const counts = [...new Set([1, availableParallelism()])]
  const seconds = new Map<number, number[]>(counts.map((workers) => [workers, []]))
  try {
    for (let round = 0; round < rounds; round++) {
      for (const workers of counts) {
        say(`read with ${workers} worker${workers === 1 ? '' : 's'}, round ${round + 1} of ${rounds}`)
        seconds.get(workers)?.push(readFile(command, file, workers))
      }
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
  return {
    title: '`read` of a file, all cores',
    columns: ['workers', 'MB/s', 'documents/s'],
    rows: counts.map((workers) => {
      const middle = median(seconds.get(workers) ?? [])
      return [String(workers), (megabytes(texts) / middle).toFixed(2), (texts.length / middle).toFixed(0)]
    }),
    notes: [`Medians of ${rounds} rounds in turns; the whole command from its start to its end.`],
  }
}

/** Seconds that the command takes from its start to its end. */
function readFile(command: string, file: string, workers: number): number {
  const started = performance.now()
  const { status } = spawnSync(
    process.execPath,
    [command, 'read', file, '--format', 'jsonl', '--workers', String(workers)],
    { stdio: 'ignore' },
  )
  if (status !== 0) throw new Error(`Unexpected exit code ${status} of ${command}, expected 0`)
  return (performance.now() - started) / 1000
}
