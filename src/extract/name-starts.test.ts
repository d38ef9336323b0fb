import { expect, test } from 'vitest'
import { lexiconOf } from '../language/packs.ts'
import { PlaceWord } from '../language/place-words.ts'
import { readDocument } from './read-document.ts'

const lexicon = lexiconOf('en')
if (lexicon === null) throw new Error('Unexpected languages without English')

function read(text: string) {
  const document = readDocument(lexicon as NonNullable<typeof lexicon>, text)
  const wordsAt = (list: readonly number[]): string[] =>
    list.map((token) => text.slice(document.tokens.starts[token], document.tokens.ends[token]))
  const { parties, terms, capitals, beside } = document.names
  return { parties: wordsAt(parties), terms: wordsAt(terms), capitals: wordsAt(capitals), beside }
}

test.each([
  ['words with a capital', 'Shells fell on Velo today.', ['Shells', 'Velo']],
  ['the article before one', 'Shells fell on al-Velo.', ['Shells', 'al', 'Velo']],
  ['no longer word before one', 'Shells fell on pro-Velo and north-Velo.', ['Shells', 'pro', 'Velo', 'Velo']],
  ['capitals that are no letters of English', 'Élan took Ögür and élan.', ['Élan', 'Ögür']],
])('a place may start with %s', (_, text, capitals) => {
  expect(read(text).capitals).toEqual(capitals)
})

test('a party may start with the first word of one', () => {
  const { parties } = read('The army left in the rain.')
  expect(parties).toContain('army')
  expect(parties).not.toContain('rain')
})

test('a loaded word may start with its first', () => {
  expect(read('They fought the occupiers.').terms).toContain('occupiers')
  expect(read('They fought the rain.').terms).not.toContain('rain')
})

test('a word says of a name beside it what the lists have', () => {
  const { beside } = read('In the village of Velo')
  expect(beside[0] & PlaceWord.locatives).not.toBe(0)
  expect(beside[2] & PlaceWord.settlements).not.toBe(0)
  expect([beside[4], beside[5], beside[6]]).toEqual([0, 0, 0])
})
