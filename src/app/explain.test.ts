import { describe, expect, test } from 'vitest'
import { exactly, inventedClaim, inventedOutput } from '../../test/invented-output.ts'
import { chooseClaims, traceFromParts } from './explain.ts'

const text = 'Five people died in the 13-storey building. At least two were hurt.'
const five = inventedClaim(text, 'Five', exactly(5), {
  trigger: { start: 12, end: 16, text: 'died' },
  population: [{ id: 'civilians', facet: 'status', basis: 'implied', start: 5, end: 11, text: 'people' }],
})
const two = inventedClaim(
  text,
  'At least two',
  { stated: 2, hedge: 'at-least', low: 2, high: null },
  { scope: 'period' },
)
const storeys = { start: 24, end: 26, text: '13', claim: null, reason: 'storeys' }
const extraction = {
  claims: [five, two],
  numbers: [{ start: 0, end: 4, text: 'Five', claim: five.id, reason: null }, storeys],
}

describe('which claims are chosen', () => {
  test.each([
    ['all', {}, [1, 2], null],
    ['by id', { claim: two.id }, [2], null],
    ['by number', { number: 2 }, [2], null],
    ['by a number that is too high', { number: 3 }, [], null],
    ['at the first letter of a quantity', { at: 0 }, [1], null],
    ['at a trigger', { at: 13 }, [1], null],
    ['at a number that is no count', { at: 25 }, [], storeys],
    ['at nothing', { at: 6 }, [], null],
  ])('%s', (_name, choice, numbers, number) => {
    const chosen = chooseClaims(extraction, choice)
    expect(chosen.claims.map((one) => one.number)).toEqual(numbers)
    expect(chosen.number).toEqual(number)
  })
})

test('a claim tells its stages', () => {
  const { document } = inventedOutput(text).output
  expect(traceFromParts(document, five).map(({ stage, text }) => `${stage}: ${text}`)).toEqual([
    'text: sentence at 0–43',
    'tag: “died” at 12 says killed',
    'chunk: “Five” at 0: exact, from 5 to 5',
    'chunk: “people”: status civilians, implied',
    'frames: rule killed/kill: the counted are victims',
    'resolve: scope incident',
  ])
})
