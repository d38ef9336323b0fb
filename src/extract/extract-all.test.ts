import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { extract, extractAll } from './index.ts'

const samples = join(import.meta.dirname, '../../samples')
const documents = readdirSync(samples)
  .filter((name) => name.endsWith('.md'))
  .map((name) => ({ text: readFileSync(join(samples, name), 'utf8'), language: 'en', published: '2024-03-05' }))

test('what a document says does not hang on what is read with it', () => {
  expect(extractAll(documents)).toEqual(documents.map((document) => extract(document)))
})

test('each has its place, whatever the languages', () => {
  const [first, second, third] = extractAll([
    { text: 'Nine people were killed.', language: 'en-GB' },
    { text: 'Neun Menschen wurden getötet.', language: 'de' },
    { text: 'Six people were killed.' },
  ])
  expect(first.claims.map(({ quantity }) => quantity?.text)).toEqual(['Nine'])
  expect(second.problems.map(({ code }) => code)).toEqual(['no-language-pack'])
  expect(third.claims.map(({ quantity }) => quantity?.text)).toEqual(['Six'])
})

test('no documents say nothing', () => {
  expect(extractAll([])).toEqual([])
})
