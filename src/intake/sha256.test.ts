import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { sha256, sha256Here } from './sha256.ts'

const byNode = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

test('the examples of the standard', () => {
  expect(sha256Here(new TextEncoder().encode('abc'))).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  )
  expect(sha256Here(new Uint8Array(0))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
})

test('bytes of every length up to three blocks, as Node hashes them', () => {
  for (let length = 0; length <= 192; length++) {
    const bytes = Uint8Array.from({ length }, (_, at) => (at * 131 + length * 17) & 255)
    expect(sha256Here(bytes)).toBe(byNode(bytes))
  }
})

test('a text is hashed by its UTF-8, the first and those behind many others alike', () => {
  const text = 'Kharkiv · Харьков · خاركيف'
  const hash = byNode(new TextEncoder().encode(text))
  expect(sha256(text)).toBe(hash)
  for (let times = 0; times < 40; times++) sha256('x'.repeat(4000))
  expect(sha256(text)).toBe(hash)
})
