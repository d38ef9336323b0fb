import { expect, test } from 'vitest'
import { findLongestPhrase, makePhraseTable, startsPhrase } from './phrase-table.ts'
import type { PhraseCase } from './phrase-words.ts'
import { tokenize } from './tokens.ts'
import { hashWord } from './words.ts'

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
  ['tolmak', 'capital'],
  ['riders', 'small'],
  ['front', null],
] as const)('%s starts phrases: %s', (word, how) => {
  expect(startsPhrase(table, hashWord(word, 0, word.length))).toBe(how)
})
