import { expect, test } from 'vitest'
import { lexiconOf } from '../language/packs.ts'
import { readDocument } from './read-document.ts'

const lexicon = lexiconOf('en') as NonNullable<ReturnType<typeof lexiconOf>>

/** More sentences than go through a stage together. */
const quiet = 'Officials said that the road was open.\n\n'.repeat(100)

/** What was counted in a text, as "number measure". */
function countsOf(text: string): string[] {
  return readDocument(lexicon, text).read.flatMap(({ claims }) =>
    claims.map(({ quantity, measure }) => `${text.slice(quantity.start, quantity.end)} ${measure}`),
  )
}

test('counts stand in the order of the text, whichever sentences are read together', () => {
  const text = `Nine people were killed in Velo.\n\n${quiet}Six men were wounded in Asmat.`
  expect(countsOf(text)).toEqual(['Nine killed', 'Six injured'])
})

test('a count is carried on by a number alone', () => {
  expect(countsOf('Nine people were killed. Local radio says 12.')).toEqual(['Nine killed', '12 killed'])
  expect(countsOf('Local radio says 12. Nine people were killed.')).toEqual(['Nine killed'])
})

test('the words of a dateline tell nothing, also behind many sentences', () => {
  const text = `${quiet}ASMAT, 12 May (Attack News) - Nine people were killed.`
  const { read } = readDocument(lexicon, text)
  const last = read[read.length - 1]
  expect(text.slice(last.units[0].start)).toBe('Nine people were killed.')
  expect(countsOf(text)).toEqual(['Nine killed'])
})

test.each<[text: string, phrases: readonly string[] | undefined]>([
  ['Gunmen opened fire in Velo, killing nine.', ['opened fire', 'killing']],
  ['He died of a heart attack after the shelling.', ['died', 'heart attack', 'shelling']],
  ['Officials said that the road was open.', undefined],
])('"%s" has the phrases of events %j', (text, phrases) => {
  const { read } = readDocument(lexicon, text)
  expect(read[0].eventPhrases?.map(({ start, end }) => text.slice(start, end))).toEqual(phrases)
})
