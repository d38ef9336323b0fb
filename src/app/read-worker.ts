import { type ReadDocumentOptions, type ReadOutput, readDocument } from './read-document.ts'
import type { Taken } from '../intake/index.ts'

/** What a worker of `read` gets at once. */
export interface ReadTask {
  readonly batch: readonly Omit<Taken, 'kind'>[]
  readonly options: ReadDocumentOptions
}

/** Reads a batch of documents in a worker thread; their order is kept. */
export default async function readBatch({ batch, options }: ReadTask): Promise<ReadOutput[]> {
  const outputs: ReadOutput[] = []
  for (const taken of batch) outputs.push(await readDocument(taken, options))
  return outputs
}
