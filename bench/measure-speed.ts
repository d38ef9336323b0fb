import { performance } from 'node:perf_hooks'
import { keepYoung } from '../src/app/keep-young.ts'
import { type Reader, readers } from './peers.ts'
import { median, type Table } from './table.ts'

export interface SpeedPlan {
  readonly texts: readonly string[]
  /** Timed rounds; in each every reader reads once, in turn. */
  readonly rounds: number
  /** Share of the texts that the slow readers get: their speed does not depend on how many there are. */
  readonly slowShare: number
}

/** Measures every reader on one core, in turns (A B C A B C …), so that a busy moment of the machine hits all. */
export function measureSpeed({ texts, rounds, slowShare }: SpeedPlan, say: (line: string) => void): Table {
  // As the command `read` does; it helps the others, too, if at all.
  keepYoung()
  const shares = readers.map((reader) =>
    reader.name === 'compromise' ? texts.slice(0, Math.max(4, Math.floor(texts.length * slowShare))) : texts,
  )
  const cold = readers.map((reader, at) => {
    say(`warming up ${reader.name}`)
    const seconds = readAll(reader, shares[at])
    for (let read = megabytes(shares[at]); read < reader.warmUp; read += megabytes(shares[at]))
      readAll(reader, shares[at])
    return megabytes(shares[at]) / seconds
  })
  const seconds: number[][] = readers.map(() => [])
  for (let round = 0; round < rounds; round++) {
    say(`speed, round ${round + 1} of ${rounds}`)
    readers.forEach((reader, at) => {
      seconds[at].push(readAll(reader, shares[at]))
    })
  }
  const speeds = readers.map((_, at) => megabytes(shares[at]) / median(seconds[at]))
  return {
    title: 'One core',
    columns: [
      'program',
      'MB/s',
      'documents/s',
      'lowest–highest MB/s',
      'first pass, cold, MB/s',
      'On Record is faster by',
    ],
    rows: readers.map((reader, at) => [
      `${reader.name} (${reader.does})`,
      speeds[at].toFixed(2),
      (shares[at].length / median(seconds[at])).toFixed(0),
      `${(megabytes(shares[at]) / Math.max(...seconds[at])).toFixed(2)}–${(megabytes(shares[at]) / Math.min(...seconds[at])).toFixed(2)}`,
      cold[at].toFixed(2),
      at === 0 ? '' : `${timesOf(speeds[0] / speeds[at])} times`,
    ]),
    notes: [
      `Medians of ${rounds} rounds over ${megabytes(texts).toFixed(1)} MB in ${texts.length} documents (compromise: the first ${shares[shares.length - 1].length}), in turns, after warming up (${readers.map(({ name, warmUp }) => `${name}: ${warmUp} MB`).join(', ')}).`,
    ],
  }
}

/** With more digits where two are nearly as fast. */
function timesOf(ratio: number): string {
  return ratio.toFixed(ratio < 2 ? 2 : 1)
}

function readAll(reader: Reader, texts: readonly string[]): number {
  const started = performance.now()
  const sum = reader.read(texts)
  const seconds = (performance.now() - started) / 1000
  if (sum === 0) throw new Error(`Unexpected empty readings of ${reader.name}, expected some`)
  return seconds
}

/** Size of texts in UTF-8, in MB of a million bytes. */
export function megabytes(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6
}
