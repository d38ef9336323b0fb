import { expect, test } from 'vitest'
import { sentenceAround } from './sentence-around.ts'

const text =
  'Strike on market\n\nIt was noon. A missile hit the market on Tuesday, killing two people, Gen. Adam Bell said. Nobody else was hurt.\n\nMore later.'

test.each([
  [
    'a clause has its sentence',
    'killing two people',
    'A missile hit the market on Tuesday, killing two people, Gen. Adam Bell said.',
  ],
  [
    'words of two sentences have both',
    'Bell said. Nobody',
    'A missile hit the market on Tuesday, killing two people, Gen. Adam Bell said. Nobody else was hurt.',
  ],
  ['a headline ends with its line', 'Strike', 'Strike on market'],
  ['a whole sentence has itself', 'It was noon.', 'It was noon.'],
])('%s', (_name, words, sentence) => {
  const start = text.indexOf(words)
  const around = sentenceAround(text, { start, end: start + words.length }, 'en')
  expect(text.slice(around.start, around.end)).toBe(sentence)
})

test('of a sentence without end a part', () => {
  const long = 'word '.repeat(100_000)
  const around = sentenceAround(long, { start: 250_000, end: 250_004 }, 'en')
  expect(around.start).toBeLessThanOrEqual(250_000)
  expect(around.end - around.start).toBeLessThan(2100)
})
