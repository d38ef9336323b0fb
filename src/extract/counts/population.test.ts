import { describe, expect, it } from 'vitest'
import { extract } from '../index.ts'

/** The claims of a text as "quantity: population ids in alphabetical order". */
function populations(text: string): string[] {
  return extract({ text, language: 'en' })
    .claims.filter(({ kind }) => kind === 'count')
    .map(({ quantity, population }) =>
      `${quantity?.text}: ${population
        .map(({ id }) => id)
        .sort()
        .join(' ')}`.trim(),
    )
}

describe('the population of a count', () => {
  it.each([
    ['The shelling killed 12 soldiers.', ['12: combatants soldiers']],
    ['Nine nurses were injured.', ['Nine: health-workers']],
    ['The blast killed six passengers of a bus.', ['six:']],
    ['Israeli strikes killed 12 people.', ['12:']],
    ['Palestinian gunfire killed 12 people.', ['12:']],
    ['Four Frenchmen were wounded.', ['Four: men nat:FRA']],
    ['Six members of the police were killed.', ['Six: police']],
    ['Six friends of a soldier were killed.', ['Six:']],
    ['A former soldier was killed.', ['A:']],
    ['A former Ukrainian soldier was killed.', ['A: nat:UKR']],
    ['Police arrested three alleged rebels.', ['three: insurgents suspects']],
  ])('is what its words say: %s', (text, expected) => {
    expect(populations(text)).toEqual(expected)
  })

  it.each([
    ['A nurse and her son were killed.', ['A nurse and her son:']],
    ['A doctor and his wife were wounded.', ['A doctor and his wife:']],
    ['The raid killed 30 soldiers and policemen.', ['30:']],
  ])('of a mixed group is what all of it has: %s', (text, expected) => {
    expect(populations(text)).toEqual(expected)
  })

  it.each([
    ['Two soldiers were killed and five wounded.', ['Two: combatants soldiers', 'five: combatants soldiers']],
    ['Two soldiers were killed and another 11 wounded.', ['Two: combatants soldiers', '11: combatants soldiers']],
    ['Two soldiers were killed and nine others wounded.', ['Two: combatants soldiers', 'nine:']],
    ['A soldier was killed and nine wounded.', ['A: combatants soldiers', 'nine:']],
    ['Soldiers killed four rebels while a shell wounded five.', ['four: insurgents', 'five:']],
    [
      'Four policemen and two soldiers were killed and seven wounded.',
      ['Four: police', 'two: combatants soldiers', 'seven:'],
    ],
    ['Police freed 63 students, two of them badly hurt.', ['63: civilians students', 'two: civilians students']],
    [
      'The bodies of 20 Varan and 30 Ostrel soldiers were returned.',
      ['20: combatants soldiers', '30: combatants soldiers'],
    ],
    [
      'The bodies of 20 Ukrainian and 30 Russian soldiers were returned.',
      ['20: combatants nat:UKR soldiers', '30: combatants nat:RUS soldiers'],
    ],
  ])('goes on to a count without a noun of its own: %s', (text, expected) => {
    expect(populations(text)).toEqual(expected)
  })

  it.each([
    ['Omar Saleh, a nurse, was killed.', ['Omar Saleh: health-workers']],
    ['The strike wounded 38 people, police officials there said.', ['38:']],
    ['The army suffered 23 casualties.', ['23: combatants soldiers']],
    ['The army inflicted 23 casualties.', ['23:']],
    ['Civilian deaths: 7.', ['7: civilians']],
    ['A police officer was killed. Two officers were wounded.', ['A: police', 'Two: police']],
    ['Two policemen were killed. A third lost a leg.', ['Two: police', 'A third: police']],
  ])('comes from what stands beside it, or does not: %s', (text, expected) => {
    expect(populations(text)).toEqual(expected)
  })
})

it('who gives the next number is no other name for those of the first', () => {
  const { claims } = extract({ text: 'The ministry reported 27 killed, hospital officials 31.', language: 'en' })
  expect(claims.map(({ quantity, population }) => [quantity?.text, population.map(({ id }) => id)])).toEqual([
    ['27', []],
    ['31', []],
  ])
})
