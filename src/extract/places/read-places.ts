import { type Gazetteer, gazetteer, kindOf } from '../../gazetteer/index.ts'
import type { Given, PartyMention, PlaceMention } from '../discourse.ts'
import type { ReadDocument } from '../read-document.ts'
import type { Candidate } from './candidate.ts'
import { findCandidates } from './find-candidates.ts'
import { findTerritories } from './find-territories.ts'
import { resolveCandidates } from './resolve-candidates.ts'
import { toPlace } from './to-place.ts'

/** Returns the places that a document names, in the order of the text; what lies in the name of a party acts as one. */
export function readPlaces(
  document: ReadDocument,
  _given: Given,
  parties: readonly PartyMention[],
  modifiers: readonly PartyMention[] = [],
): PlaceMention[] {
  const places = gazetteer()
  if (!places) return []
  const resolved = resolveCandidates(document, places, findCandidates(document, places))
  let party = 0
  let modifier = 0
  const mentions: PlaceMention[] = []
  for (const candidate of resolved) {
    while (party < parties.length && parties[party].end <= candidate.start) party++
    while (modifier < modifiers.length && modifiers[modifier].end <= candidate.start) modifier++
    // "the Movement of Chad convoy": the name goes on over it.
    const isInModifier =
      modifier < modifiers.length &&
      modifiers[modifier].start < candidate.start &&
      candidate.nameEnd <= modifiers[modifier].end
    const isCovered =
      party < parties.length && parties[party].start <= candidate.start && candidate.nameEnd <= parties[party].end
    // "The Kenyan army" and "Kenya's army" act; "in Kenya" is where, though Kenya is a party, too.
    const isLonger = isCovered && parties[party].end - parties[party].start > candidate.nameEnd - candidate.start + 1
    const actsAsOne = isLonger || isInModifier || (isCovered && !isBroughtIn[candidate.relation])
    mentions.push(mentionOf(places, document.text, candidate, actsAsOne))
  }
  const territories = findTerritories(document, parties, mentions)
  return territories.length === 0
    ? mentions
    : [...mentions, ...territories].sort((left, right) => left.start - right.start)
}

/** A word of place brings it in, so that it is one. */
const isBroughtIn: Readonly<Record<Candidate['relation'], boolean>> = {
  in: true,
  from: true,
  to: true,
  target: true,
  container: true,
  dateline: true,
  head: true,
  of: true,
  owner: true,
  modifier: true,
  actor: false,
  free: false,
}

function mentionOf(places: Gazetteer, text: string, candidate: Candidate, covered: boolean): PlaceMention {
  const { start, end, sentence, place, relation, lead, first, last, alternatives } = candidate
  return {
    start,
    end,
    sentence,
    place: toPlace(places, text, candidate, candidate.isTold ? 'inferred' : 'said'),
    number: place,
    kind: place >= 0 ? kindOf(places, place) : null,
    relation: covered ? 'actor' : relation,
    lead,
    first,
    last,
    alternatives: alternatives.length === 0 ? none : alternatives.map((other) => places.idOf(other)),
    disputed: place >= 0 ? places.disputed(place) : none,
  }
}

const none: readonly string[] = []
