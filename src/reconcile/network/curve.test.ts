import { expect, test } from 'vitest'
import { growCurve, lastUpTo, newCurve, valueOn } from './curve.ts'

test.each([
  ['before its first day', 2, 0],
  ['on its first day', 3, 10],
  ['between two days', 5, 10],
  ['on a day that grew twice', 7, 25],
  ['ever after', 900, 25],
])('a curve %s', (_, day, value) => {
  const curve = newCurve()
  growCurve(curve, 3, 10)
  growCurve(curve, 7, 20)
  growCurve(curve, 7, 25)
  // What is no more than before changes nothing.
  growCurve(curve, 8, 25)
  expect(valueOn(curve, day)).toBe(value)
  expect(curve.days).toEqual([3, 7])
})

test('the last of some days up to a day', () => {
  expect([0, 1, 2, 5].map((day) => lastUpTo([1, 2, 2, 4], day))).toEqual([-1, 0, 2, 3])
})
