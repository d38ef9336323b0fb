import { PlaceWord } from '../../language/place-words.ts'
import { TokenKind } from '../../text/index.ts'
import type { Candidate } from './candidate.ts'
import { bitsAt, isCapitalAt, type NameInText, unitAt } from './name-in-text.ts'

const hyphen = 45
const fullStop = 46

/** Weighs what stands right before a name: titles, given names, other capitals, which make it a person's. */
export function weighBefore(name: NameInText, previous: Candidate | undefined): void {
  const { document, opening, first, own, isSingle, isFlat } = name
  const { starts, ends, kinds, hashes } = document.tokens
  const token = first - 1
  if (token < opening) return
  if (ends[token] === starts[first] && unitAt(document, token) === hyphen) {
    // "Abu-Jihad", "Al-Aqsa": part of another name, but "Russia-Ukraine", "north-Gaza".
    const isJoint = previous?.last === token || bitsAt(name, token - 1) & PlaceWord.directions
    if (!isJoint) {
      name.evidence -= 5
      name.isPerson = true
    }
  } else if (kinds[token] === TokenKind.word && starts[first] - ends[token] <= 1) {
    const bits = bitsAt(name, token)
    if (isCapitalAt(document, token) && !(isSingle && own === 0 && isFlat)) {
      if (bits & (PlaceWord.titles | PlaceWord.givenNames) && !(bits & PlaceWord.districtsOf)) {
        name.evidence -= 6
        name.isPerson = true
      } else if (
        !isFlat &&
        bits === 0 &&
        document.nodes[token] < 0 &&
        token > opening &&
        (previous?.last !== first ||
          (isSingle && previous.last === previous.first + 1 && previous.relation === 'free')) &&
        hashes[token] !== 0
      ) {
        name.evidence -= 4
        name.isPerson = true
      } else if (!isFlat && bits === 0 && token - 1 > opening && isNameBefore(name, token)) {
        // "told Radio Free Asia": the end of a longer name.
        name.evidence -= 4
        name.isPerson = true
      }
    } else if (bits & PlaceWord.titles && !isCapitalAt(document, token)) name.evidence -= 2
  } else if (
    token > opening &&
    unitAt(document, token) === fullStop &&
    ends[token - 1] - starts[token - 1] === 1 &&
    isCapitalAt(document, token - 1)
  ) {
    // "J. Washington".
    name.evidence -= 6
    name.isPerson = true
  }
}

/** Another word with a capital stands right before the one at a place. */
function isNameBefore({ document }: NameInText, token: number): boolean {
  const { starts, ends, kinds } = document.tokens
  return (
    kinds[token - 1] === TokenKind.word && starts[token] - ends[token - 1] === 1 && isCapitalAt(document, token - 1)
  )
}
