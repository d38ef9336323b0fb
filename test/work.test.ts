import { afterAll, describe, expect, test } from 'vitest'
import { makeCorpus } from '../bench/corpus.ts'
import { startCounting } from './count-work.ts'

const counter = startCounting(['/src/extract/', '/src/text/', '/src/language/'])
afterAll(counter.stop)
const { extract } = await import('../src/extract/index.ts')
const workOf = (text: string): number => counter.count(() => extract({ text, language: 'en' }))

const one = 'At least 12 people were killed. '
// What is made once, at first use, is no part of the work.
workOf(one)

test('the work on a text is the same each time', () => {
  expect(workOf(one)).toBe(workOf(one))
})

test('every letter is looked at', () => {
  expect(workOf(one)).toBeGreaterThan(one.length)
  expect(workOf(one.repeat(100))).toBeGreaterThan(one.length * 100)
})

test('work that grows with the square of the length would be seen', () => {
  const ofAllEnds = (text: string): number =>
    counter.count(() => {
      for (let at = 0; at < text.length; at++) extract({ text: text.slice(at), language: 'en' })
    })
  expect(ofAllEnds(one.repeat(4)) / ofAllEnds(one.repeat(2))).toBeGreaterThan(3)
})

const numbers = (count: number): string => Array.from({ length: count }, (_, at) => at).join(' ')
const news = makeCorpus(120_000, 5)

// Each row makes a text of about `size` parts. Double the parts may take double the work, and a little more.
describe('work grows with length and no faster', () => {
  test.each<[string, number, (size: number) => string]>([
    ['news, a report after the other', 24, (size) => news.slice(0, size).join('\n\n')],
    ['one sentence again and again', 400, (size) => 'At least 12 people were killed and 30 wounded. '.repeat(size)],
    [
      'a new count in each sentence',
      400,
      (size) => Array.from({ length: size }, (_, at) => `${at + 2} people were killed.`).join(' '),
    ],
    [
      'parts of one count',
      400,
      (size) => `500 people were killed. ${'Three of the dead were children. '.repeat(size)}`,
    ],
    ['lines without a full stop', 400, (size) => '12 people killed in strike\n'.repeat(size)],
    ['a dateline in each paragraph', 200, (size) => 'KYIV, Oct 8 (Wire) - Two people were killed.\n\n'.repeat(size)],
    ['an editor’s note in each paragraph', 400, (size) => '[TEXT]\n\n'.repeat(size)],
    ['numbers in a sentence', 4000, (size) => `Killed: ${numbers(size)}.`],
    ['numbers between commas', 4000, (size) => `${numbers(size).replaceAll(' ', ', ')} people were killed.`],
    ['counts in a sentence', 800, (size) => `${'12 men, two women and '.repeat(size)}a child were killed.`],
    ['verbs in a sentence', 800, (size) => `${'killed 12 people, '.repeat(size)}.`],
    ['clauses in a sentence', 500, (size) => `${'He said that 12 people were killed and '.repeat(size)}.`],
    ['relatives in relatives', 500, (size) => `12 people ${'who saw the men '.repeat(size)}were killed.`],
    [
      'names and titles in a sentence',
      500,
      (size) => `${'Gen. Adam Bell, 52, and '.repeat(size)}two soldiers were killed.`,
    ],
    ['quotes that open and never close', 2000, (size) => '“ '.repeat(size)],
    ['quotations in a paragraph', 400, (size) => '“12 people were killed,” he said. '.repeat(size)],
    ['apostrophes that may be quotes', 2000, (size) => "'dead ".repeat(size)],
    ['brackets in brackets', 2000, (size) => `${'('.repeat(size)}12 killed${')'.repeat(size)}`],
    ['dashes in a sentence', 1000, (size) => `${'— 12 dead '.repeat(size)}.`],
    ['digits of one number', 4000, (size) => `${'9'.repeat(size)} killed`],
    ['groups of one number', 2000, (size) => `${'999,'.repeat(size)}999 killed`],
    ['number words', 2000, (size) => `${'hundred '.repeat(size)}people killed`],
    ['hyphens in a word', 2000, (size) => `12-${'year-'.repeat(size)}old killed`],
    ['dots', 4000, (size) => `12 killed${'.'.repeat(size)}`],
    ['letters without a space', 8000, (size) => `${'killed'.repeat(size)}`],
    ['white space', 8000, (size) => `12 people${' \n'.repeat(size)}killed`],
  ])('%s', (_name, size, make) => {
    // The words of a text are made ready when one first holds them: that is done once and is no work of its length.
    workOf(make(size))
    expect(workOf(make(size * 2)) / workOf(make(size))).toBeLessThan(2.15)
  })
})
