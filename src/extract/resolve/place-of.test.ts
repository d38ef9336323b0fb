import { expect, test } from 'vitest'
import { extract } from '../index.ts'

/** Each count of a text with its place: "21 killed in Rafah". An inferred place has a question mark. */
function countsOf(text: string): string[] {
  return extract({ text, language: 'en' })
    .claims.filter(({ kind }) => kind === 'count')
    .map(({ quantity, place, target }) => {
      const where = place ? `${place.name}${place.basis === 'inferred' ? '?' : ''}` : 'nowhere'
      return `${quantity?.text} ${where}${target ? ` at ${target.name}` : ''}`
    })
}

test.each([
  ['two names joined tell who, not where', 'Death toll tops 20,000 in Kherson-Sumy feud', ['20,000 nowhere']],
  [
    'each count has the place behind it',
    'Shells killed 21 people in Kherson and 17 in Nikopol.',
    ['21 Kherson', '17 Nikopol'],
  ],
  [
    "a place that opens a clause is that clause's",
    'In Kherson 21 people were killed, and in Nikopol 17 were wounded.',
    ['21 Kherson', '17 Nikopol'],
  ],
  ['the most exact of two', 'A mine killed four people in Izium in Ukraine.', ['four Izium']],
  ['the place of the sentence before', 'Gunmen attacked a market in Djibo. Nine people were killed.', ['Nine Djibo?']],
  [
    'what "the town" points back to',
    'Gunmen attacked Djibo. The governor spoke in Ouagadougou. In the town nine people were killed.',
    ['nine Djibo?'],
  ],
  ['only the dateline', 'NIAMEY, May 3 (Wire) - Nine people were killed by a flood.', ['Nine NIAMEY?']],
  ['what is aimed at', 'The group fired 40 rockets at Haifa.', ['40 Haifa at Haifa']],
  [
    'a place before "where"',
    'He was at Kherson, where 9 died; later at Nikopol, where 7 died.',
    ['9 Kherson', '7 Nikopol'],
  ],
  [
    'what two countries do with each other is in neither',
    'Armenia and Azerbaijan swap prisoners\n\nIt came after talks. They released 12 prisoners. One of them was captured in Goris.',
    ['12 nowhere', 'One Goris'],
  ],
  [
    'the place of the event that is named again',
    'An air raid hit a prison in Saada.\n\nIn Taiz a mine wounded two men.\n\nIn Marib a fire killed one man.\n\nThe air raid killed 19 people.',
    ['two Taiz', 'one Marib', '19 Saada?'],
  ],
  [
    'a bulletin says nothing of where else',
    'Two men were wounded in Taiz.\n\nIn Marib a fire killed one man.\n\nIn Saada three men were shot dead.\n\nOur guns shot down 8 drones.',
    ['Two Taiz', 'one Marib', 'three Saada', '8 nowhere'],
  ],
  [
    'what "there" points back to',
    'Some 90 people returned to Uvira, but fighting there killed six men.',
    ['Some 90 Uvira', 'six Uvira?'],
  ],
  ['who left left from there', 'Some 300 people were displaced from Uvira to Bukavu.', ['Some 300 Uvira']],
])('%s: %s', (_, text, counts) => {
  expect(countsOf(text)).toEqual(counts)
})

test.each([
  ['Two people were killed in Stepanakert.', 'Two people were killed in Khankendi.'],
  ['Two people were killed in Bakhmut.', 'Two people were killed in Artemivsk, Ukraine.'],
])('both names of a disputed place lead to it: %s', (left, right) => {
  const idOf = (text: string): string | null | undefined => extract({ text, language: 'en' }).claims[0].place?.id
  expect(idOf(left)).toMatch(/^geonames:/)
  expect(idOf(left)).toBe(idOf(right))
})
