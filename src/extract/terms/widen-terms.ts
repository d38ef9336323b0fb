import { partyOf } from '../../language/parties/parties.ts'
import type { Range } from '../../text/index.ts'
import type { Chunk, NounGroup } from '../chunk.ts'
import type { Discourse, PartyMention, PlaceMention } from '../discourse.ts'
import type { TermMention } from './find-terms.ts'

/**
 * Returns loaded words with the names that they are one with, and the loaded names of parties beside them, in the order
 * of the text. A name tells who is meant: its neutral name is the reading.
 *
 *     the [Kenyan occupiers] · the [so-called National Army] · the [regime in Baku] · the [Zionist advance]
 */
export function widenTerms(discourse: Discourse, mentions: readonly TermMention[]): TermMention[] {
  const places = inOrder(discourse.places)
  const parties = inOrder(discourse.parties)
  const sentences = inOrder(discourse.document.read)
  const widened: TermMention[] = []
  let last: TermMention | undefined
  for (const mention of mentions) {
    const party = discourse.parties[parties(mention.start)]
    // "Islamic Jihad" is a name.
    if (party && !party.loaded && isInside(discourse.given.text, mention, party)) continue
    const behind = withSeat(discourse, mention, places) ?? withNoun(discourse, mention, sentences) ?? mention
    const whole = withParty(discourse.given.text, behind, party)
    if (last && last.end > whole.start) continue
    // "Ascended on the road to Jerusalem": two wordings that say one thing.
    if (last && last.entry === whole.entry && last.end + 1 === whole.start) widened.pop()
    else last = undefined
    last = { ...whole, start: last?.start ?? whole.start }
    widened.push(last)
  }
  return withLoadedNames(discourse.parties, widened)
}

/** Loaded names of parties in which no loaded word of its own was found. */
function withLoadedNames(parties: readonly PartyMention[], mentions: readonly TermMention[]): TermMention[] {
  const next = inOrder(mentions)
  const names: TermMention[] = []
  for (const { loaded, start, end, name } of parties) {
    const beside = mentions[next(start)]
    if (loaded && !(beside && beside.start < end)) names.push({ entry: null, start, end, reading: name })
  }
  return names.length === 0 ? [...mentions] : [...mentions, ...names].sort((a, b) => a.start - b.start)
}

/** One word of a longer name, each with a capital: "Islamic [Jihad]", "[Resistance] Committees". */
function isInside(text: string, { start, end }: Range, name: Range): boolean {
  if (start < name.start || end > name.end || !isCapital(text, start) || text.slice(start, end).includes(' '))
    return false
  return isCapital(text, end + 1)
    ? end < name.end
    : start > name.start && /\p{Lu}\S* $/u.test(text.slice(name.start, start))
}

function isCapital(text: string, at: number): boolean {
  return /^\p{Lu}/u.test(text.slice(at, at + 2))
}

/** "the [regime in Baku]", "the [Baku regime]": its seat tells whose government is meant. */
function withSeat({ given: { text }, places }: Discourse, mention: TermMention, from: Finder): TermMention | null {
  if (!mention.entry?.widens.includes('seat')) return null
  const { start, end } = mention
  const next = from(end)
  const before = places[next - 1]
  const behind = places[next]
  if (behind?.relation === 'in' && text.slice(end, behind.start) === ' in ')
    return ofSeat(mention, behind, { start, end: behind.end })
  return before?.end === start - 1 && text[before.end] === ' '
    ? ofSeat(mention, before, { start: before.start, end })
    : null
}

function ofSeat(mention: TermMention, { place }: PlaceMention, whole: Range): TermMention | null {
  const state = place.country === null ? undefined : partyOf(`state:${place.country}`)
  return state ? { ...mention, ...whole, reading: `the government of ${state.name}` } : null
}

/** "[so-called National Army]", "[Zionist advance]": the rest of the noun group that it stands in. */
function withNoun({ given, document }: Discourse, mention: TermMention, from: Finder): TermMention | null {
  const { entry, end } = mention
  const widens = entry?.widens ?? []
  const isNoun = widens.includes('noun')
  if (!entry || (!isNoun && !widens.includes('name'))) return null
  const chunks = document.read[from(end)]?.chunks ?? []
  const group = groupAround(chunks, end)
  const head = group?.name ?? group?.head
  if (!head || head.end <= end) return null
  // "The self-proclaimed People's Republic".
  const isOwner = /^['’]s /.test(given.text.slice(head.end, head.end + 3))
  const last = isOwner ? (groupAround(chunks, head.end + 3)?.end ?? head.end) : head.end
  const rest = given.text.slice(end, last).replace(/\s+/g, ' ')
  return { ...mention, end: last, reading: isNoun ? `${entry.reading}${rest}` : rest.trim() }
}

/** The noun group that goes on behind a place. */
function groupAround(chunks: readonly Chunk[], end: number): NounGroup | undefined {
  return chunks.find((one): one is NounGroup => one.kind === 'noun' && one.start <= end && end < one.end)
}

/** "the [Kenyan occupiers]", "the [so-called National Army]": with a party's name that it is part of, or stands before. */
function withParty(text: string, mention: TermMention, party: PartyMention | undefined): TermMention {
  if (!party || !isOneWith(text, mention, party)) return mention
  const start = Math.min(mention.start, party.start)
  return { ...mention, start, end: Math.max(mention.end, party.end), reading: party.name }
}

function isOneWith(text: string, { entry, start, end }: TermMention, party: PartyMention): boolean {
  // "Terrorists" is loaded by itself, with a name before it too; "occupation" by whose it is.
  const isOfName = entry?.contextual || entry?.hostile || entry?.widens.includes('seat') || false
  if (party.start < end) return party.loaded && start < party.end && isOfName
  return (entry?.widens.includes('name') ?? false) && party.start === end + 1 && text[end] === ' '
}

/** Number of the first of a list that ends behind a place; places are asked for in the order of the text. */
type Finder = (place: number) => number

function inOrder(list: readonly Range[]): Finder {
  let at = 0
  return (place) => {
    while (at < list.length && list[at].end <= place) at++
    return at
  }
}
