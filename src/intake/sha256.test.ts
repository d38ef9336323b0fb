import { expect, test } from 'vitest'
import { sha256 } from './sha256.ts'

test('the example of the standard', () => {
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})

test('a text is hashed by its UTF-8', () => {
  const text = 'Kharkiv · Харьков · خاركيف'
  expect(sha256(text)).toBe(sha256(new TextEncoder().encode(text)))
})
