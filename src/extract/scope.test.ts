import { describe, expect, it } from 'vitest'
import { extract } from './index.ts'

function scopes(text: string): string[] {
  return extract({ text, language: 'en' })
    .claims.filter(({ kind }) => kind === 'count')
    .map(({ quantity, scope }) => `${quantity?.text}: ${scope}`)
}

describe('the scope of a count', () => {
  it.each([
    ['A mortar shell killed two children.', ['two: incident']],
    ['Nine people have been killed since 7 October.', ['Nine: cumulative']],
    ['Forty rockets have been fired since dawn.', ['Forty: period']],
    ['Forty rockets were fired in the past 24 hours.', ['Forty: period']],
    ['Between 3 May and 9 May 12 people were killed.', ['12: period']],
    ['Between 3 and 9 May 12 people were killed.', ['12: period']],
    ['120 people were killed in January.', ['120: period']],
    ['In January a lorry bomb killed 20 people.', ['20: incident']],
    ['In seven years 300 clinics have been destroyed.', ['300: cumulative']],
    ['Before Sunday some 400 people had been killed in the hills.', ['some 400: cumulative']],
    ['Five soldiers were killed in a two-hour battle.', ['Five: incident']],
    ['The army has admitted around a hundred casualties.', ['around a hundred: cumulative']],
    ['About 140,000 people are displaced.', ['About 140,000: cumulative']],
    ['From 40 a day before, the quake toll rose to 52.', ['52: incident']],
  ])('is told by the clause: %s', (text, expected) => {
    expect(scopes(text)).toEqual(expected)
  })

  it('of a part is that of its whole', () => {
    expect(scopes('Since 3 May 90 people have been killed, 12 of them children.')).toEqual([
      '90: cumulative',
      '12: cumulative',
    ])
  })

  it('is that of the stretch which opened the paragraph', () => {
    const text =
      'Town falls\n\nIn the past 24 hours 55 people were killed. Three medics were killed near the depot.\n\nTwo guards were wounded at the gate.'
    expect(scopes(text)).toEqual(['55: period', 'Three: period', 'Two: incident'])
  })

  it.each([
    ['WEEKLY BULLETIN\n\nOur troops captured five rebels.', ['five: period']],
    ['WEEKLY BULLETIN\n\nOn 4 May a guard was killed at the depot.', ['a: incident']],
    [
      'Valley Province: Situation Report 4\n\n61 houses burned, 40 people wounded.',
      ['61: cumulative', '40: cumulative'],
    ],
    ['Valley events, 4–6 May 2024\n\n4 May, Mill: Gunmen killed two guards.', ['two: incident']],
    ['Fire at depot\n\n61 houses burned, 40 people wounded.', ['61: incident', '40: incident']],
  ])('follows the kind of report that the heading names: %j', (text, expected) => {
    expect(scopes(text)).toEqual(expected)
  })
})
