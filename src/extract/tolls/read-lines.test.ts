import { expect, test } from 'vitest'
import { lexiconOf } from '../../language/packs.ts'
import { readDocument } from '../read-document.ts'
import { readLines } from './read-lines.ts'

function linesOf(text: string): ReturnType<typeof readLines> {
  const lexicon = lexiconOf('en')
  if (!lexicon) throw new Error('Unexpected missing language, expected English')
  return readLines(readDocument(lexicon, text).counting, text)
}

test.each<[says: string, text: string, entries: number]>([
  ['days open entries', '12 May: A bomb killed two.\n\n13 May: Shells killed four.\n\nOn 3 June, six died.', 3],
  ['a month, a title and a dot', 'A bomb killed two.\n\nSun September. 3 a shell killed four.', 1],
  ['places in capitals', 'ASMAT - A bomb killed two.\n\nSOUTH. Shells killed four.', 2],
  ['sentences do not', 'A bomb killed two on 12 May.\n\nIn the south shells killed four on 13 May.', 0],
  ['an update goes on', 'UPDATE 2: A bomb killed two.', 0],
])('%s', (_, text, entries) => {
  expect(linesOf(text).entries).toHaveLength(entries)
})

test.each<[text: string, isThread: boolean]>([
  ['14:20 A bomb killed two.\n15:05 The dead are now four.', true],
  ['UPDATE 14:20: A bomb killed two.\nUPDATE 15:05: Four are dead.', true],
  ['14:20 A bomb killed two. Two people died later.', false],
  ['A bomb killed two at 14:20.\nFour were dead by 15:05.', false],
])('%s: lines of hours %s', (text, isThread) => {
  expect(linesOf(text).isThread).toBe(isThread)
})
