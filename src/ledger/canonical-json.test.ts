import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from './canonical-json.ts'

test.each([
  ['keys in order', { b: 1, a: 2, B: 3 }, '{"B":3,"a":2,"b":1}'],
  ['what is not there is left out', { a: undefined, b: null }, '{"b":null}'],
  ['numbers as JavaScript writes them', [1e21, 1e-7, -0, 0.1], '[1e+21,1e-7,0,0.1]'],
  ['half a letter', '\ud800', '"\\ud800"'],
  ['nested', { z: [{ y: [] }, {}] }, '{"z":[{"y":[]},{}]}'],
])('%s', (_, value, text) => {
  expect(canonicalJson(value)).toBe(text)
})

test.each([Number.NaN, Number.POSITIVE_INFINITY, () => 1, 1n])('%s is refused', (value) => {
  expect(() => canonicalJson({ value })).toThrow(TypeError)
})

test('read and written again it is the same text', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value)
      expect(canonicalJson(JSON.parse(text))).toBe(text)
    }),
  )
})
