import { describe, expect, it } from 'vitest'
import { extract } from '../index.ts'

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
    ['Until noon we had admitted 88 wounded.', ['88: cumulative']],
    ['The sides exchanged 40 captives in the second exchange in three days.', ['40: incident']],
    ['Ten monks were freed on Sunday, the first group in 60 days.', ['Ten: incident']],
    ['Two firemen had died there in the first blaze.', ['Two: incident']],
    ['Killed in March, without the disputed raid: civilians 13, policemen 6.', ['13: period', '6: period']],
    ['Five people were killed in an air aggression on the port.', ['Five: incident']],
    ['The aggression on the city has killed 5,000 people.', ['5,000: cumulative']],
    ['Past 48h: 71 air strikes on the valley.', ['71: period']],
    ['Between January and March 12 people were killed.', ['12: period']],
    ['From January through March 12 people were killed.', ['12: period']],
    ['In March the office verified 60 casualties: 20 killed and 40 hurt.', ['60: period', '20: period', '40: period']],
    ['Jan–Mar alone: 250 killed or injured in the valley.', ['250: period']],
    ['The rebels threatened to kill one hostage each month.', ['one: incident']],
    [
      'The leader threatened to drive two million people from their homes should a wider war come.',
      ['two million: incident'],
    ],
    ['The number of dead since January may be as high as 60.', ['as high as 60: cumulative']],
    ['In the past week 30 people were killed, and 500,000 remain besieged.', ['30: period', '500,000: cumulative']],
    ['The bombing, one of the deadliest of the civil war, cost the lives of 91 people.', ['91: incident']],
    ['In March, three men were wounded there.', ['three: incident']],
    ['The 62 soldiers seized last week are not covered by the deal.', ['62: incident']],
    ['More than 2,000 rebels fell in the 50-day offensive.', ['More than 2,000: period']],
    ['More than 16,000 dead in Orra from the attack', ['More than 16,000: cumulative']],
    ['The raid opened a week-long offensive that killed 40 people.', ['40: period']],
    ['The war ended in a campaign that displaced 900 families.', ['900: incident']],
    ['It said that it carried out four air strikes near Orra on 22 March.', ['four: period']],
    [
      'It said that forty rockets had fallen on the city that day and that two homes had been damaged.',
      ['forty: period', 'two: period'],
    ],
    [
      'Rebels fired 12 rockets at the base the same day, all of which were shot down.',
      ['12: incident', '12: incident'],
    ],
    ['Some 4,900 people have been displaced since Friday.', ['Some 4,900: cumulative']],
    ['Some 300 were arrested there, most of whom have since been freed.', ['Some 300: incident']],
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
    [
      'WEEKLY BULLETIN\n\nDebris set fire to a warehouse in Orra. A farmer and his two sons were hurt at the mill.',
      ['a: incident', 'A farmer and his two sons: incident'],
    ],
    [
      'Valley Province: Situation Report 4\n\nDamage was reported to 20 schools. A guard was killed.',
      ['20: cumulative', 'A: incident'],
    ],
    ['Valley events, 4–6 May 2024\n\n4 May, Mill: Gunmen killed two guards.', ['two: incident']],
    ['Fire at depot\n\n61 houses burned, 40 people wounded.', ['61: incident', '40: incident']],
  ])('follows the kind of report that the heading names: %j', (text, expected) => {
    expect(scopes(text)).toEqual(expected)
  })
})
