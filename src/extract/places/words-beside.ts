import { placeWordOf } from '../../language/place-words.ts'
import { onceFor } from '../once-for.ts'
import type { ReadDocument } from '../read-document.ts'

/** No question looks further behind the last token. */
const behindLast = 4

/** Returns what each token of a document says of a name beside it, bits of `PlaceWord`: 0 for most, and behind the last. */
export const wordsBeside = onceFor(({ lexicon, tokens }: ReadDocument): Int32Array => {
  const { length, hashes } = tokens
  const words = lexicon.placeWords()
  const bits = new Int32Array(length + behindLast)
  for (let token = 0; token < length; token++) {
    const hash = hashes[token]
    if (hash !== 0) bits[token] = placeWordOf(words, hash)
  }
  return bits
})
