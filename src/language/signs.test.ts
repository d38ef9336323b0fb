import { expect, test } from 'vitest'
import { entryOfWords } from './entry-of-words.ts'
import { lexiconOf } from './packs.ts'
import { Sign } from './signs.ts'

test.each<[phrase: string, sign: keyof typeof Sign, has: boolean]>([
  ['killed', 'trigger', true],
  ['killed', 'framed', true],
  ['killed', 'alone', true],
  ['took', 'alone', false],
  ['took', 'framed', true],
  ['said', 'cue', true],
  ['said', 'trigger', false],
  ['dozens', 'numeral', true],
  ['both', 'numeral', true],
  ['between', 'numeral', true],
  ['gunmen', 'role', true],
  ['gunmen', 'blaming', false],
  ['rockets', 'munition', true],
  ['identified', 'naming', true],
  ['blamed', 'blaming', true],
  ['reportedly', 'modality', true],
  ['january', 'stretch', true],
  ['war', 'eventNoun', true],
  ['war', 'backdrop', true],
  ['near', 'placePreposition', true],
  ['elsewhere', 'other', true],
  ['also', 'further', true],
  ['tuesday', 'weekday', true],
  ['tuesday', 'time', true],
  ['estimated', 'way', true],
  ['hostage', 'wanted', true],
  ['in front of', 'wanted', true],
  ['because of', 'wanted', false],
  ['rose', 'sum', true],
  ['table', 'trigger', false],
])('"%s" is a sign of %s: %s', (phrase, sign, has) => {
  const lexicon = lexiconOf('en')
  const entry = lexicon && entryOfWords(lexicon, phrase.split(' '))
  expect(((entry?.signs ?? 0) & Sign[sign]) !== 0).toBe(has)
})
