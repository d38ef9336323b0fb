import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { type Intake, type IntakeOptions, type Taken, takeIn } from '../intake/index.ts'
import type { Problem, Where } from '../model/index.ts'
import { batchDocuments, type Choose } from './batch-documents.ts'
import { keepYoung } from './keep-young.ts'
import { sumOf } from './output-sum.ts'
import { joinResult, lineOf, type ReadLines, type ReadResult, type ReadTask } from './read-batch.ts'
import { type ReadDocumentOptions, type ReadOutput, readDocuments } from './read-document.ts'

export interface ReadOptions extends ReadDocumentOptions, IntakeOptions {
  /** Threads that read. Default: one a core. Never changes what comes out. */
  readonly workers?: number
  /** Called for every input that gave no document. Problems of a document are in its output. */
  readonly onProblem?: (problem: Problem) => void
  /** Which documents of a batch are read; the others are passed over. Default: all. */
  readonly choose?: Choose
}

/** An output and where in the input its document stood. */
export interface PlacedOutput {
  readonly output: ReadOutput
  readonly where: Where
}

/**
 * Yields what files, folders and, for `-`, standard input claim: one output a document, in the order of the input.
 * The same bytes come out with any number of workers. Memory stays bounded by a window of batches.
 * A small job runs in this thread. Throws on misuse only.
 */
export async function* read(inputs: readonly string[], options: ReadOptions = {}): AsyncGenerator<ReadOutput> {
  for await (const { output } of readPlaced(inputs, options)) yield output
}

/** As `read`, with the file and line of each document. */
export function readPlaced(inputs: readonly string[], options: ReadOptions = {}): AsyncGenerator<PlacedOutput> {
  return readTaken(takeIn(inputs, options), options)
}

/** As `readPlaced`, of documents that were taken in already. */
export function readTaken(intake: AsyncIterable<Intake>, options: ReadOptions = {}): AsyncGenerator<PlacedOutput> {
  return readBatches(intake, options, placed)
}

/** As `read`, each output as a line of JSON: made by the thread that reads it, so that writing keeps none of them waiting. */
export function readToLines(inputs: readonly string[], options: ReadOptions = {}): AsyncGenerator<ReadLines> {
  return readBatches(takeIn(inputs, options), options, written)
}

/** How the answers about a batch come to the caller. */
interface Manner<Answer, Item> {
  /** The function of a worker that answers. */
  readonly worker: 'default' | 'readBatchToLines'
  readonly fromWorker: (batch: readonly Taken[], answer: Answer) => readonly Item[]
  /** What a document gives that is read in this thread. */
  readonly fromHere: (taken: Taken, output: ReadOutput) => Item
}

const placed: Manner<readonly ReadResult[], PlacedOutput> = {
  worker: 'default',
  fromWorker: (batch, results) =>
    results.map((result, at) => ({ output: joinResult(batch[at], result), where: batch[at].where })),
  fromHere: ({ where }, output) => ({ output, where }),
}

const written: Manner<ReadLines, ReadLines> = {
  worker: 'readBatchToLines',
  fromWorker: (_, lines) => [lines],
  fromHere: (_, output) => ({ content: lineOf(output), sums: [sumOf(output)] }),
}

async function* readBatches<Answer, Item>(
  intake: AsyncIterable<Intake>,
  options: ReadOptions,
  manner: Manner<Answer, Item>,
): AsyncGenerator<Item> {
  const workers = options.workers ?? availableParallelism()
  if (!Number.isInteger(workers) || workers < 1)
    throw new RangeError(`Unexpected number of workers ${workers}, expected 1 or more`)
  const batches = batchDocuments(intake, options.onProblem ?? (() => {}), options.choose ?? null)
  const first = await batches.next()
  if (first.done) return
  const second = workers === 1 ? null : await batches.next()
  const all = startingWith([first, ...(second === null ? [] : [second])], batches)
  // A pool takes longer to start than one batch takes to read.
  if (second === null || second.done) yield* readHere(all, options, manner.fromHere)
  else yield* readInPool(all, options, workers, manner)
}

async function* startingWith<Item>(first: IteratorResult<Item>[], rest: AsyncGenerator<Item>): AsyncGenerator<Item> {
  try {
    for (const result of first) if (!result.done) yield result.value
    yield* rest
  } finally {
    await rest.return(undefined)
  }
}

async function* readHere<Item>(
  batches: AsyncIterable<readonly Taken[]>,
  options: ReadOptions,
  fromHere: Manner<never, Item>['fromHere'],
): AsyncGenerator<Item> {
  for await (const batch of batches) {
    for await (const [taken, output] of readDocuments(batch, options)) yield fromHere(taken, output)
    keepYoung()
    // Lets signals and timers in between batches.
    await new Promise(setImmediate)
  }
}

async function* readInPool<Answer, Item>(
  batches: AsyncIterable<readonly Taken[]>,
  options: ReadOptions,
  workers: number,
  { worker, fromWorker }: Manner<Answer, Item>,
): AsyncGenerator<Item> {
  const { Piscina } = await import('piscina')
  keepYoung()
  const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  const filename = fileURLToPath(new URL(`./read-worker.${ending}`, import.meta.url))
  const pool = new Piscina({ filename, minThreads: workers, maxThreads: workers })
  const passed: ReadDocumentOptions = { language: options.language ?? 'en', numbers: options.numbers ?? false }
  // A worker may fail while it has no task, or have its answer cross with the pool's end: nobody waits for that.
  let fault: unknown = null
  pool.on('error', (error) => {
    fault ??= error
    void pool.destroy()
  })
  const waiting: Promise<readonly Item[]>[] = []
  try {
    for await (const batch of batches) {
      const task: ReadTask = { batch, options: passed }
      const outputs = pool.run(task, { name: worker }).then((answer: Answer) => fromWorker(batch, answer))
      // Its error is met when its turn comes, not before.
      outputs.catch(() => {})
      waiting.push(outputs)
      if (waiting.length >= workers * 2) yield* (await waiting.shift()) ?? []
    }
    for (const outputs of waiting) yield* await outputs
  } catch (error) {
    throw fault ?? error
  } finally {
    await pool.destroy()
  }
}
