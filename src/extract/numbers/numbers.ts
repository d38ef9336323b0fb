import { isNumberWord, type Lexicon } from '../../language/lexicon.ts'
import type { Claim } from '../../model/index.ts'
import { TokenKind, type Tokens } from '../../text/index.ts'
import type { NumberReading } from '../index.ts'
import type { ReadDocument } from '../read-document.ts'
import { makeUnits } from '../units.ts'
import { readQuantities } from './quantities.ts'

/**
 * Every number of the text with the claim that holds it, or the reason why it is no count. A number in a sentence
 * that no trigger made worth reading, or that no frame took up, has the reason `no-trigger`.
 */
export function readNumbers(document: ReadDocument, claims: readonly Claim[]): NumberReading[] {
  const { lexicon, text, tokens, nodes, sentences, datelines, counting } = document
  const numbers: NumberReading[] = []
  const bySentence = new Map(counting.map((sentence) => [sentence.index, sentence]))
  let claimAt = 0
  let nextDateline = 0
  const ordered = claims.filter((claim) => claim.quantity !== null)
  for (let index = 0; index < sentences.length; index++) {
    const first = sentences.firstTokens[index]
    const last = sentences.lastTokens[index]
    if (!hasNumber(lexicon, tokens, nodes, first, last)) continue
    const units = bySentence.get(index)?.units ?? readQuantities(text, makeUnits(document, first, last))
    while (nextDateline < datelines.length && datelines[nextDateline].end <= tokens.starts[first]) nextDateline++
    for (let at = nextDateline; at < datelines.length && datelines[at].start < tokens.ends[last - 1]; at++) {
      const dateline = datelines[at]
      for (let token = first; token < last && tokens.starts[token] < dateline.end; token++) {
        if (tokens.kinds[token] === TokenKind.number)
          numbers.push({
            start: tokens.starts[token],
            end: tokens.ends[token],
            text: text.slice(tokens.starts[token], tokens.ends[token]),
            claim: null,
            reason: 'dateline',
          })
      }
    }
    for (const unit of units) {
      if (!unit.quantity && unit.reason === null) continue
      if (numbers.length > 0 && unit.start < numbers[numbers.length - 1].end) continue
      while (claimAt < ordered.length && (ordered[claimAt].quantity?.end ?? 0) <= unit.start) claimAt++
      const held = ordered[claimAt]
      const claim = held && (held.quantity?.start ?? 0) < unit.end ? held.id : null
      numbers.push({
        start: unit.start,
        end: unit.end,
        text: text.slice(unit.start, unit.end),
        claim,
        reason: claim ? null : (unit.reason ?? 'no-trigger'),
      })
    }
  }
  return numbers
}

/** A number in digits or words stands among the tokens. */
export function hasNumber(lexicon: Lexicon, tokens: Tokens, nodes: Int32Array, first: number, last: number): boolean {
  for (let token = first; token < last; token++) {
    const kind = tokens.kinds[token]
    if (kind === TokenKind.number || kind === TokenKind.ordinal) return true
    if (nodes[token] >= 0 && isNumberWord(lexicon, nodes[token])) return true
  }
  return false
}
