import { expect, it } from 'vitest'
import { parseNumber } from './parse-number.ts'

it.each([
  ['313', 313, 0, null],
  ['1,990', 1990, 0, null],
  ['1 990', 1990, 0, null],
  ['1\u202f990', 1990, 0, null],
  ['1’990', 1990, 0, null],
  ['1,23,456', 123_456, 0, null],
  ['1.234.567', 1_234_567, 0, null],
  ['1.5', 1.5, 1, null],
  ['1,5', 1.5, 1, null],
  ['1,990.5', 1990.5, 1, null],
  ['1.990,50', 1990.5, 2, null],
  ['1.990', 1990, 0, 1.99],
  ['0.990', 0.99, 3, null],
  ['2023.150', 2023.15, 3, null],
  ['٣٤', 34, 0, null],
  ['०९', 9, 0, null],
])('reads %s as %d', (text, value, decimals, otherwise) => {
  expect(parseNumber(text, 0, text.length)).toEqual({ value, decimals, otherwise })
})

it.each(['12.05.2023', '192.168.1.1', '1960s', '12345678901234567890'])('reads no number in %s', (text) => {
  expect(parseNumber(text, 0, text.length)).toBeNull()
})
