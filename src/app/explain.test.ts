import { describe, expect, test } from 'vitest'
import { exactly, inventedClaim, inventedOutput } from '../../test/invented-output.ts'
import { chooseClaims, explain } from './explain.ts'

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

test('a claim tells the stages that led to it', () => {
  const { document } = inventedOutput('Gunmen killed five villagers near the river.').output
  const { explanations } = explain({ ...document, language: 'en' })
  const [explained] = explanations.filter(({ claim }) => claim.kind === 'count')
  expect(explained.trace.map(({ stage }) => stage)).toEqual([
    'text',
    'tag',
    'chunk',
    'clause',
    'frames',
    'resolve',
    'relate',
  ])
  expect(explained.trace[3].text).toBe('verb “killed” · subject “Gunmen” · object “five villagers”')
  expect(explained.trace[4].text).toBe('killed/kill: “killed” counts its object')
})

test('an event tells who was found to have done it, and where else it is named', () => {
  const { document } = inventedOutput('Gunmen attacked the village on Monday. The attack lasted an hour.').output
  const { explanations } = explain({ ...document, language: 'en' })
  expect(explanations).toHaveLength(1)
  const told = explanations[0].trace.map(({ stage, text }) => `${stage}: ${text}`).slice(-3)
  expect(told).toEqual([
    'frames: attacks/attack-them: “attacked” tells of attack; actor “Gunmen”, target “the village”',
    'resolve: stated, asserts',
    'relate: named 2 times: “attacked”, “attack”',
  ])
})
