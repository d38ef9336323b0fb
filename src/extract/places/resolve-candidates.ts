import { countryOf, type Gazetteer, kindOf, targetAt } from '../../gazetteer/index.ts'
import { kindsOfPlace } from '../../language/place-words.ts'
import { isUpper } from '../../text/index.ts'
import type { ReadDocument } from '../read-document.ts'
import type { Candidate } from './candidate.ts'
import { type Choice, choosePlace } from './choose-place.ts'
import { contextOf } from './country-context.ts'
import { enough, enoughInContext } from './judge.ts'
import { wordsBeside } from './words-beside.ts'

/**
 * Says of each candidate whether a place is meant, and chooses which. What has little evidence of its own is a place
 * where its country is spoken of, or where the same name is one elsewhere in the text; a name that a person bears in the
 * text is one only behind a preposition of place.
 */
export function resolveCandidates(
  document: ReadDocument,
  gazetteer: Gazetteer,
  candidates: readonly Candidate[],
): Candidate[] {
  const persons = new Set<number>()
  const known = new Set<number>()
  const sums = new Map<number, number>()
  for (const { isPerson, evidence, hash } of candidates) {
    if (isPerson) persons.add(hash)
    else {
      // What is named again and again is what the text is about: "Rochester police", "Rochester had".
      const sum = (sums.get(hash) ?? 0) + evidence
      sums.set(hash, sum)
      if (evidence >= enough || sum > enough) known.add(hash)
    }
  }
  const context = contextOf(document, gazetteer, candidates)
  const chosen = new Map<number, Choice>()
  for (const { place, hash, at } of candidates)
    if (place >= 0 && at >= 0) chosen.set(keyOf(hash, 0), { place, alternatives: none })
  return candidates.filter((candidate) => {
    const { hash, kinds } = candidate
    if (candidate.isPerson) return false
    if (candidate.isTold) return true
    if (candidate.at < 0) return !persons.has(hash)
    if (
      persons.has(hash) &&
      candidate.relation !== 'in' &&
      // "Chiure district" is one, whoever else is called so.
      candidate.kinds === 0 &&
      candidate.relation !== 'dateline' &&
      !(known.has(hash) && kindOf(gazetteer, targetAt(gazetteer, candidate.at)) === 'country')
    )
      return candidate.place >= 0
    if (candidate.place < 0) {
      const key = keyOf(hash, kinds)
      // One name means one place throughout a text.
      let choice = chosen.get(key)
      if (!choice) {
        choice = choosePlace(gazetteer, candidate, context)
        chosen.set(key, choice)
      }
      candidate.place = choice.place
      candidate.alternatives = choice.alternatives
    }
    if (candidate.evidence >= enough) return true
    if (candidate.evidence < enoughInContext) return false
    const country = candidate.place >= 0 ? countryOf(gazetteer, candidate.place) : -1
    if (known.has(hash) || (country >= 0 && (context.weights.get(country) ?? 0) > 0)) return true
    if (candidate.relation !== 'in' || !isOnlyName(candidate, document)) return false
    // "died in Metula": behind "in" it is a place, whether of all that bear the name the listed one is meant or not.
    if (candidate.place >= 0) candidate.alternatives = [candidate.place]
    candidate.place = -1
    return true
  })
}

const none: readonly number[] = []

/** A name with the kinds of place that are said beside it, as one number. */
function keyOf(hash: number, kinds: number): number {
  return hash * 2 ** bitsOfKinds + kinds
}

const bitsOfKinds = 32 - Math.clz32(kindsOfPlace)

/** One word with a capital that is no word of the language. */
function isOnlyName({ first, last }: Candidate, document: ReadDocument): boolean {
  const { nodes, tokens, text, capitals } = document
  if (capitals || last !== first + 1 || nodes[first] >= 0 || wordsBeside(document)[first] !== 0) return false
  return tokens.ends[first] - tokens.starts[first] > 3 && !isUpper(text.charCodeAt(tokens.starts[first] + 1))
}
