import type { PlacedOutput, ReadOutput } from '../src/app/index.ts'
import { newDocument } from '../src/intake/index.ts'
import type { Claim, Document, Quantity } from '../src/model/index.ts'
import { spanOf } from '../src/model/index.ts'

/** Returns a claim of an invented text, for tests of what is printed: the words must stand in the text. */
export function inventedClaim(text: string, words: string, quantity: Quantity, parts: Partial<Claim> = {}): Claim {
  const start = text.indexOf(words)
  if (start === -1) throw new RangeError(`Unexpected words ${words}, expected words of the text`)
  const from = text.lastIndexOf('. ', start) + 1
  const stop = text.indexOf('. ', start)
  return {
    id: `c${start}`,
    kind: 'count',
    measure: 'killed',
    event: null,
    quantity: { ...spanOf(text, start, start + words.length), ...quantity },
    trigger: null,
    unit: 'people',
    role: 'victim',
    population: [],
    actors: [],
    cause: null,
    target: null,
    place: null,
    time: null,
    asOf: null,
    scope: 'incident',
    certainty: 'stated',
    counting: null,
    stance: 'asserts',
    attribution: null,
    partOf: null,
    evidence: spanOf(text, from === 0 ? 0 : from + 1, stop === -1 ? text.length : stop + 1),
    doubts: [],
    rule: 'killed/kill',
    ...parts,
  }
}

/** Returns an exact quantity. */
export function exactly(number: number): Quantity {
  return { stated: number, hedge: 'exact', low: number, high: number }
}

/** Returns an output with its place, as `readPlaced` gives it, for tests of what is printed. */
export function inventedOutput(
  text: string,
  parts: Partial<ReadOutput> = {},
  known: Partial<Document> = {},
): PlacedOutput {
  const document = newDocument({ ...known, text })
  const output = {
    id: document.id,
    engine: 'onrecord test',
    document,
    problems: [],
    claims: [],
    tolls: [],
    attributions: [],
    terms: [],
  }
  return { output: { ...output, ...parts }, where: { file: 'reports/harbour.txt' } }
}
