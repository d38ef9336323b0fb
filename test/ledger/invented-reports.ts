import type { Claim, Document, Output } from '../../src/model/index.ts'
import { exactly, inventedClaim, inventedOutput } from '../invented-output.ts'

const MINISTRY: Claim['attribution'] = {
  source: [],
  cue: [],
  content: [],
  quoted: false,
  stance: 'asserts',
  sources: [
    { name: 'ministry of health', kind: 'health-authority', party: 'party:invented' },
    { name: 'Example News', kind: 'publisher', party: null },
  ],
}
const HARBOUR: Claim['place'] = {
  name: 'Harbour City',
  id: 'place:harbour-city',
  country: 'XXA',
  latitude: 1,
  longitude: 2,
  precision: 'town',
  basis: 'said',
}

/** Returns what reading an invented report gives: so many people killed in Harbour City, some of them children. */
export function inventedReport(
  killed: number,
  known: Partial<Document> = {},
  parts: Partial<Output> & { claim?: Partial<Claim> } = {},
): Output {
  const text = `A strike on Harbour City killed ${killed} people on Tuesday, 3 of them children. The ministry said so.`
  const { claim, ...rest } = parts
  const whole = inventedClaim(text, String(killed), exactly(killed), {
    id: 'c1',
    place: HARBOUR,
    time: { start: '2023-10-03', end: '2023-10-03', precision: 'day', basis: 'said' },
    attribution: MINISTRY,
    doubts: [
      { reason: 'two places of this name', part: 'place', alternatives: [{ name: 'Harbour City', b: 1, a: 2 }] },
    ],
    actors: [{ id: 'party:other', name: 'other side', responsibility: 'accused' }],
    ...claim,
  })
  const children = inventedClaim(text, '3 of them', exactly(3), {
    id: 'c2',
    place: HARBOUR,
    partOf: 'c1',
    population: [{ id: 'children', facet: 'age', basis: 'said', text: 'children' }],
    attribution: MINISTRY,
  })
  const tolls = [{ measure: 'killed', low: killed, high: killed, claims: ['c1'], alternatives: [] }]
  return {
    ...inventedOutput(text, {}, { publisher: 'Example News', published: '2023-10-03', language: 'en', ...known })
      .output,
    claims: [whole, children],
    tolls,
    ...rest,
  }
}
