import { expect, test } from 'vitest'
import { exactly, inventedClaim } from '../../test/invented-output.ts'
import type { Claim } from '../model/index.ts'
import type { ReviewPayload } from './entry.ts'
import { standingTolls } from './standing-claims.ts'

const TEXT = 'The shells killed 5 soldiers and 2 farmers; a nurse counted 9 dead.'
const claim = (id: string, words: string): Claim => inventedClaim(TEXT, words, exactly(Number(words)), { id })
const READ = [claim('c1', '5'), claim('c2', '2'), claim('c3', '9')]
const TOLL = { measure: 'killed', low: 7, high: 7, claims: ['c1', 'c2'], alternatives: [['c3']] }

const said = (verdict: ReviewPayload['verdict'], changed: Claim | null = null): ReviewPayload => ({
  verdict,
  claim: changed,
  reason: 'why',
})
const corrected = (at: number, parts: Partial<Claim>): ReviewPayload => said('corrected', { ...READ[at], ...parts })
const six = exactly(6)

test.each<[string, [string, ReviewPayload][], [string[], number, string[][]] | null]>([
  ['nobody has decided', [], [['c1', 'c2'], 7, [['c3']]]],
  ['all is accepted', [['c1', said('accepted')]], [['c1', 'c2'], 7, [['c3']]]],
  [
    'a number is corrected',
    [['c1', corrected(0, { quantity: READ[0].quantity && { ...READ[0].quantity, ...six } })]],
    [['c1', 'c2'], 8, [['c3']]],
  ],
  ['one is withdrawn', [['c2', said('withdrawn')]], [['c1'], 5, [['c3']]]],
  ['one is no count', [['c2', said('not-a-count')]], [['c1'], 5, [['c3']]]],
  ['the other account is withdrawn', [['c3', said('withdrawn')]], [['c1', 'c2'], 7, []]],
  ['one is said to be a running toll', [['c1', corrected(0, { scope: 'cumulative' })]], [['c2'], 2, [['c3']]]],
  ['one is said to count the injured', [['c1', corrected(0, { measure: 'injured' })]], [['c2'], 2, [['c3']]]],
  [
    'nothing is left but the other account',
    [
      ['c1', said('withdrawn')],
      ['c2', said('withdrawn')],
    ],
    [['c3'], 9, []],
  ],
  ['nothing is left', READ.map(({ id }) => [id, said('withdrawn')] as [string, ReviewPayload]), null],
])('the toll where %s', (_, decisions, expected) => {
  const tolls = standingTolls([TOLL], READ, new Map(decisions))
  expect(tolls.map(({ claims, low, high, alternatives }) => [claims, low, high, alternatives])).toEqual(
    expected === null ? [] : [[expected[0], expected[1], expected[1], expected[2]]],
  )
})
