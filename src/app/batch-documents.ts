import type { Intake, Taken } from '../intake/index.ts'
import type { Problem } from '../model/index.ts'

/** Most documents and most characters that go to a worker at once. */
export const BATCH = { documents: 64, characters: 2 ** 20 } as const

/** Returns which documents of a batch are to be read. */
export type Choose = (batch: readonly Taken[]) => Promise<readonly Taken[]>

/** Yields the documents of an intake in batches, in order; tells problems as they are met. Empty batches are left out. */
export async function* batchDocuments(
  intake: AsyncIterable<Intake>,
  onProblem: (problem: Problem) => void,
  choose: Choose | null = null,
): AsyncGenerator<readonly Taken[]> {
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
      const chosen = choose === null ? batch : await choose(batch)
      if (chosen.length > 0) yield chosen
      batch = []
      characters = 0
    }
  }
  const chosen = choose === null || batch.length === 0 ? batch : await choose(batch)
  if (chosen.length > 0) yield chosen
}
