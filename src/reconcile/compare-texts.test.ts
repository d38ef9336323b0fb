import { expect, test } from 'vitest'
import { compareTexts } from './compare-texts.ts'

test.each([
  ['numbers by size, not by letters', ['r/10', 'r/2', 'r/1'], ['r/1', 'r/2', 'r/10']],
  ['a beginning before the whole', ['r-10a', 'r-10'], ['r-10', 'r-10a']],
  ['numbers with zeros in front as their number', ['r7', 'r07', 'r6'], ['r6', 'r07', 'r7']],
])('orders %s', (_, texts, ordered) => {
  expect([...texts].sort(compareTexts)).toEqual(ordered)
  expect([...texts].reverse().sort(compareTexts)).toEqual(ordered)
})
