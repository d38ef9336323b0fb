import { expect, test } from 'vitest'
import { utf16Kind } from './decode-bytes.ts'

test.each<[string, Uint8Array, string | null]>([
  ['Latin letters in UTF-16', Buffer.from('Nine people were killed.', 'utf16le'), 'utf-16le'],
  [
    'Cyrillic letters in UTF-16, zeros behind spaces alone',
    Buffer.from('Девять человек погибли в городе', 'utf16le'),
    'utf-16le',
  ],
  ['a text with zeros at its end', Buffer.from('Nine people were killed in Osk.\0\0'), null],
  ['a text with a zero here and there', Buffer.from('Nine\0 people were\0 killed.\0'), null],
])('%s', (_, bytes, encoding) => {
  expect(utf16Kind(bytes)?.encoding ?? null).toBe(encoding)
})
