import { conflicts, partyOf } from '../../language/parties/parties.ts'
import type { Conflict, Party } from '../../language/parties/source.ts'
import { isUpper } from '../../text/index.ts'
import type { PartyMention } from '../discourse.ts'
import { composeParty } from './compose-party.ts'

/** Words that may name a party, before the whole text has told which. */
export interface FoundParty {
  readonly start: number
  readonly end: number
  readonly sentence: number
  /** Whom it may name; empty for "the army", whose owner the text must tell. */
  readonly parties: readonly Party[]
  /** Country or party whose name or adjective it holds. */
  readonly owner: string | null
  readonly office: string | null
  readonly loaded: boolean
  readonly weak: boolean
}

/** Names of parties, and words that name one only before a noun. */
export interface SettledParties {
  readonly parties: readonly PartyMention[]
  readonly modifiers: readonly PartyMention[]
}

/**
 * Chooses among namesakes by the conflict that the text speaks of, drops weak names where it speaks of none of theirs,
 * and gives an office that stands alone the owner spoken of last, or the one country that the text speaks of.
 *
 *     The Kenyan army sent a patrol. The army gave no figure.
 */
export function settleParties(found: readonly FoundParty[], text: string): SettledParties {
  if (found.length === 0) return { parties: [], modifiers: [] }
  const countries = new Map<string, number>()
  const spoken = new Set<string>()
  for (const { owner, parties, weak } of found) {
    if (owner !== null && isCountry(owner)) countries.set(owner, (countries.get(owner) ?? 0) + 1)
    if (parties.length !== 1 || weak) continue
    const { conflict, country } = parties[0]
    if (conflict) spoken.add(conflict)
    if (country) countries.set(country, countries.get(country) ?? 0)
  }
  const evidence = (party: Party): number => evidenceOf(party, countries, spoken)
  const main = countries.size === 1 ? [...countries.keys()][0] : null
  // "The air force … fled to Chad": a country that is spoken of only later owns nothing that was named before.
  let isSpokenOf = false
  /** Party of the last mention by its office, and of the last armed group. */
  const last = new Map<string, string>()
  const mentions: PartyMention[] = []
  const modifiers: PartyMention[] = []
  for (const one of found) {
    isSpokenOf ||= one.owner === main || (one.parties.length === 1 && one.parties[0].country === main)
    let party: Party | null = null
    if (one.parties.length === 1 && !one.weak) party = one.parties[0]
    else if (one.parties.length > 0) party = likeliest(one.parties, evidence, isSpelledOut(one, text))
    else if (one.office !== null && one.owner === null) {
      const before = last.get(one.office)
      party = before ? partyOf(before) : main && isSpokenOf ? composeParty(main, one.office) : null
    }
    if (one.parties.length === 0 && one.office === null && one.owner !== null) {
      const owner = partyOf(one.owner) ?? partyOf(`state:${one.owner}`)
      if (owner) modifiers.push(mentionOf(one, owner))
    }
    if (!party) continue
    const office = one.office ?? (party.id.includes(':') ? party.id.slice(0, party.id.indexOf(':')) : null)
    if (office !== null) {
      last.set(office, party.id)
      if (office.endsWith('-ministry')) last.set('ministry', party.id)
    }
    mentions.push(mentionOf(one, party))
  }
  return { parties: mentions, modifiers }
}

/** "UKR" is a country; "kia" is a party. */
function isCountry(owner: string): boolean {
  if (owner.length !== 3) return false
  for (let at = 0; at < 3; at++) if (!isUpper(owner.charCodeAt(at))) return false
  return true
}

function mentionOf({ start, end, sentence, loaded }: FoundParty, { id, name }: Party): PartyMention {
  return { id, name, start, end, sentence, loaded }
}

/** The one with most evidence, if it has any and no other has as much; a name spelled out needs none where it is the only one. */
function likeliest(
  candidates: readonly Party[],
  evidence: (party: Party) => number,
  isSpelledOut: boolean,
): Party | null {
  if (candidates.length === 1 && isSpelledOut) return candidates[0]
  let best: Party | null = null
  let most = 0
  for (const party of candidates) {
    const found = evidence(party)
    if (found > most) {
      best = party
      most = found
    } else if (found === most) best = null
  }
  return best
}

/** "the Varan Liberation Army (VLA)" */
function isSpelledOut({ start, end }: FoundParty, text: string): boolean {
  return text[start - 1] === '(' && text[end] === ')'
}

function evidenceOf(
  { conflict, country }: Party,
  countries: ReadonlyMap<string, number>,
  spoken: ReadonlySet<string>,
): number {
  let found = country && countries.has(country) ? 2 : 0
  if (conflict === null) return found
  if (spoken.has(conflict)) found += 4
  for (const one of byId.get(conflict)?.countries ?? []) if (countries.has(one)) found += 1
  return found
}

const byId = new Map<string, Conflict>(conflicts.map((conflict) => [conflict.id, conflict]))
