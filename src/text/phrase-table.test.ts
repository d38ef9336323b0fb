import { expect, test } from 'vitest'
import { findLongestOf, findLongestPhrase, makePhraseTable, phrasesFrom } from './phrase-table.ts'
import type { PhraseCase } from './phrase-words.ts'
import { tokenize } from './tokens.ts'
import { checkWord, hashWord } from './words.ts'

const table = makePhraseTable(
  (
    [
      ['Tolmak Front', 'capital'],
      ['Tolmak Front for Change', 'capital'],
      ['al-Varan Brigades', 'capital'],
      ['V23', 'exact'],
      ['IT', 'exact'],
      ['riders', 'any'],
    ] as [string, PhraseCase][]
  ).map(([words, written]) => ({ words, value: words, case: written })),
)

function findAll(text: string, capitals = false): string[] {
  const tokens = tokenize(text)
  const found: string[] = []
  for (let token = 0; token < tokens.length; ) {
    const match = findLongestPhrase(table, text, tokens, token, tokens.length, capitals)
    if (match) found.push(match.value)
    token = match?.next ?? token + 1
  }
  return found
}

test.each([
  ['a phrase', 'The Tolmak Front said', ['Tolmak Front']],
  ['the longest', 'The Tolmak Front for Change said', ['Tolmak Front for Change']],
  ['not one that goes on elsewhere', 'The Tolmak Front for peace', ['Tolmak Front']],
  ['with its possessive', "The Tolmak Front's men", ['Tolmak Front']],
  ['not without its capital', 'the tolmak front', []],
  ['with or without hyphens', 'al-Varan Brigades, Al Varan Brigades', ['al-Varan Brigades']],
  ['a word that goes on with digits', 'V23 fighters', ['V23']],
  ['letter for letter', 'IT said it and It', ['IT']],
  ['with the dots of an abbreviation', 'I.T. said', ['IT']],
  ['written any way', 'Riders and riders', ['riders', 'riders']],
  ['nothing', '', []],
])('finds %s', (_, text, found) => {
  expect(findAll(text)).toEqual(found)
})

test('in a text of capitals a capital tells nothing, and short names are left', () => {
  expect(findAll('THE TOLMAK FRONT SAID IT', true)).toEqual(['Tolmak Front'])
})

test.each([
  ['tolmak', false],
  ['riders', true],
  ['front', undefined],
])('with %s phrases start, with a small letter too: %s', (word, isSmall) => {
  const start = phrasesFrom(table, hashWord(word, 0, word.length), checkWord(word, 0, word.length))
  expect(start?.isSmall).toBe(isSmall)
})

test('phrases kept with their first word are those that are found', () => {
  const text = 'The Tolmak Front for Change said'
  const tokens = tokenize(text)
  const start = phrasesFrom(table, tokens.hashes[1], tokens.checks[1])
  const found = start && findLongestOf(table, start, text, tokens, 1, tokens.length, false)
  expect(found?.value).toBe('Tolmak Front for Change')
  expect(start && findLongestOf(table, start, text, tokens, 1, 2, false)).toBeNull()
})
