import { Pos } from '../../language/lexicon.ts'
import { kindsOfPlace, PlaceWord } from '../../language/place-words.ts'
import { hashWord, isUpper, TokenKind } from '../../text/index.ts'
import type { ReadDocument } from '../read-document.ts'
import type { PlaceRelation } from './candidate.ts'
import { bitsAt, isCapitalAt, type NameInText, unitAt } from './name-in-text.ts'
import { wordsBeside } from './words-beside.ts'

const hyphen = 45
const comma = 44
const capitalHash = hashWord('capital', 0, 7)
/** No word further before a name brings it in. */
const mostSteps = 10

/** Looks for the word that brings a name in, from a token before it backwards: "in", "from", "the village of", "attacked". */
export function bringIn(name: NameInText, from: number): void {
  const { document, opening } = name
  const { kinds, hashes } = document.tokens
  let isNamed = false
  let token = from
  // "the capital, Sanaa"
  if (token > opening && unitAt(document, token) === comma && hashes[token - 1] === capitalHash) token--
  for (let steps = 0; token >= opening && steps < mostSteps; token--, steps++) {
    if (kinds[token] !== TokenKind.word) {
      if (kinds[token] === TokenKind.possessive || unitAt(document, token) === hyphen) continue
      break
    }
    const bits = bitsAt(name, token)
    if (bits & PlaceWord.belongs && token > opening) {
      const holder = bitsAt(name, token - 1)
      if (holder & PlaceWord.districtsOf) {
        name.evidence += 4
        // "the residential districts of X" are parts of a town.
        if (!isPlural(document, token - 1)) name.kinds |= holder & kindsOfPlace
        isNamed = true
        name.relation = 'in'
        token--
        continue
      }
      name.lead = token
      if (holder & (PlaceWord.partsOf | PlaceWord.directions)) {
        name.evidence += 2
        name.relation = 'in'
        break
      }
      if (name.relation === 'free' || name.relation === 'modifier') name.relation = 'of'
      name.evidence++
      break
    }
    // "in the Yemeni capital, Sanaa", "in the town Izium".
    if (steps === 0 && bits & PlaceWord.settlements && !isCapitalAt(document, token)) {
      name.evidence += 3
      name.kinds |= bits & kindsOfPlace
      isNamed = true
      continue
    }
    if (bits & (bringers | PlaceWord.assaults)) {
      name.lead = token
      const said = isAccused(document, token) ? 'owner' : relationBy(bits)
      // "in Gaza's hospitals" and "in Gaza hospitals" are in Gaza; "by Gaza police" is not.
      // A place near which somebody "claimed" lives is still where.
      if (name.relation !== 'actor' || isNamed || (name.isOverruled && said === 'in')) name.relation = said
      name.evidence += said === 'in' || isUnderBlow(name, token, bits) ? 3 : 1
      break
    }
    if (hashes[token] === theHash || bits & (PlaceWord.directions | PlaceWord.kindModifiers)) {
      if (bits & PlaceWord.directions && steps === 0) name.evidence++
      continue
    }
    // "on peaceful X"; "on government-held X".
    if (steps === 0 && isAdjectiveAt(document, token, opening)) {
      if (token - 2 >= opening && isHyphenated(document, token)) token -= 2
      continue
    }
    // "in the Gaza town of X", "in Ukraine's eastern city of X": names stand between.
    if (isNamed && (isCapitalAt(document, token) || document.nodes[token] >= 0)) continue
    break
  }
}

/** "Raids [on] Velo": what falls on it says that it is a place. */
function isUnderBlow(name: NameInText, token: number, bits: number): boolean {
  return (bits & PlaceWord.targets) !== 0 && token > name.opening && (bitsAt(name, token - 1) & PlaceWord.blows) !== 0
}

function isPlural({ text, tokens }: ReadDocument, token: number): boolean {
  return (text.charCodeAt(tokens.ends[token] - 1) | 32) === 115
}

/** "Raids attributed [to] Varania", "an attack blamed [on] it": who did it, not where. */
function isAccused({ tokens: { hashes } }: ReadDocument, token: number): boolean {
  return token > 0 && blaming.has(hashes[token - 1])
}

const blaming: ReadonlySet<number> = new Set(
  ['attributed', 'ascribed', 'blamed'].map((word) => hashWord(word, 0, word.length)),
)

/** How a word before a name brings it in. */
function relationBy(bits: number): PlaceRelation {
  if (bits & PlaceWord.locatives) return 'in'
  if (bits & PlaceWord.origins) return 'from'
  return bits & PlaceWord.goals ? 'to' : 'target'
}

/** A small word before a name that nobody knows, or the end of a compound: "peaceful", "government-held". */
function isAdjectiveAt(document: ReadDocument, token: number, opening: number): boolean {
  const { text, tokens, nodes, lexicon } = document
  if (isUpper(text.charCodeAt(tokens.starts[token]))) return false
  if (token - 2 >= opening && isHyphenated(document, token)) return true
  if (wordsBeside(document)[token] !== 0) return false
  return (
    nodes[token] < 0 || (lexicon.nodes[nodes[token]] ?? lexicon.makeNode(nodes[token])).entry?.pos === Pos.adjective
  )
}

function isHyphenated(document: ReadDocument, token: number): boolean {
  const { starts, ends } = document.tokens
  return ends[token - 1] === starts[token] && unitAt(document, token - 1) === hyphen
}

const bringers = PlaceWord.locatives | PlaceWord.origins | PlaceWord.goals | PlaceWord.targets
/** Key of "the". */
export const theHash = hashWord('the', 0, 3)
