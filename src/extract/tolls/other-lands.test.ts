import { expect, test } from 'vitest'
import { extract } from '../index.ts'

test('what is told of another land is no other figure for the same people', () => {
  const text =
    'Yemen raid: toll climbs to 51\n\nThe number of people killed in an air raid on a market in Yemen has climbed to 51, the health ministry said. The coalition has called the raid an action against those who fired a missile at the Saudi city of Jizan on Wednesday, which killed one person.'
  const [toll] = extract({ text, language: 'en', published: '2024-03-05' }).tolls
  expect(toll).toMatchObject({ measure: 'killed', low: 51, alternatives: [] })
})
