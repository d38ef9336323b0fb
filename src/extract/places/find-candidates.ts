import { type Gazetteer, targetAt } from '../../gazetteer/index.ts'
import { isUpper, TokenKind, type Tokens } from '../../text/index.ts'
import type { ReadDocument } from '../read-document.ts'
import type { Candidate } from './candidate.ts'
import { endOfHead, headToken } from './item-head.ts'
import { enoughInContext, judge } from './judge.ts'
import { found, nameAt } from './name-at.ts'
import { capitalOfNamed, isNounOfNation, nationPlace } from './nation-place.ts'
import { unknownHead } from './unknown-head.ts'
import { unknownName } from './unknown-name.ts'

/** Names of the gazetteer in a text, with what the words beside each say of it. Only capitals start a name. */
export function findCandidates(document: ReadDocument, gazetteer: Gazetteer): Candidate[] {
  const { text, tokens, nodes, sentences } = document
  const { capitals, beside } = document.names
  const candidates: Candidate[] = []
  const isSmall = hasNoCapital(text)
  let sentence = -1
  let last = 0
  /** Capitals tell nothing in the sentence; not known before a word asks. */
  let isFlat: boolean | null = null
  /** The token that may head the line; not known before a name asks. */
  let head: number | null = null
  /** The token behind the name found last. */
  let behind = 0
  for (const token of isSmall ? wordsOf(tokens) : capitals) {
    if (token < behind) continue
    if (token >= last) {
      while (token >= last) last = sentences.lastTokens[++sentence]
      isFlat = document.capitals || isSmall ? true : null
      head = isSmall ? -1 : null
    }
    const told = isNounOfNation(tokens, beside, token + 1) ? nationPlace(document, gazetteer, sentence, token) : null
    if (told) {
      candidates.push(told)
      behind = told.last
      continue
    }
    if (!nameAt(document, gazetteer, token, last)) {
      // Words of the language are no names that nobody knows.
      if (nodes[token] >= 0) continue
      isFlat ??= isTitleCase(document, sentences.firstTokens[sentence], last)
      head ??= headToken(document, sentence)
      const unknown = isFlat
        ? null
        : ((token === head ? unknownHead(document, gazetteer, sentence, token) : null) ??
          unknownName(document, sentence, token))
      if (unknown) {
        candidates.push(unknown)
        behind = unknown.last
      }
      continue
    }
    const { at, hash, last: end } = found
    const capital = capitalOfNamed(document, gazetteer, sentence, token, end, targetAt(gazetteer, at))
    if (capital) {
      candidates.push(capital)
      behind = capital.last
      continue
    }
    // What was found may have been looked past: "Yemen's capital, Sanaa".
    found.at = at
    found.hash = hash
    found.last = end
    head ??= headToken(document, sentence)
    // "Mali | Mopti: …" has a second head.
    const headEnd = token === head ? endOfHead(document, end) : -1
    if (headEnd >= 0) head = headEnd + 1
    isFlat ??= isTitleCase(document, sentences.firstTokens[sentence], last)
    const candidate = judge(document, gazetteer, candidates, sentence, token, isFlat, headEnd >= 0)
    if (candidate === null || candidate.evidence < enoughInContext) {
      // "Ain el-Rummaneh" is no Ain, and "in Nyaung Orra village" no Nyaung: by what stands before it a place of all its words.
      const unknown = isFlat || end > token + 1 ? null : unknownName(document, sentence, token)
      if (unknown && unknown.last > end) {
        candidates.push(unknown)
        behind = unknown.last
        continue
      }
    }
    if (candidate) candidates.push(candidate)
    behind = end
  }
  return candidates
}

/** All words of a text. */
function wordsOf({ length, kinds }: Tokens): number[] {
  const words: number[] = []
  for (let token = 0; token < length; token++) if (kinds[token] === TokenKind.word) words.push(token)
  return words
}

/** A text without any capital, as people type on telephones: there every word may start a name. */
function hasNoCapital(text: string): boolean {
  const length = Math.min(text.length, 4000)
  for (let at = 0; at < length; at++) {
    const unit = text.charCodeAt(at)
    if (unit >= 65 && unit <= 90) return false
  }
  return length > 0
}

/** A headline in which nearly every word has a capital: there a capital tells nothing. */
function isTitleCase({ text, tokens }: ReadDocument, first: number, last: number): boolean {
  if (last - first > 40) return false
  let words = 0
  let small = 0
  for (let token = first + 1; token < last; token++) {
    if (tokens.kinds[token] !== TokenKind.word || tokens.ends[token] - tokens.starts[token] < 4) continue
    words++
    // So many that no fourth of the words is as many.
    if (!isUpper(text.charCodeAt(tokens.starts[token])) && ++small * 4 >= last - first) return false
  }
  return words >= 3 && small * 4 <= words
}
