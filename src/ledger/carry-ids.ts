import type { Claim, Output, Toll } from '../model/index.ts'
import { canonicalJson } from './canonical-json.ts'
import type { ReadingChanges } from './contract.ts'

/** A reading under the ids that its claims keep in the ledger, and how it differs from the one before. */
export interface Carried {
  readonly claims: readonly Claim[]
  readonly tolls: readonly Toll[]
  readonly changes: ReadingChanges
}

/**
 * Gives the claims of a new reading the ids that they had in the one before: a claim is the same where it stands on the
 * same words of the text and counts the same. A claim that was not there gets an id that no reading has used.
 */
export function carryIds(
  output: Pick<Output, 'claims' | 'tolls'>,
  before: readonly Claim[],
  used: ReadonlySet<string>,
  decided: ReadonlySet<string>,
): Carried {
  const ids = new Map<string, string>()
  const taken = new Set<string>()
  // The closest likeness is looked for first among all claims, so that a weaker one takes nothing away from it.
  for (const keyOf of [exactKey, wordsKey]) {
    const free = new Map<string, Claim[]>()
    for (const claim of before) if (!taken.has(claim.id)) add(free, keyOf(claim), claim)
    for (const claim of output.claims) {
      if (ids.has(claim.id)) continue
      const same = free.get(keyOf(claim))?.shift()
      if (same === undefined) continue
      ids.set(claim.id, same.id)
      taken.add(same.id)
    }
  }
  const all = new Set([...used, ...taken])
  for (const { id } of output.claims) if (!ids.has(id)) ids.set(id, newId(id, all))
  const nameOf = (id: string): string => ids.get(id) ?? id
  const claims = output.claims.map((claim) => ({
    ...claim,
    id: nameOf(claim.id),
    partOf: claim.partOf === null ? null : nameOf(claim.partOf),
  }))
  const tolls = output.tolls.map((toll) => ({
    ...toll,
    claims: toll.claims.map(nameOf),
    alternatives: toll.alternatives.map((set) => set.map(nameOf)),
  }))
  return { claims, tolls, changes: compareReadings(claims, before, decided) }
}

function exactKey(claim: Claim): string {
  return `${claim.measure ?? claim.event} ${wordsKey(claim)}`
}

/** The number is what a count stands on; an event stands on the word that tells it. */
function wordsKey({ kind, quantity, trigger, evidence }: Claim): string {
  const { start, end } = quantity ?? trigger ?? evidence
  return `${kind} ${start} ${end}`
}

function add(lists: Map<string, Claim[]>, key: string, claim: Claim): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [claim])
  else list.push(claim)
}

/** `c3`, if no claim of the document was ever called so; else the next number that is free. */
function newId(id: string, used: Set<string>): string {
  const letters = /^[a-z]*/i.exec(id)?.[0] || 'c'
  let free = id
  for (let next = 1; used.has(free); next++) free = `${letters}${next}`
  used.add(free)
  return free
}

/** Returns how the claims of one reading differ from those of the one before, by their ids. */
export function compareReadings(
  claims: readonly Claim[],
  before: readonly Claim[],
  decided: ReadonlySet<string>,
): ReadingChanges {
  const earlier = new Map(before.map((claim) => [claim.id, claim]))
  const now = new Set(claims.map(({ id }) => id))
  const changed: string[] = []
  const added: string[] = []
  for (const claim of claims) {
    const old = earlier.get(claim.id)
    if (old === undefined) added.push(claim.id)
    else if (canonicalJson(old) !== canonicalJson(claim)) changed.push(claim.id)
  }
  const gone = before.filter(({ id }) => !now.has(id)).map(({ id }) => id)
  return {
    same: claims.length - changed.length - added.length,
    changed,
    added,
    gone,
    decided: [...changed, ...gone].filter((id) => decided.has(id)),
  }
}
