import type { Taken } from '../intake/index.ts'
import { type ReadDocumentOptions, type ReadOutput, readDocuments } from './read-document.ts'

/** What a worker of `read` gets at once. */
export interface ReadTask {
  readonly batch: readonly Omit<Taken, 'kind'>[]
  readonly options: ReadDocumentOptions
}

/** An output whose document stays behind: the caller has it, and copying a text between threads costs more than reading a number. */
export interface ReadResult {
  readonly language: string | null
  readonly output: Omit<ReadOutput, 'document'>
}

/** Reads a batch of documents in a worker thread; their order is kept. */
export async function readBatch({ batch, options }: ReadTask): Promise<ReadResult[]> {
  const results: ReadResult[] = []
  for await (const [, { document, ...output }] of readDocuments(batch, options)) {
    results.push({ language: document.language, output })
  }
  return results
}

/** Returns the whole output of a document, with its parts in their one order. */
export function joinResult(taken: Omit<Taken, 'kind'>, { language, output }: ReadResult): ReadOutput {
  const { id, engine, ...rest } = output
  return { id, engine, document: { ...taken.document, language }, ...rest }
}
