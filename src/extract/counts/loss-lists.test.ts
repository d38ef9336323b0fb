import { describe, expect, it } from 'vitest'
import { extract } from '../index.ts'

function rows(text: string): string[] {
  return extract({ text, language: 'en' }).claims.map(
    ({ measure, quantity, scope }) => `${measure} ${quantity?.text} ${scope}`,
  )
}

describe('lists of losses', () => {
  it.each([
    [
      'The total losses of the enemy from 1 March to 3 May are:\npersonnel – about 27,390 (+210)\ntanks – 983 (+9)\nships and boats – 28\n',
      [
        'casualties about 27,390 cumulative',
        'casualties 210 period',
        'vehicles-destroyed 983 cumulative',
        'vehicles-destroyed 9 period',
        'vehicles-destroyed 28 cumulative',
      ],
    ],
    [
      'Total losses of the enemy: tanks – 983 (+9), helicopters – 12',
      ['vehicles-destroyed 983 cumulative', 'vehicles-destroyed 9 period', 'vehicles-destroyed 12 cumulative'],
    ],
  ])('%s', (text, claims) => expect(rows(text)).toEqual(claims))

  it('reads no rows without such a heading', () =>
    expect(rows('The parade showed:\ntanks – 983\nhelicopters – 12\n')).toEqual([]))
})
