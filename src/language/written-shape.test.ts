import { expect, test } from 'vitest'
import { readShape, type Shape, writeShape } from './written-shape.ts'

const none: Shape = [0, null, null, null, null, null, [], [], null, null, null, [], [], null]

test.each<[string, Shape, string]>([
  ['a class alone', none.with(0, 32) as unknown as Shape, '32'],
  ['the first sense', none.with(2, 0) as unknown as Shape, '0||0'],
  [
    'all',
    [5, 1, 2, 'nat:KEN', 4, 5, [6, 60], [7], 8, 'period', 10, ['negation', 'determiner'], [12], 'official'],
    '5|1|2|nat:KEN|4|5|6,60|7|8|period|10|negation,determiner|12|official',
  ],
])('%s is read as it was written', (_, shape, line) => {
  expect(writeShape(shape)).toBe(line)
  expect(readShape(line)).toEqual(shape)
})
