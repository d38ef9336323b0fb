import type { ReadDocument } from '../read-document.ts'

/** Returns what each token of a document says of a name beside it, bits of `PlaceWord`: 0 for most, and behind the last. */
export function wordsBeside(document: ReadDocument): Int32Array {
  return document.names.beside
}
