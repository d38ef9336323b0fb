import { expect, test } from 'vitest'
import { quotedSentence } from './quoted-sentence.ts'

test.each([
  ['the sentence alone', 'It rained. On Monday [12] people died. Nobody spoke.', 'On Monday [12] people died.'],
  [
    'no end at an abbreviation',
    'The U.S. envoy and Lt. Gen. Aro spoke of [12] dead. So it was.',
    'The U.S. envoy and Lt. Gen. Aro spoke of [12] dead.',
  ],
  ['a copy that lost its spaces', 'It fell in Osk.The mayor counted [12].She left.', 'The mayor counted [12].'],
  [
    'a quotation that ends with its sentence',
    '"We fired [12] rockets."The others were silent.',
    '"We fired [12] rockets."',
  ],
  [
    'without the dateline',
    'OSK, 4 March 2024 (Courier) - On Monday [12] people died. Nobody spoke.',
    'On Monday [12] people died.',
  ],
  [
    'with a name in capitals',
    'MSF, UNHCR - the agencies - counted [12] families.',
    'MSF, UNHCR - the agencies - counted [12] families.',
  ],
  ['a headline', 'Fire in Osk\n\n[12] dead\n\nOsk, Monday', '[12] dead'],
  ['on one line', 'In\nOsk  [12]\npeople died.', 'In Osk [12] people died.'],
])('%s', (_, marked, expected) => {
  const start = marked.indexOf('[')
  const end = marked.indexOf(']') - 1
  const text = marked.replace(/[[\]]/g, '')
  const { before, number, behind } = quotedSentence(text, { start, end }, { start, end })
  expect(`${before}[${number}]${behind}`).toBe(expected)
})

test('a long sentence is cut between words, and shows it', () => {
  const text = `${'word '.repeat(200)}12 ${'more '.repeat(200)}`
  const start = text.indexOf('12')
  const { before, behind } = quotedSentence(text, { start, end: start + 2 }, { start, end: start + 2 })
  expect(before).toMatch(/^…word .*word $/)
  expect(behind).toMatch(/^ more .*more…$/)
  expect(before.length).toBeLessThan(310)
})
