import { describe, expect, test } from 'vitest'
import { makeWordFinder } from './find-words.ts'

describe('a passage is found', () => {
  test.each<[string, string, string[]]>([
    ['as it is written', 'It was Dana Example, she said.', ['Dana Example']],
    ['in capitals', 'DANA EXAMPLE', ['DANA EXAMPLE']],
    ['with accents, of one letter or two', 'Dána Exámple', ['Dána Exámple']],
    ['over a line’s end', 'Dana\n  Example', ['Dana\n  Example']],
    ['in a web address', 'https://example.org/dana-example-speaks', ['dana-example']],
    ['in an escaped one', 'q=Dana%20Example&p=1', ['Dana%20Example']],
    ['with a sign behind', 'Dana Example’s house (Dana Example)', ['Dana Example', 'Dana Example']],
    ['behind letters of two units', '𝔸𝔹 Dana Example', ['Dana Example']],
  ])('%s', (_, text, found) => {
    const ranges = makeWordFinder(['dana example']).rangesIn(text)
    expect(ranges.map(([start, end]) => text.slice(start, end))).toEqual(found)
  })

  test.each([
    ['in Arabic, with and without vowel marks', 'محمد', 'قال مُحَمَّد إن', 'مُحَمَّد'],
    ['in Ukrainian', 'приклад', 'Це ПРИКЛАД тексту', 'ПРИКЛАД'],
    ['in Hebrew, with points', 'שלום', 'אמר שָׁלוֹם לו', 'שָׁלוֹם'],
    ['letters that fold to two', 'straße', 'in der STRASSE', undefined],
    ['a number', '42', 'killed 42 people, 420 fled', '42'],
  ])('%s', (_, words, text, found) => {
    const [range] = makeWordFinder([words]).rangesIn(text)
    expect(range && text.slice(...range)).toBe(found)
  })
})

describe('is not found', () => {
  test.each([
    ['within a longer word', 'Dana Examples, XDana Example'],
    ['with a word between', 'Dana B. Example'],
    ['over more than a few signs', 'Dana ..... Example'],
    ['in part', 'Dana'],
  ])('%s', (_, text) => {
    expect(makeWordFinder(['Dana Example']).rangesIn(text)).toEqual([])
  })

  test('where nothing is asked for', () => {
    expect(makeWordFinder(['', '…']).rangesIn('Dana …')).toEqual([])
    expect(makeWordFinder([]).rangesIn('Dana')).toEqual([])
  })
})

test('signs of patterns are signs', () => {
  const text = 'a (b) c.* d'
  const [[start, end]] = makeWordFinder(['(b) c.*']).rangesIn(text)
  expect(text.slice(start, end)).toBe('b) c')
})

test('the longest of several is taken', () => {
  const text = 'Dana Example and Dana'
  expect(makeWordFinder(['Dana', 'Dana Example']).rangesIn(text)).toEqual([
    [0, 12],
    [17, 21],
  ])
})
