import { expect, test } from 'vitest'
import { withoutColour } from './style.ts'
import { wrapText } from './wrap-text.ts'

test.each([
  ['breaks at spaces', 'one two three four', 10, ['one two', 'three four']],
  ['cuts a word wider than the line', 'abcdefghijkl', 8, ['abcdefgh', 'ijkl']],
  ['breaks between wide letters', '死亡者は十二人だと発表した', 12, ['死亡者は十二', '人だと発表し', 'た']],
  [
    'keeps marks on their letter',
    'e\u0301e\u0301e\u0301e\u0301 e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301',
    8,
    ['e\u0301e\u0301e\u0301e\u0301', 'e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301'],
  ],
  ['keeps an emoji of several parts whole', 'aaa bbb 👩‍👩‍👧‍👦 c', 8, ['aaa bbb', '👩‍👩‍👧‍👦 c']],
  ['nothing is one empty line', '', 10, ['']],
])('%s', (_name, text, width, lines) => {
  expect(wrapText([{ text }], withoutColour, { width })).toEqual(lines)
})

test('pieces that touch are one word', () => {
  expect(wrapText([{ text: 'aaaa ‹' }, { text: '42' }, { text: '›, bb' }], withoutColour, { width: 9 })).toEqual([
    'aaaa',
    '‹42›, bb',
  ])
})
