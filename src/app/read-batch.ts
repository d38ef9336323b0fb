import type { Taken } from '../intake/index.ts'
import { type OutputSum, sumOf } from './output-sum.ts'
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

/** Outputs as they are written, one a line, with what goes into the totals. */
export interface ReadLines {
  /** JSON lines, in UTF-8 where they are bytes. */
  readonly content: string | Uint8Array
  /** One a line. */
  readonly sums: readonly OutputSum[]
}

/** Reads a batch of documents in a worker thread; their order is kept. */
export async function readBatch({ batch, options }: ReadTask): Promise<ReadResult[]> {
  const results: ReadResult[] = []
  for await (const [, { document, ...output }] of readDocuments(batch, options)) {
    results.push({ language: document.language, output })
  }
  return results
}

/**
 * Reads a batch of documents to the lines that are written of them. An output is some ten times as large as its text:
 * where it is only written, it is put into words by the thread that read it, and the one that writes only passes bytes on.
 */
export async function readBatchToLines({ batch, options }: ReadTask): Promise<ReadLines> {
  let content = ''
  const sums: OutputSum[] = []
  for await (const [, output] of readDocuments(batch, options)) {
    content += lineOf(output)
    sums.push(sumOf(output))
  }
  return { content: new TextEncoder().encode(content), sums }
}

/** Returns an output as a line of JSON. */
export function lineOf(output: ReadOutput): string {
  return `${JSON.stringify(output)}\n`
}

/** Returns the whole output of a document, with its parts in their one order. */
export function joinResult(taken: Omit<Taken, 'kind'>, { language, output }: ReadResult): ReadOutput {
  const { id, engine, ...rest } = output
  return { id, engine, document: { ...taken.document, language }, ...rest }
}
