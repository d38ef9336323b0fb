import type { Intake, Taken } from '../intake/index.ts'
import type { Problem } from '../model/index.ts'

/** Most documents and most characters that go to a worker at once. */
export const BATCH = { documents: 64, characters: 2 ** 20 } as const

/** Yields the documents of an intake in batches, in order; tells problems as they are met. */
export async function* batchDocuments(
  intake: AsyncIterable<Intake>,
  onProblem: (problem: Problem) => void,
): AsyncGenerator<Taken[]> {
  let batch: Taken[] = []
  let characters = 0
  for await (const item of intake) {
    if (item.kind === 'problem') {
      onProblem(item.problem)
      continue
    }
    batch.push(item)
    characters += item.document.text.length
    if (batch.length >= BATCH.documents || characters >= BATCH.characters) {
      yield batch
      batch = []
      characters = 0
    }
  }
  if (batch.length > 0) yield batch
}
