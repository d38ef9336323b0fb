import { expect, test } from 'vitest'
import { makeCorpus } from '../bench/corpus.ts'
import { extract } from '../src/extract/index.ts'
import { findBroken } from './broken-rules.ts'

const length = 50_000_000

// Each is one line of 50 MB. They take seconds to minutes and some GB, so only `npm run test:slow` runs them.
test.each<[string, () => string]>([
  ['without a space', () => 'killed'.repeat(length / 6)],
  ['of digits', () => '7'.repeat(length)],
  ['of one sentence that never ends', () => 'the minister met the mayor and '.repeat(length / 31)],
  ['of quotes that never close', () => '“'.repeat(length)],
  ['of counts', () => '12 people were killed and '.repeat(length / 26)],
  ['of news', () => makeCorpus(length).join(' ').replace(/\s+/g, ' ')],
])(
  'a line of 50 MB %s',
  (_name, make) => {
    const text = make()
    expect(findBroken(text, extract({ text, language: 'en' }))).toEqual([])
  },
  600_000,
)
