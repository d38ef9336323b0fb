import { PlaceWord } from '../../language/place-words.ts'
import { hashWord } from '../../text/index.ts'
import type { PlaceMention } from '../discourse.ts'
import type { ReadDocument } from '../read-document.ts'
import { wordsBeside } from './words-beside.ts'

/** A word between "based" and "in X" is no longer: "mainly", "out". */
const longestBetween = 6

const meetings: ReadonlySet<number> = new Set(
  ['talks', 'negotiations', 'meeting', 'summit', 'conference'].map((word) => hashWord(word, 0, word.length)),
)

/** Says whether somebody lives, is treated or speaks there: "who lives in X", "taken to hospital in X", "talks in X". */
export function isAbode({ lead, last, relation }: PlaceMention, document: ReadDocument): boolean {
  const { text, tokens } = document
  const words = wordsBeside(document)
  // "Kevin Vance, 26, of Syracuse".
  if (relation === 'of' && lead > 0 && text.charCodeAt(tokens.starts[lead - 1]) === 44) return true
  // "Humanitarian update on X" is about X; "talks on X" are held elsewhere.
  const isAbout = relation === 'target' && lead > 0 && !meetings.has(tokens.hashes[lead - 1])
  if (lead > 0 && !isAbout && words[lead - 1] & PlaceWord.abodes) return true
  // "in X in hospital".
  if (words[last] & PlaceWord.locatives && words[last + 1] & PlaceWord.abodes && words[last + 1] & PlaceWord.sites)
    return true
  // "based mainly in X", but "an intelligence based operation in X".
  return (
    lead > 1 &&
    (words[lead - 2] & PlaceWord.abodes) !== 0 &&
    ((words[lead - 1] & (PlaceWord.directions | PlaceWord.locatives)) !== 0 ||
      tokens.ends[lead - 1] - tokens.starts[lead - 1] <= longestBetween)
  )
}
