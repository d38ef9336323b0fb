import type { PartyWord } from '../../language/parties/party-word.ts'
import { hashWord } from '../../text/index.ts'

const ofHash = hashWord('of', 0, 2)
/** Hash of "in", which may tell whose, or only where: "the health ministry [in] Gaza". */
export const inHash = hashWord('in', 0, 2)

/** Says whether a word names nobody by itself: what states do, "said", and people who must be somebody's, "soldiers". */
export function tellsOfAnother({ parties, owner, capital, alone }: PartyWord): boolean {
  return parties.length === 0 && owner === null && capital === null && !alone
}

/** Says whether the word with a hash may bring in whose an office before it is: "the armed forces [of] Chad". */
export function mayBringOwner(hash: number): boolean {
  return hash === ofHash || hash === inHash
}
