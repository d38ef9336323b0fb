import { expect, test } from 'vitest'
import { progressText } from '../output/progress.ts'
import { newTotals } from '../tables/footer.ts'
import { counted, dateText, rangeText } from './number-words.ts'

test.each([
  [5, 5, '5'],
  [1990, 1990, '1,990'],
  [40, 45, '40–45'],
  [42, null, '42–…'],
  [0, 0, '0'],
  [1_200_000, null, '1,200,000–…'],
])('from %s to %s is %s', (low, high, text) => {
  expect(rangeText(low, high)).toBe(text)
})

test.each([
  ['2023-10-08', '8 October 2023'],
  ['2023-10', 'October 2023'],
  ['2023', '2023'],
  ['2023-10-08T14:30:00Z', '8 October 2023, 14:30'],
  ['last week', 'last week'],
])('%s is %s', (iso, text) => {
  expect(dateText(iso)).toBe(text)
})

test('one claim, two claims', () => {
  expect([counted(1, 'claim'), counted(2, 'claim'), counted(1200, 'claim')]).toEqual([
    '1 claim',
    '2 claims',
    '1,200 claims',
  ])
})

test('progress tells documents, speed and claims', () => {
  expect(progressText({ ...newTotals(), documents: 12_400, claims: 31_002, letters: 52e6 }, 10)).toBe(
    '12,400 documents · 5.2 MB/s · 31,002 claims',
  )
})
