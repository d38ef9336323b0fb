import type { Claim } from '../model/index.ts'
import { canonicalJson } from './canonical-json.ts'
import type { CarriedPayload, ReviewPayload } from './entry.ts'

/** A text with the claims that were read in it. */
export interface ReadText {
  readonly text: string
  readonly claims: readonly Claim[]
}

/** The last word on a claim of the earlier text, and who said it in which entry. */
export interface Decided {
  /** Id of the claim in its document. */
  readonly claim: string
  readonly decision: ReviewPayload
  readonly from: CarriedPayload['from']
}

/** What becomes of a decision in the later text: the claim it is carried to, or `null`. */
export interface Carry {
  readonly decided: Decided
  readonly to: { readonly claim: string; readonly payload: CarriedPayload } | null
}

/**
 * Carries people's decisions from a text to one that takes its place. A decision is carried where the sentence of its
 * claim stands in the later text word for word, as often as before, and is read there as it was: the same claim but for
 * its place in the text. All others are left to a person. Reasons are not copied: they stay with the decision itself.
 */
export function carryDecisions(before: ReadText, after: ReadText, decided: readonly Decided[]): Carry[] {
  if (decided.length === 0) return []
  const pairs = pairClaims(before, after)
  const read = new Map(before.claims.map((claim) => [claim.id, claim]))
  // What a person added and took back again is nowhere to be carried to.
  const wanted = decided.filter(({ claim, decision }) => read.has(claim) || decision.claim !== null)
  return wanted.map((one) => {
    const old = read.get(one.claim)
    const to = old === undefined ? carryAdded(before, after, one) : carryRead(old, after, one, pairs)
    // What was sealed in the earlier text is no longer anybody's words.
    return { decided: one, to: to === null || canonicalJson(to.payload).includes('█') ? null : to }
  })
}

/** Returns the claims of both texts that are one, by the earlier ids: by their sentences and all that is read of them. */
export function pairClaims(before: ReadText, after: ReadText): ReadonlyMap<string, Claim> {
  const later = byKey(after)
  const pairs = new Map<string, Claim>()
  for (const [key, claims] of byKey(before)) {
    const others = later.get(key) ?? []
    // Where a sentence stands once more, or once less, nobody knows which of them was meant.
    if (others.length !== claims.length) continue
    for (const [at, claim] of claims.entries()) pairs.set(claim.id, others[at])
  }
  return pairs
}

function byKey({ text, claims }: ReadText): Map<string, Claim[]> {
  const keys = new Map<string, Claim[]>()
  for (const claim of claims) {
    const key = `${sentenceAt(text, claim.evidence)}\n${readingOf(claim)}`
    const known = keys.get(key)
    if (known === undefined) keys.set(key, [claim])
    else known.push(claim)
  }
  return keys
}

/** All that is read of a claim but where it stands, and what the engine thinks of its own reading. */
function readingOf(claim: Claim): string {
  const { id: _, partOf: __, doubts: ___, rule: ____, ...rest } = claim
  return canonicalJson(withoutOffsets(rest))
}

function withoutOffsets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutOffsets)
  if (typeof value !== 'object' || value === null) return value
  const parts = Object.entries(value).filter(([name, part]) => !(isOffset(name) && typeof part === 'number'))
  return Object.fromEntries(parts.map(([name, part]) => [name, withoutOffsets(part)]))
}

function isOffset(name: string): boolean {
  return name === 'start' || name === 'end'
}

function carryRead(
  old: Claim,
  after: ReadText,
  { decision, from }: Decided,
  pairs: ReadonlyMap<string, Claim>,
): Carry['to'] {
  const now = pairs.get(old.id)
  if (now === undefined) return null
  const { verdict, claim } = decision
  const payload = { verdict, claim: null, reason: null, from }
  if (verdict === 'withdrawn' || verdict === 'not-a-count') return { claim: now.id, payload }
  // Who accepted it may have accepted an earlier engine's reading, or a correction.
  if (claim === null || readingOf(claim) === readingOf(now)) {
    return { claim: now.id, payload: verdict === 'accepted' ? payload : { ...payload, claim: { ...now, id: now.id } } }
  }
  const corrected = correctedAgain(claim, old, now, after.text, pairs)
  return corrected === null ? null : { claim: now.id, payload: { ...payload, claim: corrected } }
}

/** The later claim with what the person has otherwise than the engine had it. */
function correctedAgain(
  corrected: Claim,
  old: Claim,
  now: Claim,
  text: string,
  pairs: ReadonlyMap<string, Claim>,
): Claim | null {
  const own: [string, unknown][] = []
  for (const [part, value] of Object.entries(corrected)) {
    if (part === 'id' || canonicalJson(value) === canonicalJson(old[part as keyof Claim])) continue
    if (part === 'partOf' && value !== null) {
      const whole = pairs.get(String(value))
      if (whole === undefined) return null
      own.push([part, whole.id])
      continue
    }
    const moved = movedBy(value, now.evidence.start - old.evidence.start, text)
    if (moved === undefined) return null
    own.push([part, moved])
  }
  return { ...now, ...Object.fromEntries(own) }
}

/** A claim that a person added stands on words of the text: they must be there as before, in the same sentence. */
function carryAdded(before: ReadText, after: ReadText, { claim: id, decision, from }: Decided): Carry['to'] {
  const { verdict, claim } = decision
  if (claim === null) return null
  const { evidence } = claim
  const [places, later] = [placesOf(evidence.text, before.text), placesOf(evidence.text, after.text)]
  const start = places.length === later.length ? later[places.indexOf(evidence.start)] : undefined
  if (start === undefined) return null
  const end = start + evidence.text.length
  if (sentenceAt(before.text, evidence) !== sentenceAt(after.text, { start, end })) return null
  const moved = movedBy({ ...claim, partOf: null }, start - evidence.start, after.text)
  if (moved === undefined || claim.partOf !== null) return null
  return { claim: id, payload: { verdict, claim: moved as Claim, reason: null, from } }
}

function placesOf(words: string, text: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at)
  return places
}

/** The same with its spans so many letters further on; `undefined` where their words are not there. */
function movedBy(value: unknown, letters: number, text: string): unknown {
  let isLost = false
  const move = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(move)
    if (typeof part !== 'object' || part === null) return part
    const moved = Object.fromEntries(Object.entries(part).map(([name, inner]) => [name, move(inner)]))
    const { start, end, text: words } = moved
    if (typeof start !== 'number' || typeof end !== 'number') return moved
    if (text.slice(start + letters, end + letters) !== words) isLost = true
    return { ...moved, start: start + letters, end: end + letters }
  }
  const moved = move(value)
  return isLost ? undefined : moved
}

/** What ends a sentence, or a line. "Gen. Ali" ends one, too: then less is asked to be the same. */
const END = /[.!?…]["”’»)]*\s|\n/g

/** The sentence around a stretch of a text. */
function sentenceAt(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  let from = 0
  let to = text.length
  END.lastIndex = Math.max(0, start - MOST)
  for (let found = END.exec(text); found !== null; found = END.exec(text)) {
    if (END.lastIndex <= start) from = END.lastIndex
    else if (found.index >= end - 1) {
      to = found.index + 1
      break
    }
  }
  return text.slice(Math.max(from, start - MOST), Math.min(to, end + MOST)).trim()
}

/** Letters on either side in which a sentence is looked for. */
const MOST = 2000
