import { expect, it } from 'vitest'
import { extract } from '../index.ts'

/** The counts of a text as "measure number: population, of the number that it is a part of". */
function counts(text: string): string[] {
  const { claims } = extract({ text, language: 'en' })
  return claims
    .filter(({ kind }) => kind === 'count')
    .map(({ measure, quantity, population, partOf }) => {
      const whole = claims.find(({ id }) => id === partOf)?.quantity?.stated
      const people = population.map(({ id }) => id).join(' ')
      return `${measure} ${quantity?.stated}${people ? `: ${people}` : ''}${whole ? `, of ${whole}` : ''}`
    })
}

it.each([
  [
    'Fifteen people were killed. Nine were women and four were children.',
    ['killed 15', 'killed 9: women, of 15', 'killed 4: children, of 15'],
  ],
  [
    'Fifteen people were killed; nine were women and four were children.',
    ['killed 15', 'killed 9: women, of 15', 'killed 4: children, of 15'],
  ],
  [
    'Fifteen people were killed. Nine were women, four children and two men.',
    ['killed 15', 'killed 9: women, of 15', 'killed 4: children, of 15', 'killed 2: men, of 15'],
  ],
  ['Of the dead, 92 were women and 48 were children.', ['killed 92: women', 'killed 48: children']],
  ['Nine of the dead were women and four were children.', ['killed 9: women', 'killed 4: children']],
  [
    'Fifteen people were killed and 30 wounded. Nine of the wounded were women, four were children and two were men.',
    ['killed 15', 'injured 30', 'injured 9: women, of 30', 'injured 4: children, of 30', 'injured 2: men, of 30'],
  ],
  [
    'Fifteen people were killed, nine of them women and four children.',
    ['killed 15', 'killed 9: women, of 15', 'killed 4: children, of 15'],
  ],
  // Of which of the two nobody says, and more than all cannot be.
  ['Fifteen people were killed and 30 hurt. Nine were women.', ['killed 15', 'injured 30']],
  ['Fifteen people were killed. Forty were policemen.', ['killed 15']],
  ['Nine were women and four were children.', []],
  ['Fifteen people were killed. A crowd had come. Nine were women.', ['killed 15']],
])('%s', (text, expected) => {
  expect(counts(text)).toEqual(expected)
})
