import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { read } from '../src/app/index.ts'
import { megabytes } from './measure-speed.ts'
import { median, type Table } from './table.ts'

export interface PoolPlan {
  readonly texts: readonly string[]
  readonly rounds: number
}

/** Measures `read` over a JSONL file: parsing, hashing, extraction and, with several workers, their start and the way between. */
export async function measurePool({ texts, rounds }: PoolPlan, say: (line: string) => void): Promise<Table> {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-bench-'))
  const file = join(folder, 'documents.jsonl')
  writeFileSync(file, texts.map((text) => JSON.stringify({ text, language: 'en' })).join('\n'))
  const counts = [...new Set([1, availableParallelism()])]
  const seconds = new Map<number, number[]>(counts.map((workers) => [workers, []]))
  try {
    for (let round = 0; round < rounds; round++) {
      for (const workers of counts) {
        say(`read with ${workers} worker${workers === 1 ? '' : 's'}, round ${round + 1} of ${rounds}`)
        seconds.get(workers)?.push(await readFile(file, workers, texts.length))
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
    notes: [
      `Medians of ${rounds} rounds in turns; from the file to the outputs, the start of the workers and the compiling of their words included.`,
    ],
  }
}

async function readFile(file: string, workers: number, expected: number): Promise<number> {
  const started = performance.now()
  let documents = 0
  for await (const output of read([file], { workers })) if (output.problems.length === 0) documents++
  if (documents !== expected) throw new Error(`Unexpected ${documents} documents read, expected ${expected}`)
  return (performance.now() - started) / 1000
}
