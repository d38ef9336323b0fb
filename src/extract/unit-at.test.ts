import { expect, test } from 'vitest'
import { semicolonAt } from './unit.ts'
import { unitEndingBehind } from './unit-at.ts'

const units = [semicolonAt(0, 3), semicolonAt(4, 9), semicolonAt(9, 10)]

test.each([
  ['the start of the first', 0, 0],
  ['the end of the first: behind it comes the second', 3, 1],
  ['inside the second', 5, 1],
  ['the end of the last', 10, 3],
])('%s', (_, offset, place) => {
  expect(unitEndingBehind(units, offset)).toBe(place)
})
