import { partyOf } from '../../language/parties/parties.ts'
import type { Range } from '../../text/index.ts'
import type { NounGroup } from '../chunk.ts'
import type { PartyMention } from '../discourse.ts'
import type { Unit } from '../unit.ts'
import type { SourceWords } from './name-of-source.ts'

/** What a source is, and whose. */
export interface SourceKind {
  readonly kind: string
  readonly party: string | null
}

/** Kinds that tell less than another noun beside them: "a police spokesman", "a hospital report". */
const open: ReadonlySet<string> = new Set(['official', 'document', 'unnamed'])

/** Kinds whose people speak for themselves, whatever country is named beside them: "residents of …", "doctors in …". */
const apart: ReadonlySet<string> = new Set([
  'witness',
  'hospital',
  'media',
  'expert',
  'company',
  'ngo',
  'un',
  'monitor',
])

/** What persons are by their occupation, where no noun of speakers is said. */
const ofFacets: Readonly<Record<string, string>> = {
  soldiers: 'military',
  police: 'police',
  'security-forces': 'police',
  'health-workers': 'hospital',
  journalists: 'media',
  politicians: 'government',
  officials: 'official',
  'aid-workers': 'ngo',
  insurgents: 'armed-group',
  militants: 'armed-group',
  civilians: 'witness',
}

/** Returns what a source is by its words, else by the party that they name. `whole`: with what is said of it. */
export function kindOfSource(
  units: readonly Unit[],
  words: SourceWords,
  whole: Range,
  parties: readonly PartyMention[],
): SourceKind {
  let kind = words.noun.head.entry?.speaker ?? null
  let isHealth = false
  let first = words.noun.first
  while (first > 0 && units[first - 1].end > whole.start) first--
  for (let at = first; at < units.length; at++) {
    const unit = units[at]
    if (unit.end <= whole.start) continue
    if (unit.start >= whole.end) break
    if (unit.word === 'health') isHealth = true
    const speaker = unit.entry?.speaker
    if (speaker && (kind === null || (open.has(kind) && !open.has(speaker)))) kind = speaker
  }
  if (isHealth && (kind === null || kind === 'government' || kind === 'official')) kind = 'health-authority'
  kind ??= kindOfFacets(words.noun)
  const mention = kind !== null && apart.has(kind) ? null : (partyIn(parties, words) ?? partyIn(parties, whole))
  if (mention) {
    const ofParty = partyOf(mention.id)?.kind ?? null
    if (kind === null || (kind === 'official' && ofParty !== 'government')) kind = ofParty ?? kind
  }
  if (kind === null) kind = words.surname !== null ? 'person' : 'unnamed'
  return { kind, party: mention?.id ?? null }
}

/** What the first facet tells that tells anything; `null` where none does. */
function kindOfFacets({ facets }: NounGroup): string | null {
  for (const { facet } of facets) {
    const kind = ofFacets[facet.id]
    if (kind !== undefined) return kind
  }
  return null
}

/** Says whether words name somebody who says things: by a noun of speakers or the name of a party. */
export function namesSpeaker(units: readonly Unit[], range: Range, parties: readonly PartyMention[]): boolean {
  for (const { start, end, entry } of units) {
    if (end <= range.start) continue
    if (start >= range.end) break
    if (entry?.speaker) return true
  }
  return partyIn(parties, range) !== null
}

/** Says whether the name of a party ends at a place: "the Tolmak army", not "the Tolmak war". */
export function partyEndsAt(parties: readonly PartyMention[], end: number): boolean {
  return parties[firstFrom(parties, end) - 1]?.end === end
}

/** The first name of a party within a stretch. */
function partyIn(parties: readonly PartyMention[], { start, end }: Range): PartyMention | null {
  const mention = parties[firstFrom(parties, start)]
  return mention && mention.end <= end ? mention : null
}

/** Where the first mention stands that begins at a place or behind it; mentions stand in the order of the text. */
function firstFrom(parties: readonly PartyMention[], start: number): number {
  let low = 0
  let high = parties.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (parties[middle].start < start) low = middle + 1
    else high = middle
  }
  return low
}
