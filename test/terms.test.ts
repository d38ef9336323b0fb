import { describe, expect, test } from 'vitest'
import { extract } from '../src/extract/index.ts'
import { loadPack, loadVocabularies } from '../src/language/load.ts'
import { parseMarks } from '../src/language/marks.ts'
import type { Document, Term } from '../src/model/index.ts'

const { vocabularies } = loadVocabularies('vocabularies')
const { pack } = loadPack('languages/en', vocabularies)
const entries = pack?.terms ?? []
const termsOf = (text: string, known: Partial<Document> = {}): readonly Term[] =>
  extract({ text, language: 'en', ...known }, { numbers: false }).terms

const holds = (text: string, words: string): boolean => text.toLowerCase().split(/\s+/).join(' ').includes(words)

describe('every example of a loaded word', () => {
  for (const { id, words, reading, readings, contextual, examples, never } of entries) {
    const own = [reading, ...readings.map((one) => one.reading)]
    for (const example of examples) {
      const { text, marks } = parseMarks(example)
      test(`${id}: ${text}`, () => {
        const read = termsOf(text)
        const marked = marks.filter(({ name }) => name === 'term').map(({ start, end }) => ({ start, end }))
        expect(read.map(({ start, end }) => ({ start, end }))).toEqual(marked)
        // A word that is one with a name has the name's reading: "the regime in Baku", "the orcs".
        const isOwn = (term: Term) => words.includes(term.text.toLowerCase()) && own.includes(term.reading)
        const isNamed = (term: Term) => !own.includes(term.reading) && words.some((one) => holds(term.text, one))
        const ofEntry = read.filter((term) => isOwn(term) || isNamed(term))
        expect(ofEntry.length).toBeGreaterThan(0)
        expect(ofEntry.filter(isOwn).every(({ kind }) => kind === (contextual ? 'contextual' : 'fixed'))).toBe(true)
      })
    }
    for (const sentence of never) {
      test(`${id}, never: ${sentence}`, () => {
        const spelt = new Set(words)
        expect(termsOf(sentence).filter(({ text }) => spelt.has(text.toLowerCase()))).toEqual([])
      })
    }
  }
})

test('there are loaded words against every side of a conflict that has some', () => {
  const against = new Set(entries.flatMap((entry) => (entry.against ? [entry.against] : [])))
  const pairs = [
    ['ISR', 'PSE'],
    ['UKR', 'RUS'],
    ['SDN', 'Rapid Support Forces'],
    ['SAU', 'Houthis'],
    ['MMR', 'Myanmar resistance'],
    ['ETH', 'Ethiopian armed groups'],
    ['ARM', 'AZE'],
    ['IND', 'PAK'],
    ['Afghan Republic', 'Taliban'],
    ['COD', 'RWA'],
  ]
  for (const pair of pairs) expect(pair.filter((side) => against.has(side))).toEqual(pair)
})

describe('contextual readings', () => {
  test.each<[words: string, text: string, reading: string | undefined]>([
    ['occupied territories', 'The Zionist regime lost men in the occupied territories.', 'Israel'],
    [
      'occupied territories',
      'Israel and the Palestinian Authority disagree over the occupied territories. Israeli troops killed two Palestinians.',
      'the West Bank and the Gaza Strip',
    ],
    [
      'occupied territories',
      'Nine people were killed in the occupied territories.',
      'territory that the speaker calls occupied',
    ],
    ['settlements', 'Nine people were killed near settlements of Israeli farmers.', undefined],
    [
      'settlements',
      'The Zionist regime evacuated settlements near the border.',
      'communities in Israel, or their people',
    ],
  ])('%s in “%s”', (words, text, reading) => {
    expect(termsOf(text).find((term) => term.text === words)?.reading).toBe(reading)
  })
})

describe('whose word it is', () => {
  const known = { publisher: 'Harbour Press' }
  test('the outlet’s, in its own voice and in reported speech', () => {
    const text = 'Nine martyrs were buried. The ministry said that two martyrs were children.'
    expect(termsOf(text, known).map(({ speaker }) => speaker)).toEqual(['Harbour Press', 'Harbour Press'])
  })

  test('the outlet’s, where one word is held at arm’s length', () => {
    expect(termsOf('Nine "martyrs" were buried on Sunday.', known)[0]?.speaker).toBe('Harbour Press')
  })

  test('not the outlet’s inside a quotation', () => {
    expect(termsOf('"Nine martyrs were buried on Sunday," he said.', known)[0]?.speaker).not.toBe('Harbour Press')
  })
})
