import { countryOf, type Gazetteer, goesOn, kindOf, sizeOf, targetAt } from '../../gazetteer/index.ts'
import { Sign } from '../../language/signs.ts'
import type { ReadDocument } from '../read-document.ts'
import { sentenceOf } from '../sentence-of.ts'
import { Tag, type Unit } from '../unit.ts'
import { unitEndingBehind } from '../unit-at.ts'
import type { Candidate } from './candidate.ts'
import { enough } from './judge.ts'

/** Of which countries a text speaks, and where the places lie that leave no doubt. */
export interface Context {
  /** How much each country is spoken of, by its number. */
  readonly weights: ReadonlyMap<number, number>
  readonly total: number
  /** Countries that it tells by name, by a province or by a well-known town. A people tells less: it may be abroad. */
  readonly told: ReadonlySet<number>
  /** The provinces and the well-known towns. */
  readonly known: readonly number[]
  /** Places that are certain, the first of them: others of the text lie near. */
  readonly certain: readonly number[]
}

/** Size of a town of some 200,000 people: it needs no country beside its name. */
export const wellKnown = 141
/** No more places say where a text is at home. */
const mostCertain = 24
/** Nationalities are counted up to here: a text that repeats one says no more by it. */
const mostNationalities = 200

/** Gathers the countries that a text names, by name, by nationality, and by places that lie in one country alone. */
export function contextOf(document: ReadDocument, gazetteer: Gazetteer, candidates: readonly Candidate[]): Context {
  const weights = new Map<number, number>()
  const certain: number[] = []
  const told = new Set<number>()
  const known: number[] = []
  let total = 0
  const add = (country: number, weight: number): void => {
    if (country < 0) return
    weights.set(country, (weights.get(country) ?? 0) + weight)
    total += weight
  }
  for (const candidate of candidates) {
    if (candidate.isPerson || candidate.at < 0 || candidate.evidence < enough) continue
    const { at } = candidate
    const place = candidate.place >= 0 ? candidate.place : targetAt(gazetteer, at)
    const kind = kindOf(gazetteer, place)
    if (kind === 'country') told.add(place)
    if (kind === 'country')
      add(place, isStriker(document, candidate) ? ofStriker : candidate.relation === 'actor' ? 1 : 2)
    else if (candidate.place >= 0 || isAlone(gazetteer, at)) {
      add(countryOf(gazetteer, place), candidate.relation === 'dateline' ? 2 : 1)
      if (isTelling(gazetteer, candidate, place)) {
        told.add(countryOf(gazetteer, place))
        if (known.length < mostCertain) known.push(place)
      }
      if (certain.length < mostCertain && (kind === 'settlement' || kind === 'camp' || kind === 'neighbourhood'))
        certain.push(place)
    }
  }
  let nationalities = 0
  for (const { units, signs } of document.read) {
    if (nationalities > mostNationalities) break
    if ((signs & Sign.nationality) === 0) continue
    for (let at = 0; at < units.length; at++) {
      const { entry } = units[at]
      if (!entry?.nationality) continue
      nationalities++
      add(gazetteer.countryNumber(entry.nationality.slice(4)), leadsToBlow(units, at + 1) ? ofStriker : 1)
    }
  }
  return { weights, total: Math.max(1, total), told, known, certain }
}

/** Who strikes may strike abroad: "Russian strikes", "Israel strikes" tell little of where. */
const ofStriker = 0.1
const longestBlow = 3

function isStriker({ read }: ReadDocument, { relation, sentence, end }: Candidate): boolean {
  if (relation !== 'actor' && relation !== 'modifier' && relation !== 'free') return false
  const units = sentenceOf(read, sentence)?.units
  return units !== undefined && leadsToBlow(units, unitEndingBehind(units, end))
}

/** A noun group that ends in a blow or a weapon begins at a unit: "[drone attack] kills three". */
function leadsToBlow(units: readonly Unit[], from: number): boolean {
  for (let at = from; at < units.length && at < from + longestBlow; at++) {
    const { entry, tag } = units[at]
    if (tag !== Tag.noun && tag !== Tag.adjective && tag !== Tag.verb) return false
    if (!entry) continue
    const { lists, thing } = entry
    if (lists.has('eventNouns') || lists.has('eventNounsPlural')) return true
    if (thing?.class === 'munition' || lists.has('aircraft')) return true
  }
  return false
}

/** It says by itself which country is spoken of. */
function isTelling(gazetteer: Gazetteer, { relation }: Candidate, place: number): boolean {
  const kind = kindOf(gazetteer, place)
  if (kind === 'province' || kind === 'region' || kind === 'area' || relation === 'dateline') return true
  return sizeOf(gazetteer, place) >= wellKnown
}

/** Every place of the name lies in one country. */
function isAlone(gazetteer: Gazetteer, at: number): boolean {
  const country = countryOf(gazetteer, targetAt(gazetteer, at))
  for (let next = at, tried = 0; goesOn(gazetteer, next) && tried < 48; tried++) {
    next++
    if (countryOf(gazetteer, targetAt(gazetteer, next)) !== country) return false
  }
  return true
}
