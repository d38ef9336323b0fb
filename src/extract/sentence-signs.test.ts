import { expect, test } from 'vitest'
import { lexiconOf } from '../language/packs.ts'
import { Sign } from '../language/signs.ts'
import { readDocument } from './read-document.ts'

const report = `Blast kills nine in Velo

VELO, May 3 (Wire) - A bomb killed nine people near the market on Tuesday, the police said: two of them were children.

Elsewhere, gunmen reportedly shot an estimated 40 goats in the past 24 hours. Nobody was blamed.`

test('a sentence has the signs of all its words, and of its numbers', () => {
  const lexicon = lexiconOf('en')
  if (!lexicon) throw new Error('Unexpected missing language, expected English')
  const { read } = readDocument(lexicon, report)
  expect(read.length).toBeGreaterThan(2)
  for (const { units, signs } of read)
    for (const { entry, quantity } of units) {
      const own = (entry?.signs ?? 0) | (quantity ? Sign.numeral : 0)
      expect(own & ~signs).toBe(0)
    }
})

test.each<[words: string, sign: keyof typeof Sign, has: boolean]>([
  ['Nine people were killed.', 'numeral', true],
  ['A man was killed.', 'numeral', false],
  ['Police said: a man was killed.', 'label', true],
  ['A “good” man was killed.', 'quote', true],
  ['A man, 42, was killed on 3 May.', 'reason', true],
  ['Nine people were killed.', 'reason', false],
])('"%s" has the sign %s: %s', (words, sign, has) => {
  const lexicon = lexiconOf('en')
  const signs = lexicon ? readDocument(lexicon, words).read[0].signs : 0
  expect((signs & Sign[sign]) !== 0).toBe(has)
})
