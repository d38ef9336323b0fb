import { PlaceWord } from '../../language/place-words.ts'
import type { PlaceMention } from '../discourse.ts'
import type { ReadDocument } from '../read-document.ts'

/** Says whether somebody lives, is treated or speaks there: "who lives in X", "taken to hospital in X", "talks in X". */
export function isAbode({ lead, relation }: PlaceMention, { text, lexicon, tokens }: ReadDocument): boolean {
  // "Kevin Vance, 26, of Syracuse".
  if (relation === 'of' && lead > 0 && text.charCodeAt(tokens.starts[lead - 1]) === 44) return true
  for (let token = lead - 1; token >= Math.max(0, lead - 2); token--)
    if ((lexicon.placeWords().get(tokens.hashes[token]) ?? 0) & PlaceWord.abodes) return true
  return false
}
