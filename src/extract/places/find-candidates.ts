import { type Gazetteer, targetAt } from '../../gazetteer/index.ts'
import { isLower, isUpper, TokenKind } from '../../text/index.ts'
import type { ReadDocument } from '../read-document.ts'
import type { Candidate } from './candidate.ts'
import { endOfHead, headToken } from './item-head.ts'
import { enoughInContext, judge } from './judge.ts'
import { mayBeNamed } from './may-be-named.ts'
import { found, nameAt } from './name-at.ts'
import { capitalOfNamed, nationPlace } from './nation-place.ts'
import { unknownHead } from './unknown-head.ts'
import { unknownName } from './unknown-name.ts'

/** Names of the gazetteer in a text, with what the words beside each say of it. Only capitals start a name. */
export function findCandidates(document: ReadDocument, gazetteer: Gazetteer): Candidate[] {
  const { text, tokens, sentences } = document
  const { starts, ends, kinds } = tokens
  const candidates: Candidate[] = []
  const isSmall = hasNoCapital(text)
  for (let sentence = 0; sentence < sentences.length; sentence++) {
    const first = sentences.firstTokens[sentence]
    const last = sentences.lastTokens[sentence]
    /** Capitals tell nothing in it; not known before a word asks. */
    let isFlat: boolean | null = document.capitals || isSmall ? true : null
    let head = isSmall ? -1 : headToken(document, sentence)
    for (let token = first; token < last; token++) {
      if (kinds[token] !== TokenKind.word) continue
      const start = starts[token]
      const unit = text.charCodeAt(start)
      if (unit >= 97 && unit <= 122 && !isSmall) {
        // "al-Bab" within a sentence: the article is small.
        if (ends[token] - start > 3 || text.charCodeAt(ends[token]) !== 45) continue
        if (!isUpper(text.charCodeAt(ends[token] + 1))) continue
      } else if (unit > 127 && isLower(unit)) continue
      const told = document.nodes[token] < 0 ? null : nationPlace(document, gazetteer, sentence, token)
      if (told) {
        candidates.push(told)
        token = told.last - 1
        continue
      }
      if (!mayBeNamed(document, gazetteer, token, last) || !nameAt(gazetteer, text, tokens, token, last)) {
        // Words of the language are no names that nobody knows.
        if (document.nodes[token] >= 0) continue
        isFlat ??= isTitleCase(document, first, last)
        const unknown = isFlat
          ? null
          : ((token === head ? unknownHead(document, gazetteer, sentence, token) : null) ??
            unknownName(document, sentence, token))
        if (unknown) {
          candidates.push(unknown)
          token = unknown.last - 1
        }
        continue
      }
      const { at, hash, last: end } = found
      const capital = capitalOfNamed(document, gazetteer, sentence, token, end, targetAt(gazetteer, at))
      if (capital) {
        candidates.push(capital)
        token = capital.last - 1
        continue
      }
      // What was found may have been looked past: "Yemen's capital, Sanaa".
      found.at = at
      found.hash = hash
      found.last = end
      // "Mali | Mopti: …" has a second head.
      const headEnd = token === head ? endOfHead(document, end) : -1
      if (headEnd >= 0) head = headEnd + 1
      isFlat ??= isTitleCase(document, first, last)
      const candidate = judge(document, gazetteer, candidates, sentence, token, isFlat, headEnd >= 0)
      if (candidate === null || candidate.evidence < enoughInContext) {
        // "Ain el-Rummaneh" is no Ain, and "in Nyaung Orra village" no Nyaung: by what stands before it a place of all its words.
        const unknown = isFlat || end > token + 1 ? null : unknownName(document, sentence, token)
        if (unknown && unknown.last > end) {
          candidates.push(unknown)
          token = unknown.last - 1
          continue
        }
      }
      if (candidate) candidates.push(candidate)
      token = end - 1
    }
  }
  return candidates
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
