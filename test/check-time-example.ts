import { readDocument } from '../src/extract/read-document.ts'
import { readTimes } from '../src/extract/times/read-times.ts'
import { parseMarks } from '../src/language/marks.ts'
import { lexiconOf } from '../src/language/packs.ts'
import type { Fault } from './check-example.ts'

/** The day on which every example of a time is read as published: a Tuesday. */
const PUBLISHED = '2024-03-05'
const arrow = ' => '

/**
 * Returns what of an example of a time was not read as it says behind its arrow; a sentence without an arrow tells no time.
 *
 *     Six people have died since {time:Saturday}. => since 2024-03-02
 */
export function findTimeFaults(code: string, example: string): Fault[] {
  const lexicon = lexiconOf(code)
  if (!lexicon) throw new Error(`Unexpected language ${code}, expected one that was built`)
  const [sentence, told] = example.split(arrow)
  const { text, marks } = parseMarks(sentence)
  const times = readTimes(readDocument(lexicon, text), { text, published: PUBLISHED })
  const read = times.map(({ start, end, relation, time }) => {
    const days = time.start === time.end ? time.start : `${time.start}/${time.end}`
    return { words: text.slice(start, end), tells: relation === 'at' ? days : `${relation} ${days}` }
  })
  const came = read.map(({ words, tells }) => `"${words}" as ${tells}`).join(', ') || 'no time'
  if (told === undefined) return read.length === 0 ? [] : [{ expected: 'no time', came }]
  return marks.flatMap(({ text: words }) =>
    read.some((one) => one.words === words && one.tells === told) ? [] : [{ expected: `"${words}" as ${told}`, came }],
  )
}
